import { makeStyles, mergeClasses } from '@fluentui/react-components'
import {
  ArrowMaximize16Regular,
  Desktop16Regular,
  Phone16Regular,
  TextAlignLeft16Regular,
  WeatherMoon16Regular,
} from '@fluentui/react-icons'
import { useId, useRef, type KeyboardEvent, type ReactElement } from 'react'
import { Variant } from '../../../../shared/newsletter/issue/issue.ts'
import { Failure } from '../../../ui/failure.tsx'
import { CommandButton, IconButton } from '../../../ui/command-button.tsx'
import { useWords } from '../../../ui/language.tsx'
import { usePreference } from '../../../ui/preferences.tsx'
import { focusRing, oneLine, small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { PreviewFrame } from './preview-frame.tsx'
import type { IssuePreview } from './use-preview.ts'

const useStyles = makeStyles({
  pane: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: '6px 4px',
    padding: '8px',
    flexShrink: 0,
  },
  group: {
    display: 'inline-flex',
    height: '28px',
    padding: '1px',
    boxSizing: 'border-box',
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground5,
  },
  choice: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '26px',
    padding: '0 6px',
    boxSizing: 'border-box',
    border: '1px solid transparent',
    borderRadius: '3px',
    background: 'none',
    font: 'inherit',
    ...small,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    color: deskTokens.colorNeutralForeground2,
    ...focusRing('1px'),
  },
  chosen: {
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground1,
    '@media (forced-colors: active)': { border: '1px solid Highlight' },
  },
  sign: { padding: '0 4px' },
  device: {
    display: 'flex',
    flexDirection: 'column',
    flexGrow: 1,
    minHeight: 0,
    margin: '0 12px',
    boxSizing: 'border-box',
    border: `1px solid ${deskTokens.colorNeutralStroke1}`,
    borderBottom: 'none',
    borderRadius: '8px 8px 0 0',
    overflow: 'hidden',
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  wide: { alignSelf: 'center', width: 'calc(100% - 24px)' },
  mailHead: {
    flexShrink: 0,
    padding: '8px 12px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    ...small,
  },
  sender: { display: 'flex', justifyContent: 'space-between', fontWeight: 600 },
  time: { fontWeight: 400, color: deskTokens.colorNeutralForeground3 },
  subject: { ...oneLine, color: deskTokens.colorNeutralForeground2 },
  text: {
    flexGrow: 1,
    minHeight: 0,
    margin: 0,
    padding: '10px 12px',
    overflowY: 'auto',
    fontFamily: deskTokens.fontFamilyBase,
    ...small,
    whiteSpace: 'pre-wrap',
    overflowWrap: 'anywhere',
    ...focusRing(),
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px',
    flexShrink: 0,
    padding: '5px 12px',
    boxSizing: 'border-box',
    minHeight: '35px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  problem: { margin: '0 12px' },
})

type Look = 'phone' | 'desktop' | 'dark' | 'text'
const looks: readonly Look[] = ['phone', 'desktop', 'dark', 'text']
const icons: Readonly<Record<Look, ReactElement>> = {
  phone: <Phone16Regular />,
  desktop: <Desktop16Regular />,
  dark: <WeatherMoon16Regular />,
  text: <TextAlignLeft16Regular />,
}
/** CSS pixels of a phone, and of the pane of a mail program. */
const pixels = { phone: 375, desktop: 700 }

/** The issue as a reader sees it: each language, on a phone and a computer, light and dark, and its text. */
export function PreviewPane(props: {
  id: string
  preview: IssuePreview
  variant: Variant
  onVariant: (variant: Variant) => void
  /** Undefined where it is shown large already. */
  onEnlarge?: () => void
}) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.preview
  const [width, setWidth] = usePreference<'phone' | 'desktop'>('newsletter.preview', 'phone')
  const [dark, setDark] = usePreference<boolean>('newsletter.previewDark', false)
  const [asText, setAsText] = usePreference<boolean>('newsletter.previewText', false)
  const { id, preview, variant } = props
  const { data } = preview
  const isOn = (look: Look): boolean => (look === 'text' ? asText : look === 'dark' ? dark : !asText && width === look)
  const press = (look: Look): void => {
    if (look === 'dark') return setDark(!dark)
    setAsText(look === 'text' ? !asText : false)
    if (look !== 'text') setWidth(look)
  }
  return (
    <section className={styles.pane} aria-label={say.title}>
      <div className={styles.bar}>
        <VariantSwitch label={say.language} variant={variant} onVariant={props.onVariant} />
        <span className={styles.group} role="group" aria-label={say.look}>
          {looks.map((look) => (
            <button
              key={look}
              type="button"
              className={mergeClasses(styles.choice, styles.sign, isOn(look) && styles.chosen)}
              aria-pressed={isOn(look)}
              aria-label={say[look]}
              title={say[look]}
              onClick={() => press(look)}
            >
              {icons[look]}
            </button>
          ))}
        </span>
      </div>
      {preview.problem && (
        <div className={styles.problem}>
          <Failure
            title={say.failed}
            problem={preview.problem}
            actions={
              <CommandButton size="small" onClick={preview.again}>
                {words.retry}
              </CommandButton>
            }
          />
        </div>
      )}
      <div className={mergeClasses(styles.device, styles.wide)} style={{ maxWidth: asText ? 640 : pixels[width] + 2 }}>
        {data && (
          <div className={styles.mailHead}>
            <div className={styles.sender}>
              <span>{data.sender}</span>
              <span className={styles.time}>9:00</span>
            </div>
            <div className={styles.subject} title={data.subject} lang={variant === 'en' ? 'en' : 'ja'}>
              {data.subject || words.noSubject}
            </div>
          </div>
        )}
        {data && !asText && (
          <PreviewFrame
            shown={{ id, variant: data.variant, revision: data.revision }}
            scheme={dark ? 'dark' : 'light'}
            width={pixels[width]}
          />
        )}
        {data && asText && (
          <pre
            className={styles.text}
            tabIndex={0}
            role="group"
            aria-label={say.textLabel}
            lang={variant === 'en' ? 'en' : 'ja'}
          >
            {data.text}
          </pre>
        )}
      </div>
      <div className={styles.foot}>
        <span role="status">
          {!data
            ? preview.asking
              ? say.coming
              : ''
            : asText
              ? say.footText(data.text.split('\n').length)
              : say.foot(pixels[width], Math.round(data.octets / 1000))}
        </span>
        {props.onEnlarge && (
          <IconButton small label={say.enlarge} icon={<ArrowMaximize16Regular />} onClick={props.onEnlarge} />
        )}
      </div>
    </section>
  )
}

/** In which of its three forms the issue is shown. */
export function VariantSwitch(props: { label: string; variant: Variant; onVariant: (variant: Variant) => void }) {
  const styles = useStyles()
  const say = useWords().newsletter.issues
  const id = useId()
  const group = useRef<HTMLSpanElement>(null)
  const onKeyDown = (event: KeyboardEvent, at: number): void => {
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key]
    if (step === undefined) return
    event.preventDefault()
    const to = (at + step + Variant.options.length) % Variant.options.length
    props.onVariant(Variant.options[to]!)
    ;(group.current?.children[to] as HTMLElement | undefined)?.focus()
  }
  return (
    <span ref={group} className={styles.group} role="radiogroup" aria-label={props.label} id={id}>
      {Variant.options.map((variant, at) => (
        <button
          key={variant}
          type="button"
          role="radio"
          aria-checked={variant === props.variant}
          tabIndex={variant === props.variant ? 0 : -1}
          className={mergeClasses(styles.choice, variant === props.variant && styles.chosen)}
          onClick={() => props.onVariant(variant)}
          onKeyDown={(event) => onKeyDown(event, at)}
        >
          {say.variants[variant]}
        </button>
      ))}
    </span>
  )
}

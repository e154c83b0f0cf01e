import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ErrorCircle16Filled, Image20Regular, ImageEdit16Regular, Link16Regular } from '@fluentui/react-icons'
import { useEffect, useRef, useState } from 'react'
import type { IssueLanguage } from '../../../../shared/newsletter/issue/document.ts'
import { CommandButton } from '../../../ui/command-button.tsx'
import { Failure } from '../../../ui/failure.tsx'
import { useWords } from '../../../ui/language.tsx'
import { small } from '../../../ui/style-fragments.ts'
import { deskTokens } from '../../../ui/theme.ts'
import { usePicture } from './pictures.tsx'
import { useAddingImages } from './use-adding-images.ts'

const useStyles = makeStyles({
  place: { position: 'relative' },
  picture: {
    display: 'block',
    width: 'auto',
    height: 'auto',
    maxWidth: '100%',
    maxHeight: '300px',
    borderRadius: '2px',
    backgroundColor: deskTokens.colorNeutralBackground3,
  },
  empty: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'center',
    gap: '8px 12px',
    boxSizing: 'border-box',
    minHeight: '104px',
    padding: '12px',
    border: `1px dashed ${deskTokens.colorNeutralStrokeAccessible}`,
    borderRadius: '4px',
    backgroundColor: deskTokens.colorNeutralBackground2,
    color: deskTokens.colorNeutralForeground3,
    ...small,
  },
  over: { border: `2px dashed ${deskTokens.colorCompoundBrandStroke}` },
  hint: { width: '100%', textAlign: 'center' },
  replace: { position: 'absolute', top: '6px', insetInlineEnd: '6px', display: 'flex', gap: '4px' },
  alternative: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '6px',
    marginTop: '4px',
    ...small,
    lineHeight: '24px',
    color: deskTokens.colorNeutralForeground3,
  },
  label: { flexShrink: 0 },
  field: {
    flexGrow: 1,
    minWidth: '64px',
    boxSizing: 'border-box',
    minHeight: '24px',
    padding: '2px 4px',
    border: '1px solid transparent',
    borderRadius: '4px',
    background: 'none',
    fontFamily: 'inherit',
    ...small,
    fieldSizing: 'content',
    resize: 'none',
    color: deskTokens.colorNeutralForeground1,
    '::placeholder': { color: deskTokens.colorNeutralForeground3, opacity: 1 },
    ':hover:not(:read-only)': { border: `1px solid ${deskTokens.colorNeutralStroke1}` },
    ':focus': {
      border: `1px solid ${deskTokens.colorNeutralStroke1}`,
      backgroundColor: deskTokens.colorNeutralBackground1,
      outline: `2px solid ${deskTokens.colorStrokeFocus2}`,
      outlineOffset: '-1px',
    },
  },
  missing: { color: deskTokens.colorStatusDangerForeground1 },
  icon: { display: 'inline-flex', alignItems: 'center', height: '24px', flexShrink: 0 },
})

/** The image of one language: chosen, dropped here or pasted, and what it shows in words. */
export function ImageFoot(props: {
  language: IssueLanguage
  image: string
  alt: string
  /** The image of the other language; empty where it has none. */
  other: string
  editable: boolean
  /** `both`: the other language has none yet and gets the same. */
  onImage: (hash: string, both: boolean) => void
  onAlt: (alt: string) => void
  /** Undefined where it leads somewhere already. */
  onLink: (() => void) | undefined
}) {
  const styles = useStyles()
  const words = useWords().newsletter.issues.composer
  const say = words.image
  const { language, image, other, editable, onImage } = props
  const picture = usePicture(image)
  const adding = useAddingImages()
  const [over, setOver] = useState(false)
  const file = useRef<HTMLInputElement>(null)
  const take = async (files: FileList | null): Promise<void> => {
    const first = [...(files ?? [])].find(({ type }) => type.startsWith('image/'))
    const hash = first ? await adding.add(first) : null
    if (hash !== null) onImage(hash, other === '')
  }
  const choose = (): void => file.current?.click()
  const waits = adding.drawing || (image !== '' && picture === undefined)
  return (
    <div
      className={styles.place}
      onDragOver={(event) => {
        if (!editable || !event.dataTransfer.types.includes('Files')) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (editable) void take(event.dataTransfer.files)
      }}
    >
      <input
        ref={file}
        type="file"
        accept="image/*"
        hidden
        tabIndex={-1}
        aria-hidden
        onChange={(event) => {
          void take(event.target.files)
          event.target.value = ''
        }}
      />
      {picture && !adding.drawing ? (
        <>
          <img className={styles.picture} src={picture.src} width={picture.width} height={picture.height} alt="" />
          {editable && (
            <span className={styles.replace} data-on-chosen="">
              {props.onLink && (
                <CommandButton size="small" icon={<Link16Regular />} onClick={props.onLink}>
                  {words.address.noImageLink}
                </CommandButton>
              )}
              <CommandButton size="small" icon={<ImageEdit16Regular />} onClick={choose}>
                {say.replace}
              </CommandButton>
            </span>
          )}
        </>
      ) : (
        <div className={mergeClasses(styles.empty, over && styles.over)}>
          {waits ? (
            <span role="status">{adding.drawing ? say.drawing : say.coming}</span>
          ) : (
            <>
              <Image20Regular />
              {editable && (
                <CommandButton size="small" onClick={choose}>
                  {say.choose}
                </CommandButton>
              )}
              {editable && other !== '' && image === '' && (
                <CommandButton size="small" look="quiet" onClick={() => onImage(other, false)}>
                  {say.sameFor[language]}
                </CommandButton>
              )}
              <span className={styles.hint}>{image === '' ? say.dropHere : say.gone}</span>
            </>
          )}
        </div>
      )}
      {adding.problem && <Failure problem={adding.problem} />}
      {image !== '' && <Alternative {...props} />}
    </div>
  )
}

/** The words for whoever does not see the image; what is typed stays in the field until it is left, for an input method composes in it. */
function Alternative(props: { language: IssueLanguage; alt: string; editable: boolean; onAlt: (alt: string) => void }) {
  const styles = useStyles()
  const words = useWords().newsletter.issues
  const say = words.composer.image
  const { language, alt, editable } = props
  const [typed, setTyped] = useState(alt)
  const field = useRef<HTMLTextAreaElement>(null)
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(alt)
  }, [alt])
  const missing = typed.trim() === ''
  return (
    <label className={mergeClasses(styles.alternative, missing && styles.missing)}>
      {missing && (
        <span className={styles.icon}>
          <ErrorCircle16Filled />
        </span>
      )}
      <span className={styles.label}>{missing ? say.altMissing : say.alt}</span>
      <textarea
        ref={field}
        className={styles.field}
        rows={1}
        lang={language}
        data-alternative=""
        aria-label={`${words.languages[language]} ${say.alt}`}
        aria-invalid={missing}
        spellCheck={false}
        readOnly={!editable}
        maxLength={1000}
        value={typed}
        placeholder={say.altPlaceholder}
        onChange={(event) => {
          const text = event.target.value.replaceAll('\n', ' ')
          setTyped(text)
          props.onAlt(text)
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing) event.preventDefault()
        }}
      />
    </label>
  )
}

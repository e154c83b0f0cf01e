import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { CommandButton } from '../../ui/command-button.tsx'
import { useEnter } from '../../ui/enter.ts'
import { useWords } from '../../ui/language.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '28px 32px 32px' },
  column: { maxWidth: '640px' },
  title: {
    margin: '0 0 4px',
    fontSize: deskTokens.fontSizeBase500,
    lineHeight: deskTokens.lineHeightBase500,
    fontWeight: 600,
    outlineStyle: 'none',
    textWrap: 'balance',
  },
  text: {
    margin: '0 0 24px',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground2,
  },
  foot: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '8px 12px',
    minHeight: '60px',
    flexShrink: 0,
    boxSizing: 'border-box',
    padding: '10px 20px',
    borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  // A line of its own: the buttons keep their places.
  told: { flexBasis: '100%', ':empty': { display: 'none' } },
  gap: { flexGrow: 1 },
  why: {
    ...small,
    color: deskTokens.colorNeutralForeground3,
    textAlign: 'end',
  },
})

export type StepEnd = {
  onBack?: (() => void) | undefined
  /** The primary act; `missing` says in words what still stands in its way. */
  goOn: { words: string; run: () => void; missing?: string | null | undefined; busy?: boolean | undefined }
  /** A second way on, such as setting this up later. */
  later?: { words: string; run: () => void } | undefined
  /** A third one. */
  further?: { words: string; run: () => void } | undefined
  /** What must stay in sight while the step is scrolled. */
  told?: ReactNode
}

/** One step of the assistant: title, one paragraph, its controls, and the way back and on at the foot. */
export function StepPage(props: { title: string; text: string; children: ReactNode } & StepEnd) {
  const styles = useStyles()
  const words = useWords().office.firstRun
  const title = useRef<HTMLHeadingElement>(null)
  const reason = useId()
  const { goOn } = props
  // A screen reader begins with the new step; a field that takes the focus by itself keeps it.
  useEffect(() => {
    if (!title.current?.parentElement?.contains(document.activeElement)) title.current?.focus()
  }, [])
  const blocked = goOn.busy === true || typeof goOn.missing === 'string'
  const run = () => {
    if (!blocked) goOn.run()
  }
  useEnter(run)
  return (
    <form
      className={styles.page}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        run()
      }}
    >
      <div className={styles.body}>
        <div className={styles.column}>
          <h1 ref={title} tabIndex={-1} className={mergeClasses(styles.title, 'prose')}>
            {props.title}
          </h1>
          <p className={mergeClasses(styles.text, 'prose')}>{props.text}</p>
          {props.children}
        </div>
      </div>
      <div className={styles.foot} data-no-paper>
        {props.onBack && (
          <CommandButton look="quiet" onClick={props.onBack}>
            {words.back}
          </CommandButton>
        )}
        {props.told && <div className={styles.told}>{props.told}</div>}
        <span className={styles.gap} />
        {goOn.missing && (
          <span id={reason} className={mergeClasses(styles.why, 'prose')}>
            {goOn.missing}
          </span>
        )}
        {props.further && <CommandButton onClick={props.further.run}>{props.further.words}</CommandButton>}
        {props.later && <CommandButton onClick={props.later.run}>{props.later.words}</CommandButton>}
        <CommandButton
          type="submit"
          look="primary"
          keys="Enter"
          disabled={blocked}
          describedBy={goOn.missing ? reason : undefined}
        >
          {goOn.words}
        </CommandButton>
      </div>
    </form>
  )
}

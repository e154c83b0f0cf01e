import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircle20Regular, Dismiss16Regular, Warning20Filled } from '@fluentui/react-icons'
import {
  createContext,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ReactElement,
  type ReactNode,
} from 'react'
import { useActions } from './actions.tsx'
import { Keycap } from './keycap.tsx'
import { useWords } from './language.tsx'
import { heardOnly } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

/** Something just done that can be taken back for eight seconds; without `undo` it is only told, and its words say why. */
type Done = {
  words: string
  undo?: () => void
  /** It did not come about: that stays until it is closed, or the next act is told. */
  failed?: boolean
  /** Where what was done leads. */
  way?: { words: string; go: () => void }
}

const DoneContext = createContext<(done: Done) => void>(() => undefined)
const undoMilliseconds = 8000

/**
 * Lets everything inside report a reversible act: `const didIt = useUndo(); didIt({ words, undo })`. What one owner of the window has done is
 * forgotten when another one, or nobody, sits before it: on a locked desk nothing of it is shown.
 */
export function UndoProvider(props: { owner: string; children: ReactNode }) {
  const { owner } = props
  const [last, setLast] = useState<{ done: Done; owner: string } | null>(null)
  const report = useCallback((done: Done) => setLast({ done, owner }), [owner])
  const dismiss = useCallback(() => setLast(null), [])
  const done = last?.owner === owner ? last.done : null
  useEffect(() => dismiss, [owner, dismiss])
  useEffect(() => {
    if (!done || done.failed) return
    const timer = setTimeout(dismiss, undoMilliseconds)
    return () => clearTimeout(timer)
  }, [done, dismiss])
  return (
    <DoneContext.Provider value={report}>
      {props.children}
      {done && <UndoToast key={done.words} done={done} dismiss={dismiss} />}
    </DoneContext.Provider>
  )
}

/** Reports an act, which is then told, and offered for undoing with Z where it is reversible. */
export function useUndo(): (done: Done) => void {
  return useContext(DoneContext)
}

function UndoToast(props: { done: Done; dismiss: () => void }) {
  const words = useWords()
  const { done, dismiss } = props
  const undo = useCallback(() => {
    dismiss()
    done.undo?.()
  }, [done, dismiss])
  useActions(
    useMemo(
      () =>
        done.undo
          ? [{ id: 'undo', label: words.frame.undo, keys: 'Z', group: words.frame.groups.everywhere, run: undo }]
          : [],
      [done, undo, words],
    ),
  )
  return (
    <FloatingBar
      icon={done.failed ? <Warning20Filled /> : <CheckmarkCircle20Regular />}
      tone={done.failed ? 'look' : 'neutral'}
      words={done.words}
    >
      {done.way && (
        <FloatingButton
          onClick={() => {
            dismiss()
            done.way?.go()
          }}
        >
          {done.way.words}
        </FloatingButton>
      )}
      {done.undo && (
        <FloatingButton keys="Z" onClick={undo}>
          {words.frame.undo}
        </FloatingButton>
      )}
      <FloatingButton quiet label={words.frame.close} onClick={dismiss}>
        <Dismiss16Regular />
      </FloatingButton>
    </FloatingBar>
  )
}

const useStyles = makeStyles({
  place: {
    position: 'fixed',
    insetInline: 0,
    bottom: '92px',
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
    zIndex: 1000,
    padding: '0 16px',
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    minHeight: '40px',
    boxSizing: 'border-box',
    padding: '3px 6px 3px 14px',
    pointerEvents: 'auto',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorInvertedEdge}`,
    boxShadow: deskTokens.shadow16,
    backgroundColor: deskTokens.colorNeutralBackgroundStatic,
    color: deskTokens.colorNeutralForegroundStaticInverted,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    animationName: { from: { opacity: 0, transform: 'translateY(8px)' }, to: { opacity: 1, transform: 'none' } },
    animationDuration: deskTokens.durationNormal,
    animationTimingFunction: deskTokens.curveDecelerateMid,
  },
  look: {
    border: `1px solid ${deskTokens.colorStatusWarningBorder1}`,
    backgroundColor: deskTokens.colorStatusWarningBackground1,
    color: deskTokens.colorNeutralForeground1,
    '& > svg': { color: deskTokens.colorStatusWarningForeground1, flexShrink: 0 },
    '& > button': {
      color: deskTokens.colorNeutralForeground1,
      ':hover': { backgroundColor: deskTokens.colorSubtleBackgroundHover },
    },
  },
  words: { marginInlineEnd: '12px' },
  told: {
    ...heardOnly,
  },
  button: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '6px',
    height: '28px',
    padding: '0 8px',
    borderRadius: '4px',
    border: '1px solid transparent',
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    color: 'inherit',
    whiteSpace: 'nowrap',
    ':hover': { backgroundColor: 'rgb(255 255 255 / 12%)' },
    ':focus-visible': { outline: `2px solid ${deskTokens.colorInvertedAccent}` },
  },
  loud: { fontWeight: 600, color: deskTokens.colorInvertedAccent },
})

/** The dark bar that floats over the panes for a while; screen readers are told its words, or `told` where the words tick. */
export function FloatingBar(props: {
  icon: ReactElement
  words: ReactNode
  told?: string
  /** `look`: it tells of something that wants an eye. */
  tone?: 'neutral' | 'look'
  children: ReactNode
}) {
  const styles = useStyles()
  return (
    <div className={styles.place} data-no-paper>
      <div className={mergeClasses(styles.bar, props.tone === 'look' && styles.look)}>
        {props.icon}
        {props.told ? (
          <>
            <span className={styles.words} aria-hidden>
              {props.words}
            </span>
            <span className={styles.told} role="status">
              {props.told}
            </span>
          </>
        ) : (
          <span className={styles.words} role="status">
            {props.words}
          </span>
        )}
        {props.children}
      </div>
    </div>
  )
}

/** A button on the floating bar. */
export function FloatingButton(props: {
  children: ReactNode
  onClick: () => void
  keys?: string
  quiet?: boolean
  label?: string
}) {
  const styles = useStyles()
  return (
    <button
      type="button"
      aria-label={props.label}
      onClick={props.onClick}
      className={mergeClasses(styles.button, !props.quiet && styles.loud)}
    >
      {props.children}
      {props.keys && <Keycap keys={props.keys} inherit />}
    </button>
  )
}

import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { IconButton } from './command-button.tsx'
import { FloatingDialog } from './floating-dialog.tsx'
import { useWords } from './language.tsx'
import { paneTitle } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const ground = deskTokens.colorNeutralBackground1
const line = deskTokens.colorNeutralStroke2

const useStyles = makeStyles({
  surface: {
    width: '480px',
    maxWidth: 'calc(100vw - 48px)',
    maxHeight: 'calc(100dvh - 48px)',
    display: 'flex',
    flexDirection: 'column',
    overflow: 'hidden',
    padding: 0,
    borderRadius: '8px',
  },
  wide: { width: '860px' },
  title: {
    flexShrink: 0,
    margin: 0,
    padding: '20px 56px 8px 24px',
    ...paneTitle,
    textWrap: 'balance',
  },
  inside: { display: 'flex', flexDirection: 'column', flexGrow: 1, minHeight: 0 },
  body: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    padding: '0 24px 24px',
    // A line at the foot where the content goes on below it: at its end the ground, which scrolls with it, covers the line.
    backgroundImage: [ground, line].map((colour) => `linear-gradient(${colour}, ${colour})`).join(', '),
    backgroundPosition: 'bottom',
    backgroundSize: '100% 1px',
    backgroundRepeat: 'no-repeat',
    backgroundAttachment: 'local, scroll',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground2,
  },
  reads: {
    outlineStyle: 'none',
    ':focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // Last in order, so that the focus begins at the content.
  close: { position: 'absolute', top: '20px', insetInlineEnd: '20px' },
  foot: {
    flexShrink: 0,
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '8px',
    padding: '16px 24px 24px',
    // The bar of a form keeps its distance by itself elsewhere.
    '& > :only-child': { marginTop: 0 },
  },
  overFoot: { paddingBottom: '4px' },
})

/**
 * A dialog: a title, what it is about, and buttons that name the acts, which stay in sight while what is above them scrolls.
 * Escape closes it. With `onSubmit` it is a form, which Enter sends.
 */
export function Modal(props: {
  title: string
  children: ReactNode
  foot?: ReactNode
  onClose: () => void
  onSubmit?: () => void
  wide?: boolean
  /** It is a text to be read: it has the focus first, so that keys scroll it. */
  reads?: boolean
}) {
  const styles = useStyles()
  const words = useWords()
  const { onSubmit } = props
  const inside = (
    <>
      <div
        className={mergeClasses(
          styles.body,
          Boolean(props.foot) && styles.overFoot,
          props.reads && styles.reads,
          'prose',
        )}
        {...(props.reads && { tabIndex: 0, role: 'group', 'aria-label': props.title })}
      >
        {props.children}
      </div>
      {props.foot && <div className={styles.foot}>{props.foot}</div>}
    </>
  )
  return (
    <FloatingDialog
      label={props.title}
      className={mergeClasses(styles.surface, props.wide && styles.wide)}
      onClose={props.onClose}
    >
      <h2 className={mergeClasses(styles.title, 'prose')}>{props.title}</h2>
      {onSubmit ? (
        <form
          className={styles.inside}
          noValidate
          onSubmit={(event) => {
            event.preventDefault()
            onSubmit()
          }}
        >
          {inside}
        </form>
      ) : (
        inside
      )}
      <span className={styles.close}>
        <IconButton small label={words.frame.close} keys="Escape" icon={<Dismiss20Regular />} onClick={props.onClose} />
      </span>
    </FloatingDialog>
  )
}

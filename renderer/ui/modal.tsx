import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Dismiss20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { IconButton } from './command-button.tsx'
import { FloatingDialog } from './floating-dialog.tsx'
import { useWords } from './language.tsx'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  surface: {
    width: '480px',
    maxWidth: 'calc(100vw - 48px)',
    maxHeight: 'calc(100dvh - 48px)',
    overflowY: 'auto',
    padding: '20px 24px 24px',
    borderRadius: '8px',
  },
  wide: { width: '860px' },
  title: {
    margin: '0 32px 8px 0',
    fontSize: deskTokens.fontSizeBase400,
    lineHeight: deskTokens.lineHeightBase400,
    fontWeight: 600,
    textWrap: 'balance',
  },
  body: {
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    color: deskTokens.colorNeutralForeground2,
  },
  // Last in order, so that the focus begins at the content.
  close: { position: 'absolute', top: '20px', insetInlineEnd: '20px' },
  foot: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px', marginTop: '20px' },
})

/** A dialog: a title, what it is about, and buttons that name the acts. Escape closes it. */
export function Modal(props: {
  title: string
  children: ReactNode
  foot?: ReactNode
  onClose: () => void
  wide?: boolean
}) {
  const styles = useStyles()
  const words = useWords()
  return (
    <FloatingDialog
      label={props.title}
      className={mergeClasses(styles.surface, props.wide && styles.wide)}
      onClose={props.onClose}
    >
      <h2 className={mergeClasses(styles.title, 'prose')}>{props.title}</h2>
      <div className={mergeClasses(styles.body, 'prose')}>{props.children}</div>
      {props.foot && <div className={styles.foot}>{props.foot}</div>}
      <span className={styles.close}>
        <IconButton small label={words.frame.close} keys="Escape" icon={<Dismiss20Regular />} onClick={props.onClose} />
      </span>
    </FloatingDialog>
  )
}

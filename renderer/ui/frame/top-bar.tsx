import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Keyboard20Regular, LockClosed20Regular } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { CommandButton, IconButton } from '../command-button.tsx'
import { useWords } from '../language.tsx'
import { deskTokens } from '../theme.ts'
import { LanguageSwitch } from './language-switch.tsx'
import { Logo } from './logo.tsx'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    height: '40px',
    flexShrink: 0,
    boxSizing: 'border-box',
    gap: '8px',
    // Where the window draws its own title bar, the system's buttons stand over our right end.
    paddingInlineStart: 'max(12px, calc(env(titlebar-area-x, 0px) + 12px))',
    paddingInlineEnd: 'max(16px, calc(100vw - env(titlebar-area-x, 0px) - env(titlebar-area-width, 100vw) + 8px))',
    WebkitAppRegion: 'drag',
    '& button, & input, & [role="radiogroup"]': { WebkitAppRegion: 'no-drag' },
  } as never,
  name: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    flexShrink: 0,
    margin: 0,
    paddingInlineStart: '18px',
    boxSizing: 'border-box',
    minWidth: 'max-content',
    fontSize: deskTokens.fontSizeBase300,
    fontWeight: 600,
    whiteSpace: 'nowrap',
    color: deskTokens.colorNeutralForeground1,
  },
  nameSmall: { paddingInlineStart: '6px' },
  search: { flexGrow: 1, display: 'flex', minWidth: '120px' },
  gap: { flexGrow: 1 },
})

/** The top bar: name, search at the list's left edge, commands, language, lock, account. */
export function TopBar(props: {
  /** Distance of the list's left edge from the window's. */
  searchStart: number
  search?: ReactNode
  narrow: boolean
  onCommands: () => void
  onLock: () => void
  account: ReactNode
}) {
  const styles = useStyles()
  const words = useWords()
  const { narrow } = props
  return (
    <div className={styles.bar} role="banner" data-no-paper>
      <h1
        className={mergeClasses(styles.name, narrow && styles.nameSmall)}
        style={{ width: Math.max(props.searchStart - 12 - 8, narrow ? 92 : 132) }}
      >
        <Logo size={20} />
        {words.program.name}
      </h1>
      {props.search ? <div className={styles.search}>{props.search}</div> : <span className={styles.gap} />}
      {narrow ? (
        <IconButton
          label={words.frame.commands}
          keys="Ctrl+K"
          icon={<Keyboard20Regular />}
          onClick={props.onCommands}
        />
      ) : (
        <CommandButton look="quiet" icon={<Keyboard20Regular />} keys="Ctrl+K" onClick={props.onCommands}>
          {words.frame.commands}
        </CommandButton>
      )}
      <LanguageSwitch />
      <IconButton label={words.frame.lock} keys="Ctrl+L" icon={<LockClosed20Regular />} onClick={props.onLock} />
      {props.account}
    </div>
  )
}

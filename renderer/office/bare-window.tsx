import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { Logo } from '../ui/frame/logo.tsx'
import { LanguageSwitch } from '../ui/frame/language-switch.tsx'
import { deskTokens } from '../ui/theme.ts'
import { BareHelp, type BareScreen } from './bare-help.tsx'

const useStyles = makeStyles({
  window: { display: 'flex', flexDirection: 'column', height: '100%' },
  bar: {
    display: 'flex',
    alignItems: 'center',
    gap: '10px',
    height: '40px',
    flexShrink: 0,
    boxSizing: 'border-box',
    fontSize: deskTokens.fontSizeDense,
    color: deskTokens.colorNeutralForeground1,
    paddingInlineStart: 'max(16px, calc(env(titlebar-area-x, 0px) + 16px))',
    paddingInlineEnd: 'max(16px, calc(100vw - env(titlebar-area-x, 0px) - env(titlebar-area-width, 100vw) + 8px))',
    WebkitAppRegion: 'drag',
    '& button, & [role="radiogroup"]': { WebkitAppRegion: 'no-drag' },
  } as never,
  gap: { flexGrow: 1 },
})

/** The window while the desk is not open: a bar with help and the language, and one screen below it. */
export function BareWindow(props: { title?: string; help?: BareScreen; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.window}>
      <div className={styles.bar} role="banner" data-no-paper>
        {props.title && (
          <>
            <Logo size={18} />
            {props.title}
          </>
        )}
        <span className={styles.gap} />
        {props.help && <BareHelp screen={props.help} />}
        <LanguageSwitch />
      </div>
      {props.children}
    </div>
  )
}

import { makeStyles, mergeClasses, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { ShieldCheckmark16Filled } from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import { useLanguage } from './language.tsx'
import { dense, linkButton, small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  line: {
    display: 'flex',
    gap: '6px',
    margin: 0,
    ...small,
    color: deskTokens.colorNeutralForeground2,
  },
  shield: {
    display: 'inline-flex',
    alignItems: 'center',
    height: '18px',
    flexShrink: 0,
    color: deskTokens.colorStatusSuccessForeground1,
  },
  link: { ...linkButton, margin: 0 },
  policy: { maxWidth: 'min(420px, calc(100vw - 48px))', boxSizing: 'border-box' },
  title: {
    margin: '0 0 4px',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  text: { margin: '0 0 8px', ...dense },
})

/** The purpose that data on the screen may serve, beside them, with the policy's own words a click away. */
export function PurposeLine(props: {
  children: ReactNode
  link: string
  policy: { title: string; text: string; note: string }
}) {
  const styles = useStyles()
  const { policy } = props
  const [language] = useLanguage()
  return (
    <p className={mergeClasses(styles.line, 'prose')}>
      <span className={styles.shield}>
        <ShieldCheckmark16Filled />
      </span>
      <span>
        {props.children}
        {language === 'en' && ' '}
        <Popover
          positioning={{ position: 'below', align: 'start', overflowBoundaryPadding: 16 }}
          withArrow={false}
          trapFocus
        >
          <PopoverTrigger disableButtonEnhancement>
            <button type="button" className={styles.link}>
              {props.link}
            </button>
          </PopoverTrigger>
          <PopoverSurface className={styles.policy} aria-label={policy.title} tabIndex={-1}>
            <h3 className={styles.title}>{policy.title}</h3>
            <p className={mergeClasses(styles.text, 'prose')}>{policy.text}</p>
            <p className={mergeClasses(styles.text, 'prose')}>{policy.note}</p>
          </PopoverSurface>
        </Popover>
      </span>
    </p>
  )
}

import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { CheckmarkCircle16Filled, ErrorCircle16Filled, Info16Regular, Warning16Filled } from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import { dense } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'flex-start',
    gap: '10px',
    boxSizing: 'border-box',
    padding: '5px 12px',
    minHeight: '32px',
    borderRadius: '4px',
    border: `1px solid ${deskTokens.colorNeutralStroke2}`,
    backgroundColor: deskTokens.colorNeutralBackground3,
    ...dense,
    color: deskTokens.colorNeutralForeground1,
  },
  look: {
    border: `1px solid ${deskTokens.colorStatusWarningBorder1}`,
    backgroundColor: deskTokens.colorStatusWarningBackground1,
  },
  stopped: {
    border: `1px solid ${deskTokens.colorStatusDangerBorder1}`,
    backgroundColor: deskTokens.colorStatusDangerBackground1,
  },
  done: {
    border: `1px solid ${deskTokens.colorStatusSuccessBorder1}`,
    backgroundColor: deskTokens.colorStatusSuccessBackground1,
  },
  icon: {
    display: 'inline-flex',
    height: '20px',
    alignItems: 'center',
    flexShrink: 0,
    color: deskTokens.colorNeutralForeground3,
  },
  lookIcon: { color: deskTokens.colorStatusWarningForeground1 },
  stoppedIcon: { color: deskTokens.colorStatusDangerForeground1 },
  doneIcon: { color: deskTokens.colorStatusSuccessForeground1 },
  body: { flexGrow: 1, minWidth: 0 },
  title: { fontWeight: 600, fontSize: deskTokens.fontSizeBase300, lineHeight: deskTokens.lineHeightBase300, margin: 0 },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
  besides: { display: 'flex', alignItems: 'center', gap: '8px', flexShrink: 0, minHeight: '20px' },
})

/** One sentence about what is on the screen, with at most a few ways on: below it (actions) or at its end (besides). */
export function MessageBar(props: {
  tone: 'neutral' | 'look' | 'stopped' | 'done'
  title?: ReactNode
  children?: ReactNode
  icon?: ReactElement
  actions?: ReactNode
  besides?: ReactNode
  /** What the actions open, under them. */
  below?: ReactNode
  live?: boolean
}) {
  const styles = useStyles()
  const { tone } = props
  const tinted = tone === 'neutral' ? undefined : tone
  return (
    <div
      className={mergeClasses(styles.bar, 'prose', tinted && styles[tinted])}
      role={props.live ? (tone === 'stopped' ? 'alert' : 'status') : 'group'}
    >
      <span className={mergeClasses(styles.icon, tinted && styles[`${tinted}Icon`])}>{props.icon ?? icons[tone]}</span>
      <div className={styles.body}>
        {props.title && <p className={styles.title}>{props.title}</p>}
        {props.children}
        {props.actions && <div className={styles.actions}>{props.actions}</div>}
        {props.below}
      </div>
      {props.besides && <div className={styles.besides}>{props.besides}</div>}
    </div>
  )
}

const icons = {
  neutral: <Info16Regular />,
  look: <Warning16Filled />,
  stopped: <ErrorCircle16Filled />,
  done: <CheckmarkCircle16Filled />,
}

import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Clock20Regular, Database20Regular, ShieldCheckmark20Regular } from '@fluentui/react-icons'
import type { ReactElement, ReactNode } from 'react'
import type { OfficeStatus } from '../../../shared/office/status.ts'
import { useWords } from '../../ui/language.tsx'
import { oneLine, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'center',
    gap: '12px 20px',
    flexShrink: 0,
    boxSizing: 'border-box',
    margin: 0,
    padding: '20px 16px',
    listStyle: 'none',
    borderTop: `3px solid ${deskTokens.colorCompoundBrandStroke}`,
    backgroundColor: deskTokens.colorNeutralBackground3,
  },
  state: { display: 'grid', gridTemplateColumns: '18px auto', columnGap: '8px', minWidth: 0 },
  icon: { gridRow: '1 / 3', color: deskTokens.colorNeutralForeground2, display: 'inline-flex' },
  title: {
    ...small,
    fontWeight: 600,
    color: deskTokens.colorNeutralForeground1,
  },
  text: {
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  place: {
    maxWidth: '152px',
    ...oneLine,
    direction: 'rtl',
    textAlign: 'left',
    fontFamily: deskTokens.fontFamilyMonospace,
  },
})

/** Why the desk is locked, that the data is encrypted, and where it lies. */
export function LockStates({ office }: { office: OfficeStatus }) {
  const styles = useStyles()
  const words = useWords().office.unlock
  const because = words.because[office.lockedBecause]
  return (
    <ul className={styles.bar} aria-label={words.state}>
      <State icon={<Clock20Regular />} title={because.title}>
        {because.text}
      </State>
      <State icon={<ShieldCheckmark20Regular />} title={words.encrypted.title}>
        {words.encrypted.text}
      </State>
      <State icon={<Database20Regular />} title={words.place} place>
        <bdi title={office.dataDir}>{office.dataDir}</bdi>
      </State>
    </ul>
  )
}

function State(props: { icon: ReactElement; title: string; children: ReactNode; place?: boolean }) {
  const styles = useStyles()
  return (
    <li className={styles.state}>
      <span className={styles.icon}>{props.icon}</span>
      <span className={styles.title}>{props.title}</span>
      <span className={mergeClasses(styles.text, props.place && styles.place)}>{props.children}</span>
    </li>
  )
}

import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { deskTokens } from '../ui/theme.ts'

const useStyles = makeStyles({
  facts: {
    display: 'grid',
    gridTemplateColumns: 'minmax(120px, max-content) 1fr',
    margin: 0,
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
  },
  name: {
    padding: '7px 24px 7px 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    color: deskTokens.colorNeutralForeground3,
    fontSize: deskTokens.fontSizeDense,
  },
  value: {
    margin: 0,
    padding: '7px 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
})

/** Names and values in two columns. */
export function Facts(props: { facts: readonly { name: string; value: ReactNode }[] }) {
  const styles = useStyles()
  return (
    <dl className={styles.facts}>
      {props.facts.map((fact) => [
        <dt key={`${fact.name}-name`} className={styles.name}>
          {fact.name}
        </dt>,
        <dd key={`${fact.name}-value`} className={mergeClasses(styles.value, 'prose')}>
          {fact.value}
        </dd>,
      ])}
    </dl>
  )
}

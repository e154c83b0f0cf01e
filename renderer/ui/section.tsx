import { makeStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  section: { marginTop: '20px' },
  title: {
    margin: '0 0 2px',
    ...small,
    fontWeight: 400,
    color: deskTokens.colorNeutralForeground3,
  },
})

/** A quiet heading over what stands below something that is read. */
export function Section(props: { title: string; children: ReactNode }) {
  const styles = useStyles()
  return (
    <section className={styles.section}>
      <h3 className={styles.title}>{props.title}</h3>
      {props.children}
    </section>
  )
}

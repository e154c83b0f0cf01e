import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { small } from '../ui/style-fragments.ts'
import { deskTokens } from '../ui/theme.ts'

const useStyles = makeStyles({
  group: {
    margin: '0 0 28px',
    padding: 0,
    border: 'none',
    minWidth: 0,
    '& + &': { borderTop: `1px solid ${deskTokens.colorNeutralStroke2}`, paddingTop: '20px' },
  },
  title: {
    margin: '0 0 12px',
    fontSize: deskTokens.fontSizeBase300,
    lineHeight: deskTokens.lineHeightBase300,
    fontWeight: 600,
  },
  note: {
    margin: '-8px 0 12px',
    ...small,
    color: deskTokens.colorNeutralForeground3,
  },
  fields: { display: 'flex', flexDirection: 'column', gap: '16px' },
  row: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: '16px',
    alignItems: 'start',
  },
  server: {
    display: 'grid',
    gridTemplateColumns: 'minmax(160px, 1fr) 88px 172px',
    gap: '12px',
    alignItems: 'start',
    '@media (max-width: 560px)': { gridTemplateColumns: '1fr' },
  },
})

/** Fields that belong together under one heading. */
export function Group(props: { title: string; note?: string; children: ReactNode }) {
  const styles = useStyles()
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id} className={styles.title}>
        {props.title}
      </h2>
      {props.note && <p className={mergeClasses(styles.note, 'prose')}>{props.note}</p>}
      <div className={styles.fields}>{props.children}</div>
    </section>
  )
}

/** Fields side by side where there is room; `server` is name, port and encryption in one line. */
export function FieldRow(props: { children: ReactNode; server?: boolean }) {
  const styles = useStyles()
  return <div className={props.server ? styles.server : styles.row}>{props.children}</div>
}

import { makeStyles } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { dense, paneTitle } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', gap: '16px', minHeight: '32px' },
  title: { flexGrow: 1, margin: 0, ...paneTitle },
  text: { margin: '0 0 8px', maxWidth: '620px', ...dense, color: deskTokens.colorNeutralForeground2 },
  none: { margin: '8px 0', ...dense, color: deskTokens.colorNeutralForeground3 },
})

/** A group of notes: what they are for, the way to add one, and those there are. */
export function NoteGroup(props: {
  title: string
  text: string
  act: ReactNode
  none?: string | false
  children: ReactNode
}) {
  const styles = useStyles()
  const id = useId()
  return (
    <section aria-labelledby={id}>
      <div className={styles.head}>
        <h3 id={id} className={styles.title}>
          {props.title}
        </h3>
        {props.act}
      </div>
      <p className={`${styles.text} prose`}>{props.text}</p>
      {props.none && <p className={styles.none}>{props.none}</p>}
      {props.children}
    </section>
  )
}

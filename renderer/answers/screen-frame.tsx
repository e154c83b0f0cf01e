import { makeStyles } from '@fluentui/react-components'
import { useRef, type ReactNode } from 'react'
import { useRestingPlace } from '../ui/focus-rest.ts'
import { FoldedTitle, type FoldedPlaces } from '../ui/folded-title.tsx'
import { PaneHeader } from '../ui/pane-header.tsx'
import { dense } from '../ui/style-fragments.ts'
import { deskTokens } from '../ui/theme.ts'

const useStyles = makeStyles({
  screen: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  header: { padding: '0 16px 0 12px' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', padding: '12px 24px 32px', outlineStyle: 'none' },
  text: { margin: '0 0 12px', maxWidth: '720px', ...dense, color: deskTokens.colorNeutralForeground2 },
})

/** A screen of the part that takes the whole sheet: its title leads to the others. */
export function ScreenFrame(props: {
  title: string
  folded: NonNullable<FoldedPlaces>
  text: string
  acts?: ReactNode
  children: ReactNode
}) {
  const styles = useStyles()
  const body = useRef<HTMLDivElement>(null)
  useRestingPlace(body)
  return (
    <section className={styles.screen} aria-label={props.title}>
      <PaneHeader lined className={styles.header} before={<FoldedTitle title={props.title} folded={props.folded} />}>
        {props.acts}
      </PaneHeader>
      <div ref={body} className={styles.body} tabIndex={-1}>
        <p className={`${styles.text} prose`}>{props.text}</p>
        {props.children}
      </div>
    </section>
  )
}

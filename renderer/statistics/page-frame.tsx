import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { FocusPlace } from '../ui/focus-places.ts'
import { PaneHeader } from '../ui/pane-header.tsx'
import { focusRing } from '../ui/style-fragments.ts'
import { FoldedTitle, type FoldedPlaces } from '../ui/folded-title.tsx'
import { ToldBar } from './told.tsx'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  header: { padding: '0 16px 0 24px' },
  body: { flexGrow: 1, minHeight: 0, overflowY: 'auto', ...focusRing() },
})

/** One place of the part: its title with what it is about, what can be done, and its content below, which scrolls. */
export function PageFrame(props: {
  title: string
  meta?: ReactNode
  acts?: ReactNode
  strip?: ReactNode
  lined?: boolean
  folded: FoldedPlaces
  focus: FocusPlace
  children: ReactNode
}) {
  const styles = useStyles()
  return (
    <section className={styles.page} aria-label={props.title}>
      <PaneHeader
        lined={props.lined ?? false}
        className={mergeClasses(styles.header)}
        title={props.folded ? undefined : props.title}
        before={props.folded && <FoldedTitle title={props.title} folded={props.folded} />}
        {...(props.meta !== undefined && { meta: props.meta })}
      >
        {props.acts}
      </PaneHeader>
      {props.strip}
      <ToldBar />
      <div className={styles.body} ref={props.focus.ref} tabIndex={-1}>
        {props.children}
      </div>
    </section>
  )
}

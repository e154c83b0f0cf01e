import { makeStyles } from '@fluentui/react-components'
import type { FocusPlace } from '../../ui/focus-places.ts'
import { useWords } from '../../ui/language.tsx'
import type { FoldedPlaces } from '../../ui/folded-title.tsx'
import type { Day } from '../../../shared/days.ts'
import type { Look } from '../look/look.ts'
import type { ChosenPeriod, Comparison } from '../look/periods.ts'
import { PageFrame } from '../page-frame.tsx'
import { EventsGroup } from './events-group.tsx'
import { GoalsGroup } from './goals-group.tsx'
import { TitlesGroup } from './titles-group.tsx'

const useStyles = makeStyles({ groups: { padding: '20px 24px 32px', maxWidth: '860px', display: 'grid', gap: '32px' } })

/** What people note beside the numbers: events of days, goals, and names of pages. */
export function EventsPage(props: {
  folded: FoldedPlaces
  focus: FocusPlace
  look: Look | null
  today: Day
  onCompare: (period: ChosenPeriod, comparison: Comparison) => void
}) {
  const styles = useStyles()
  const words = useWords().statistics.notes
  return (
    <PageFrame title={words.title} lined folded={props.folded} focus={props.focus}>
      <div className={styles.groups}>
        <EventsGroup today={props.today} onCompare={props.onCompare} />
        <GoalsGroup look={props.look} />
        <TitlesGroup />
      </div>
    </PageFrame>
  )
}

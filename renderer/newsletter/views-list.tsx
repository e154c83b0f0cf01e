import { makeStyles } from '@fluentui/react-components'
import {
  ArrowImport16Regular,
  ClipboardTask16Regular,
  Filter16Regular,
  News16Regular,
  People16Regular,
} from '@fluentui/react-icons'
import type { ReactNode } from 'react'
import type { ReaderNumbers, ReaderState, Segment } from '../../shared/newsletter/reader.ts'
import { useWords } from '../ui/language.tsx'
import { countOf } from '../ui/numbers.ts'
import { PaneHeader } from '../ui/pane-header.tsx'
import { SideHeading, SideRow } from '../ui/side-row.tsx'
import { deskTokens } from '../ui/theme.ts'
import { sameView, type ReadersView } from './conditions.ts'
import { stateSigns } from './states.tsx'

/** Where one is in the part: among issues, readers, tasks, or imports. */
export type NewsletterPlace = 'issues' | 'readers' | 'tasks' | 'import'

const useStyles = makeStyles({
  pane: {
    display: 'flex',
    flexDirection: 'column',
    flexShrink: 0,
    minHeight: 0,
    backgroundColor: deskTokens.colorNeutralBackground3,
  },
  places: { overflowY: 'auto', paddingBottom: '16px' },
})

export type ViewsListProps = {
  place: NewsletterPlace
  view: ReadersView
  numbers: ReaderNumbers | undefined
  segments: readonly Segment[]
  /** An import is being tried or made. */
  importing: boolean
  onView: (view: ReadersView) => void
  onPlace: (place: 'issues' | 'tasks' | 'import') => void
  /** How many issues there are. */
  issues: number | undefined
}

/** The pane of views beside the list. */
export function ViewsPane(props: ViewsListProps & { width: number }) {
  return (
    <ViewsGround width={props.width}>
      <ViewsList {...props} />
    </ViewsGround>
  )
}

/** What the places of the part stand on. */
export function ViewsGround(props: { width: number; children: ReactNode }) {
  const styles = useStyles()
  const words = useWords()
  return (
    <div className={styles.pane} style={{ width: props.width }} data-no-paper>
      <PaneHeader title={words.parts.newsletter} />
      <div className={styles.places}>{props.children}</div>
    </div>
  )
}

/** The issues, readers by state, what is to be decided, conditions that have a name, and imports. */
export function ViewsList(props: ViewsListProps) {
  const words = useWords().newsletter
  const { place, view, numbers } = props
  const row = (one: ReaderState | 'all') => (
    <SideRow
      key={one}
      icon={one === 'all' ? <People16Regular /> : stateSigns[one].icon}
      chosen={place === 'readers' && sameView(view, one)}
      onClick={() => props.onView(one)}
      count={numbers && countOf(one === 'all' ? numbers.total : numbers.states[one])}
    >
      {one === 'all' ? words.all : words.states[one]}
    </SideRow>
  )
  const open = numbers?.openTasks ?? 0
  return (
    <nav aria-label={words.viewsLabel}>
      <SideRow
        icon={<News16Regular />}
        chosen={place === 'issues'}
        onClick={() => props.onPlace('issues')}
        count={props.issues === undefined ? undefined : countOf(props.issues)}
      >
        {words.issues.heading}
      </SideRow>
      <SideHeading>{words.readers}</SideHeading>
      {row('all')}
      {(['active', 'pending', 'paused', 'unsubscribed', 'bounced', 'complained'] as const).map(row)}
      <SideHeading>{words.tasks.heading}</SideHeading>
      <SideRow
        icon={<ClipboardTask16Regular />}
        chosen={place === 'tasks'}
        onClick={() => props.onPlace('tasks')}
        tone={open > 0 ? 'look' : undefined}
        count={open > 0 ? countOf(open) : undefined}
      >
        {words.tasks.title}
      </SideRow>
      {props.segments.length > 0 && <SideHeading>{words.segments}</SideHeading>}
      {props.segments.map((segment) => (
        <SideRow
          key={segment.id}
          icon={<Filter16Regular />}
          chosen={place === 'readers' && sameView(view, { segment: segment.id })}
          onClick={() => props.onView({ segment: segment.id })}
          count={countOf(segment.count)}
        >
          {segment.name}
        </SideRow>
      ))}
      <SideHeading>{words.transfer}</SideHeading>
      <SideRow
        icon={<ArrowImport16Regular />}
        chosen={place === 'import'}
        onClick={() => props.onPlace('import')}
        tone={props.importing ? 'look' : undefined}
        count={props.importing ? words.import.underWay : undefined}
      >
        {words.import.title}
      </SideRow>
    </nav>
  )
}

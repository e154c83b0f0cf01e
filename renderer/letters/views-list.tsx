import { makeStyles } from '@fluentui/react-components'
import { ArrowSync20Regular, Send16Regular } from '@fluentui/react-icons'
import type { MailStatus } from '../../shared/letters/intake.ts'
import type { LetterCounts, LetterView } from '../../shared/letters/letter.ts'
import type { ListShown } from '../../shared/letters/saved-views.ts'
import { type Narrowing, wholeList } from '../../shared/letters/topics.ts'
import { IconButton } from '../ui/command-button.tsx'
import { useWords } from '../ui/language.tsx'
import { countOf } from '../ui/numbers.ts'
import { PaneHeader } from '../ui/pane-header.tsx'
import { SideHeading, SideRow } from '../ui/side-row.tsx'
import { deskTokens } from '../ui/theme.ts'
import { SavedViewRows, useShownSavedView } from './saved-views/saved-view-rows.tsx'
import { LabelRows } from './topics/label-rows.tsx'
import { checkViews, dailyViews, type ViewPlace } from './views.tsx'

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

/** The pane of views beside the list: its title, a pull, and every place with what waits there. */
export function ViewsPane(props: ViewsListProps & { width: number; pulling: boolean; onPull: () => void }) {
  const styles = useStyles()
  const words = useWords()
  return (
    <div className={styles.pane} style={{ width: props.width }} data-no-paper>
      <PaneHeader title={words.parts.letters}>
        <IconButton
          label={words.frame.pull}
          keys="F5"
          icon={<ArrowSync20Regular />}
          disabled={props.pulling}
          onClick={props.onPull}
        />
      </PaneHeader>
      <div className={styles.places}>
        <ViewsList {...props} />
      </div>
    </div>
  )
}

type ViewsListProps = {
  view: LetterView | 'outbox'
  counts: LetterCounts | undefined
  onView: (view: LetterView) => void
  /** What the list shows, and the ways to what is to be done of a topic or tag, and to what a saved view keeps. */
  shown: ListShown
  onNarrow: (to: Narrowing) => void
  onSaved: (shown: ListShown) => void
  onArrange: () => void
  /** Where the outbox stands among the places: how many replies wait in it or for a person, and the way there. */
  status: MailStatus | undefined
  onOutbox: () => void
}

/** Every place where letters can be looked for. */
export function ViewsList(props: ViewsListProps) {
  const words = useWords()
  const { waiting = 0, notSent = 0, unsettled = 0 } = props.status ?? {}
  const stopped = notSent + unsettled
  const { shown } = props
  const saved = useShownSavedView(shown)
  const isSaved = props.view !== 'outbox' && saved !== undefined
  // What is to be done of a topic or tag is a place of its own, and so is what a saved view keeps.
  const labelled = props.view === 'inbox' && (shown.topic !== null || shown.tag !== null) && !isSaved
  const row = ({ view, icon, tone }: ViewPlace) => {
    const count = props.counts?.[view] ?? 0
    return (
      <SideRow
        key={view}
        icon={icon}
        chosen={view === props.view && !labelled && !isSaved}
        onClick={() => props.onView(view)}
        tone={count > 0 ? tone : undefined}
        count={count > 0 && view !== 'all' && view !== 'answered' ? countOf(count) : undefined}
      >
        {words.letters.views[view]}
      </SideRow>
    )
  }
  return (
    <nav aria-label={words.letters.viewsLabel}>
      {dailyViews.map(row)}
      <SideRow
        icon={<Send16Regular />}
        chosen={props.view === 'outbox'}
        onClick={props.onOutbox}
        tone={stopped > 0 ? 'stopped' : undefined}
        count={waiting + stopped > 0 ? countOf(waiting + stopped) : undefined}
      >
        {words.health.outbox.title}
      </SideRow>
      <SideHeading>{words.letters.toCheck}</SideHeading>
      {checkViews.map(row)}
      <SavedViewRows chosen={isSaved ? saved.id : undefined} onShow={props.onSaved} onArrange={props.onArrange} />
      <LabelRows chosen={labelled ? shown : wholeList} onNarrow={props.onNarrow} />
    </nav>
  )
}

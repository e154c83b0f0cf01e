import { makeStyles } from '@fluentui/react-components'
import { ChatHelp20Regular, CheckmarkCircle20Regular } from '@fluentui/react-icons'
import type { LetterView } from '../../shared/letters/letter.ts'
import { termsOf } from '../../shared/letters/search/terms.ts'
import { CommandButton } from '../ui/command-button.tsx'
import { drawings } from '../ui/drawings.tsx'
import { EmptyState, EmptyStateRow } from '../ui/empty-state.tsx'
import { useDates, useWords } from '../ui/language.tsx'
import { useNow } from '../ui/now.ts'
import { countOf } from '../ui/numbers.ts'
import type { LetterFilter } from './use-letter-pages.ts'
import type { useLettersData } from './use-letters-data.ts'

const useStyles = makeStyles({
  place: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    justifyContent: 'flex-start',
    paddingTop: '48px',
    overflowY: 'auto',
  },
})

export type NothingChosenProps = {
  filter: LetterFilter
  /** Why the search cannot be read. */
  fault: string | null
  total: number
  data: Pick<ReturnType<typeof useLettersData>, 'status' | 'counts' | 'administrator' | 'pull' | 'pulling'>
  onView: (view: LetterView) => void
  onSearch: (text: string) => void
  onShowAll: () => void
  onSettings: () => void
}

/** Beside a list of which nothing is read: a hint, or what an empty list means and where to go from here. */
export function NothingChosen(props: NothingChosenProps) {
  const styles = useStyles()
  return (
    <div className={styles.place}>
      <Reason {...props} />
    </div>
  )
}

function Reason(props: NothingChosenProps) {
  const words = useWords()
  const dates = useDates()
  const say = words.letters.empty
  const { filter, data } = props
  const { status, counts } = data
  const now = useNow(30_000)
  if (props.total > 0) return <EmptyState drawing={drawings.letter} title={say.noneChosen} text={say.noneChosenText} />
  if (filter.search !== '') return <NothingFound {...props} />
  if (filter.unreadOnly) {
    const ways = <CommandButton onClick={props.onShowAll}>{say.showAll}</CommandButton>
    return <EmptyState drawing={drawings.counter} title={say.unreadOnlyTitle} ways={ways} />
  }
  if (status && !status.configured && status.onDesk === 0) {
    return (
      <EmptyState
        drawing={drawings.mailbox}
        title={say.notSetTitle}
        text={data.administrator ? say.notSetText : say.askAdministrator}
        ways={
          data.administrator && (
            <CommandButton look="primary" onClick={props.onSettings}>
              {say.setUpMail}
            </CommandButton>
          )
        }
      />
    )
  }
  if (status && status.onDesk === 0) {
    return (
      <EmptyState
        drawing={drawings.mailbox}
        title={say.firstTitle}
        text={say.firstText}
        ways={
          <CommandButton look="primary" keys="F5" disabled={data.pulling} onClick={data.pull}>
            {words.frame.pull}
          </CommandButton>
        }
      />
    )
  }
  if (filter.view !== 'inbox')
    return <EmptyState drawing={drawings.counter} title={say.viewTitle} text={say.views[filter.view]} />
  const pulled = status?.lastPullAt ? say.inboxPulled(dates.near(status.lastPullAt, now)) : ''
  return (
    <EmptyState
      drawing={drawings.counter}
      title={say.inboxTitle}
      text={
        <>
          {say.inboxText}
          <br />
          {pulled}
        </>
      }
      rows={
        <>
          <EmptyStateRow
            icon={<CheckmarkCircle20Regular />}
            count={countOf(counts?.answered ?? 0)}
            onClick={() => props.onView('answered')}
          >
            {say.seeAnswered}
          </EmptyStateRow>
          <EmptyStateRow
            icon={<ChatHelp20Regular />}
            count={countOf(counts?.candidates ?? 0)}
            onClick={() => props.onView('candidates')}
          >
            {say.seeCandidates}
          </EmptyStateRow>
        </>
      }
    />
  )
}

/** A search without hits repeats the words and offers one wider search. */
function NothingFound(props: NothingChosenProps) {
  const words = useWords().letters
  const say = words.empty
  const { search, view } = props.filter
  // Why stands below the search.
  if (props.fault !== null) return <EmptyState drawing={drawings.search} title={words.search.nothingSought} />
  const fewer = termsOf(search).map(({ start, end }) => search.slice(start, end))
  const way =
    view !== 'all' ? (
      <CommandButton onClick={() => props.onView('all')}>{say.searchWider}</CommandButton>
    ) : fewer.length > 1 ? (
      <CommandButton onClick={() => props.onSearch(fewer[0]!)}>{say.searchOr(fewer[0]!)}</CommandButton>
    ) : undefined
  return <EmptyState drawing={drawings.search} title={say.searchTitle(search)} text={say.searchText} ways={way} />
}

import { makeStyles } from '@fluentui/react-components'
import { useCallback } from 'react'
import type { ReaderNumbers } from '../../../shared/newsletter/reader.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { drawings } from '../../ui/drawings.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Failure } from '../../ui/failure.tsx'
import { useLanguage, useWords } from '../../ui/language.tsx'
import { useLasting } from '../../ui/skeleton.tsx'
import { RowTable, type Ticks } from '../../ui/table/row-table.tsx'
import { TableSkeleton } from '../../ui/table/table-skeleton.tsx'
import type { ReaderRow } from '../../../shared/newsletter/reader.ts'
import { noConditions, sameConditions } from '../conditions.ts'
import { isOptedOut } from '../states.tsx'
import type { ReadersScreen } from '../use-readers-screen.ts'
import { ListFoot } from './list-foot.tsx'
import { readerColumns } from './reader-columns.tsx'

const useStyles = makeStyles({ problem: { margin: '12px 24px' } })

/** The readers that are listed, what has not come yet, or why there is nobody. */
export function ReadersList(props: {
  screen: ReadersScreen
  ticks: Ticks<ReaderRow> & { tooMany: boolean }
  numbers: ReaderNumbers | undefined
  onImport: () => void
  onAdd: () => void
  onShowAll: () => void
  listRef: (node: HTMLElement | null) => void
  onEnter: (place: number) => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter
  const [language] = useLanguage()
  const { screen, ticks } = props
  const { pages, choice, order } = screen
  const waiting = useLasting(pages.loading && pages.total === 0)
  const columns = useCallback((width: number) => readerColumns(words, language, width), [words, language])
  if (pages.problem)
    return (
      <div className={styles.problem}>
        <Failure
          title={say.loadFailed}
          problem={pages.problem}
          actions={
            <CommandButton size="small" onClick={pages.again}>
              {say.retry}
            </CommandButton>
          }
        />
      </div>
    )
  if (pages.loading && pages.total === 0) return waiting ? <TableSkeleton rows={12} /> : null
  if (pages.total === 0)
    return (
      <NoReaders
        screen={screen}
        first={props.numbers?.total === 0}
        onImport={props.onImport}
        onAdd={props.onAdd}
        onShowAll={props.onShowAll}
      />
    )
  return (
    <>
      <RowTable
        label={say.listLabel}
        columns={columns}
        count={pages.total}
        rowAt={pages.at}
        chosen={choice.place}
        onChoose={choice.choosePlace}
        onOpen={props.onEnter}
        onSight={screen.onSight}
        ticks={ticks}
        sort={{ by: order.sort, descending: order.descending }}
        onSort={screen.sortBy}
        isQuiet={(row) => isOptedOut(row.state)}
        listKey={pages.key}
        listRef={props.listRef}
      />
      <ListFoot
        numbers={props.numbers}
        ticks={ticks}
        total={pages.total}
        range={screen.range}
        onTick={() => ticks.toggle(Math.max(0, choice.place))}
      />
    </>
  )
}

function NoReaders(props: {
  screen: ReadersScreen
  first: boolean
  onImport: () => void
  onAdd: () => void
  onShowAll: () => void
}) {
  const say = useWords().newsletter
  const { empty } = say
  const { screen, first } = props
  if (first)
    return (
      <EmptyState
        drawing={drawings.letter}
        title={empty.firstTitle}
        text={empty.firstText}
        ways={
          <>
            <CommandButton look="primary" onClick={props.onImport}>
              {empty.firstImport}
            </CommandButton>
            <CommandButton onClick={props.onAdd}>{say.addReader.title}</CommandButton>
          </>
        }
      />
    )
  if (screen.search !== '')
    return <EmptyState drawing={drawings.search} title={empty.searchTitle(screen.search)} text={empty.searchText} />
  const narrowed = !sameConditions(screen.conditions, noConditions) && screen.view === 'all'
  return (
    <EmptyState
      drawing={drawings.letter}
      title={narrowed ? empty.filteredTitle : empty.viewTitle}
      text={narrowed ? empty.filteredText : empty.viewText}
      ways={<CommandButton onClick={props.onShowAll}>{empty.showAll}</CommandButton>}
    />
  )
}

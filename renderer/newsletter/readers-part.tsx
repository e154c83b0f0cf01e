import { makeStyles } from '@fluentui/react-components'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { BulkAct, ReaderConditions, ReaderNumbers, Segment } from '../../shared/newsletter/reader.ts'
import { drawings } from '../ui/drawings.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import type { FocusPlaces } from '../ui/focus-places.ts'
import { useWords } from '../ui/language.tsx'
import { countOf } from '../ui/numbers.ts'
import { PaneDivider } from '../ui/pane-divider.tsx'
import { useSettled } from '../ui/use-settled.ts'
import { useWindowFit } from '../ui/window-size.ts'
import { AddReader } from './add-reader.tsx'
import { conditionsOf, importOf, sameConditions, segmentOf, type ReadersView } from './conditions.ts'
import { ExportDialog } from './export-dialog.tsx'
import type { FoldedPlaces } from '../ui/folded-title.tsx'
import { FilterStrip } from './list/filter-strip.tsx'
import { ReadersList } from './list/readers-list.tsx'
import { ReadersPane } from './list/readers-pane.tsx'
import { ManyBar } from './many/many-bar.tsx'
import { StopManyDialog, TagManyDialog } from './many/many-dialogs.tsx'
import { ManyPane } from './many/many-pane.tsx'
import { useBulk } from './many/use-bulk.ts'
import { useTicks } from './many/use-ticks.ts'
import { ReaderPane } from './reader/reader-pane.tsx'
import { SegmentDialog } from './segment-dialog.tsx'
import { useListActions } from './use-list-actions.tsx'
import { usePartKeys } from './use-part-keys.tsx'
import type { ReadersScreen } from './use-readers-screen.ts'
import { useSegmentActs } from './use-segment-acts.ts'
import { useReaderWidth, widths } from './widths.ts'

const useStyles = makeStyles({
  place: { display: 'flex', flexDirection: 'column', flexGrow: 1, minWidth: 0, minHeight: 0 },
  panes: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  nothing: { flexShrink: 0, minWidth: 0 },
})

type Dialog = 'add' | 'export' | 'save' | 'rename' | 'tag' | 'stop'

/** The readers: their list, and the one that is looked at, or those that are ticked. */
export function ReadersPart(props: {
  screen: ReadersScreen
  numbers: ReaderNumbers | undefined
  segments: readonly Segment[]
  folded: FoldedPlaces
  toggleViews: () => void
  places: FocusPlaces
  onImport: () => void
  onView: (view: ReadersView, conditions?: ReaderConditions) => void
}) {
  const styles = useStyles()
  const words = useWords()
  const say = words.newsletter
  const { screen, numbers, segments, folded, places, onImport, onView } = props
  const { pages, choice, view, conditions } = screen
  const single = useWindowFit() === 'single'
  const [dialog, setDialog] = useState<Dialog | null>(null)
  const ticks = useTicks(pages, choice.place, choice.choosePlace)
  const bulk = useBulk()
  const { width, setWidth } = useReaderWidth()
  const close = useCallback(() => setDialog(null), [])
  const segment = segments.find(({ id }) => id === segmentOf(view))
  const ofImport = importOf(view) !== null
  const given = conditionsOf(view, segments)
  const segmentActs = useSegmentActs(onView)

  const { step } = choice
  const stepping = useMemo(() => ({ next: say.reader.next, previous: say.reader.previous, step }), [say, step])
  usePartKeys({ steps: stepping, toggleViews: props.toggleViews })
  const { run, reset } = bulk
  const { ticked, clear } = ticks
  const act = useCallback(
    (one: BulkAct) =>
      run(ticked, one, () => {
        setDialog(null)
        clear()
      }),
    [run, ticked, clear],
  )
  useListActions({ chosen: choice.place, ticks, act, ask: setDialog, onImport })
  useEffect(() => reset(), [ticked, reset])

  const shownId = useSettled(choice.id, 160, true)
  const showsReader = choice.id !== null && shownId !== null
  const onlyRight = single && (ticks.any ? false : showsReader && screen.opened)
  const back = useCallback(() => {
    screen.setOpened(false)
    places.list.focus()
  }, [screen, places])
  const enter = useCallback(
    (place: number) => {
      screen.open(place)
      if (place === choice.place) places.reading.focus()
    },
    [screen, choice.place, places],
  )
  const title = segment?.name ?? say.titles[typeof view === 'string' ? view : ofImport ? 'imported' : 'all']
  const meta =
    pages.loading && pages.total === 0
      ? undefined
      : screen.search !== ''
        ? say.found(countOf(pages.total))
        : view === 'all' && sameConditions(conditions, given) && numbers
          ? say.countActive(countOf(numbers.total), countOf(numbers.states.active))
          : say.count(countOf(pages.total))
  return (
    <div className={styles.place}>
      {ticks.any && (
        <ManyBar
          count={ticks.count}
          total={pages.total}
          busy={bulk.busy}
          onAct={act}
          onTag={() => setDialog('tag')}
          onStop={() => setDialog('stop')}
          onClear={clear}
        />
      )}
      <div className={styles.panes}>
        {!onlyRight && (
          <ReadersPane
            title={title}
            meta={meta}
            acts={{ add: () => setDialog('add'), export: () => setDialog('export'), import: onImport }}
            segment={
              segment
                ? {
                    overwrite: sameConditions(conditions, segment.conditions)
                      ? undefined
                      : () => segmentActs.overwrite(segment, conditions),
                    rename: () => setDialog('rename'),
                    remove: () => segmentActs.remove(segment),
                  }
                : null
            }
            folded={folded}
            bare={ticks.any}
          >
            <FilterStrip
              key={JSON.stringify(view)}
              conditions={conditions}
              given={given}
              onChange={screen.setConditions}
              onSave={ofImport ? undefined : () => setDialog('save')}
            />
            <ReadersList
              screen={screen}
              ticks={ticks}
              numbers={numbers}
              onImport={onImport}
              onAdd={() => setDialog('add')}
              onShowAll={() => onView('all')}
              listRef={places.list.ref}
              onEnter={enter}
            />
          </ReadersPane>
        )}
        {!single && (
          <PaneDivider {...widths.reader} fromEnd width={width} onWidth={setWidth} label={say.reader.label} />
        )}
        {!single && ticks.any && <ManyPane ticked={ticked} width={width} problem={bulk.problem} />}
        {!ticks.any && showsReader && (onlyRight || !single) && (
          <ReaderPane
            id={shownId}
            width={single ? 'all' : width}
            onStep={step}
            onBack={single ? back : undefined}
            onLeave={places.list.focus}
            paneRef={places.reading.ref}
          />
        )}
        {!single && !ticks.any && !showsReader && (
          <div className={styles.nothing} style={{ width }}>
            {pages.total > 0 && (
              <EmptyState drawing={drawings.letter} title={say.empty.noneChosen} text={say.empty.noneChosenText} />
            )}
          </div>
        )}
      </div>
      {dialog === 'add' && (
        <AddReader
          onClose={close}
          onAdded={(id) => {
            close()
            onView('all')
            choice.chooseId(id)
            screen.setOpened(true)
          }}
        />
      )}
      {dialog === 'export' && <ExportDialog onClose={close} />}
      {(dialog === 'save' || (dialog === 'rename' && segment)) && (
        <SegmentDialog
          segment={dialog === 'rename' && segment ? segment : null}
          conditions={dialog === 'rename' && segment ? segment.conditions : conditions}
          onClose={close}
          onSaved={(id) => {
            close()
            onView({ segment: id }, dialog === 'rename' && segment ? segment.conditions : conditions)
          }}
        />
      )}
      {dialog === 'tag' && <TagManyDialog count={ticks.count} busy={bulk.busy} onAct={act} onClose={close} />}
      {dialog === 'stop' && <StopManyDialog count={ticks.count} busy={bulk.busy} onAct={act} onClose={close} />}
    </div>
  )
}

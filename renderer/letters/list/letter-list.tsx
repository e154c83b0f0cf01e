import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useDeferredValue, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import type { Reply } from '../../../shared/letters/reply.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { useRestingPlace } from '../../ui/focus-rest.ts'
import { useDensity } from '../../ui/preferences.tsx'
import { small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { newDayHeadings } from './day-headings.ts'
import type { AskedRow } from '../many/use-row-menu.tsx'
import type { LetterTicks } from '../many/use-ticks.ts'
import type { LetterRow as Row } from '../../../shared/letters/letter.ts'
import { LetterRow } from './letter-row.tsx'
import { PendingRow } from './pending-row.tsx'
import { placeAfter } from '../../ui/place-after.ts'
import { pageSize, type LetterPages } from '../use-letter-pages.ts'

const headingHeight = 28
const rowHeights = { comfortable: 76, compact: 36 }

const useStyles = makeStyles({
  list: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    position: 'relative',
    isolation: 'isolate',
    outlineStyle: 'none',
    overflowAnchor: 'none',
    '&[data-idle]:focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  // Both below the list's own outline, which shows the focus where no letter is chosen.
  rows: { position: 'relative', width: '100%', zIndex: -2 },
  item: { position: 'absolute', insetInline: 0, top: 0 },
  heading: {
    display: 'flex',
    alignItems: 'center',
    gap: '12px',
    height: `${headingHeight}px`,
    boxSizing: 'border-box',
    padding: '0 16px 0 24px',
    whiteSpace: 'nowrap',
    ...small,
    color: deskTokens.colorNeutralForeground3,
    backgroundColor: deskTokens.colorNeutralBackground2,
  },
  sticky: { position: 'sticky', top: 0, zIndex: -1, marginBottom: `-${headingHeight}px` },
  stickyLine: { boxShadow: `0 1px 0 ${deskTokens.colorNeutralStroke3}` },
})

export type LetterListProps = {
  pages: LetterPages
  chosenId: string | null
  chosenPlace: number
  onChoose: (place: number) => void
  /** Enter or a click: the letter is to be read. */
  onOpen: (place: number) => void
  onRange: (first: number, last: number) => void
  now: string
  me: string
  queue: ReadonlyMap<string, Reply>
  /** The search whose hits are shown, and whether it still stands in the box: its hits stay a moment after it has ended. */
  search: string
  searching: boolean
  ticks: LetterTicks
  /** The menu of a row is asked for. */
  onMenu: (asked: AskedRow) => void
  listRef: (node: HTMLElement | null) => void
  /** Space: a page of the letter that is read, down or up. */
  onScroll: (by: 1 | -1) => void
}

/** The letters of a view by day: only the rows near the eye exist. One tab stop; arrow keys move the choice. */
export function LetterList(props: LetterListProps) {
  const styles = useStyles()
  const words = useWords()
  const dates = useDates()
  const id = useId()
  const [density] = useDensity()
  const { pages, chosenPlace, onRange } = props
  const { daysFrom } = pages
  const rowHeight = rowHeights[density]
  const scroller = useRef<HTMLDivElement>(null)
  const { listRef } = props
  useRestingPlace(scroller)
  const ref = useCallback(
    (node: HTMLDivElement | null) => {
      scroller.current = node
      listRef(node)
    },
    [listRef],
  )
  const [keyboard, setKeyboard] = useState(false)

  // A list of another kind, length or row height is measured anew; what was learnt about its days no longer holds.
  const headings = useMemo(() => {
    const made = newDayHeadings()
    made.learn(0, daysFrom(0, dates.dayKey))
    return made
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- each of these makes a new memory; other answers add to what it holds, below
  }, [pages.key, pages.total, dates, rowHeight])
  const sizeOf = (index: number) => rowHeight + (headings.begins(index) ? headingHeight : 0)
  // The list stands first, and is measured while it is empty; then its rows are built in small steps, so that no task takes over 50 ms.
  const filled = useDeferredValue(true, false)
  const virtualizer = useVirtualizer({
    count: filled ? pages.total : 0,
    getScrollElement: () => scroller.current,
    estimateSize: sizeOf,
    overscan: 4,
    scrollPaddingStart: headingHeight,
    useFlushSync: false,
  })
  const items = virtualizer.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? 0
  useEffect(() => onRange(first, last), [first, last, onRange])

  useEffect(() => virtualizer.measure(), [virtualizer, headings])
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [pages.key])
  useEffect(() => {
    let missed = false
    for (const start of pageStarts(first, last)) {
      for (const { index, begins } of headings.learn(start, daysFrom(start, dates.dayKey))) {
        const size = rowHeight + (begins ? headingHeight : 0)
        // Resizing one row keeps what is on the screen in its place; before the first measuring it does nothing.
        virtualizer.resizeItem(index, size)
        missed ||= virtualizer.itemSizeCache.get(index) !== size
      }
    }
    if (missed) virtualizer.measure()
  }, [virtualizer, headings, rowHeight, daysFrom, dates, first, last])

  useEffect(() => {
    if (filled && chosenPlace >= 0) virtualizer.scrollToIndex(chosenPlace, { align: 'auto' })
  }, [virtualizer, filled, chosenPlace, pages.key])

  // Whoever comes from the search by key stands on the first hit.
  const { searching, onChoose } = props
  const onNone = chosenPlace < 0 && pages.total > 0 && !pages.loading
  useEffect(() => {
    if (keyboard && searching && props.search !== '' && onNone) onChoose(0)
  }, [keyboard, searching, props.search, onNone, onChoose])

  const rendered = items.some((item) => item.index === chosenPlace)
  const offset = virtualizer.scrollOffset ?? 0
  const top = items.find((item) => item.end > offset)
  const topRow = top && pages.at(top.index)
  const headingOf = (row: Row) =>
    pages.leads(row) ? <span>{words.letters.triage.priority.urgent}</span> : <Day at={row.receivedAt} now={props.now} />
  const { ticks } = props
  const askMenu = (place: number, x: number, y: number) => {
    const row = pages.at(place)
    if (row) props.onMenu({ row, place, x, y })
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      return ticks.tickAll()
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? 0) / rowHeight) - 1)
    setKeyboard(true)
    // The letter that is read is scrolled from here, as if it had the focus.
    if (event.key === ' ') {
      event.preventDefault()
      return props.onScroll(event.shiftKey ? -1 : 1)
    }
    const to = placeAfter(event.key, chosenPlace, pages.total, page)
    if (to !== null) {
      event.preventDefault()
      if (event.shiftKey) ticks.extend(to)
      else props.onChoose(to)
    } else if (event.key === 'Enter' && chosenPlace >= 0) {
      event.preventDefault()
      props.onOpen(chosenPlace)
    }
  }
  return (
    <div
      ref={ref}
      className={styles.list}
      role="listbox"
      tabIndex={0}
      aria-label={words.letters.listLabel}
      aria-multiselectable
      data-idle={rendered ? undefined : ''}
      aria-activedescendant={rendered ? `${id}-${chosenPlace}` : undefined}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => {
        event.preventDefault()
        // By key, which is none of the mouse, it is that of the chosen row, below its first line.
        const chosenRow = document.getElementById(`${id}-${chosenPlace}`)?.getBoundingClientRect()
        if (event.target === event.currentTarget && chosenRow) askMenu(chosenPlace, chosenRow.x + 40, chosenRow.y + 28)
      }}
      onBlur={() => setKeyboard(false)}
      onFocus={(event) => setKeyboard(event.currentTarget.matches(':focus-visible'))}
    >
      {topRow && (
        <div className={mergeClasses(styles.heading, styles.sticky, offset > 0 && styles.stickyLine)} aria-hidden>
          {headingOf(topRow)}
        </div>
      )}
      <div className={styles.rows} style={{ height: virtualizer.getTotalSize() }} role="presentation">
        {items.map((item) => {
          const row = pages.at(item.index)
          const chosen = item.index === chosenPlace
          return (
            <div
              key={item.key}
              className={styles.item}
              style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              role="presentation"
            >
              {item.size > rowHeight && row && (
                <div className={styles.heading} aria-hidden>
                  {headingOf(row)}
                </div>
              )}
              {row ? (
                <div
                  id={`${id}-${item.index}`}
                  role="option"
                  aria-selected={ticks.any ? ticks.has(row) : chosen}
                  aria-setsize={pages.more ? -1 : pages.total}
                  aria-posinset={item.index + 1}
                  onMouseDown={(event) => {
                    // What is clicked with Shift is ticked, not marked as text.
                    if (!event.shiftKey) return
                    event.preventDefault()
                    scroller.current?.focus()
                  }}
                  onContextMenu={(event) => {
                    event.preventDefault()
                    setKeyboard(false)
                    askMenu(item.index, event.clientX, event.clientY)
                  }}
                  onClick={(event) => {
                    setKeyboard(false)
                    if (event.shiftKey) ticks.extend(item.index)
                    else if (event.ctrlKey || event.metaKey) ticks.toggle(item.index, chosenPlace)
                    else props.onOpen(item.index)
                  }}
                >
                  <LetterRow
                    row={row}
                    chosen={chosen}
                    focused={chosen && keyboard}
                    ticked={ticks.any ? ticks.has(row) : undefined}
                    place={item.index}
                    onTick={ticks.toggle}
                    now={props.now}
                    me={props.me}
                    queued={props.queue.get(row.id)}
                    search={props.search}
                    compact={density === 'compact'}
                  />
                </div>
              ) : (
                <PendingRow height={rowHeight} />
              )}
            </div>
          )
        })}
      </div>
    </div>
  )
}

function Day(props: { at: string; now: string }) {
  const { name, date } = useDates().heading(props.at, props.now)
  return (
    <>
      {name && <span>{name}</span>}
      <span>{date}</span>
    </>
  )
}

function pageStarts(first: number, last: number): number[] {
  const starts = []
  for (let start = first - (first % pageSize); start <= last; start += pageSize) starts.push(start)
  return starts
}

import { makeStyles } from '@fluentui/react-components'
import { useCallback, useEffect, useId, useMemo, useRef, useState, type KeyboardEvent } from 'react'
import { useRestingPlace } from '../focus-rest.ts'
import { placeAfter } from '../place-after.ts'
import { useDensity } from '../preferences.tsx'
import { dense } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'
import { TableHead, type SortColumn, type TableSort } from './table-head.tsx'
import { TableRow } from './table-row.tsx'
import { useFixedRows } from './use-fixed-rows.ts'

export const headHeight = 26
const rowHeights = { comfortable: 36, compact: 28 }

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: 0,
    overflowY: 'auto',
    overflowX: 'hidden',
    position: 'relative',
    isolation: 'isolate',
    outlineStyle: 'none',
    overflowAnchor: 'none',
    ...dense,
    '&[data-idle]:focus-visible': { outline: `2px solid ${deskTokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  rows: { position: 'relative', zIndex: -2 },
})

/** Rows that are ticked to be acted on together; while there are any, the gutter has a box for each. */
export type Ticks<Row> = {
  any: boolean
  has: (row: Row) => boolean
  toggle: (place: number) => void
  /** The choice moves on, and what it passes is ticked. */
  extend: (to: number) => void
  /** Ctrl+A */
  tickAll: () => void
}

export type RowTableProps<Row> = {
  label: string
  /** The columns that fit into so many pixels. */
  columns: (width: number) => readonly SortColumn<Row>[]
  count: number
  /** Undefined for a row that has not come yet. */
  rowAt: (index: number) => Row | undefined
  /** The chosen place, -1 where there is none. */
  chosen: number
  onChoose: (place: number) => void
  /** Enter or a click. */
  onOpen: (place: number) => void
  /** Which places (from 0, both included) are in sight. */
  onSight?: (first: number, last: number) => void
  ticks?: Ticks<Row>
  sort?: TableSort
  onSort?: (by: string) => void
  /** Rows that ask for nothing any more. */
  isQuiet?: (row: Row) => boolean
  /** Another list begins at its top. */
  listKey: string
  listRef?: (node: HTMLElement | null) => void
}

/**
 * Rows of any number under columns that sort, of which only those near the eye are drawn. One tab stop; arrow keys move the choice, Enter opens it,
 * Space ticks it, Shift and an arrow tick on.
 */
export function RowTable<Row>(props: RowTableProps<Row>) {
  const styles = useStyles()
  const id = useId()
  const [density] = useDensity()
  const height = rowHeights[density]
  const scroller = useRef<HTMLDivElement>(null)
  const { columns, count, chosen, onSight, ticks, listRef } = props
  useRestingPlace(scroller)
  const ref = useCallback(
    (node: HTMLDivElement | null) => {
      scroller.current = node
      listRef?.(node)
    },
    [listRef],
  )
  const [keyboard, setKeyboard] = useState(false)
  const { first, last, inSight, width, page, scrollTo } = useFixedRows(scroller, { count, height, head: headHeight })
  const [from, to] = [inSight.first, Math.max(inSight.first, inSight.last)]
  useEffect(() => onSight?.(from, to), [onSight, from, to])
  useEffect(() => {
    scroller.current?.scrollTo({ top: 0 })
  }, [props.listKey])
  useEffect(() => {
    if (chosen >= 0) scrollTo(chosen)
  }, [chosen, scrollTo, props.listKey])
  const shown = useMemo(() => (width > 0 ? columns(width) : []), [columns, width])
  const isDrawn = chosen >= first && chosen <= last
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.nativeEvent.isComposing) return
    if (ticks && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
      event.preventDefault()
      return ticks.tickAll()
    }
    if (event.ctrlKey || event.altKey || event.metaKey) return
    setKeyboard(true)
    const to = placeAfter(event.key, chosen, count, Math.max(1, page - 1))
    if (to !== null) {
      event.preventDefault()
      if (event.shiftKey && ticks) ticks.extend(to)
      else props.onChoose(to)
    } else if (event.key === 'Enter' && chosen >= 0) {
      event.preventDefault()
      props.onOpen(chosen)
    } else if (event.key === ' ' && ticks && chosen >= 0) {
      event.preventDefault()
      ticks.toggle(chosen)
    }
  }
  const gutter = ticks?.any ? 40 : 24
  const places = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index)
  const drawn = useMost(places.length)
  return (
    <div
      ref={ref}
      className={styles.scroll}
      role="grid"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={count + 1}
      aria-multiselectable={ticks ? true : undefined}
      aria-activedescendant={isDrawn ? `${id}-${chosen}` : undefined}
      data-idle={isDrawn ? undefined : ''}
      onKeyDown={onKeyDown}
      onBlur={() => setKeyboard(false)}
      onFocus={(event) => setKeyboard(event.currentTarget.matches(':focus-visible'))}
    >
      <TableHead columns={shown} gutter={gutter} sort={props.sort} onSort={props.onSort} />
      <div className={styles.rows} role="rowgroup" style={{ height: count * height }}>
        {places.map((place) => {
          const row = props.rowAt(place)
          return (
            <TableRow
              // A row that goes out of sight becomes the one that comes into it: making rows anew leaves the old ones to be swept up, all at once.
              key={place % drawn}
              id={`${id}-${place}`}
              place={place}
              height={height}
              gutter={gutter}
              columns={shown}
              row={row}
              chosen={place === chosen}
              focused={place === chosen && keyboard}
              ticked={ticks?.any && row !== undefined ? ticks.has(row) : undefined}
              quiet={row !== undefined && (props.isQuiet?.(row) ?? false)}
              onClick={(event) => {
                setKeyboard(false)
                if (ticks && event.shiftKey) ticks.extend(place)
                else if (ticks && (event.ctrlKey || event.metaKey)) ticks.toggle(place)
                else props.onOpen(place)
              }}
              onTick={ticks && (() => ticks.toggle(place))}
            />
          )
        })}
      </div>
    </div>
  )
}

/** The most that a count has been. */
function useMost(count: number): number {
  const [most, setMost] = useState(1)
  if (count > most) setMost(count)
  return Math.max(most, count)
}

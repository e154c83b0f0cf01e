import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, type ReactNode } from 'react'
import type { Column } from './column.ts'
import { useLanguage } from './language.tsx'
import { useDensity } from './preferences.tsx'
import { langAttribute } from './script.ts'
import { dense, focusRing, oneLine, small } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

/** What a column without a width keeps at least, in pixels. */
const least = 88
const gap = 12

const useStyles = makeStyles({
  line: { display: 'grid', alignItems: 'center', columnGap: `${gap}px`, boxSizing: 'border-box', ...dense },
  // The head is scrolled with the rows, so that it is as wide as they are, whatever the scrollbar takes.
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    height: '26px',
    borderBottom: `1px solid ${deskTokens.colorNeutralStrokeAccessible}`,
    color: deskTokens.colorNeutralForeground3,
    backgroundColor: deskTokens.colorNeutralBackground1,
    ...small,
  },
  scroll: { flexGrow: 1, minHeight: 0, overflow: 'auto', ...focusRing() },
  rows: { position: 'relative' },
  row: {
    position: 'absolute',
    insetInline: 0,
    top: 0,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    ':hover': { backgroundColor: deskTokens.colorRowHover },
  },
  cell: { ...oneLine, minWidth: 0 },
  end: { textAlign: 'end' },
})

/**
 * Rows of any number under named columns, of which only those in sight are drawn; `rowAt` gives undefined for a row that has not come
 * yet, and `onSight` says which places (from 0, both included) are wanted. Text that is cut off is told whole by its tooltip.
 */
export function VirtualTable<Row>(props: {
  label: string
  columns: readonly Column<Row>[]
  count: number
  rowAt: (index: number) => Row | undefined
  onSight?: (first: number, last: number) => void
  className?: string
}) {
  const styles = useStyles()
  const [language] = useLanguage()
  const [density] = useDensity()
  const scroll = useRef<HTMLDivElement>(null)
  const { columns, rowAt, onSight } = props
  const height = density === 'compact' ? 28 : 36
  const virtual = useVirtualizer({
    count: props.count,
    getScrollElement: () => scroll.current,
    estimateSize: () => height,
    overscan: 12,
  })
  useEffect(() => virtual.measure(), [virtual, height])
  const seen = virtual.getVirtualItems()
  const first = seen[0]?.index ?? 0
  const last = seen.at(-1)?.index ?? 0
  useEffect(() => onSight?.(first, last), [onSight, first, last])
  const tracks = {
    gridTemplateColumns: columns
      .map(({ width, grow = 1 }) => (width === undefined ? `minmax(0, ${grow}fr)` : `${width}px`))
      .join(' '),
    minWidth: columns.reduce((sum, { width = least }) => sum + width, gap * (columns.length - 1)),
  }
  return (
    <div
      ref={scroll}
      className={mergeClasses(styles.scroll, props.className)}
      role="table"
      tabIndex={0}
      aria-label={props.label}
      aria-rowcount={props.count + 1}
    >
      <div className={mergeClasses(styles.line, styles.head)} style={tracks} role="row" aria-rowindex={1}>
        {columns.map((column) => (
          <span key={column.id} role="columnheader" className={mergeClasses(styles.cell, column.end && styles.end)}>
            {column.words}
          </span>
        ))}
      </div>
      <div
        className={styles.rows}
        role="rowgroup"
        style={{ height: virtual.getTotalSize(), minWidth: tracks.minWidth }}
      >
        {seen.map((item) => {
          const row = rowAt(item.index)
          return (
            <div
              key={item.index}
              role="row"
              aria-rowindex={item.index + 2}
              className={mergeClasses(styles.line, styles.row)}
              style={{ ...tracks, height, transform: `translateY(${item.start}px)` }}
            >
              {row !== undefined &&
                columns.map((column) => {
                  const content = column.cell(row)
                  return (
                    <span
                      key={column.id}
                      role="cell"
                      className={mergeClasses(styles.cell, column.end && styles.end)}
                      {...toldOf(content, language)}
                    >
                      {content}
                    </span>
                  )
                })}
            </div>
          )
        })}
      </div>
    </div>
  )
}

/** Plain text tells itself whole by its tooltip, in its own language; anything else does so by itself. */
function toldOf(content: ReactNode, language: 'ja' | 'en') {
  return typeof content === 'string' ? { title: content, lang: langAttribute(content, language) } : {}
}

import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { ArrowDown12Regular, ArrowUp12Regular } from '@fluentui/react-icons'
import type { Column } from '../column.ts'
import { focusRing, oneLine, small } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'

/** A column by which rows may be sorted. */
export type SortColumn<Row> = Column<Row> & { sorts?: boolean }
export type TableSort = { by: string; descending: boolean }

/** Space between columns and at the end of a row, in pixels. */
const gap = 10
export const rowEnd = 16

const useStyles = makeStyles({
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 1,
    boxSizing: 'border-box',
    height: '26px',
    backgroundColor: deskTokens.colorNeutralBackground1,
  },
  line: {
    display: 'grid',
    alignItems: 'center',
    height: '100%',
    boxSizing: 'border-box',
    columnGap: `${gap}px`,
    marginInlineEnd: `${rowEnd}px`,
    borderBottom: `1px solid ${deskTokens.colorNeutralStrokeAccessible}`,
    color: deskTokens.colorNeutralForeground3,
    ...small,
  },
  name: { ...oneLine },
  end: { textAlign: 'end' },
  sort: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: '4px',
    maxWidth: '100%',
    padding: 0,
    border: 'none',
    borderRadius: '2px',
    background: 'none',
    cursor: 'pointer',
    font: 'inherit',
    color: 'inherit',
    ':hover': { color: deskTokens.colorNeutralForeground1 },
    ...focusRing('0'),
  },
})

/** The grid tracks of these columns. */
export function tracksOf(columns: readonly Column<never>[]): string {
  return columns.map(({ width, grow = 1 }) => (width === undefined ? `minmax(0, ${grow}fr)` : `${width}px`)).join(' ')
}

/** The names of the columns; those that sort are buttons. */
export function TableHead<Row>(props: {
  columns: readonly SortColumn<Row>[]
  gutter: number
  sort: TableSort | undefined
  onSort: ((by: string) => void) | undefined
}) {
  const styles = useStyles()
  const { columns, sort, onSort } = props
  return (
    <div className={styles.head} role="row" aria-rowindex={1}>
      <div
        className={styles.line}
        style={{ gridTemplateColumns: tracksOf(columns), marginInlineStart: props.gutter }}
        role="presentation"
      >
        {columns.map((column) => {
          const sorted = sort?.by === column.id
          const direction = sorted ? (sort.descending ? 'descending' : 'ascending') : undefined
          return (
            <span
              key={column.id}
              role="columnheader"
              aria-sort={direction}
              className={mergeClasses(styles.name, column.end && styles.end)}
            >
              {column.sorts && onSort ? (
                <button type="button" className={styles.sort} onClick={() => onSort(column.id)}>
                  {column.words}
                  {direction === 'ascending' && <ArrowUp12Regular />}
                  {direction === 'descending' && <ArrowDown12Regular />}
                </button>
              ) : (
                column.words
              )}
            </span>
          )
        })}
      </div>
    </div>
  )
}

import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { useCallback, useRef, useState, type ReactNode } from 'react'
import { countOf } from '../numbers.ts'
import { dense, focusRing } from '../style-fragments.ts'
import { deskTokens } from '../theme.ts'
import type { Figures } from './figures.ts'

const useStyles = makeStyles({
  // The keyboard can reach what has to be scrolled to.
  place: { overflowX: 'auto', ...focusRing('0') },
  table: { width: '100%', borderCollapse: 'collapse', ...dense, color: deskTokens.colorNeutralForeground1 },
  head: {
    height: '24px',
    padding: '0 0 0 16px',
    textAlign: 'end',
    fontWeight: 400,
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke1}`,
    whiteSpace: 'nowrap',
  },
  cell: {
    height: '23px',
    padding: '0 0 0 16px',
    textAlign: 'end',
    fontWeight: 400,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    whiteSpace: 'nowrap',
  },
  first: { textAlign: 'start', paddingInlineStart: 0 },
  name: { display: 'inline-flex', alignItems: 'center', gap: '8px' },
  quiet: { color: deskTokens.colorNeutralForeground3, fontSize: deskTokens.fontSizeBase200 },
  total: { fontWeight: 600 },
})

/** Figures under named columns; `totals` makes the last column weigh more, `markOf` draws the key of a series. */
export function FiguresTable(props: { figures: Figures; totals?: boolean; markOf?: (series: string) => ReactNode }) {
  const styles = useStyles()
  const { figures, markOf } = props
  const last = figures.columns.length - 1
  const [place, overflows] = useOverflow()
  return (
    <div
      ref={place}
      className={styles.place}
      {...(overflows && { role: 'group', 'aria-label': figures.title, tabIndex: 0 })}
    >
      <table className={styles.table} aria-label={figures.title}>
        <thead>
          <tr>
            {figures.columns.map(({ id, words }, column) => (
              <th key={id} scope="col" className={mergeClasses(styles.head, column === 0 && styles.first)}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {figures.rows.map((row, index) => (
            <tr key={row.id}>
              {row.cells.map((cell, column) => {
                const Cell = column === 0 ? 'th' : 'td'
                return (
                  <Cell
                    key={figures.columns[column]!.id}
                    {...(column === 0 && { scope: 'row' })}
                    className={mergeClasses(
                      styles.cell,
                      column === 0 && styles.first,
                      row.quiet && styles.quiet,
                      props.totals && column === last && index === 0 && styles.total,
                    )}
                  >
                    {column === 0 && row.series !== undefined && markOf ? (
                      <span className={styles.name}>
                        {markOf(row.series)}
                        {cell}
                      </span>
                    ) : (
                      writtenCell(cell)
                    )}
                  </Cell>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Whether what is in the element that `ref` is given to is wider than it, and so has to be scrolled to. */
function useOverflow(): readonly [ref: (node: HTMLElement | null) => void, overflows: boolean] {
  const [overflows, setOverflows] = useState(false)
  const following = useRef<ResizeObserver | null>(null)
  const ref = useCallback((node: HTMLElement | null) => {
    following.current?.disconnect()
    if (!node) return
    following.current = new ResizeObserver(() => setOverflows(node.scrollWidth > node.clientWidth))
    following.current.observe(node)
    if (node.firstElementChild) following.current.observe(node.firstElementChild)
  }, [])
  return [ref, overflows]
}

/** A cell as it is read: numbers in groups of three, nothing as a dash. */
export function writtenCell(cell: string | number | null): string {
  if (cell === null) return '–'
  return typeof cell === 'number' ? countOf(cell) : cell
}

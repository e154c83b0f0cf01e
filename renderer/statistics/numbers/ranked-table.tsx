import { makeStyles, mergeClasses } from '@fluentui/react-components'
import { Bar } from '../../ui/charts/bar.tsx'
import { useDensity } from '../../ui/preferences.tsx'
import { dense, focusRing, heardOnly, small } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useWidth } from '../../ui/charts/use-width.ts'
import { barShare, columnsThatFit, columnWidths } from './columns-that-fit.ts'

const useStyles = makeStyles({
  place: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    tableLayout: 'fixed',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
  },
  head: {
    height: '24px',
    padding: 0,
    textAlign: 'start',
    fontWeight: 400,
    ...small,
    color: deskTokens.colorNeutralForeground3,
    whiteSpace: 'nowrap',
  },
  unseen: heardOnly,
  row: { ':hover': { backgroundColor: deskTokens.colorRowHover } },
  chooses: { cursor: 'pointer' },
  cell: {
    height: '36px',
    boxSizing: 'border-box',
    padding: 0,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    fontWeight: 400,
    textAlign: 'start',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
  compact: { height: '28px' },
  tight: { height: '30px' },
  rankWidth: { width: `${columnWidths.rank}px` },
  barWidth: { width: `${barShare.list * 100}%` },
  barWide: { width: `${barShare.panel * 100}%` },
  countWidth: { width: `${columnWidths.count}px` },
  sideWidth: { width: `${columnWidths.beside}px` },
  rank: { color: deskTokens.colorNeutralForeground3 },
  bar: { paddingInline: '12px 8px', boxSizing: 'border-box' },
  end: { textAlign: 'end' },
  side: { textAlign: 'end', color: deskTokens.colorNeutralForeground2, ...small },
  name: {
    display: 'block',
    width: '100%',
    padding: '2px 0',
    border: 'none',
    borderRadius: '2px',
    background: 'none',
    font: 'inherit',
    color: 'inherit',
    textAlign: 'start',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    cursor: 'pointer',
    ...focusRing(),
  },
  path: { marginInlineStart: '10px', ...small, color: deskTokens.colorNeutralForeground3 },
  restName: { color: deskTokens.colorNeutralForeground2 },
})

/** One line of a ranking: how it is called, how much, and what stands beside it. */
export type RankedRow = {
  id: string
  name: string
  path?: string | undefined
  count: number
  /** Written under the further columns, in their order. */
  besides: readonly string[]
  /** What came after the rows: it cannot be chosen. */
  rest?: boolean
}

/** Values in the order of their numbers, with bars: the table is the chart. Choosing a row narrows everything to it. */
export function RankedTable(props: {
  label: string
  rows: readonly RankedRow[]
  nameHead: string
  countHead: string
  besidesHeads: readonly string[]
  /** Heads of further columns that go where there is no room for names, in the order in which they do; the bars go before them. */
  leaving?: readonly string[]
  write: (count: number) => string
  ranked?: boolean
  /** In a panel beside others: lower rows, no heads. */
  bare?: boolean
  onChoose?: ((id: string) => void) | undefined
}) {
  const styles = useStyles()
  const [density] = useDensity()
  const most = Math.max(1, ...props.rows.filter(({ rest }) => !rest).map(({ count }) => count))
  const cell = mergeClasses(styles.cell, props.bare && styles.tight, density === 'compact' && styles.compact)
  const { onChoose, bare = false } = props
  const [place, width] = useWidth()
  const fitting = columnsThatFit(width, {
    besides: props.besidesHeads,
    leaving: props.leaving ?? [],
    ranked: props.ranked ?? false,
    place: bare ? 'panel' : 'list',
  })
  const bars = fitting.bar
  return (
    <div ref={place} className={styles.place}>
      <table className={styles.table} style={{ minWidth: `${fitting.least}px` }} aria-label={props.label}>
        <colgroup>
          {props.ranked && <col className={styles.rankWidth} />}
          <col />
          {bars && <col className={bare ? styles.barWide : styles.barWidth} />}
          <col className={styles.countWidth} />
          {fitting.besides.map((head) => (
            <col key={head} className={styles.sideWidth} />
          ))}
        </colgroup>
        <thead className={mergeClasses(bare && styles.unseen)}>
          <tr>
            {props.ranked && <td className={mergeClasses(styles.head, styles.rank)} />}
            <th scope="col" className={styles.head}>
              {props.nameHead}
            </th>
            {bars && <td className={mergeClasses(styles.head, styles.bar)} />}
            <th scope="col" className={mergeClasses(styles.head, styles.end)}>
              {props.countHead}
            </th>
            {fitting.besides.map((head) => (
              <th key={head} scope="col" className={mergeClasses(styles.head, styles.side)}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row, index) => {
            const chooses = onChoose && !row.rest
            return (
              <tr
                key={row.id}
                className={mergeClasses(styles.row, chooses && styles.chooses)}
                {...(chooses && { onClick: () => onChoose(row.id) })}
              >
                {props.ranked && <td className={mergeClasses(cell, styles.rank)}>{row.rest ? '' : index + 1}</td>}
                <th scope="row" className={cell} title={row.path === undefined ? row.name : `${row.name} ${row.path}`}>
                  {chooses ? (
                    <button type="button" className={styles.name}>
                      {row.name}
                      {row.path !== undefined && <span className={styles.path}>{row.path}</span>}
                    </button>
                  ) : (
                    <span className={mergeClasses(row.rest && styles.restName)}>{row.name}</span>
                  )}
                </th>
                {bars && (
                  <td className={mergeClasses(cell, styles.bar)}>
                    <Bar share={row.count / most} rest={row.rest ?? false} />
                  </td>
                )}
                <td className={mergeClasses(cell, styles.end)}>{props.write(row.count)}</td>
                {fitting.besides.map((head) => (
                  <td key={head} className={mergeClasses(cell, styles.side)}>
                    {row.besides[props.besidesHeads.indexOf(head)]}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

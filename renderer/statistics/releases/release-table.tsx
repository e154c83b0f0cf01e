import { makeStyles, mergeClasses, Popover, PopoverSurface, PopoverTrigger } from '@fluentui/react-components'
import { useState } from 'react'
import { columnName, rowName, rowsName, wholeColumnName } from '../../../shared/statistics/release-names.ts'
import {
  columnsOf,
  isOfLetters,
  type ReleaseCell,
  type ReleasePlace,
  type ReleasePlan,
  type ReleaseTable as Table,
} from '../../../shared/statistics/releases.ts'
import { countOf } from '../../ui/numbers.ts'
import { dense, focusRing, oneLine } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { CellReason } from './cell-reason.tsx'
import { useReleaseWords } from './release-words.ts'
import { WithheldSign } from './withheld-sign.tsx'

const useStyles = makeStyles({
  scroll: { overflowX: 'auto', ...focusRing() },
  table: { width: '100%', borderCollapse: 'collapse', ...dense, fontVariantNumeric: 'tabular-nums' },
  head: {
    padding: '6px 8px 6px 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralForeground2}`,
    fontWeight: 400,
    color: deskTokens.colorNeutralForeground2,
    textAlign: 'end',
    whiteSpace: 'nowrap',
  },
  first: { textAlign: 'start', fontWeight: 400, padding: '0 12px 0 0', maxWidth: '260px', ...oneLine },
  cell: { padding: '0 8px 0 6px', textAlign: 'end', whiteSpace: 'nowrap' },
  last: { paddingInlineEnd: 0 },
  row: { height: '36px', borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}` },
  total: {
    height: '36px',
    fontWeight: 600,
    borderTop: `1px solid ${deskTokens.colorNeutralForeground2}`,
    '& th': { fontWeight: 600 },
  },
  sign: {
    display: 'inline-flex',
    padding: '3px',
    margin: '-3px',
    border: 'none',
    borderRadius: '4px',
    background: 'none',
    cursor: 'pointer',
    ':hover': { backgroundColor: deskTokens.colorSubtleBackgroundHover },
    ...focusRing('0'),
  },
  pick: {
    padding: '2px 4px',
    margin: '-3px -5px',
    border: `1px dashed ${deskTokens.colorNeutralStroke1}`,
    borderRadius: '4px',
    background: 'none',
    font: 'inherit',
    color: deskTokens.colorBrandForegroundLink,
    cursor: 'pointer',
    ':hover': { backgroundColor: deskTokens.colorSubtleBackgroundHover },
    ...focusRing('0'),
  },
  original: {
    color: deskTokens.colorNeutralForeground1,
    borderBottom: `2px dotted ${deskTokens.colorNeutralForeground3}`,
  },
  surface: { maxWidth: '340px', padding: '14px' },
})

/** The table of a release: as the public will have it, with why something is withheld behind each sign, or with the numbers themselves. */
export function ReleaseTable(props: {
  plan: ReleasePlan
  table: Table
  original: boolean
  onOriginal: () => void
  /** The place for which another is chosen; null where none is. */
  picking: ReleasePlace | null
  /** Null where nothing can be changed. */
  onAnother: ((place: ReleasePlace) => void) | null
  onPick: (place: ReleasePlace) => void
}) {
  const styles = useStyles()
  const { words, pages, language } = useReleaseWords()
  const { plan, table, picking } = props
  // The place whose reason is told.
  const [reason, setReason] = useState<string | null>(null)
  const columns = plan.cells || plan.columnTotals ? table.columns : []
  const caption = pages.caption[columnsOf(plan.rows)](rowsName(language, plan), pages.measures[plan.measure])
  const cellOf = (cell: ReleaseCell | null, row: string | null, column: string | null, last: boolean) => (
    <td key={column ?? 'total'} className={mergeClasses(styles.cell, last && styles.last)}>
      {cell && inside(cell, { row, column })}
    </td>
  )
  const line = (value: string | null, cells: readonly (ReleaseCell | null)[], total: ReleaseCell | null) => (
    <tr key={value ?? 'total'} className={value === null ? styles.total : styles.row}>
      <th scope="row" className={styles.first} title={plan.rows === 'page' && value ? value : undefined}>
        {rowName(language, plan, table, value)}
      </th>
      {columns.map((column, at) => cellOf(cells[at] ?? null, value, column, false))}
      {cellOf(total, value, null, true)}
    </tr>
  )

  function inside(cell: ReleaseCell, place: ReleasePlace) {
    const names = [rowName(language, plan, table, place.row), wholeColumnName(language, plan, place.column)] as const
    if (props.original)
      return cell.withheld ? <span className={styles.original}>{countOf(cell.count)}</span> : countOf(cell.count)
    if (cell.withheld === null) {
      if (picking === null || cell.count === 0) return countOf(cell.count)
      return (
        <button
          type="button"
          className={styles.pick}
          aria-label={words.pick(...names)}
          onClick={() => props.onPick(place)}
        >
          {countOf(cell.count)}
        </button>
      )
    }
    const why = cell.withheld === 'small' ? words.why.small(plan.fewest) : words.why[cell.withheld]
    return (
      <Popover
        withArrow
        trapFocus
        positioning="above"
        open={reason === keyOf(place)}
        onOpenChange={(_, { open }) => setReason(open ? keyOf(place) : null)}
      >
        <PopoverTrigger disableButtonEnhancement>
          <button type="button" className={styles.sign} aria-label={words.cellName(...names, why)}>
            <WithheldSign why={cell.withheld} />
          </button>
        </PopoverTrigger>
        <PopoverSurface className={styles.surface} aria-label={words.reasonTitle(...names)}>
          <CellReason
            cell={cell}
            names={names}
            fewest={plan.fewest}
            ofLetters={isOfLetters(plan.rows)}
            onOriginal={() => {
              setReason(null)
              props.onOriginal()
            }}
            onAnother={
              cell.withheld === 'complementary' && props.onAnother
                ? () => {
                    setReason(null)
                    props.onAnother?.(place)
                  }
                : undefined
            }
          />
        </PopoverSurface>
      </Popover>
    )
  }

  return (
    <div className={styles.scroll} role="region" aria-label={caption} tabIndex={0}>
      <table className={styles.table} aria-label={caption}>
        <thead>
          <tr>
            <th scope="col" className={mergeClasses(styles.head, styles.first)}>
              {rowsName(language, plan)}
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" className={styles.head}>
                {columnName(language, plan, column)}
              </th>
            ))}
            <th scope="col" className={mergeClasses(styles.head, styles.last)}>
              {pages.total}
            </th>
          </tr>
        </thead>
        <tbody>
          {(plan.cells || plan.rowTotals) && table.rows.map(({ value, cells, total }) => line(value, cells, total))}
          {line(null, table.totals.cells, table.totals.total)}
        </tbody>
      </table>
    </div>
  )
}

const keyOf = ({ row, column }: ReleasePlace): string => JSON.stringify([row, column])

import { makeStyles, mergeClasses } from '@fluentui/react-components'
import type { Column } from './column.ts'
import { useDensity } from './preferences.tsx'
import { dense } from './style-fragments.ts'
import { deskTokens } from './theme.ts'

const useStyles = makeStyles({
  place: { overflowX: 'auto' },
  table: {
    width: '100%',
    borderCollapse: 'collapse',
    ...dense,
    color: deskTokens.colorNeutralForeground1,
  },
  head: {
    height: '26px',
    padding: '0 12px 0 0',
    textAlign: 'start',
    fontWeight: 400,
    fontSize: deskTokens.fontSizeBase200,
    color: deskTokens.colorNeutralForeground3,
    borderBottom: `1px solid ${deskTokens.colorNeutralStrokeAccessible}`,
    whiteSpace: 'nowrap',
  },
  cell: {
    height: '36px',
    padding: '3px 12px 3px 0',
    boxSizing: 'border-box',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke3}`,
    verticalAlign: 'middle',
    '& svg': { verticalAlign: 'middle' },
  },
  compact: { height: '28px', padding: '1px 12px 1px 0' },
  end: { textAlign: 'end', paddingInlineEnd: 0 },
  row: { ':hover': { backgroundColor: deskTokens.colorRowHover } },
})

/** Rows of facts under named columns. */
export function DataTable<Row>(props: {
  label: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  keyOf: (row: Row) => string
}) {
  const styles = useStyles()
  const [density] = useDensity()
  return (
    <div className={styles.place}>
      <table className={styles.table} aria-label={props.label}>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th
                key={column.id}
                scope="col"
                className={mergeClasses(styles.head, column.end && styles.end)}
                style={{ width: column.width }}
              >
                {column.words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={props.keyOf(row)} className={styles.row}>
              {props.columns.map((column) => (
                <td
                  key={column.id}
                  className={mergeClasses(
                    styles.cell,
                    density === 'compact' && styles.compact,
                    column.end && styles.end,
                  )}
                  style={column.nowrap ? { whiteSpace: 'nowrap' } : undefined}
                >
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

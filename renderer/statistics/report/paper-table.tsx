import { makeStyles, mergeClasses } from '@fluentui/react-components'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', fontSize: '9pt', lineHeight: '13pt' },
  head: {
    fontWeight: 400,
    fontSize: '8pt',
    color: '#444',
    textAlign: 'end',
    borderBottom: '0.75pt solid #666',
    padding: '0 0 0 4mm',
  },
  cell: {
    fontWeight: 400,
    textAlign: 'end',
    borderBottom: '0.5pt solid #ccc',
    padding: '0.6mm 0 0.6mm 4mm',
    whiteSpace: 'nowrap',
  },
  first: { textAlign: 'start', paddingInlineStart: 0, whiteSpace: 'normal', overflowWrap: 'anywhere' },
})

/** A table on paper: the first column names, the others are figures. */
export function PaperTable(props: { heads: readonly string[]; rows: readonly (readonly string[])[] }) {
  const styles = useStyles()
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {props.heads.map((head, column) => (
            <th key={head} scope="col" className={mergeClasses(styles.head, column === 0 && styles.first)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={row[0]}>
            {row.map((cell, column) => (
              <td key={props.heads[column]} className={mergeClasses(styles.cell, column === 0 && styles.first)}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

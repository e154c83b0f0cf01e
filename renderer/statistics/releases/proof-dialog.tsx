import { makeStyles } from '@fluentui/react-components'
import { columnName, rowName } from '../../../shared/statistics/release-names.ts'
import type { ReleaseCell, ReleasePlan, ReleaseProof, ReleaseTable } from '../../../shared/statistics/releases.ts'
import { Modal } from '../../ui/modal.tsx'
import { countOf } from '../../ui/numbers.ts'
import { dense } from '../../ui/style-fragments.ts'
import { deskTokens } from '../../ui/theme.ts'
import { useReleaseWords } from './release-words.ts'

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', ...dense, fontVariantNumeric: 'tabular-nums' },
  name: {
    textAlign: 'start',
    fontWeight: 400,
    padding: '5px 8px 5px 0',
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
  range: { textAlign: 'end', padding: '5px 0', borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}` },
})

/** What was proved, number by number, and against which tables. */
export function ProofDialog(props: {
  plan: ReleasePlan
  table: ReleaseTable
  proof: ReleaseProof
  onClose: () => void
}) {
  const styles = useStyles()
  const { words, language } = useReleaseWords()
  const { plan, table, proof } = props
  const line = (row: string | null, cells: readonly (ReleaseCell | null)[], total: ReleaseCell | null) =>
    [...cells.map((cell, at) => ({ cell, column: table.columns[at] ?? null })), { cell: total, column: null }].flatMap(
      ({ cell, column }) =>
        cell?.range
          ? [
              {
                name: `${rowName(language, plan, table, row)} · ${columnName(language, plan, column)}`,
                range: `${countOf(cell.range.least)}–${cell.range.most === null ? '' : countOf(cell.range.most)}`,
              },
            ]
          : [],
    )
  const ranges = [
    ...table.rows.flatMap(({ value, cells, total }) => line(value, cells, total)),
    ...line(null, table.totals.cells, table.totals.total),
  ]
  return (
    <Modal title={words.proofTitle} onClose={props.onClose}>
      <p>{words.proofText}</p>
      <p>{proof.against.length === 0 ? words.proofAlone : words.proofAgainst(proof.against.join(', '))}</p>
      {ranges.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={styles.name}>
                {words.proofColumns.number}
              </th>
              <th scope="col" className={styles.range}>
                {words.proofColumns.range}
              </th>
            </tr>
          </thead>
          <tbody>
            {ranges.map(({ name, range }) => (
              <tr key={name}>
                <th scope="row" className={styles.name}>
                  {name}
                </th>
                <td className={styles.range}>{range}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Modal>
  )
}

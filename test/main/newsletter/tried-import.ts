import type { Database } from '../../../main/database/open.ts'
import type { Register } from '../../../main/newsletter/readers/register.ts'
import { newDryRun, readRows, type DryRun } from '../../../main/newsletter/transfer/dry-run.ts'
import { ImportDefaults } from '../../../shared/newsletter/import.ts'
import { isOwn } from '../../../main/newsletter/transfer/guess-columns.ts'
import { openTable } from '../../../main/tables/open-table.ts'

/** An import of these rows, the first of them the names, that was tried and not made. */
export async function triedImport(db: Database, register: Register, rows: readonly string[][]): Promise<DryRun> {
  const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`
  const bytes = Buffer.from(rows.map((row) => row.map(quoted).join(',')).join('\r\n'))
  const table = await openTable(bytes, { own: isOwn, header: true, encoding: 'utf-8', delimiter: ',' })
  const run = newDryRun('somebody', { name: 'readers.csv', bytes: bytes.length, table }, null, ImportDefaults.parse({}))
  await readRows(db, register, run, '2026-11-28')
  run.stage = 'checked'
  return run
}

import type {
  Fate,
  ImportCounts,
  ImportDefaults,
  ImportField,
  ImportRow,
  ImportShow,
  ImportStage,
} from '../../../shared/newsletter/import.ts'
import type { Database } from '../../database/open.ts'
import type { Table } from '../../tables/table.ts'
import { turn } from '../../database/in-steps.ts'
import type { Register } from '../readers/register.ts'
import { fateOf, officeOf, type FatedRow, type Taken } from './fates.ts'
import { guessColumns } from './guess-columns.ts'
import { rowReader } from './read-row.ts'
import { newImportId } from './import-ids.ts'
import { newTriedRows, type TriedRows } from './tried-rows.ts'

/** An import that is tried, and then perhaps made. Its rows lie in memory alone until then. */
export type DryRun = {
  id: string
  accountId: string
  /** Its bytes are let go once its rows are read. */
  file: { name: string; bytes: number; table: Table; fields: (ImportField | null)[] }
  defaults: ImportDefaults
  stage: ImportStage
  progress: number
  rows: TriedRows
  /** Which row, counted from 1, each address came with. */
  taken: Taken
  /** Addresses that some row of the file says have left: they come in so, whatever another row says. */
  left: Map<string, 'unsubscribed' | 'complained'>
  /** What had changed on the list when the rows were judged. */
  judgedAt: number
  abort: AbortController
}

export function newDryRun(
  accountId: string,
  file: { name: string; bytes: number; table: Table },
  fields: (ImportField | null)[] | null,
  defaults: ImportDefaults,
): DryRun {
  return {
    id: newImportId(),
    accountId,
    file: { ...file, fields: fields ?? guessColumns(file.table.columns) },
    defaults,
    stage: 'reading',
    progress: 0,
    rows: newTriedRows(),
    taken: new Map(),
    left: new Map(),
    judgedAt: 0,
    abort: new AbortController(),
  }
}

/** Reads every row and says what becomes of it; writes nothing. */
export async function readRows(db: Database, register: Register, run: DryRun, today: string): Promise<void> {
  const read = rowReader(run.file.fields, run.defaults, today)
  run.judgedAt = register.changes()
  const office = officeOf(db)
  for await (const rows of run.file.table.rows(run.abort.signal)) {
    for (const { line, cells } of rows) {
      run.rows.add(judged(run, fateOf(db, read(line, cells), run.taken, office)))
      run.progress += 1
      if (run.progress % judgedAtOnce === 0) await turn()
    }
  }
  run.file.table = { ...run.file.table, rows: nothingMore }
}

/** Rows judged before others have their turn: some ten milliseconds. */
const judgedAtOnce = 100

async function* nothingMore(): AsyncGenerator<never, void, undefined> {}

/** Judges all rows again where the list has changed since; in steps, for the list may change on. */
export async function judgeAgain(db: Database, register: Register, run: DryRun): Promise<void> {
  if (run.judgedAt === register.changes()) return
  run.judgedAt = register.changes()
  run.taken.clear()
  run.left.clear()
  const office = officeOf(db)
  for (let place = 0; place < run.rows.length; place += 1) {
    const { row, decided } = run.rows.at(place)
    run.rows.put(place, judged(run, fateOf(db, row, run.taken, office, decided)))
    if (place % judgedAtOnce === 0) await turn()
  }
}

function judged(run: DryRun, fated: FatedRow): FatedRow {
  const { folded, row } = fated
  const away = row.state === 'unsubscribed' || row.state === 'complained' ? row.state : null
  if (away !== null && folded !== '' && run.left.get(folded) !== 'complained') run.left.set(folded, away)
  return fated
}

/** What was said about suggestions: of these lines, or of every one that is open. */
export async function decide(
  db: Database,
  register: Register,
  run: DryRun,
  lines: readonly number[] | null,
  as: 'corrected' | 'kept' | 'open',
): Promise<void> {
  const meant = lines && new Set(lines)
  const said = (one: FatedRow): boolean =>
    meant ? meant.has(one.row.line) && one.suggestion !== '' : one.fate === 'suggested'
  for (let place = 0; place < run.rows.length; place += 1) {
    const one = run.rows.at(place)
    if (said(one)) run.rows.put(place, { ...one, decided: as === 'open' ? null : as })
  }
  // A corrected address may be that of another row, or of somebody who is here: everything is judged in order.
  run.judgedAt = -1
  await judgeAgain(db, register, run)
}

export function countRows(run: DryRun): ImportCounts {
  const counts: ImportCounts = { rows: run.rows.length, added: 0, unchanged: 0, updated: 0, refused: 0, suggested: 0 }
  for (let place = 0; place < run.rows.length; place += 1) counts[run.rows.fateAt(place)] += 1
  return counts
}

/** Rows for the screen, those to be looked at first before the others. */
export function pageOfRows(
  run: DryRun,
  show: ImportShow,
  offset: number,
  limit: number,
): { total: number; rows: ImportRow[] } {
  const shown = show === 'toLookAt' ? toLookAt(run) : placesOf(run, (fate) => show === 'all' || fate === show)
  return { total: shown.length, rows: shown.slice(offset, offset + limit).map((place) => shownRow(run.rows.at(place))) }
}

/** The places of the rows whose fate is meant. */
export function placesOf({ rows }: DryRun, isMeant: (fate: Fate) => boolean): number[] {
  const places: number[] = []
  for (let place = 0; place < rows.length; place += 1) if (isMeant(rows.fateAt(place))) places.push(place)
  return places
}

/** Suggestions first, with what was decided about them, and what cannot be read of a row; then what is refused, what changes, what stays, what is new. */
function toLookAt({ rows }: DryRun): number[] {
  const groups: number[][] = [[], [], [], [], [], []]
  for (let place = 0; place < rows.length; place += 1) groups[groupOf(rows, place)]!.push(place)
  return groups.flat()
}

function groupOf(rows: TriedRows, place: number): number {
  if (rows.isDoubtfulAt(place)) return 0
  const fate = rows.fateAt(place)
  if (fate === 'refused') return rows.whyAt(place) === 'not-an-address' ? 1 : 2
  return fate === 'updated' ? 3 : fate === 'unchanged' ? 4 : 5
}

function shownRow({ row, address, fate, why, knownSince, suggestion, decided }: FatedRow): ImportRow {
  return {
    line: row.line,
    address: decided === 'corrected' ? address : row.typed,
    language: row.language ?? 'ja',
    since: row.consents[0]!.at,
    strangeState: fate === 'added' || fate === 'suggested' ? row.strangeState : '',
    undated: fate === 'added' || fate === 'suggested' ? row.undated : '',
    fate,
    why,
    knownSince,
    suggestion,
    decided,
  }
}

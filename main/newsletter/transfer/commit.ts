import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import type { ImportCounts } from '../../../shared/newsletter/import.ts'
import { audited } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { inSteps, turn } from '../in-steps.ts'
import { addressHash } from '../readers/address-hash.ts'
import { insertConsent, noteChange, type Cause } from '../readers/history.ts'
import { findByFolded, insertReader, saveLanguage, saveName, takeNumbers } from '../readers/reader-rows.ts'
import type { Register } from '../readers/register.ts'
import { addTag } from '../readers/tags.ts'
import { countRows, judgeAgain, type DryRun } from './dry-run.ts'
import { fateOf, missingTags, officeOf, type FatedRow } from './fates.ts'
import { endImport, insertImport, type ImportRefusal } from './import-rows.ts'
import { takeOut } from './take-out.ts'

/**
 * Makes an import that was tried. A few hundred rows are one transaction; more of them are steps, between which letters have their turn, and
 * whose readers are on the list once the last of them is done: until then, an import that is stopped or cut is taken out again, and
 * nothing of it was there. Either way it leaves one row in the record. Returns what came of it, or null where it was stopped.
 */
export async function makeImport(
  db: Database,
  register: Register,
  run: DryRun,
  now: () => string,
  undoUntil: string,
): Promise<ImportCounts | null> {
  run.progress = 0
  await judgeAgain(db, register, run)
  const rows = run.rows.filter(({ fate }) => fate === 'added' || fate === 'updated')
  const { id, accountId } = run
  const at = now()
  const row = { accountId, what: 'newsletter.runImport' as const, about: id, at }
  const write = (some: readonly FatedRow[]): void => {
    const added = some.filter(({ fate }) => fate === 'added')
    const first = takeNumbers(db, added.length)
    const random = randomBytes(16 * added.length)
    for (const [place, one] of added.entries()) {
      const readerId = newId({ random: random.subarray(16 * place, 16 * (place + 1)) })
      addReader(db, one, run, { id: readerId, number: first + place, at, by: accountId })
    }
    for (const one of some) if (one.fate === 'updated') updateReader(db, one, { at, by: 'import', act: id })
    run.progress += some.length
  }
  const begin = (): void =>
    insertImport(db, {
      id,
      accountId,
      name: run.file.name,
      at,
      counts: countRows(run),
      refusals: refusalsOf(run),
      undoUntil,
    })
  const end = (): ImportCounts => {
    const counts = countRows(run)
    endImport(db, id, 'done', counts)
    return counts
  }
  const changes = (): { thing: 'rows'; from: string; to: string }[] => [
    { thing: 'rows', from: '', to: String(countRows(run).added + countRows(run).updated) },
  ]
  if (rows.length <= together)
    return audited(
      db,
      () => ({ ...row, changes: changes() }),
      () => {
        begin()
        write(rows)
        return end()
      },
    )
  const step = { accountId, what: 'newsletter.step' as const, at, silent: true }
  audited(db, step, begin)
  try {
    let seen = register.changes()
    await inSteps(
      await byAddress(rows),
      (some) => {
        // Somebody may have opted out, or been added, since the rows were judged.
        if (register.changes() !== seen) for (const one of some) judgeOne(db, run, one)
        audited(db, step, () => write(some))
        seen = register.changes()
      },
      run.abort.signal,
    )
    if (!run.abort.signal.aborted) return audited(db, () => ({ ...row, at: now(), changes: changes() }), end)
  } catch (failure) {
    await takeOut(db, id, accountId, now).catch(() => undefined)
    throw failure
  }
  await takeOut(db, id, accountId, now)
  return null
}

/**
 * Rows in the order of their addresses, as the index has them: at random every row would be written with a page of its own. In parts by their
 * first characters, so that nobody waits for one long sorting.
 */
async function byAddress(rows: readonly FatedRow[]): Promise<FatedRow[]> {
  const parts = new Map<string, FatedRow[]>()
  for (const one of rows) {
    const begin = one.folded.slice(0, 3)
    const part = parts.get(begin)
    if (part) part.push(one)
    else parts.set(begin, [one])
  }
  const sorted: FatedRow[] = []
  for (const begin of [...parts.keys()].toSorted()) {
    for (const one of parts.get(begin)!.toSorted((a, b) => (a.folded < b.folded ? -1 : 1))) sorted.push(one)
    await turn()
  }
  return sorted
}

/** Rows that are written in one transaction: some twenty milliseconds. */
const together = 300

function judgeOne(db: Database, run: DryRun, one: FatedRow): void {
  Object.assign(one, fateOf(db, one.row, run.taken, officeOf(db), one.decided))
}

function addReader(
  db: Database,
  { row, address, folded }: FatedRow,
  run: DryRun,
  { id, number, at, by }: { id: string; number: number; at: string; by: string },
): void {
  const [first] = row.consents
  insertReader(db, {
    id,
    number,
    address,
    folded,
    hash: addressHash(db)(folded),
    language: row.language ?? run.defaults.language,
    name: row.name,
    reading: row.reading,
    state: run.left.get(folded) ?? row.state ?? 'active',
    since: first!.at.slice(0, 10),
    how: first!.how,
    at,
    by,
    cameBy: run.id,
  })
  for (const consent of row.consents) insertConsent(db, id, consent, run.id)
  for (const tag of row.tags) addTag(db, id, tag)
}

/** What a file says about somebody who is here: language, name and tags, never their state or their consent. */
function updateReader(db: Database, { row, folded }: FatedRow, cause: Cause): void {
  const here = findByFolded(db, folded)
  if (!here) return
  if (row.language !== null && row.language !== here.language) {
    saveLanguage(db, here, row.language)
    noteChange(db, here.id, { what: 'language', before: here.language, after: row.language }, cause)
  }
  const name = { name: row.name || here.name, reading: row.reading || here.reading }
  if (name.name !== here.name || name.reading !== here.reading) {
    saveName(db, here, name)
    noteChange(db, here.id, { what: 'name', before: '', after: '' }, cause)
  }
  const tags = missingTags(db, row, here.id)
  for (const tag of tags) addTag(db, here.id, tag)
  if (tags.length > 0) noteChange(db, here.id, { what: 'tags', before: '', after: tags.join('\n') }, cause)
}

function refusalsOf({ rows }: DryRun): ImportRefusal[] {
  return rows.flatMap(({ row, fate, why }) => (fate === 'refused' ? [[row.line, why!] as const] : []))
}

import type { ImportCounts } from '../../../shared/newsletter/import.ts'
import { audited, type Act, hasSeveralDesks } from '../../database/audited.ts'
import type { Database } from '../../database/open.ts'
import { inSteps, sortedInSteps } from '../../database/in-steps.ts'
import { addressHash } from '../readers/address-hash.ts'
import { insertConsents, noteChange, type Cause } from '../readers/history.ts'
import {
  findByFolded,
  insertReaders,
  saveLanguage,
  saveName,
  takeNumbers,
  type NewPerson,
} from '../readers/reader-rows.ts'
import type { Register } from '../readers/register.ts'
import { addTags } from '../readers/tags.ts'
import { countRows, judgeAgain, placesOf, type DryRun } from './dry-run.ts'
import { fateOf, missingTags, officeOf, type FatedRow } from './fates.ts'
import { broughtId } from './import-ids.ts'
import { endImport, insertImport, keepNameBefore, type ImportRefusal } from './import-rows.ts'
import { takeOut } from './take-out.ts'

/**
 * Makes an import that was tried. A few hundred rows are one transaction; more of them are steps, between which letters have their turn, and
 * whose readers are on the list once the last of them is done: until then, an import that is stopped or cut is taken out again, and
 * nothing of it was there. With several desks each step is an entry of its own, and the next one waits until it has come back: the import holds with its last
 * one, and is never many rows ahead. Either way it leaves one row in the record. Returns what came of it, or null where it was stopped.
 */
export async function makeImport(
  db: Database,
  register: Register,
  run: DryRun,
  now: () => string,
  undoUntil: string,
  over?: AbortSignal,
): Promise<ImportCounts | null> {
  run.progress = 0
  await judgeAgain(db, register, run)
  const places = placesOf(run, (fate) => fate === 'added' || fate === 'updated')
  const at = now()
  const record = (): Act => ({
    accountId: run.accountId,
    what: 'newsletter.runImport',
    about: run.id,
    at: now(),
    changes: [{ thing: 'rows', from: '', to: String(countRows(run).added + countRows(run).updated) }],
  })
  if (places.length <= (hasSeveralDesks(db) ? fewTogether : together))
    return audited(db, record, () => {
      begin(db, run, at, undoUntil)
      write(db, run, places, at)
      return end(db, run)
    })
  const step = { accountId: run.accountId, what: 'newsletter.step' as const, at, silent: true }
  audited(db, step, () => begin(db, run, at, undoUntil))
  try {
    let seen = register.changes()
    const written = await inSteps(
      db,
      // In the order of the index of addresses: at random every row would be written with a page of its own.
      await sortedInSteps(places, (one, other) => (run.rows.foldedAt(one) < run.rows.foldedAt(other) ? -1 : 1)),
      (some) => {
        // Somebody may have opted out, or been added, since the rows were judged.
        if (register.changes() !== seen) for (const place of some) judgeOne(db, run, place)
        audited(db, step, () => write(db, run, some, at))
        seen = register.changes()
      },
      run.abort.signal,
    )
    if (written === places.length && !run.abort.signal.aborted) return audited(db, record, () => end(db, run))
  } catch (failure) {
    await takeOut(db, run.id, run.accountId, now, over).catch(() => undefined)
    throw failure
  }
  await takeOut(db, run.id, run.accountId, now, over)
  return null
}

/** Rows that are written in one transaction: some twenty milliseconds. */
const together = 300
/** Where they travel to other desks: each has some rows in several tables. */
const fewTogether = 50

function begin(db: Database, run: DryRun, at: string, undoUntil: string): void {
  const { id, accountId, file } = run
  insertImport(db, { id, accountId, name: file.name, at, counts: countRows(run), refusals: refusalsOf(run), undoUntil })
}

function end(db: Database, run: DryRun): ImportCounts {
  const counts = countRows(run)
  endImport(db, run.id, 'done', counts)
  return counts
}

function judgeOne(db: Database, run: DryRun, place: number): void {
  const { row, decided } = run.rows.at(place)
  run.rows.put(place, fateOf(db, row, run.taken, officeOf(db), decided))
}

/** Writes some rows, within a transaction. */
function write(db: Database, run: DryRun, places: readonly number[], at: string): void {
  const rows = places.map((place) => run.rows.at(place))
  addReaders(
    db,
    run,
    rows.filter(({ fate }) => fate === 'added'),
    at,
  )
  for (const one of rows) if (one.fate === 'updated') updateReader(db, one, { at, by: 'import', act: run.id })
  run.progress += rows.length
}

function addReaders(db: Database, run: DryRun, rows: readonly FatedRow[], at: string): void {
  const first = takeNumbers(db, rows.length)
  const hash = addressHash(db)
  const readers = rows.map(({ row, address, folded }, nth): NewPerson => {
    const [consent] = row.consents
    return {
      id: broughtId(run.id, first + nth),
      number: first + nth,
      address,
      folded,
      hash: hash(folded),
      language: row.language ?? run.defaults.language,
      name: row.name,
      reading: row.reading,
      state: run.left.get(folded) ?? row.state ?? 'active',
      since: consent!.at.slice(0, 10),
      how: consent!.how,
    }
  })
  insertReaders(db, readers, { at, by: 'import', cameBy: run.id })
  const withId = rows.map(({ row }, nth) => ({ row, readerId: readers[nth]!.id }))
  insertConsents(
    db,
    withId.flatMap(({ row, readerId }) => row.consents.map((consent) => ({ readerId, consent }))),
    run.id,
  )
  addTags(
    db,
    withId.flatMap(({ row, readerId }) => row.tags.map((tag) => [readerId, tag] as const)),
  )
}

/** What a file says about somebody who is here: language, name and tags, never their state or their consent. */
function updateReader(db: Database, { row, folded }: FatedRow, cause: Cause & { act: string }): void {
  const here = findByFolded(db, folded)
  if (!here) return
  if (row.language !== null && row.language !== here.language) {
    saveLanguage(db, here, row.language)
    noteChange(db, here.id, { what: 'language', before: here.language, after: row.language }, cause)
  }
  const name = { name: row.name || here.name, reading: row.reading || here.reading }
  if (name.name !== here.name || name.reading !== here.reading) {
    keepNameBefore(db, cause.act, here)
    saveName(db, here, name)
    noteChange(db, here.id, { what: 'name', before: '', after: '' }, cause)
  }
  const tags = missingTags(db, row, here.id)
  addTags(
    db,
    tags.map((tag) => [here.id, tag] as const),
  )
  if (tags.length > 0) noteChange(db, here.id, { what: 'tags', before: '', after: tags.join('\n') }, cause)
}

function refusalsOf({ rows }: DryRun): ImportRefusal[] {
  const refusals: ImportRefusal[] = []
  for (let place = 0; place < rows.length; place += 1)
    if (rows.fateAt(place) === 'refused') refusals.push([rows.at(place).row.line, rows.whyAt(place)!])
  return refusals
}

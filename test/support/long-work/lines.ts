import { randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { audited, type Act } from '../../../main/database/audited.ts'
import { noteIntent, settle, type Settling } from '../../../main/database/long-works.ts'
import type { Migration } from '../../../main/database/migrate.ts'
import { checkpoint, type Database } from '../../../main/database/open.ts'
import { startLongWork, type LongWorkThread } from '../../../main/long-work.ts'

/** A part as the tests have it: it takes in lines by the thousand into a file of its own, and shows in a shared table what came in. */
export type Ask = { lines: number; batch: number }
export type Outcome = { lines: number; keyWiped: boolean }

export const linesThread = new URL('lines-thread.ts', import.meta.url)

export const linesMigration: Migration = {
  number: 20,
  name: 'lines',
  up(db) {
    db.exec(`
      CREATE TABLE lines (work_id TEXT NOT NULL, number INTEGER NOT NULL, text TEXT NOT NULL, PRIMARY KEY (work_id, number))
      STRICT, WITHOUT ROWID;
    `)
  },
}

/** Acts of a part that the program does not have. */
const act = (what: string, about = ''): Act => ({
  accountId: null,
  what: what as Act['what'],
  about,
  at: new Date().toISOString(),
})

export const settling: Settling<Outcome> = {
  part: 'lines',
  act: (work, state) => act(`lines.${state}`, work.id),
  done: () => {},
  undo: (own, work) => own.prepare('DELETE FROM lines WHERE work_id = ?').run(work.id),
}

/** What the office sees of a work that came in. */
const showIn = (db: Database) => (id: string, outcome: Outcome) =>
  db.prepare('INSERT INTO settings (name, value) VALUES (?, ?)').run(`lines ${id}`, JSON.stringify(outcome.lines))

export const settlingIn = (db: Database): Settling<Outcome> => ({
  ...settling,
  done: (work, outcome) => showIn(db)(work.id, outcome),
})

/** Begins a work as a part does: intent, committed and in the file, then the thread. */
export function begin(
  db: Database,
  place: { file: string; key: Uint8Array },
  ask: Ask,
  told?: (progress: number) => void,
): { id: string; thread: LongWorkThread<Outcome> } {
  const id = newId()
  const begun = act('lines.begin', id)
  audited(db, begun, () => noteIntent(db, { id, part: 'lines', what: begun.what, accountId: null }, begun.at))
  checkpoint(db)
  return { id, thread: startLongWork<Ask, Outcome>(linesThread, { id, place, ask }, told) }
}

/** Takes over what a thread has handed over. */
export function takeOver(db: Database, id: string, outcome: Outcome): boolean {
  return settle(db, id, act('lines.done', id), 'done', () => showIn(db)(id, outcome))
}

export const newKey = (): Uint8Array => new Uint8Array(randomBytes(32))

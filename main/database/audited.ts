import { createHash } from 'node:crypto'
import type { ActName } from '../../shared/acts.ts'
import type { Change } from '../../shared/office/audit.ts'
import { moveHead, type Head } from './audit-head.ts'
import { captured, type Capture } from './capture.ts'
import type { Database } from './open.ts'
import { packing } from './packs.ts'
import { throughTheDoor } from './shared-tables.ts'

/** Who did what, when, and to which thing; never the personal data itself. */
export type Act = {
  /** Null for the program itself. */
  accountId: string | null
  /** The contract's path, as `letters.open`, or a name of the same shape for what the program does by itself. */
  what: ActName
  /** An id, or a few with spaces between, or empty. */
  about?: string
  /** What became what. */
  changes?: readonly Change[]
  /** ISO 8601 with offset Z. */
  at: string
  /** True where the change leaves no row; only for what `silentActs` lists. */
  silent?: boolean
}

/**
 * Acts that may pass without a row of their own, each with the reason. Everything else leaves its row: audited() is the only door to the
 * tables that the office shares.
 */
export const silentActs: ReadonlySet<ActName> = new Set<ActName>([
  // While somebody writes, the draft is kept every few seconds: that it was begun, sent or discarded has its row.
  'letters.saveDraft',
  // An issue that somebody writes is kept every few seconds: that they work on it on a day has its row.
  'newsletter.saveIssue',
  // So is an entry of the Q&A.
  'answers.saveEntry',
  // What is done to many readers is one act with one row, and passes in steps so that nobody else has to wait.
  'newsletter.step',
  // Each workstation says once a day that it is there: nobody has done anything.
  'office.report',
])

/** One row of the record, without its hash. */
export type Link = {
  seq: number
  at: string
  account_id: string | null
  what: string
  about: string
  /** JSON; empty where nothing is said to have become something else. */
  changes: string
  /** What the hash covers: 1 everything but the changes (rows from before there were any), 2 the changes as well. */
  link: number
}

/**
 * Does the work in one transaction together with its row in the audit record: both are kept or neither. Begins the transaction at
 * once for writing, so that no reading before it goes stale. An act that is a function is asked after the work. Not to be nested.
 */
export function audited<T>(db: Database, act: Act | (() => Act), work: () => T): T {
  return recorded(db, () => [typeof act === 'function' ? act() : act], work)
}

/** The same with several rows, for what was done to many things at once. */
export function auditedTogether<T>(db: Database, acts: readonly Act[], work: () => T): T {
  return recorded(db, () => acts, work)
}

/** Who is told what each change did to shared tables: the journal of an office of several desks. */
export type ChangeKeeper = {
  /** Within the transaction. */
  keep(act: Act, change: Capture): void
  /** After it was committed. */
  kept(): void
  /** False where nothing may be done to shared tables: keeping it would be refused. */
  isOpen(): boolean
  /** Waits until a further step of a large act may be done; false where the signal, or the end of the office, came first. */
  room(signal?: AbortSignal): Promise<boolean>
}

/** From now on every change of shared tables is told to this keeper. */
export function tellChanges(db: Database, keeper: ChangeKeeper): void {
  keepers.set(db, keeper)
}

const keepers = new WeakMap<Database, ChangeKeeper>()
const written = new WeakMap<Database, number>()

/** Before each step of an act on many rows: with several desks, only so much is done as the others can soon have. At once with one. */
export function roomFor(db: Database, signal?: AbortSignal): Promise<boolean> {
  return keepers.get(db)?.room(signal) ?? Promise.resolve(signal?.aborted !== true)
}

/** Whether shared tables may be changed here; not while another desk has a newer program. What is no more than noted can be left out then. */
export const mayChange = (db: Database): boolean => keepers.get(db)?.isOpen() ?? true

/** Whether what is done here travels to other desks. */
export const hasSeveralDesks = (db: Database): boolean => keepers.has(db)

/** How many rows of shared tables this connection has told its keeper of; nothing is counted where there is none. */
export const rowsTold = (db: Database): number => written.get(db) ?? 0

/** So many of them one step may change; a second one may be done while it travels. */
export const mostRowsInStep = 250

function recorded<T>(db: Database, acts: () => readonly Act[], work: () => T): T {
  if (db.inTransaction) throw new Error('an audited change stands inside another one')
  const keeper = keepers.get(db)
  let head: Head | null = null
  let told = false
  const result = db
    .transaction(() => {
      const { made, ...change } = captured(db, () => packing(db, () => throughTheDoor(db, work)))
      const said = acts()
      for (const act of said) {
        if (act.silent !== true) head = appendLink(db, act)
        else if (!silentActs.has(act.what)) throw new Error(`${act.what} may not pass without a row`)
      }
      told = keeper !== undefined && change.rows.length > 0
      if (told) keeper!.keep(said[0]!, change)
      if (told) written.set(db, rowsTold(db) + change.rows.length)
      return made
    })
    .immediate()
  if (head) moveHead(db, head)
  if (told) keeper!.kept()
  return result
}

/** The newest row of the record; a record without rows has the number 0 and the hash that begins the chain. */
function findHead(db: Database): Head {
  const newest = db.prepare<[], Head>('SELECT seq, hash FROM audit ORDER BY seq DESC LIMIT 1').get()
  return newest ?? { seq: 0, hash: beginningOf(db) }
}

/** The hash that stands for everything before the first row. */
export function beginningOf(db: Database): Buffer {
  // A workstation that was restored under a new id goes on with the record of the one before; older data do not know of that.
  const { id, record_of: before } = db
    .prepare<[], { id: string; record_of?: string | null }>('SELECT * FROM workstation')
    .get()!
  return createHash('sha256')
    .update(`madoguchi audit record of workstation ${before ?? id}`)
    .digest()
}

/** SHA-256 over the hash of the row before and this row, written in one way only (JSON of its values in order). */
export function hashOf(before: Uint8Array, row: Link): Buffer {
  const values = [row.seq, row.at, row.account_id, row.what, row.about]
  return createHash('sha256')
    .update(before)
    .update(JSON.stringify(row.link === 1 ? values : [row.link, ...values, row.changes]))
    .digest()
}

/** Whether a row is one that this program writes or has written: a row whose hash does not cover its changes has none. */
export function isKnownLink(row: Link): boolean {
  return row.link === 2 || (row.link === 1 && row.changes === '')
}

function appendLink(db: Database, act: Act): Head {
  const before = findHead(db)
  const row: Link = {
    seq: before.seq + 1,
    at: act.at,
    account_id: act.accountId,
    what: act.what,
    about: act.about ?? '',
    changes: act.changes && act.changes.length > 0 ? JSON.stringify(act.changes) : '',
    link: 2,
  }
  const hash = hashOf(before.hash, row)
  db.prepare(
    `INSERT INTO audit (seq, at, account_id, what, about, changes, link, hash)
    VALUES (@seq, @at, @account_id, @what, @about, @changes, @link, @hash)`,
  ).run({ ...row, hash })
  return { seq: row.seq, hash }
}

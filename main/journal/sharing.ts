import { randomBytes } from 'node:crypto'
import { v4 as newDesk, v7 as newId } from 'uuid'
import type { SharedTables } from '../database/joining.ts'
import { versionOf } from '../database/migrate.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import { Problem } from '../../shared/errors.ts'
import type { Code, Waiting } from './code.ts'
import { getWaiting } from './code.ts'
import type { JournalEngine } from './engine.ts'
import { type Identity, newIdentity } from './identity.ts'
import { firstHash } from './journal-hash.ts'
import { findJournal, hearNow, insertDesk, insertEpoch, insertJournal, ownDesk } from './journal-rows.ts'
import { rotate } from './rotations.ts'
import { layDown, openSnapshot, type Snapshot } from './snapshot.ts'

/** Names a workstation as each names itself. */
export const newDeskId = (): string => newDesk()

/** A new office's name in its journal. */
export const newOfficeId = (): string => newId()

/** Within an audited change: this desk is the first of an office of several. What stands in its tables is what the journal begins with. */
export function beginJournal(
  db: Database,
  journal: { office: string; address: string; name: string; at: string },
): void {
  const { office, address, name, at } = journal
  if (findJournal(db)) throw new Problem('office_shared')
  const { own, known } = newIdentity()
  insertJournal(db, { office, address, own, position: 0, hash: firstHash(office) })
  insertEpoch(db, 1, randomBytes(32))
  insertDesk(db, { id: ownDesk(db), name, ...known, admitted_at: at, joined_at: at })
}

/** Within an audited change: a new desk may write from now on. Its keys go into its code. */
export function admitDesk(db: Database, id: string, at: string): Identity {
  const { own, known } = newIdentity()
  insertDesk(db, { id, name: '', ...known, admitted_at: at, joined_at: null })
  return own
}

/** Within an audited change: the desk of a code has come, and is called so. Throws Problem code_used. */
export function noteJoined(db: Database, name: string, at: string): void {
  const joined = prepared(db, 'UPDATE desks SET name = ?, joined_at = ? WHERE id = ? AND joined_at IS NULL').run(
    name,
    at,
    ownDesk(db),
  )
  if (joined.changes !== 1) throw new Problem('code_used')
}

/**
 * Within an audited change: a desk may neither write nor read what is written from now on; the office gets a key of a new epoch, sealed to everybody
 * else. Throws Problem not_found, and not_allowed for the own desk.
 */
export function endDesk(db: Database, id: string, at: string): void {
  if (id === ownDesk(db)) throw new Problem('not_allowed')
  const ended = prepared(db, 'UPDATE desks SET ended_at = ? WHERE id = ? AND ended_at IS NULL').run(at, id)
  if (ended.changes !== 1) throw new Problem('not_found')
  rotate(db, at)
}

/** What a new desk begins with; the rows of its snapshot come while they are laid down, once. */
export type Beginning = { code: Code; waiting: Waiting; snapshot: Snapshot }

/** Fetches it. Throws Problem code_used, code_expired, journal_object_lost, and what the engine throws. */
export async function fetchBeginning(engine: JournalEngine, code: Code, now: string): Promise<Beginning> {
  if (code.expiresAt < now) throw new Problem('code_expired')
  const waiting = await getWaiting(engine.objects, code)
  const keyOf = (epoch: number): Buffer | null => {
    const found = waiting.epochs.find((one) => one.epoch === epoch)
    return found ? Buffer.from(found.key, 'base64') : null
  }
  const snapshot = await openSnapshot(engine.objects, waiting.snapshot, keyOf)
  if (snapshot.head.office !== code.office) throw new Problem('code_used')
  return { code, waiting, snapshot }
}

/**
 * Fills the data of a new office with it, which are of its level: from then on it is this desk of that office. Outside of a transaction. Throws Problem office_newer, and what
 * fetching the rest of the snapshot throws.
 */
export async function beginAs(
  db: Database,
  tables: SharedTables,
  { code, waiting, snapshot }: Beginning,
  at: string,
): Promise<void> {
  const { head, lines } = snapshot
  if (head.level > versionOf(db)) throw new Problem('office_newer')
  await layDown(db, tables, lines)
  db.prepare('UPDATE workstation SET id = ?').run(code.desk)
  beginReading(db, { code, waiting, head }, at)
}

/** The journal as the desk of a code has it: its keys, and from where on it reads. */
export function beginReading(
  db: Database,
  { code, waiting, head }: Pick<Beginning, 'code' | 'waiting'> & { head: Beginning['snapshot']['head'] },
  at: string,
): void {
  for (const { epoch, key } of waiting.epochs) insertEpoch(db, epoch, Buffer.from(key, 'base64'))
  insertJournal(db, {
    office: code.office,
    address: code.address,
    own: { signing: Buffer.from(waiting.signing, 'base64'), sealing: Buffer.from(waiting.sealing, 'base64') },
    position: head.position,
    hash: Buffer.from(head.hash, 'hex'),
  })
  hearNow(db, at)
}

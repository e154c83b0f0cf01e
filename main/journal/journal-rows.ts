import { Problem } from '../../shared/errors.ts'
import type { Database } from '../database/open.ts'
import { prepared } from '../database/prepared.ts'
import type { Identity } from './identity.ts'
import type { Known } from './sealed-record.ts'

/** What this desk keeps of the office's journal. */
export type JournalRow = {
  office: string
  address: string
  signing: Buffer
  sealing: Buffer
  position: number
  hash: Buffer
  halted: string
  /** When it was last read to its end (ISO 8601); empty where it never was. */
  heard_at: string
  /** Up to where this desk has seen to it that no records are left. */
  dropped_to: number
}

/** Null in an office of one desk. */
export function findJournal(db: Database): JournalRow | null {
  return prepared<[], JournalRow>(db, 'SELECT * FROM journal').get() ?? null
}

/** Throws where there is none. */
export function getJournal(db: Database): JournalRow {
  const journal = findJournal(db)
  if (!journal) throw new Error('this office has no journal')
  return journal
}

export function insertJournal(
  db: Database,
  journal: Pick<JournalRow, 'office' | 'address' | 'position' | 'hash'> & { own: Identity },
): void {
  const { office, address, own, position, hash } = journal
  prepared(
    db,
    'INSERT INTO journal (only, office, address, signing, sealing, position, hash) VALUES (1, ?, ?, ?, ?, ?, ?)',
  ).run(office, address, own.signing, own.sealing, position, hash)
}

export function movePlace(db: Database, position: number, hash: Buffer): void {
  prepared(db, 'UPDATE journal SET position = ?, hash = ?').run(position, hash)
}

/** It was read to its end just now. */
export function hearNow(db: Database, at: string): void {
  prepared(db, 'UPDATE journal SET heard_at = ?').run(at)
}

/** Nobody finds records up to here any more. */
export function noteDropped(db: Database, position: number): void {
  prepared(db, 'UPDATE journal SET dropped_to = ?').run(position)
}

/** A program that was too old has been brought up to date: it reads on from where it stood still. */
export function readOnWithNewer(db: Database): void {
  prepared(db, `UPDATE journal SET halted = ''`).run()
  prepared(db, `DELETE FROM journal_alarms WHERE kind = 'newer-program'`).run()
}

/** From now on nothing more is read. */
export function halt(db: Database, why: string): void {
  prepared(db, 'UPDATE journal SET halted = ?').run(why)
}

/** This workstation's id. */
export function ownDesk(db: Database): string {
  return prepared<[], { id: string }>(db, 'SELECT id FROM workstation').get()!.id
}

/** What came last from each desk, and what it had read by then. */
export function listRead(db: Database): { desk: string; at: string; seen: number }[] {
  return prepared<[], { desk: string; at: string; seen: number }>(db, 'SELECT desk, at, seen FROM journal_read').all()
}

/** A desk as the office knows it. */
export type DeskRow = {
  id: string
  name: string
  signing: Buffer
  sealing: Buffer
  admitted_at: string
  joined_at: string | null
  ended_at: string | null
}

export function listDesks(db: Database): DeskRow[] {
  return prepared<[], DeskRow>(db, 'SELECT * FROM desks ORDER BY admitted_at, id').all()
}

/** Within an audited change: a desk that may write from now on. */
export function insertDesk(db: Database, desk: Omit<DeskRow, 'ended_at'>): void {
  prepared(db, 'INSERT INTO desks (id, name, signing, sealing, admitted_at, joined_at) VALUES (?, ?, ?, ?, ?, ?)').run(
    desk.id,
    desk.name,
    desk.signing,
    desk.sealing,
    desk.admitted_at,
    desk.joined_at,
  )
}

/** Keys and desks as they stand in the tables: what is pending must have been taken off before they are asked about others. */
export function knownIn(db: Database): Known {
  return {
    keyOf: (epoch) =>
      prepared<[number], { key: Buffer }>(db, 'SELECT key FROM journal_epochs WHERE epoch = ?').get(epoch)?.key ?? null,
    deskOf(desk) {
      const row = prepared<[string], { signing: Buffer; ended_at: string | null }>(
        db,
        'SELECT signing, ended_at FROM desks WHERE id = ?',
      ).get(desk)
      return row ? { signing: row.signing, ended: row.ended_at !== null } : null
    },
  }
}

/** The office's key of a time. */
export type Epoch = { epoch: number; key: Buffer }

/** Every key that this desk has, the newest last. */
export function listEpochs(db: Database): Epoch[] {
  return prepared<[], Epoch>(db, 'SELECT epoch, key FROM journal_epochs ORDER BY epoch').all()
}

export function newestEpoch(db: Database): Epoch {
  return listEpochs(db).at(-1)!
}

export function insertEpoch(db: Database, epoch: number, key: Uint8Array): void {
  prepared(db, 'INSERT INTO journal_epochs (epoch, key) VALUES (?, ?) ON CONFLICT DO NOTHING').run(epoch, key)
}

/** What is wrong with the journal, or with a desk, and is told until somebody has seen to it. */
export type AlarmKind =
  | 'refused'
  | 'hole'
  | 'fork'
  | 'replayed'
  | 'older-copy'
  | 'gone-back'
  | 'withheld'
  | 'newer-program'
  | 'ended'
  | 'away'

export type Alarm = { kind: AlarmKind; desk: string; position: number; at: string }

export function noteAlarm(db: Database, alarm: Alarm): void {
  prepared(db, 'INSERT INTO journal_alarms (kind, desk, position, at) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING').run(
    alarm.kind,
    alarm.desk,
    alarm.position,
    alarm.at,
  )
}

/** Somebody has seen to it. Throws Problem not_found. */
export function dropAlarm(db: Database, { kind, desk, position }: Omit<Alarm, 'at'>): void {
  const dropped = prepared(db, 'DELETE FROM journal_alarms WHERE kind = ? AND desk = ? AND position = ?').run(
    kind,
    desk,
    position,
  )
  if (dropped.changes !== 1) throw new Problem('not_found')
}

export function listAlarms(db: Database): Alarm[] {
  return prepared<[], Alarm>(db, 'SELECT kind, desk, position, at FROM journal_alarms ORDER BY at, position').all()
}

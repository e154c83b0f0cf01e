import { audited, type Act } from './audited.ts'
import { checkpoint, type Database } from './open.ts'

/** Work that a thread does in its own file or tables: its intent and its outcome stand in the office data, each with its row in the record. */
export type LongWork = {
  id: string
  part: string
  what: Act['what']
  accountId: string | null
  state: 'begun' | 'done' | 'undone'
}

/**
 * Notes the intent, in the audited change of whoever asks for the work. The thread is started once that is committed and stands in the
 * file (`checkpoint`).
 */
export function noteIntent(db: Database, work: Omit<LongWork, 'state'>, at: string): void {
  if (!db.inTransaction) throw new Error('an intent is noted in an audited change')
  db.prepare(
    `INSERT INTO long_works (id, part, what, account_id, state, begun_at)
    VALUES (@id, @part, @what, @accountId, 'begun', @at)`,
  ).run({ ...work, at })
}

/** Notes in the thread's own file that a work is whole there, with what is handed over; afterwards it stands in the file. */
export function noteFinished(own: Database, id: string, outcome: unknown): void {
  own.prepare('INSERT INTO finished_works (id, outcome) VALUES (?, ?)').run(id, JSON.stringify(outcome ?? null))
  checkpoint(own)
}

/** Notes the outcome together with what of it belongs into shared tables; false where the work is settled already, and nothing is done. */
export function settle(
  db: Database,
  id: string,
  act: Act,
  state: 'done' | 'undone',
  write: () => void = () => {},
): boolean {
  const open = db.prepare<[string], 1>(`SELECT 1 FROM long_works WHERE id = ? AND state = 'begun'`).pluck()
  // Only this connection settles, so that nothing comes between the question and the change.
  if (!open.get(id)) return false
  audited(db, { ...act, about: act.about ?? id }, () => {
    db.prepare('UPDATE long_works SET state = ?, settled_at = ? WHERE id = ?').run(state, act.at, id)
    write()
  })
  return true
}

/** How a part settles its works. */
export type Settling<Outcome> = {
  part: string
  /** The act of an outcome, as it stands in the record. */
  act(work: LongWork, state: 'done' | 'undone'): Act
  /** Writes into shared tables what a finished work hands over; within the audited change. */
  done(work: LongWork, outcome: Outcome): void
  /** Takes out of the thread's own tables whatever an unfinished work has left there; within one transaction of theirs. */
  undo(own: Database, work: LongWork): void
  /** Writes into shared tables what is told of an unfinished work; within the audited change. */
  undone?(work: LongWork): void
}

/**
 * Settles what lies between intent and outcome, at start and before anything new is begun: what the thread had finished is taken
 * over, everything else is taken out of its tables. May itself be ended at any moment. Returns the works with their outcomes.
 */
export function settleAll<Outcome>(db: Database, own: Database, settling: Settling<Outcome>): LongWork[] {
  return listUnsettled(db, settling.part).map((work) => {
    const finished = findFinished(own, work.id)
    const state = finished ? 'done' : 'undone'
    // First there, then here: who is ended in between finds the intent again, and nothing left to be undone.
    if (!finished) {
      own.transaction(() => settling.undo(own, work)).immediate()
      checkpoint(own)
    }
    settle(db, work.id, settling.act(work, state), state, () => {
      if (finished) settling.done(work, JSON.parse(finished.outcome) as Outcome)
      else settling.undone?.(work)
    })
    return { ...work, state }
  })
}

/**
 * Whether the office data and a part's own file are of one moment: what is done here is finished there, and what is finished there was
 * begun here and not undone. Told of a backup before it is put back, and after start.
 */
export function areOfOneMoment(db: Database, own: Database, part: string): boolean {
  const here = new Map(
    db
      .prepare<[string], { id: string; state: LongWork['state'] }>('SELECT id, state FROM long_works WHERE part = ?')
      .all(part)
      .map((one) => [one.id, one.state]),
  )
  const there = new Set(own.prepare<[], string>('SELECT id FROM finished_works').pluck().all())
  return (
    [...there].every((id) => here.get(id) === 'done' || here.get(id) === 'begun') &&
    [...here].every(([id, state]) => state !== 'done' || there.has(id))
  )
}

/** What was begun and is not settled, the oldest first. */
export function listUnsettled(db: Database, part: string): LongWork[] {
  return db
    .prepare<[string], LongWork>(
      `SELECT id, part, what, account_id AS accountId, state FROM long_works
      WHERE part = ? AND state = 'begun' ORDER BY begun_at, id`,
    )
    .all(part)
}

function findFinished(own: Database, id: string): { outcome: string } | undefined {
  return own.prepare<[string], { outcome: string }>('SELECT outcome FROM finished_works WHERE id = ?').get(id)
}

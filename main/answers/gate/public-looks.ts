import { problemOf } from '../../../shared/errors.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { getEntry } from '../entries/entry-rows.ts'
import type { ChangedRows } from '../../part.ts'
import type { Gate } from './gate.ts'

/** Entries that are public are looked at again where a letter was joined or says something else now, one after the other, with nobody waiting for it. */
export type PublicLooks = { wake(): void; stop(): void }

/** Strings that nobody has decided about, of a row that says only that somebody is looking. */
const underWay = -1

/** `changed` is told of each entry about which the gate says something. */
export function startPublicLooks({ db, gate }: { db: Database; gate: Gate }, changed: () => void): PublicLooks {
  let stopped = false
  let running = false
  let again = false
  // Whoever was looking when the program ended has seen nothing.
  prepared(db, 'DELETE FROM entry_looks WHERE undecided = ?').run(underWay)

  async function lookAll(): Promise<void> {
    for (let id = next(db); id !== null && !stopped; id = next(db)) {
      // What changes meanwhile takes this row away, and the entry is looked at once more.
      prepared(db, 'INSERT INTO entry_looks (entry_id, undecided, unread) VALUES (?, ?, 0)').run(id, underWay)
      const seen = await look(id)
      if (stopped) return
      prepared(db, 'UPDATE entry_looks SET undecided = ?, unread = ? WHERE entry_id = ?').run(
        seen.undecided,
        seen.unread,
        id,
      )
      if (seen.undecided > 0 || seen.unread > 0) changed()
    }
  }

  async function look(id: string): Promise<{ undecided: number; unread: 0 | 1 }> {
    const { content } = prepared<[string], { content: string }>(
      db,
      'SELECT content FROM public_entries WHERE entry_id = ?',
    ).get(id)!
    try {
      return { undecided: (await gate.check({ ...getEntry(db, id), content })).undecided, unread: 0 }
    } catch (failure) {
      if (beyond.has(problemOf(failure).code)) return { undecided: 0, unread: 1 }
      // The finder could not be asked: with the next change it is.
      prepared(db, 'DELETE FROM entry_looks WHERE entry_id = ?').run(id)
      throw failure
    }
  }

  function wake(): void {
    if (stopped) return
    if (running) {
      again = true
      return
    }
    running = true
    void lookAll()
      .catch(() => undefined)
      .finally(() => {
        running = false
        if (!again) return
        again = false
        wake()
      })
  }

  return { wake, stop: () => void (stopped = true) }
}

const beyond: ReadonlySet<string> = new Set(['text_too_complex', 'text_too_long'])

/** Entries that stand on the Site with a text that the gate would not let through any more. */
export function listHeld(db: Database): Set<string> {
  const rows = prepared<[], { entry_id: string }>(
    db,
    `SELECT entry_id FROM entry_looks JOIN public_entries USING (entry_id)
    WHERE withdrawn_at IS NULL AND (undecided > 0 OR unread = 1)`,
  ).all()
  return new Set(rows.map(({ entry_id }) => entry_id))
}

/** Rows that other desks changed, or that were lost: what was said of the entries that they are about is forgotten. */
export function forgetLooks(db: Database, rows: ChangedRows): void {
  const ofEntry = prepared<[string], unknown>(db, 'DELETE FROM entry_looks WHERE entry_id = ?')
  const ofLetter = prepared<[string], unknown>(
    db,
    'DELETE FROM entry_looks WHERE entry_id IN (SELECT entry_id FROM entry_letters WHERE letter_id = ?)',
  )
  for (const table of ['public_entries', 'public_decisions', 'entry_letters', 'entry_decisions'])
    for (const { entry_id } of rows.get(table) ?? []) ofEntry.run(String(entry_id))
  for (const table of ['answer_candidates', 'candidate_decisions'])
    for (const { letter_id } of rows.get(table) ?? []) ofLetter.run(String(letter_id))
}

function next(db: Database): string | null {
  return (
    prepared<[], { entry_id: string }>(
      db,
      `SELECT entry_id FROM public_entries WHERE withdrawn_at IS NULL AND entry_id NOT IN (SELECT entry_id FROM entry_looks)
      ORDER BY entry_id LIMIT 1`,
    ).get()?.entry_id ?? null
  )
}

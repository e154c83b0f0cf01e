import { type Act, audited } from './audited.ts'
import type { Database } from './open.ts'
import { prepared } from './prepared.ts'

/** Waits until what was done here stands in the office's journal, at once where there is none; false where the signal came first. */
export type Decided = (signal?: AbortSignal) => Promise<boolean>

/** An office of one desk. */
export const alone: Decided = () => Promise.resolve(true)

/**
 * What the program does by itself, and what leaves the office, begins only here: once everything that was done has come back, and where the row
 * that says so still stands. Such a row has a key that is unique in the shared tables (a reply its letter, an answer its cause, an issue its right),
 * so that of several desks one goes on.
 */
export async function stillSo(decided: Decided, stands: () => boolean, signal?: AbortSignal): Promise<boolean> {
  return (await decided(signal)) && stands()
}

/**
 * The same for what has no row of its own: takes the key for this desk, unless some desk has it, and tells whether this one is to go on. Asked again
 * with the same key the same desk goes on, for it may have been ended in between.
 * @param key what is done, about what, and for which time
 */
export async function onceInOffice(
  { db, decided }: { db: Database; decided: Decided },
  key: string,
  act: Act,
  signal?: AbortSignal,
): Promise<boolean> {
  const holder = (): string | undefined =>
    prepared<[string], { desk: string }>(db, 'SELECT desk FROM program_acts WHERE key = ?').get(key)?.desk
  if (holder() === undefined)
    audited(db, act, () =>
      prepared(
        db,
        'INSERT INTO program_acts (key, desk, at) VALUES (?, (SELECT id FROM workstation), ?) ON CONFLICT DO NOTHING',
      ).run(key, act.at),
    )
  const own = prepared<[], { id: string }>(db, 'SELECT id FROM workstation').get()!.id
  return stillSo(decided, () => holder() === own, signal)
}

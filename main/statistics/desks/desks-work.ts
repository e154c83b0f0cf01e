import { checkpoint, type Database } from '../../database/open.ts'
import { closeKeyless } from '../store/keyless-days.ts'
import { findTaken } from './desks-tables.ts'
import { forgetOpen, hasOpen, layOpenPart, listOpenParts, packOpenPart } from './open-part.ts'
import { layPart, listParts, onlyGrows, packPart, removePart } from './parts.ts'

/** A part beside the journal, and which object it is. */
export type NamedObject = { name: string; object: string }

/** What stands in the statistics' file. */
export type Look = {
  /** Every part with its mark. */
  parts: { name: string; mark: string }[]
  /** Which of them lie beside the journal, with the marks they had then. */
  shared: (NamedObject & { mark: string })[]
  staged: NamedObject[]
  /** Parts that can be handed over. */
  open: string[]
  /** True where lines have come in that are not counted yet. */
  unbuilt: boolean
  /** True where something is here by which lines could be known again. */
  hasOpen: boolean
  taken: { asOf: string; digest: string } | null
}

/** What is done with the statistics' file for the other desks; a reading lasts from `look` to the next work. */
export class DesksWork {
  #db: Database

  constructor(db: Database) {
    this.#db = db
  }

  /** Everything as it is at this moment; what is packed next is of the same moment. */
  look(): Look {
    const db = this.#db
    this.#end()
    db.exec('BEGIN')
    return {
      parts: [...listParts(db)].map(([name, mark]) => ({ name, mark })),
      shared: db.prepare<[], NamedObject & { mark: string }>('SELECT name, object, mark FROM shared_parts').all(),
      staged: db.prepare<[], NamedObject>('SELECT name, object FROM staged_parts').all(),
      open: listOpenParts(db),
      unbuilt: db.prepare('SELECT 1 FROM days WHERE unbuilt > 0 LIMIT 1').get() !== undefined,
      hasOpen: hasOpen(db),
      taken: findTaken(db),
    }
  }

  pack(name: string): Buffer {
    return name.startsWith('open ') ? packOpenPart(this.#db, name) : packPart(this.#db, name)
  }

  /** Notes which parts lie beside the journal as they were looked at. */
  noted(parts: readonly (NamedObject & { mark: string })[]): void {
    this.#write((db) => {
      db.exec('DELETE FROM shared_parts; DELETE FROM staged_parts')
      keepShared(db, parts)
    })
  }

  /** Keeps a part that was fetched until all are there. */
  stage({ name, object, bytes }: NamedObject & { bytes: Uint8Array }): void {
    this.#write((db) =>
      db.prepare('INSERT OR REPLACE INTO staged_parts (name, object, bytes) VALUES (?, ?, ?)').run(name, object, bytes),
    )
  }

  /**
   * Brings the tables to another desk's state in one transaction: what was staged takes the place of what stands here, what is not among `parts` goes,
   * and so does everything by which lines could be known again, unless it was handed over.
   * @param open parts that were handed over, which are staged
   */
  take(parts: readonly NamedObject[], state: { asOf: string; digest: string }, open: readonly NamedObject[]): void {
    this.#write((db) => {
      db.pragma('defer_foreign_keys = ON')
      const names = new Set(parts.map(({ name }) => name))
      const gone = [...listParts(db).keys()].filter((name) => !names.has(name))
      for (const name of gone) removePart(db, name)
      forgetOpen(db)
      let replaced = gone.length > 0
      for (const part of parts) {
        const bytes = stagedBytes(db, part)
        if (!bytes) continue
        // Numbers that stand for other values than before: whoever has read them begins anew.
        replaced ||= !onlyGrows(db, part.name, bytes)
        layPart(db, part.name, bytes)
      }
      for (const part of open) layOpenPart(db, part.name, stagedBytes(db, part)!)
      const marks = listParts(db)
      db.exec('DELETE FROM staged_parts; DELETE FROM shared_parts')
      keepShared(
        db,
        parts.map((part) => ({ ...part, mark: marks.get(part.name) ?? '' })),
      )
      db.prepare(
        `INSERT INTO taken_state (only, as_of, digest, replaced) VALUES (1, ?, ?, ?)
        ON CONFLICT DO UPDATE SET as_of = excluded.as_of, digest = excluded.digest, replaced = replaced + excluded.replaced`,
      ).run(state.asOf, state.digest, replaced ? 1 : 0)
    })
    // What was destroyed must not stand in the log either, nor what has become another.
    checkpoint(this.#db)
  }

  /** This desk imports: days whose lines it could not know again are closed. */
  closeKeyless(): void {
    this.#write((db) => closeKeyless(db))
  }

  #write(work: (db: Database) => void): void {
    this.#end()
    this.#db.transaction(() => work(this.#db)).immediate()
  }

  #end(): void {
    if (this.#db.inTransaction) this.#db.exec('COMMIT')
  }
}

function keepShared(db: Database, parts: readonly (NamedObject & { mark: string })[]): void {
  const insert = db.prepare('INSERT INTO shared_parts (name, object, mark) VALUES (?, ?, ?)')
  for (const { name, object, mark } of parts) insert.run(name, object, mark)
}

function stagedBytes(db: Database, { name, object }: NamedObject): Buffer | undefined {
  return db
    .prepare<[string, string], Buffer>('SELECT bytes FROM staged_parts WHERE name = ? AND object = ?')
    .pluck()
    .get(name, object)
}

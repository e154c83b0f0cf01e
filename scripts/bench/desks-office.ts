import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { audited } from '../../main/database/audited.ts'
import { type SharedTables, sharedTables } from '../../main/database/joining.ts'
import { migrate } from '../../main/database/migrate.ts'
import { migrations } from '../../main/database/migrations/index.ts'
import { type Database, openDatabase, openToLook } from '../../main/database/open.ts'
import { makeCode, readCode } from '../../main/journal/code.ts'
import type { Identity } from '../../main/journal/identity.ts'
import { type Journal, startJournal } from '../../main/journal/journal.ts'
import { newestEpoch } from '../../main/journal/journal-rows.ts'
import { admitDesk, beginAs, beginJournal, fetchBeginning, newDeskId } from '../../main/journal/sharing.ts'
import { putSnapshot } from '../../main/journal/snapshot.ts'
import { letterKeyOf } from '../../main/letters/letter-key.ts'
import type { JournalOffice } from '../../test/support/journals.ts'

/** A workstation on a file of its own. `journal` is null for an office of one. */
export type BenchDesk = {
  db: Database
  journal: Journal | null
  /** One command: a letter is called a candidate, or not. Returns its milliseconds. */
  command(letter: number, candidate: boolean): number
  /** Called after rows of others have come. */
  told: Set<() => void>
}

export type BenchOffice = { desks: BenchDesk[]; late: BenchDesk; close(): Promise<void> }

const letterId = (nth: number): string => nth.toString(16).padStart(32, '0')
const at = (): string => new Date().toISOString()

/** An office of one, without a journal, with so many letters. */
export function openAlone(letters: number): { desk: BenchDesk; close(): void } {
  const { folder, db } = newFile()
  fill(db, letters)
  return {
    desk: deskOn(db, null),
    close() {
      db.close()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** An office of so many workstations that are in step by themselves, and of a late one that travels when it is told. */
export async function openShared(office: JournalOffice, count: number, letters: number): Promise<BenchOffice> {
  const ends: (() => Promise<void> | void)[] = []
  const begin = (db: Database, tables: SharedTables, background: boolean): BenchDesk => {
    const desk = deskOn(db, null)
    const journal = startJournal({
      db,
      tables,
      open: () => office.desk(),
      now: () => new Date(),
      background,
      keep: () => undefined,
      tell: () => {
        for (const one of desk.told) one()
      },
      onState: () => undefined,
      onFailure: (failure) => {
        throw failure
      },
    })
    ends.push(async () => {
      await journal.stop()
      db.close()
    })
    return Object.assign(desk, { journal })
  }
  const own = newFile()
  ends.push(() => rmSync(own.folder, { recursive: true, force: true }))
  fill(own.db, letters)
  audited(own.db, { accountId: null, what: 'office.create', at: at() }, () =>
    beginJournal(own.db, { office: office.id, address: '', name: 'one', at: at() }),
  )
  const first = begin(own.db, own.tables, true)
  const desks = [first]
  const engine = await office.desk()
  for (let nth = 1; nth <= count; nth += 1) {
    const id = newDeskId()
    let keys: Identity | null = null
    audited(own.db, { accountId: null, what: 'office.showCode', at: at() }, () => {
      keys = admitDesk(own.db, id, at())
    })
    await first.journal!.decided()
    const look = openToLook(own.file, own.key)
    look.exec('BEGIN')
    const epoch = newestEpoch(look)
    const snapshot = await putSnapshot(look, own.tables, engine.objects, epoch)
    look.close()
    const expiresAt = new Date(Date.now() + 600_000).toISOString()
    const code = await makeCode(
      engine.objects,
      { office: office.id, desk: id, address: '', expiresAt },
      { own: keys!, epochs: [epoch], snapshot },
    )
    const joined = newFile()
    ends.push(() => rmSync(joined.folder, { recursive: true, force: true }))
    await beginAs(joined.db, joined.tables, await fetchBeginning(engine, readCode(code)!, at()), at())
    desks.push(begin(joined.db, joined.tables, nth < count))
  }
  const late = desks.pop()!
  return {
    desks,
    late,
    async close() {
      for (const end of ends.reverse()) await end()
    },
  }
}

/** Whether a letter is called a candidate at a desk. */
export const isCandidate = ({ db }: BenchDesk, letter: number): boolean =>
  db.prepare<[string], number>('SELECT candidate FROM letters WHERE id = ?').pluck().get(letterId(letter)) === 1

function deskOn(db: Database, journal: Journal | null): BenchDesk {
  return {
    db,
    journal,
    told: new Set(),
    command(letter, candidate) {
      const begun = performance.now()
      audited(db, { accountId: null, what: 'letters.markCandidate', about: letterId(letter), at: at() }, () =>
        db.prepare('UPDATE letters SET candidate = ? WHERE id = ?').run(candidate ? 1 : 0, letterId(letter)),
      )
      return performance.now() - begun
    },
  }
}

function newFile(): { folder: string; file: string; key: Buffer; db: Database; tables: SharedTables } {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  const [file, key] = [join(folder, 'office.db'), randomBytes(32)]
  const db = openDatabase(file, key, { create: true })
  migrate(db, migrations)
  return { folder, file, key, db, tables: sharedTables(db, migrations) }
}

function fill(db: Database, letters: number): void {
  letterKeyOf(db)
  audited(db, { accountId: null, what: 'letters.takeIn', at: at() }, () => {
    const add = db.prepare(`INSERT INTO letters (id, year, number, status) VALUES (?, 2026, ?, 'open')`)
    for (let nth = 0; nth < letters; nth += 1) add.run(letterId(nth), nth + 1)
  })
}

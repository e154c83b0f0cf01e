import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import { tableKinds } from '../../../../main/database/shared-tables.ts'
import { getPieces } from '../../../../main/journal/sealed-pieces.ts'
import { unpackHashes } from '../../../../main/statistics/merging/pack-hashes.ts'
import { splitPart } from '../../../../main/statistics/desks/part-bytes.ts'
import { type SharedGround, sharedGrounds } from '../../../support/shared-grounds.ts'
import { imported, logFile } from '../importing/ground.ts'
import { linesOf, newSharedStatistics, objectsOf, openRowsOf, storeOf } from './ground.ts'

describe.each(sharedGrounds)('an office that shares by $name', ({ start }) => {
  let ground: SharedGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  test('gives nobody the keys of days, hashes of lines, and what visitors could be known again by', async () => {
    const office = await newSharedStatistics(ground)
    const { one } = office
    await imported(one, [logFile(office, 'access.log', linesOf('2026-10-05', 40) + linesOf('2026-09-05', 30, 60))])
    await one.travel()
    const two = await office.join('two')
    await two.travel()
    const { stored, others } = await one.look('statistics', needlesOf)
    const needles = [...stored, ...others]
    expect(needles.length).toBeGreaterThan(100)

    // Every object, opened, with what is packed in it unpacked; every row of every shared table, and of what the other desk has.
    const store = await storeOf(one)
    const opened: Buffer[] = []
    for (const { size, pieces, key } of (await objectsOf(two)).values()) {
      const parts: Buffer[] = []
      const get = async (name: string): Promise<Buffer | null> => store.get(name) ?? null
      for await (const part of getPieces({ get }, { epoch: 0, size, pieces }, () => key)) parts.push(part)
      const whole = Buffer.concat(parts)
      opened.push(whole, ...splitPart(whole).blobs)
    }
    expect(opened.length).toBeGreaterThan(20)
    const rows = await Promise.all([
      one.look('office', (db) => contentsOf(db, sharedNames)),
      two.look('office', (db) => contentsOf(db, namesIn(db))),
      two.look('statistics', (db) => contentsOf(db, namesIn(db))),
    ])
    const everything = Buffer.concat([...store.values(), ...opened, ...rows])
    expect(needles.filter((needle) => everything.includes(needle))).toEqual([])
    expect(await openRowsOf(two)).toBe(0)
    // They would be found: so they stand in the file of the workstation that imports.
    const own = await one.look('statistics', (db) => contentsOf(db, namesIn(db)))
    expect(stored.filter((needle) => !own.includes(needle))).toEqual([])
  })
})

/** Keys, packed hashes and rows as they stand in the file; and keys as bytes, single hashes as bytes and as numbers are written. */
function needlesOf(db: Database): { stored: Buffer[]; others: Buffer[] } {
  const stored: Buffer[] = []
  const others: Buffer[] = []
  const keys = db.prepare<[], { first: number; second: number }>('SELECT first, second FROM open_keys').all()
  for (const { first, second } of keys) {
    const bytes = Buffer.alloc(8)
    bytes.writeInt32LE(first, 0)
    bytes.writeInt32LE(second, 4)
    stored.push(Buffer.from(String(first)), Buffer.from(String(second)))
    others.push(bytes)
  }
  for (const hashes of db.prepare<[], Buffer>('SELECT hashes FROM open_hours').pluck().all()) {
    stored.push(hashes)
    for (const hash of unpackHashes(hashes)) others.push(Buffer.from(String(hash)), doubleOf(hash))
  }
  for (const rows of db.prepare<[], Buffer>('SELECT bytes FROM open_rows').pluck().all())
    stored.push(rows.subarray(0, 40), rows.subarray(-40))
  return { stored, others }
}

function doubleOf(number: number): Buffer {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleLE(number)
  return bytes
}

const sharedNames = [...tableKinds(migrations)].filter(([, kind]) => kind === 'shared').map(([name]) => name)

const namesIn = (db: Database): string[] =>
  db
    .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .pluck()
    .all()

/** Every value of these tables: bytes as they are, numbers as they are written. */
function contentsOf(db: Database, names: readonly string[]): Buffer {
  const values = names.flatMap((name) => (db.prepare(`SELECT * FROM "${name}"`).raw().all() as unknown[][]).flat())
  return Buffer.concat(
    values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : Buffer.from(`\n${String(value)}\n`))),
  )
}

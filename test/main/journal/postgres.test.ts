import { createHash, randomBytes } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JournalEngine, Place } from '../../../main/journal/engine.ts'
import { firstHash, nextHash } from '../../../main/journal/journal-hash.ts'
import { connectDatabase } from '../../../main/journal/postgres/connect.ts'
import { openPostgresJournal } from '../../../main/journal/postgres/engine.ts'
import { letDeskIn, prepareDatabase, roleOf, shutDeskOut } from '../../../main/journal/postgres/prepare.ts'
import { available, type PostgresServer, startPostgres } from '../../servers/postgres.ts'
import { eventually } from '../../support/eventually.ts'
import { codeOf } from '../../support/office.ts'

let server: PostgresServer
const open: JournalEngine[] = []
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(async () => {
  for (const one of open) await one.close().catch(() => undefined)
  await server?.stop()
})

type Office = { id: string; start: Place; desk(): Promise<{ journal: JournalEngine; id: string }> }

/** A journal of its own. */
async function office(): Promise<Office> {
  const id = newId()
  await prepareDatabase(server.owner, id)
  return {
    id,
    start: { position: 0, hash: firstHash(id) },
    async desk() {
      const desk = newId()
      await letDeskIn(server.owner, id, desk, `secret of ${desk}`)
      const journal = await openPostgresJournal(server.as(roleOf(desk), `secret of ${desk}`))
      open.push(journal)
      return { journal, id: desk }
    },
  }
}

const record = (text: string): Buffer => Buffer.from(text)
/** Everything from a position on, in as many readings as it takes. */
async function all(journal: JournalEngine, from = 0): Promise<string[]> {
  const found: string[] = []
  for (let after = from; ; ) {
    const records = await journal.read(after)
    if (records.length === 0) return found
    expect(records.map(({ position }) => position)).toEqual(records.map((_, nth) => after + nth + 1))
    found.push(...records.map(({ body }) => body.toString()))
    after = records.at(-1)!.position
  }
}

test.runIf(available())(
  'five desks that write at once stand in one order, without a hole, and each reads the same',
  async () => {
    const { desk, start } = await office()
    const desks = await Promise.all(Array.from({ length: 5 }, desk))
    await Promise.all(
      desks.map(async ({ journal }, of) => {
        for (let nth = 0; nth < 20; nth += 1) await journal.append(record(`${of} ${nth}`), start)
      }),
    )
    const [first, ...others] = await Promise.all(desks.map(({ journal }) => all(journal)))
    expect(first).toHaveLength(100)
    for (const other of others) expect(other).toEqual(first)
    // What one desk has written stands in the order in which it wrote.
    for (const of of [0, 1, 2, 3, 4])
      expect(first!.filter((one) => one.startsWith(`${of} `))).toEqual(
        Array.from({ length: 20 }, (_, nth) => `${of} ${nth}`),
      )
    const hash = first!.reduce((before, body) => nextHash(before, record(body)), start.hash)
    expect(await desks[0]!.journal.newest()).toEqual({ position: 100, hash })
  },
)

test.runIf(available())('a desk hears soon of what another has written', async () => {
  const { desk, start } = await office()
  const [one, other] = [await desk(), await desk()]
  const heard = new Promise<void>((resolve) => void other.journal.watch(resolve))
  await one.journal.append(record('news'), start)
  await heard
  expect(await all(other.journal)).toEqual(['news'])
})

test.runIf(available())(
  'a desk reads and changes nothing of another office, nor of its own but through the journal',
  async () => {
    const [mine, theirs] = [await office(), await office()]
    const [own, other] = [await mine.desk(), await theirs.desk()]
    await other.journal.append(record('theirs'), theirs.start)
    const name = 'a'.repeat(64)
    await other.journal.objects.put(name, record('object'))
    expect([await all(own.journal), await own.journal.objects.list(), await own.journal.objects.get(name)]).toEqual([
      [],
      [],
      null,
    ])
    await own.journal.objects.drop([name])
    expect(await other.journal.objects.list()).toEqual([name])
    const database = connectDatabase(server.as(roleOf(own.id), `secret of ${own.id}`))
    for (const statement of [
      'DELETE FROM madoguchi.records',
      `UPDATE madoguchi.offices SET last = 7`,
      `INSERT INTO madoguchi.records VALUES ('${mine.id}', 9, now(), '', '')`,
      'SELECT * FROM madoguchi.desks',
      'CREATE TABLE madoguchi.mine (a int)',
      'CREATE ROLE another',
    ])
      await expect(database.ask(statement)).rejects.toMatchObject({ details: { serverWords: '42501' } })
    expect(await database.ask('SELECT office FROM madoguchi.offices')).toEqual([{ office: mine.id }])
    await database.close()
  },
)

test.runIf(available())(
  'a desk that was shut out reads and writes nothing more, and another role is nobody',
  async () => {
    const { desk, start } = await office()
    const [one, other] = [await desk(), await desk()]
    await one.journal.append(record('before'), start)
    await shutDeskOut(server.owner, one.id)
    expect(await codeOf(one.journal.append(record('after'), start))).toMatch(/journal_(refused|unreachable)/)
    expect(await codeOf(openPostgresJournal(server.as(roleOf(one.id), `secret of ${one.id}`)))).toBe('journal_refused')
    expect(await codeOf(openPostgresJournal(server.owner))).toBe('journal_refused')
    expect(await codeOf(openPostgresJournal(server.as(roleOf(other.id), 'wrong')))).toBe('journal_refused')
    expect(await all(other.journal)).toEqual(['before'])
    await shutDeskOut(server.owner, one.id)
  },
)

test.runIf(available())(
  'a journal that was put back to an earlier state is noticed before anything is written into it, and can be completed',
  async () => {
    const { id, desk, start } = await office()
    const { journal } = await desk()
    let place = start
    for (const body of ['one', 'two', 'three'].map(record)) {
      place = { position: await journal.append(body, place), hash: nextHash(place.hash, body) }
    }
    const owner = connectDatabase(server.owner)
    await owner.ask('DELETE FROM madoguchi.records WHERE office = $1 AND position > 1', [id])
    const set = (last: number, hash: Buffer) =>
      owner.ask('UPDATE madoguchi.offices SET last = $2, hash = $3 WHERE office = $1', [id, last, hash])
    await set(1, nextHash(start.hash, record('one')))
    expect(await codeOf(journal.append(record('four'), place))).toBe('journal_gone_back')
    expect(await all(journal)).toEqual(['one'])
    for (const [nth, body] of ['two', 'three'].entries())
      expect(await journal.restore({ position: nth + 2, body: record(body) })).toBe(true)
    expect(await journal.restore({ position: 3, body: record('three') })).toBe(false)
    expect(await journal.append(record('four'), place)).toBe(4)
    // Exchanged instead of shortened: the hash of what stands last is another.
    await set(4, Buffer.alloc(32))
    const read = { position: 4, hash: nextHash(place.hash, record('four')) }
    expect(await codeOf(journal.append(record('five'), read))).toBe('journal_gone_back')
    await owner.close()
  },
)

test.runIf(available())(
  'records that are in a snapshot are dropped, the newest never, and what follows stands where it stood',
  async () => {
    const { desk, start } = await office()
    const { journal } = await desk()
    for (const body of ['one', 'two', 'three']) await journal.append(record(body), start)
    await journal.dropTo(2)
    expect((await journal.read(2)).map(({ body }) => body.toString())).toEqual(['three'])
    await journal.dropTo(3)
    expect((await journal.read(2)).map(({ body }) => body.toString())).toEqual(['three'])
    expect(await journal.append(record('four'), start)).toBe(4)
  },
)

test.runIf(available())('large records and objects come in pieces that a desk can hold', async () => {
  const { desk, start } = await office()
  const { journal } = await desk()
  const large = Array.from({ length: 12 }, () => randomBytes(900_000))
  for (const body of large) await journal.append(body, start)
  const first = await journal.read(0)
  expect(first.length).toBeLessThan(12)
  const rest = await journal.read(first.at(-1)!.position)
  expect([...first, ...rest].map(({ body }) => body.equals(large.shift()!))).toEqual(
    Array.from({ length: 12 }, () => true),
  )
  const object = randomBytes(1_000_000)
  const name = createHash('sha256').update(object).digest('hex')
  await journal.objects.put(name, object)
  await journal.objects.put(name, object)
  expect((await journal.objects.get(name))?.equals(object)).toBe(true)
  await journal.objects.drop([name])
  expect(await journal.objects.list()).toEqual([])
})

test.runIf(available())(
  'what was acknowledged outlasts a server that is killed, and a desk finds it again by itself',
  async () => {
    const { desk, start } = await office()
    const { journal } = await desk()
    let acknowledged = 0
    let goOn: () => void = () => {}
    const some = new Promise<void>((resolve) => {
      goOn = resolve
    })
    const writing = (async () => {
      for (;;) {
        await journal.append(record(`${acknowledged}`), start)
        acknowledged += 1
        if (acknowledged === 30) goOn()
      }
    })().catch(() => undefined)
    await some
    await server.kill()
    await writing
    // The first question may learn that the connection is gone.
    const found = (await eventually(() => all(journal).catch(() => null)))!
    expect(found.slice(0, acknowledged)).toEqual(Array.from({ length: acknowledged }, (_, nth) => `${nth}`))
    // One more may have been laid down whose answer was lost.
    expect(found.length - acknowledged).toBeLessThanOrEqual(1)
    await journal.append(record('again'), start)
    expect((await all(journal)).at(-1)).toBe('again')
  },
)

import { v7 as newId } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { JournalEngine, Place } from '../../../main/journal/engine.ts'
import { firstHash } from '../../../main/journal/journal-hash.ts'
import { connectDatabase } from '../../../main/journal/postgres/connect.ts'
import { openPostgresJournal } from '../../../main/journal/postgres/engine.ts'
import { letDeskIn, prepareDatabase, roleOf, shutDeskOut } from '../../../main/journal/postgres/prepare.ts'
import { available, type PostgresServer, startPostgres } from '../../servers/postgres.ts'
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
const all = async (journal: JournalEngine): Promise<string[]> =>
  (await journal.read(0)).map(({ body }) => body.toString())

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

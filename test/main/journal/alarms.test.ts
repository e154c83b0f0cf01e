import { copyFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectDatabase } from '../../../main/journal/postgres/connect.ts'
import { listAlarms } from '../../../main/journal/journal-rows.ts'
import { endDesk } from '../../../main/journal/sharing.ts'
import { available, type PostgresServer, startPostgres } from '../../servers/postgres.ts'
import { newFile, newSharedOffice, startDeskOn, type TestDesk } from './desks.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

const kinds = ({ db }: TestDesk): string[] => listAlarms(db).map(({ kind }) => kind)
const goal = (desk: TestDesk, id: string): void =>
  desk.act((db) => db.prepare(`INSERT INTO statistics_goals VALUES (?, '', 'page', '[]', '')`).run(id))
const goals = ({ db }: TestDesk): unknown[] => db.prepare('SELECT id FROM statistics_goals ORDER BY id').pluck().all()

/** As the server's operator. */
async function asOperator(...statements: [string, unknown[]?][]): Promise<void> {
  const owner = connectDatabase(server.owner)
  for (const [statement, values] of statements) await owner.ask(statement, values)
  await owner.close()
}

describe.runIf(available())('the journal of an office', () => {
  test('of which a record was taken out stands still for who has not read it, with an alarm', async () => {
    const { office, first, join } = await newSharedOffice(server, false)
    const second = await join()
    for (const id of ['a', 'b', 'c']) {
      goal(first, id)
      await first.journal.travel()
    }
    const { position } = first.journal.state()
    await asOperator(['DELETE FROM madoguchi.records WHERE office = $1 AND position = $2', [office, position - 1]])
    await second.journal.travel()
    expect([goals(second), kinds(second), second.journal.state().state]).toEqual([['a'], ['hole'], 'halted'])
    // What is done there stays there.
    goal(second, 'd')
    await second.journal.travel()
    await first.journal.travel()
    expect(goals(first)).toEqual(['a', 'b', 'c'])
  })

  test('of which a record was altered is refused there, and whoever reads the true one notices', async () => {
    const { office, first, join } = await newSharedOffice(server, false)
    const second = await join()
    goal(first, 'a')
    await first.journal.travel()
    const { position } = first.journal.state()
    await asOperator([
      `UPDATE madoguchi.records SET body = set_byte(body, length(body) - 1, 0) || '\\x00'::bytea WHERE office = $1 AND position = $2`,
      [office, position],
    ])
    await second.journal.travel().catch(() => undefined)
    expect([goals(second), kinds(second)]).toEqual([[], ['refused', ...kinds(second).slice(1)]])
    goal(first, 'b')
    await first.journal.travel()
    await second.journal.travel().catch(() => undefined)
    expect([goals(second), second.journal.state().state]).toEqual([[], 'halted'])
  })

  test('in which a record is laid down again changes nothing, with an alarm', async () => {
    const { office, first, join } = await newSharedOffice(server, false)
    const second = await join()
    goal(first, 'a')
    await first.journal.travel()
    const { position } = first.journal.state()
    await asOperator(
      [
        `INSERT INTO madoguchi.records (office, position, hash, body) SELECT office, position + 1, sha256(hash || body), body
        FROM madoguchi.records WHERE office = $1 AND position = $2`,
        [office, position],
      ],
      [
        `UPDATE madoguchi.offices SET last = last + 1, hash = (SELECT hash FROM madoguchi.records WHERE office = $1 AND position = last + 1)
        WHERE office = $1`,
        [office],
      ],
    )
    for (const desk of [first, second]) {
      await desk.journal.travel()
      expect([goals(desk), kinds(desk)]).toEqual([['a'], ['replayed']])
    }
    goal(second, 'b')
    for (const desk of [second, first]) await desk.journal.travel()
    expect(goals(first)).toEqual(['a', 'b'])
  })

  test('that lost its end gets it back from a desk that has read it', async () => {
    const { office, first, join } = await newSharedOffice(server, false)
    const second = await join()
    const before = first.journal.state()
    for (const id of ['a', 'b']) goal(first, id)
    await first.journal.travel()
    await asOperator(
      ['DELETE FROM madoguchi.records WHERE office = $1 AND position > $2', [office, before.position]],
      [
        'UPDATE madoguchi.offices SET last = $2, hash = $3 WHERE office = $1',
        [office, before.position, Buffer.from(before.hash, 'hex')],
      ],
    )
    const again = await first.again()
    goal(again, 'c')
    await again.journal.travel()
    expect(kinds(again)).toEqual(['gone-back'])
    await second.journal.travel()
    expect(goals(second)).toEqual(['a', 'b', 'c'])
    expect(second.shared()).toEqual(again.shared())
  })
})

test.runIf(available())(
  'a file that was put back from an older day goes on behind what the desk had done since, and loses nothing',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const second = await join()
    goal(second, 'before')
    await second.journal.travel()
    second.db.pragma('wal_checkpoint(TRUNCATE)')
    const old = newFile()
    copyFileSync(second.file, old.file)
    goal(second, 'since')
    await second.journal.travel()
    const restored = startDeskOn({ ...old, key: second.key }, false)
    goal(restored, 'anew')
    goal(restored, 'and more')
    await restored.journal.travel()
    await restored.journal.travel()
    await first.journal.travel()
    expect(goals(first)).toEqual(['and more', 'anew', 'before', 'since'])
    expect(restored.shared()).toEqual(first.shared())
    expect(kinds(restored)).toEqual(['older-copy'])
  },
)

test.runIf(available())('a desk that was ended is neither believed nor told anything more', async () => {
  const { first, join } = await newSharedOffice(server, false)
  const [second, third] = [await join(), await join()]
  const { id } = second.db.prepare<[], { id: string }>('SELECT id FROM workstation').get()!
  // It does not know yet.
  goal(second, 'too late')
  first.act((db) => endDesk(db, id, new Date().toISOString()))
  await first.journal.travel()
  await second.journal.travel()
  expect([second.journal.state().state, kinds(second)]).toEqual(['halted', ['ended']])
  // A program that does not keep to it writes all the same.
  second.db.prepare(`UPDATE journal SET halted = ''`).run()
  await second.journal.travel()
  goal(first, 'new')
  for (const desk of [first, second, third, first]) await desk.journal.travel()
  expect([goals(first), goals(third), kinds(first)]).toEqual([['new'], ['new'], ['refused']])
  expect([goals(second), second.journal.state().state]).toEqual([['too late'], 'halted'])
  expect(third.shared()).toEqual(first.shared())
})

test.runIf(available())('what is more than a record travels in pieces', async () => {
  const { first, join } = await newSharedOffice(server, false)
  const second = await join()
  const long = Array.from({ length: 40_000 }, (_, nth) => `${nth}領事館のお知らせ${Math.sin(nth)}`).join('')
  first.act((db) => db.prepare(`INSERT INTO page_titles VALUES ('/', ?, ?)`).run(long, long))
  goal(first, 'after')
  for (const desk of [first, second]) await desk.journal.travel()
  expect(second.journal.state().position).toBeGreaterThan(4)
  expect(goals(second)).toEqual(['after'])
  expect(second.shared()).toEqual(first.shared())
})

test.runIf(available())(
  'a program that is older than that of another desk stands still, and reads on once it is newer',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const second = await join()
    const level = second.db.pragma('user_version', { simple: true }) as number
    second.db.pragma(`user_version = ${level - 1}`)
    goal(first, 'a')
    for (const desk of [first, second]) await desk.journal.travel()
    expect([goals(second), kinds(second), second.journal.state().state]).toEqual([[], ['newer-program'], 'halted'])
    second.db.pragma(`user_version = ${level}`)
    const updated = await second.again()
    await updated.journal.travel()
    expect([goals(updated), kinds(updated), updated.journal.state().state]).toEqual([['a'], [], 'in-step'])
  },
)

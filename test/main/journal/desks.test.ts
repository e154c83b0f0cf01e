import { afterAll, beforeAll, expect, test } from 'vitest'
import { available, type PostgresServer, startPostgres } from '../../servers/postgres.ts'
import { eventually } from '../../support/eventually.ts'
import { newSharedOffice, type TestDesk } from './desks.ts'
import { addLetter } from './random-acts.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

const rows = ({ db }: TestDesk, sql: string): unknown[] => db.prepare(sql).raw().all()
const inStep = async (...desks: TestDesk[]): Promise<void> => {
  await eventually(() => {
    const places = new Set(desks.map(({ journal }) => journal.state().position))
    return desks.every(({ journal }) => journal.state().state === 'in-step') && places.size === 1
  })
  expect(new Set(desks.map((desk) => JSON.stringify(desk.shared()))).size).toBe(1)
}
const status = (letter: string, to: string) => (db: TestDesk['db']) =>
  void db.prepare('UPDATE letters SET status = ? WHERE id = ?').run(to, letter)

test.runIf(available())(
  'a desk that joins begins with what the office has, and both see what either does',
  async () => {
    const { first, join } = await newSharedOffice(server)
    let letter = ''
    first.act((db) => (letter = addLetter(db, 'letter')))
    const second = await join()
    expect(second.shared()).toEqual(first.shared())
    second.act(status(letter, 'closed'))
    await inStep(first, second)
    expect(rows(first, 'SELECT id, status FROM letters')).toEqual([[letter, 'closed']])
    first.act((db) => db.prepare('DELETE FROM letters').run())
    await inStep(first, second)
    expect(rows(second, 'SELECT count(*) FROM letters')).toEqual([[0]])
    expect(rows(second, 'SELECT desk, seq, what, lost FROM journal_acts')).toEqual(
      rows(first, 'SELECT desk, seq, what, lost FROM journal_acts'),
    )
  },
)

test.runIf(available())(
  'of two desks that decide the same, one holds, and the other is told what it lost',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    let letter = ''
    first.act((db) => (letter = addLetter(db, 'letter')))
    await first.journal.travel()
    const second = await join()
    first.act(status(letter, 'closed'))
    second.act(status(letter, 'answered'))
    // What was done after it on the same desk stays, where it does not depend on it.
    second.act((db) => db.prepare('UPDATE letters SET candidate = 1').run())
    expect(await first.journal.travel()).toEqual({ sent: 1, received: 0, lost: 0 })
    expect(await second.journal.travel()).toMatchObject({ sent: 2, lost: 1 })
    await first.journal.travel()
    await inStep(first, second)
    expect(rows(second, 'SELECT status, candidate FROM letters')).toEqual([['closed', 1]])
    expect(second.decided.map(({ lost }) => lost.length)).toEqual([1, 0])
    expect(rows(second, 'SELECT what FROM journal_lost')).toEqual([['letters.close']])
  },
)

test.runIf(available())(
  'letters that two desks take in at once are one letter each, and each has a number of its own',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const second = await join()
    first.act((db) => ['a', 'b', 'c'].forEach((id) => addLetter(db, id)))
    second.act((db) => ['c', 'd', 'a'].forEach((id) => addLetter(db, id)))
    for (const desk of [first, second, first]) await desk.journal.travel()
    await inStep(first, second)
    expect(rows(second, 'SELECT id, number FROM letters ORDER BY number')).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 3],
      ['d', 4],
    ])
    second.act((db) => addLetter(db, 'e'))
    for (const desk of [second, first]) await desk.journal.travel()
    await inStep(first, second)
    expect(rows(first, `SELECT number FROM letters WHERE id = 'e'`)).toEqual([[5]])
  },
)

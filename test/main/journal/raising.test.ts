import { afterAll, beforeAll, expect, test } from 'vitest'
import { versionOf } from '../../../main/database/migrate.ts'
import type { JournalEngine } from '../../../main/journal/engine.ts'
import { endDesk } from '../../../main/journal/sharing.ts'
import { Problem } from '../../../shared/errors.ts'
import { available, type PostgresServer, startPostgres } from '../../servers/postgres.ts'
import { later, next, today } from '../../support/later-versions.ts'
import { newSharedOffice, type TestDesk } from './desks.ts'
import { addLetter } from './random-acts.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

const rows = ({ db }: TestDesk, sql: string): unknown[] => db.prepare(sql).raw().all()
const letters = (desk: TestDesk) => rows(desk, 'SELECT id, candidate_by, chosen_charset FROM letters ORDER BY id')
const meant = (desk: TestDesk, letter: string, by: string): void =>
  desk.act((db) => db.prepare('UPDATE letters SET candidate_by = ? WHERE id = ?').run(by, letter))
const titled = (desk: TestDesk, path: string): void =>
  desk.act((db) => db.prepare(`INSERT INTO page_titles (path, title, folded) VALUES (?, '', '')`).run(path))
const kinds = (desk: TestDesk) => rows(desk, 'SELECT kind FROM journal_alarms').flat()
const travel = async (...desks: TestDesk[]): Promise<void> => {
  for (const desk of [...desks, ...desks]) await desk.journal.travel()
}
const unreachable = () => Promise.reject(new Problem('journal_unreachable'))

/** All have read the same, hold the same and have lost nothing of it on the way. */
function expectTheSame(...desks: TestDesk[]): void {
  for (const desk of desks) {
    expect([versionOf(desk.db), desk.shared()]).toEqual([versionOf(desks[0]!.db), desks[0]!.shared()])
    expect(rows(desk, 'SELECT hash FROM journal_acts ORDER BY nth')).toEqual(
      rows(desks[0]!, 'SELECT hash FROM journal_acts ORDER BY nth'),
    )
    expect([desk.journal.state(), kinds(desk)]).toMatchObject([{ state: 'in-step', waiting: 0 }, []])
    expect(desk.db.pragma('foreign_key_check')).toEqual([])
    expect(desk.db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  }
}

async function officeOfTwo() {
  const { first, join, office } = await newSharedOffice(server, false)
  for (const id of ['a', 'b', 'c']) first.act((db) => void addLetter(db, id))
  await first.journal.travel()
  return { first, second: await join(), join, office }
}

test.runIf(available())(
  'a desk with a newer program says where the data change their shape, and what another wrote before and behind that place holds alike',
  async () => {
    const { first, second } = await officeOfTwo()
    // Before it, and not read by the one that is brought up to date.
    meant(second, 'a', 'mori')
    await second.journal.travel()
    // Behind it, written in the old shape.
    meant(second, 'b', 'tanaka')
    titled(second, '/visa')
    const updated = await first.update(next)
    meant(updated, 'c', 'kobayashi')
    await updated.journal.travel()
    expect(letters(updated)).toEqual([
      ['a', null, 'mori'],
      ['b', null, null],
      ['c', 'kobayashi', null],
    ])

    await second.journal.travel()
    expect([second.journal.state(), kinds(second)]).toMatchObject([
      { state: 'halted', halted: 'newer-program', waiting: 2 },
      ['newer-program'],
    ])
    expect(letters(second)).toEqual([
      ['a', 'mori', null],
      ['b', 'tanaka', null],
      ['c', null, null],
    ])
    // Nothing is changed there, also where it is started again, and nothing leaves.
    expect(() => meant(second, 'c', 'mori')).toThrow(new Problem('journal_newer'))
    const stillOld = await second.again()
    expect(() => meant(stillOld, 'c', 'mori')).toThrow(new Problem('journal_newer'))
    const { position } = updated.journal.state()
    expect(await stillOld.journal.travel()).toEqual({ sent: 0, received: 0, lost: 0 })
    expect(() => meant(stillOld, 'c', 'mori')).toThrow(new Problem('journal_newer'))
    await updated.journal.travel()
    expect(updated.journal.state().position).toBe(position)

    const other = await stillOld.update(next)
    await travel(other, updated)
    expect(letters(other)).toEqual([
      ['a', null, 'mori'],
      ['b', 'tanaka', null],
      ['c', 'kobayashi', null],
    ])
    // What has no place in the new shape is told to whoever did it.
    expect(rows(other, "SELECT what, writes LIKE '%/visa%' FROM journal_lost")).toEqual([['letters.close', 1]])
    expectTheSame(updated, other)
    meant(other, 'a', 'mori')
    await travel(other, updated)
    expectTheSame(updated, other)
  },
)

test.runIf(available())(
  'where the journal is out of reach the data stay as they are, and the version before goes on with them',
  async () => {
    const { first, second } = await officeOfTwo()
    meant(first, 'a', 'mori')
    await expect(first.update(next, unreachable)).rejects.toThrow(new Problem('office_behind'))
    const before = await first.again()
    expect(versionOf(before.db)).toBe(today.at(-1)!.number)
    meant(before, 'b', 'mori')
    await travel(before, second)
    expectTheSame(before, second)
    // An answer that is lost behind the writing leaves what was written: it counts, and is no one's copy from before.
    const cut = async (open: () => Promise<JournalEngine>) => {
      const engine = await open()
      return {
        ...engine,
        async append(...record: Parameters<typeof engine.append>) {
          await engine.append(...record)
          throw new Problem('journal_unreachable')
        },
      }
    }
    await expect(before.update(next, cut)).rejects.toThrow(new Problem('office_behind'))
    const back = await before.again()
    meant(back, 'c', 'tanaka')
    await back.journal.travel()
    expect(back.journal.state()).toMatchObject({ halted: 'newer-program', waiting: 1 })
    const updated = await back.update(next)
    const other = await second.update(next)
    await travel(updated, other)
    expect(letters(other)).toEqual([
      ['a', null, 'mori'],
      ['b', null, 'mori'],
      ['c', 'tanaka', null],
    ])
    expectTheSame(updated, other)
  },
)

test.runIf(available())(
  'a desk that was away comes through each shape at its place, up to the one that its program knows',
  async () => {
    const { first, second, join } = await officeOfTwo()
    const third = await join()
    meant(first, 'a', 'mori')
    meant(third, 'c', 'tanaka')
    third.act((db) => void addLetter(db, 'd'))
    const one = await first.update(next)
    meant(one, 'a', 'kobayashi')
    await one.journal.travel()
    const two = await one.update(later)
    meant(two, 'b', 'mori')
    await two.journal.travel()
    const other = await second.update(later)
    await other.journal.travel()
    expect(letters(other)).toEqual([
      ['a', 'kobayashi', 'mori!'],
      ['b', 'mori', null],
      ['c', null, null],
    ])
    // The first of the two places is known to this one: it comes so far, and no farther.
    const half = await third.update(next)
    await half.journal.travel()
    expect([half.journal.state().halted, versionOf(half.db)]).toEqual(['newer-program', next.at(-1)!.number])
    expect(letters(half)[0]).toEqual(['a', 'kobayashi', 'mori'])
    const whole = await half.update(later)
    await travel(two, other, whole)
    expectTheSame(two, other, whole)
    // The one that was away counted to its own, old, end.
    expect(letters(two)).toEqual([
      ['a', 'kobayashi', 'mori!'],
      ['b', 'mori', null],
      ['c', 'tanaka', null],
      ['d', null, null],
    ])
    expect(rows(whole, 'SELECT letter_id FROM later_marks ORDER BY 1').flat()).toEqual(['a', 'b', 'c'])
  },
)

test.runIf(available())(
  'a program that is newer than the data and older than what the others have made of them opens nothing, and says so',
  async () => {
    const { first, second } = await officeOfTwo()
    const updated = await first.update(later)
    await expect(second.update(next)).rejects.toThrow(new Problem('journal_newer'))
    const whole = await second.update(later)
    await travel(updated, whole)
    expectTheSame(updated, whole)
  },
)

test.runIf(available())('of two desks that say so at once the first counts, and the second does nothing', async () => {
  const { first, second } = await officeOfTwo()
  meant(first, 'a', 'mori')
  await first.journal.travel()
  meant(second, 'b', 'tanaka')
  // The second one has read to the end when the first one says it.
  let end = (): void => undefined
  const saidBefore = new Promise<void>((resolve) => (end = resolve))
  let asked = (): void => undefined
  const isAsked = new Promise<void>((resolve) => (asked = resolve))
  let appended = 0
  const updating = second.update(later, async (open) => {
    const engine = await open()
    return {
      ...engine,
      async append(...record: Parameters<typeof engine.append>) {
        appended += 1
        // What was pending goes first.
        if (appended === 2) asked()
        if (appended === 2) await saidBefore
        return engine.append(...record)
      },
    }
  })
  await Promise.race([isAsked, updating])
  const one = await first.update(later)
  meant(one, 'c', 'mori')
  await one.journal.travel()
  end()
  const other = await updating
  await travel(one, other)
  expect(rows(one, `SELECT count(*) FROM journal_acts WHERE what = 'office.raise'`)).toEqual([[2]])
  expect(letters(other)).toEqual([
    ['a', null, 'mori!'],
    ['b', null, 'tanaka!'],
    ['c', 'mori', null],
  ])
  expectTheSame(one, other)
})

test.runIf(available())(
  'whoever joins with a newer program begins with the data as they were, and brings them on',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    first.act((db) => void addLetter(db, 'a'))
    meant(first, 'a', 'mori')
    await first.journal.travel()
    const second = await join(false, first, next)
    expect(letters(second)).toEqual([['a', null, 'mori']])
    const updated = await first.update(next)
    await travel(second, updated)
    expectTheSame(second, updated)
    // And from data of the new shape, with the same program.
    const third = await join(false, updated, next)
    await travel(third, second, updated)
    expectTheSame(second, updated, third)
  },
)

test.runIf(available())(
  'a desk that reads no more is brought up to date by itself, so that it can be looked at',
  async () => {
    const { first, second } = await officeOfTwo()
    const { id } = second.db.prepare<[], { id: string }>('SELECT id FROM workstation').get()!
    first.act((db) => endDesk(db, id, new Date().toISOString()))
    await first.journal.travel()
    const ended = await second.update(next)
    expect([versionOf(ended.db), ended.journal.state().halted]).toEqual([next.at(-1)!.number, 'ended'])
  },
)

test.runIf(available())('whoever locks the desk meanwhile finds the data as they were', async () => {
  const { first, second } = await officeOfTwo()
  meant(first, 'a', 'mori')
  const locked = new AbortController()
  const locking = async (open: () => Promise<JournalEngine>) => {
    const engine = await open()
    return {
      ...engine,
      read(after: number) {
        locked.abort()
        return engine.read(after)
      },
    }
  }
  await expect(first.update(next, locking, locked.signal)).rejects.toThrow(new Problem('not_signed_in'))
  const before = await first.again()
  expect(letters(before)[0]).toEqual(['a', 'mori', null])
  await travel(before, second)
  expectTheSame(before, second)
  expect(rows(second, `SELECT count(*) FROM journal_acts WHERE what = 'office.raise'`)).toEqual([[0]])
})

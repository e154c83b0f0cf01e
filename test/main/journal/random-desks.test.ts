import { afterAll, beforeAll, expect } from 'vitest'
import { available, type PostgresServer, startPostgres } from '../../servers/postgres.ts'
import { faultTest } from '../../support/fault.ts'
import { newSharedOffice, type TestDesk } from './desks.ts'
import { randomAct } from './random-acts.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

if (available())
  faultTest('desks that do anything at once, and travel now and then, end with the same', 20, async (times, random) => {
    for (let run = 0; run < times; run += 1) {
      const { first, join } = await newSharedOffice(server, false)
      const desks = [first, await join(), await join()]
      for (let nth = 0; nth < 120; nth += 1) {
        const desk = desks[Math.floor(random() * desks.length)]!
        if (random() < 0.12) await desk.journal.travel()
        else act(desk, () => randomAct(desk.db, random))
      }
      for (const desk of [...desks, ...desks]) await desk.journal.travel()
      expectTheSame(desks)
    }
  })

function expectTheSame(desks: readonly TestDesk[]): void {
  const [one, ...others] = desks.map((desk) => ({
    shared: desk.shared(),
    acts: desk.db.prepare('SELECT hash FROM journal_acts ORDER BY nth DESC LIMIT 1').pluck().get(),
    ...desk.journal.state(),
  }))
  expect(one).toMatchObject({ state: 'in-step', waiting: 0 })
  for (const other of others) expect(other).toEqual(one)
  for (const { db } of desks) {
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
    expect(mirrored(db)).toEqual([])
    expect(broughtBack(db)).toEqual([])
  }
}

/** The tables refuse some of what is asked for, as they do of a person. */
function act(desk: TestDesk, work: () => void): void {
  try {
    desk.act(work)
  } catch (failure) {
    if (!String((failure as { code?: string }).code).startsWith('SQLITE_CONSTRAINT')) throw failure
  }
}

const mirrored = (db: TestDesk['db']): unknown[] =>
  db.prepare('SELECT id FROM mails JOIN letters USING (id) WHERE mails.status <> letters.status').all()

/** Readers who are mailed to while their address is not to be. */
const broughtBack = (db: TestDesk['db']): unknown[] =>
  db
    .prepare(
      `SELECT id FROM readers WHERE state IN ('active', 'paused', 'bounced') AND hash IN (SELECT hash FROM do_not_mail)`,
    )
    .all()

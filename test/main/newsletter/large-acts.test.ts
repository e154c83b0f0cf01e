import { afterAll, beforeAll, expect, test } from 'vitest'
import { inSteps } from '../../../main/database/in-steps.ts'
import { audited } from '../../../main/database/audited.ts'
import { openRegister } from '../../../main/newsletter/readers/register.ts'
import { makeImport } from '../../../main/newsletter/transfer/commit.ts'
import { available, type PostgresServer, startPostgres } from '../../servers/postgres.ts'
import { eventually } from '../../support/eventually.ts'
import { newSharedOffice, type TestDesk } from '../journal/desks.ts'
import { triedImport } from './tried-import.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

const at = '2026-11-28T10:00:00.000Z'
const rowsOf = (count: number): string[][] => [
  ['address', 'date', 'how'],
  ...Array.from({ length: count }, (_, nth) => [`reader${nth}@a.example`, '2024-06-04', 'paper']),
]

/** The most rows that were pending whenever the act had its next turn. */
function watchPending({ db }: TestDesk): { most(): number; stop(): void } {
  let most = 0
  const look = db.prepare<[], number>('SELECT coalesce(sum(rows), 0) FROM journal_pending').pluck()
  const timer = setInterval(() => (most = Math.max(most, look.get() ?? 0)), 1)
  return { most: () => most, stop: () => clearInterval(timer) }
}

test.runIf(available())(
  'an import of many readers travels step by step, and is on the list of both workstations once it is whole',
  async () => {
    const { first, join } = await newSharedOffice(server)
    const second = await join()
    const register = openRegister(first.db)
    const run = await triedImport(first.db, register, rowsOf(1500))
    const watching = watchPending(first)
    const listed: number[] = []
    second.told.push(() => {
      const count = second.db.prepare<[], number>(
        `SELECT count(*) FROM readers WHERE came_by NOT IN (SELECT id FROM reader_imports WHERE state = 'running')`,
      )
      listed.push(count.pluck().get()!)
    })
    expect(await makeImport(first.db, register, run, () => at, at)).toMatchObject({ added: 1500 })
    watching.stop()
    expect(watching.most()).toBeGreaterThan(0)
    expect(watching.most()).toBeLessThanOrEqual(500)
    await first.journal.decided()
    await eventually(() => second.journal.state().position === first.journal.state().position)
    expect(second.shared()).toEqual(first.shared())
    // None before all of them.
    expect(new Set(listed)).toEqual(new Set([0, 1500]))
  },
)

test.runIf(available())(
  'an act on many waits where the journal is out of reach, and ends where it is told to',
  async () => {
    const { first } = await newSharedOffice(server)
    await server.kill()
    const over = new AbortController()
    const things = Array.from({ length: 2000 }, (_, nth) => `tag ${nth}`)
    const done = inSteps(
      first.db,
      things,
      (some) =>
        audited(first.db, { accountId: null, what: 'newsletter.step', at, silent: true }, () => {
          for (const one of some) first.db.prepare('INSERT INTO settings (name, value) VALUES (?, ?)').run(one, '1')
        }),
      over.signal,
    )
    const count = first.db.prepare<[], number>('SELECT coalesce(sum(rows), 0) FROM journal_pending').pluck()
    await eventually(() => (count.get() ?? 0) > 250)
    over.abort()
    expect(await done).toBeLessThan(500)
    expect(count.get()).toBeLessThanOrEqual(500)
  },
)

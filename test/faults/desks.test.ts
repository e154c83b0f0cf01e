import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, expect } from 'vitest'
import { newSharedOffice, startDeskOn, type TestDesk } from '../main/journal/desks.ts'
import { available, type PostgresServer, startPostgres } from '../servers/postgres.ts'
import { faultTest, type Random } from '../support/fault.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

if (available())
  faultTest(
    'desks that are killed, cut off and wrong by days end with the same, and lose nothing',
    20,
    async (times, random) => {
      for (let run = 0; run < times; run += 1) await killDesks(random)
    },
  )

/** Three desks do anything for a while, each is killed and started again; the database itself falls once. */
async function killDesks(random: Random): Promise<void> {
  const { first, join: joinOffice } = await newSharedOffice(server, false)
  const made = [first, await joinOffice(), await joinOffice()]
  for (const desk of made) await desk.end()
  const newest = await Promise.all(
    made.map(async ({ file, key }, nth) => {
      let last = 0
      for (let life = 0; life < 3; life += 1) {
        const asked = { seed: 1 + Math.floor(random() * 1e9), acts: 40, hours: (nth - 1) * 62 }
        last = Math.max(
          last,
          await liveAndDie({ file, key: key.toString('hex'), ...asked }, 1 + Math.floor(random() * 30)),
        )
      }
      return last
    }),
  )
  await server.kill()
  const desks = made.map(({ file, key }) => startDeskOn({ file, key }, false))
  for (const desk of [...desks, ...desks]) await desk.journal.travel()
  desks.forEach((desk, nth) => expectNothingLost(desk, desks[0]!, newest[nth]!))
  for (const desk of desks) await desk.end()
}

/** Lets a desk work until it has done so many acts, then kills it; returns the number of its newest entry that it told of. */
async function liveAndDie(asked: object, acts: number): Promise<number> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../support/killed-desk/child.ts'), JSON.stringify(asked)],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  )
  let [last, count, trouble] = [0, 0, '']
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()))
  const ended = new Promise<number | null>((resolve) => void child.once('close', resolve))
  createInterface({ input: child.stdout }).on('line', (line) => {
    last = Math.max(last, Number(/^acted (\d+)$/.exec(line)?.[1] ?? 0))
    count += 1
    if (count === acts) child.kill('SIGKILL')
  })
  const code = await ended
  if (code !== null) throw new Error(trouble)
  return last
}

function expectNothingLost(desk: TestDesk, other: TestDesk, newest: number): void {
  expect(desk.journal.state()).toMatchObject({ state: 'in-step', waiting: 0, halted: '' })
  expect(desk.shared()).toEqual(other.shared())
  const own = desk.db.prepare('SELECT id FROM workstation').pluck().get()
  // Each is in the office's record, and what did not hold is told.
  expect(desk.db.prepare('SELECT seq FROM journal_read WHERE desk = ?').pluck().get(own)).toBeGreaterThanOrEqual(newest)
  const lost = (sql: string): unknown => desk.db.prepare(sql).pluck().get(own)
  expect(lost('SELECT count(*) FROM journal_lost WHERE ? IS NOT NULL')).toBe(
    lost('SELECT coalesce(sum(lost), 0) FROM journal_acts WHERE desk = ?'),
  )
  expect(desk.db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
}

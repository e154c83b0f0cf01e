import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, expect } from 'vitest'
import { versionOf } from '../../main/database/migrate.ts'
import { newSharedOffice, type TestDesk } from '../main/journal/desks.ts'
import { addLetter, randomAct } from '../main/journal/random-acts.ts'
import { available, type PostgresServer, startPostgres } from '../servers/postgres.ts'
import { faultTest, inFull, type Random } from '../support/fault.ts'
import type { Killed } from '../support/killed-raise/child.ts'
import { later, next } from '../support/later-versions.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

/** Times that a workstation is killed while it brings its data on. */
const most = inFull ? 12 : 4

if (available())
  faultTest(
    'workstations that are killed while they bring their data to a new shape, and write in the old one meanwhile, hold the same in the end',
    20,
    async (times, random) => {
      for (let run = 0; run < times; run += 1) await work(random)
    },
  )

async function work(random: Random): Promise<void> {
  const { first, join: joined } = await newSharedOffice(server, false)
  for (const id of ['l1', 'l2', 'l3']) first.act((db) => void addLetter(db, id))
  await first.journal.travel()
  const [second, third] = [await joined(), await joined()]
  await workOn([first, second, third], 60, random)
  // The one is killed on its way, while another, of before, goes on; and so is the second on its own.
  const one = await killedAndOpened(first, random, () => workOn([second, third], 8, random))
  await workOn([one, second, third], 40, random)
  // The third knows the first of two new shapes only, and then both.
  const half = await third.update(next).catch(() => third.again())
  await workOn([one, half], 20, random)
  const other = await killedAndOpened(second, random, () => workOn([one], 8, random))
  const whole = await killedAndOpened(half, random, async () => undefined)
  await workOn([one, other, whole], 40, random)
  const desks = [one, other, whole]
  for (const desk of [...desks, ...desks]) await desk.journal.travel()
  for (const desk of desks) {
    expect([versionOf(desk.db), desk.shared(), actsOf(desk)]).toEqual([later.at(-1)!.number, one.shared(), actsOf(one)])
    expect(desk.journal.state()).toMatchObject({ state: 'in-step', waiting: 0 })
    expect(desk.db.prepare('SELECT kind FROM journal_alarms').all()).toEqual([])
    expect(desk.db.pragma('foreign_key_check')).toEqual([])
    expect(desk.db.pragma('integrity_check')).toEqual([{ integrity_check: 'ok' }])
  }
}

const actsOf = ({ db }: TestDesk): unknown => db.prepare('SELECT max(nth), hash FROM journal_acts').raw().get()

/** Random acts on random desks, which travel now and then; what a desk or its tables refuse is not done. */
async function workOn(desks: readonly TestDesk[], acts: number, random: Random): Promise<void> {
  for (let nth = 0; nth < acts; nth += 1) {
    const desk = desks[Math.floor(random() * desks.length)]!
    if (random() < 0.15) await desk.journal.travel()
    try {
      desk.act((db) => randomAct(db, random))
      if (random() < 0.2) desk.act((db) => candidate(db, random))
    } catch (failure) {
      const code = String((failure as { code?: string }).code)
      if (!code.startsWith('SQLITE_CONSTRAINT') && code !== 'journal_newer') throw failure
    }
  }
}

/** What the next shape keeps elsewhere. */
const candidate = (db: TestDesk['db'], random: Random): void =>
  void db
    .prepare('UPDATE letters SET candidate_by = ? WHERE id = ?')
    .run(`${random()}`, `l${1 + Math.floor(random() * 6)}`)

/** Brings a desk to the newest shape as a program of its own that is killed some times, at any step; something else is done in between. */
async function killedAndOpened(desk: TestDesk, random: Random, between: () => Promise<void>): Promise<TestDesk> {
  await desk.end()
  const kills = 1 + Math.floor(random() * most)
  for (let nth = 0; nth < kills; nth += 1) {
    await bring(desk, 1 + Math.floor(random() * random() * mostSteps))
    await between()
  }
  const steps = await bring(desk, null)
  mostSteps = Math.max(mostSteps, steps)
  return desk.update(later)
}

/** Grows with what was counted. */
let mostSteps = 250

async function bring({ file, key }: TestDesk, step: number | null): Promise<number> {
  const asked: Killed = { file, key: key.toString('hex'), step }
  const child = spawn(process.execPath, [
    join(import.meta.dirname, '../support/killed-raise/child.ts'),
    JSON.stringify(asked),
  ])
  let [said, trouble] = ['', '']
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()))
  child.stderr.on('data', (chunk: Buffer) => (trouble += chunk.toString()))
  const [code, signal] = await new Promise<[number | null, string | null]>((resolve) => {
    child.once('close', (...ended) => resolve(ended))
  })
  if (code !== 0 && signal !== 'SIGKILL') throw new Error(trouble)
  return Number(said)
}

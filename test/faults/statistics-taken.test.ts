import { spawn } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect } from 'vitest'
import type { Database } from '../../main/database/open.ts'
import { openOwnFile } from '../../main/database/own-file.ts'
import { findTaken } from '../../main/statistics/desks/desks-tables.ts'
import { DesksWork } from '../../main/statistics/desks/desks-work.ts'
import { statisticsMigrations } from '../../main/statistics/file.ts'
import { StatisticsReader } from '../../main/statistics/questions/ask.ts'
import { Asked, type Dimension } from '../../shared/statistics/questions.ts'
import { StatisticsSettings } from '../../shared/statistics/settings.ts'
import { faultTest } from '../support/fault.ts'
import { type KilledFollowing, type SomeState, takeState } from '../support/killed-following.ts'
import { temporaryFolder } from '../support/office.ts'
import { newStatistics } from '../main/statistics/importing/new-statistics.ts'
import { linesOf } from '../main/statistics/desks/ground.ts'

faultTest(
  'a workstation that is killed while it takes over what another has counted has all of one state or all of the other',
  120,
  async (times, random) => {
    const counted = newStatistics()
    const states: SomeState[] = []
    const answers: unknown[] = []
    for (const log of [
      linesOf('2026-08-03', 60) + linesOf('2026-09-03', 30) + linesOf('2026-10-05', 40, 50),
      linesOf('2026-09-04', 90, 10) + linesOf('2026-10-05', 20, 120) + linesOf('2026-11-02', 50, 90),
    ]) {
      await counted.import(log)
      states.push(stateOf(counted.db))
      answers.push(answerOf(counted.db))
    }
    expect(answers[0]).not.toEqual(answers[1])

    const folder = temporaryFolder()
    const key = randomBytes(32)
    const asked: KilledFollowing = { file: join(folder, 'statistics.db'), key: key.toString('hex'), states }
    const order = join(folder, 'order.json')
    writeFileSync(order, JSON.stringify(asked))
    const open = (): Database => openOwnFile({ file: asked.file, key: Uint8Array.from(key) }, statisticsMigrations)
    for (let nth = 0; nth < times; nth += 1) {
      await runAndKill(order, Math.floor(random() * 5), random() * 30)
      const db = open()
      expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
      expect(db.pragma('foreign_key_check')).toEqual([])
      const taken = findTaken(db)
      const at = states.findIndex(({ digest }) => digest === taken?.digest)
      if (taken !== null) expect(answerOf(db)).toEqual(answers[at])
      else expect(db.prepare('SELECT count(*) FROM days').pluck().get()).toBe(0)
      db.close()
    }
    // What was fetched before is not fetched again, and leads to the same.
    const db = open()
    takeState(new DesksWork(db), states[1]!)
    expect(answerOf(db)).toEqual(answers[1])
    db.close()
  },
)

/** The state as the counting workstation would lay it beside the journal. */
function stateOf(db: Database): SomeState {
  const work = new DesksWork(db)
  const packed = work.look().parts.map(({ name }) => ({ name, bytes: work.pack(name) }))
  db.exec('COMMIT')
  const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
  const parts = packed.map(({ name, bytes }) => ({ name, object: hash(bytes) }))
  return {
    asOf: '2026-11-05T00:00:00.000Z',
    digest: hash(Buffer.from(JSON.stringify(parts))),
    parts,
    bytes: Object.fromEntries(packed.map(({ name, bytes }) => [name, bytes.toString('base64')])),
  }
}

function answerOf(db: Database): unknown {
  const by: Dimension[] = ['day', 'page', 'referrer', 'country', 'browser', 'hour']
  const question = { from: '2026-01-01', to: '2026-12-31', robots: true }
  const asked = Asked.parse({ question, panels: by.map((dimension) => ({ by: [dimension], limit: 500 })) })
  const { sections } = StatisticsSettings.parse({ timeZone: 'America/Los_Angeles' })
  const reader = new StatisticsReader(db)
  return [reader.kept(), reader.ask(asked, sections)]
}

/** Starts the workstation in a process of its own and kills it so many milliseconds after it has taken so many states over. */
async function runAndKill(order: string, taken: number, milliseconds: number): Promise<void> {
  const child = spawn(process.execPath, [join(import.meta.dirname, '../support/killed-following.ts'), order], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let said = 0
  let killing = false
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said += text.split('\n').length - 1
    // The first word is that it is ready.
    if (said <= taken || killing) return
    killing = true
    setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  await new Promise((resolve) => child.on('close', resolve))
}

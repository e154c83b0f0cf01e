import { spawn } from 'node:child_process'
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { fileIsSound } from '../../main/database/verify.ts'
import { StatisticsReader } from '../../main/statistics/questions/ask.ts'
import { StatisticsSettings } from '../../shared/statistics/settings.ts'
import { inventedQuestion, wholeQuestions } from '../main/statistics/questions/invented-questions.ts'
import { plainCount } from '../main/statistics/questions/plain-count.ts'
import { openStore } from '../main/statistics/store/ground.ts'
import { faultTest, type Random } from '../support/fault.ts'
import { requests, takeAllIn } from '../support/killed-statistics.ts'
import { temporaryFolder } from '../support/office.ts'

const { sections } = StatisticsSettings.parse({ timeZone: 'UTC' })
const questions = [
  ...wholeQuestions().slice(0, 2),
  ...Array.from({ length: 6 }, (_, seed) => inventedQuestion(seed + 1)),
]

faultTest(
  'statistics whose import, closing, or compaction is killed are finished as if nothing had been',
  60,
  async (times, random) => {
    const folder = temporaryFolder()
    const expected = questions.map((question) => plainCount(requests, question))
    const file = join(folder, 'statistics.db')
    openStore(file).close()
    for (let kill = 0; kill < times; kill += 1) {
      // Begun anew every now and then: what is whole cannot be harmed any more.
      const file = join(folder, `statistics-${Math.floor(kill / 3)}.db`)
      openStore(file).close()
      await runAndKill(file, random)
      // What was killed is finished in a copy; the next one is killed in what this one left.
      const copy = join(folder, `copy-${kill}.db`)
      copyFileSync(file, copy)
      copyFileSync(`${file}-wal`, `${copy}-wal`)
      const db = openStore(copy)
      try {
        expect(fileIsSound(db)).toBe(true)
        takeAllIn(db)
        const reader = new StatisticsReader(db)
        for (const [at, question] of questions.entries()) expect(reader.ask(question, sections)).toEqual(expected[at])
      } finally {
        db.close()
      }
    }
  },
)

function runAndKill(file: string, random: Random): Promise<void> {
  const program = join(import.meta.dirname, '../support/killed-statistics.ts')
  const child = spawn(process.execPath, [program, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  // All of it says 21 words; where it is soon killed, more of it is left to the next.
  const words = 1 + Math.floor(random() * 21)
  const milliseconds = Math.floor(random() * 12)
  let heard = 0
  createInterface({ input: child.stdout }).on('line', () => {
    heard += 1
    if (heard === words) setTimeout(() => child.kill('SIGKILL'), milliseconds)
  })
  return new Promise((resolve, reject) => {
    child.once('close', (code, signal) =>
      signal === 'SIGKILL' ? resolve() : reject(new Error(`the program ended by itself with ${code}`)),
    )
  })
}

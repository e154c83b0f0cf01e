import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { longestTask } from '../../../scripts/bench/renderer-tasks.ts'
import type { Turn } from '../../../scripts/bench/turn-clock.ts'
import { installedChromium, startChromium } from '../../support/chromium.ts'
import { temporaryFolder } from '../../support/office.ts'

const clock = new URL('../../../scripts/bench/turn-clock.ts', import.meta.url).href
/** Works for at least so many milliseconds of processor time of its thread. */
const busy = (milliseconds: number) => `{
  const cpu = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000 }
  const from = cpu()
  while (cpu() - from < ${milliseconds});
}`

describe('the clock of the shell', () => {
  test('sees a long turn by its processor time, and no waiting', () => {
    const file = join(temporaryFolder(), 'turns')
    const program = `
      setTimeout(() => ${busy(80)}, 20)
      setTimeout(() => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 400), 200)`
    execFileSync(process.execPath, ['--import', clock, '--eval', program], {
      env: { ...process.env, MADOGUCHI_BENCH_TURNS: file },
    })
    const turns = readFileSync(file, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Turn)
    expect(turns.filter((turn) => turn.milliseconds >= 80)).toHaveLength(1)
  })

  test('does not count what a process does that the shell has started', () => {
    const file = join(temporaryFolder(), 'turns')
    const child = `setTimeout(() => ${busy(80)}, 20)`
    const program = `require('node:child_process').execFileSync(process.execPath, ['--eval', ${JSON.stringify(child)}])`
    const env = { ...process.env, MADOGUCHI_BENCH_TURNS: file, NODE_OPTIONS: `--import ${clock}` }
    execFileSync(process.execPath, ['--eval', `setTimeout(() => ${program}, 20)`], { env })
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
    expect(lines.map((line) => JSON.parse(line) as Turn).filter((turn) => turn.milliseconds >= 80)).toEqual([])
  })
})

describe('the clock of the window', () => {
  test.runIf(installedChromium() !== null)('sees a long task by its processor time (a browser)', async () => {
    const browser = await startChromium()
    try {
      const page = await browser.newPage()
      await page.setContent('<p>quiet</p>')
      const long = await longestTask(page, () =>
        page.evaluate(() => {
          for (const from = performance.now(); performance.now() - from < 400; );
        }),
      )
      const quiet = await longestTask(page, () => page.waitForTimeout(200))
      expect(long).toBeGreaterThan(quiet)
      expect(long).toBeLessThan(500)
    } finally {
      await browser.close()
    }
  })
})

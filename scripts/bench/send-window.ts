import { existsSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { launchProgram } from '../launch-program.ts'
import { chooseRuntime } from '../prepared.ts'
import { CannotMeasure } from './cannot-measure.ts'
import { longestTask } from './renderer-tasks.ts'
import { passphrase } from './send-office.ts'
import type { Turn } from './turn-clock.ts'
import { lettersSteps } from './window-letters.ts'

/**
 * Delivers issues in the real program while somebody scrolls through letters: the processor time of the longest task of the window, and of the
 * longest turn of the shell (NaN where the runtime does not tell), in milliseconds. The program is started for each of the two: see the window bench.
 */
export async function longestTasks(
  dataDir: string,
  issues: readonly string[],
): Promise<{ window: number; shell: number }> {
  const runtime = runtimeHere()
  const window = await inProgram(dataDir, {}, (page) => longestTask(page, () => deliver(page, issues[1]!)))
  if (runtime.kind === 'electron') return { window, shell: Number.NaN }
  const turnsFile = join(dataDir, '..', 'turns')
  rmSync(turnsFile, { force: true })
  const clock = new URL('./turn-clock.ts', import.meta.url).href
  const env = { NODE_OPTIONS: `--import ${clock}`, MADOGUCHI_BENCH_TURNS: turnsFile }
  const span = await inProgram(dataDir, env, async (page) => {
    const from = Date.now()
    await deliver(page, issues[2]!)
    return { from, until: Date.now() }
  })
  const turns = existsSync(turnsFile) ? readFileSync(turnsFile, 'utf8').trim().split('\n').filter(Boolean) : []
  const within = turns.map((line) => JSON.parse(line) as Turn).filter(({ at }) => at >= span.from && at <= span.until)
  return { window, shell: Math.max(0, ...within.map(({ milliseconds }) => milliseconds)) }
}

async function inProgram<T>(
  dataDir: string,
  env: Record<string, string>,
  work: (page: Page) => Promise<T>,
): Promise<T> {
  const program = await launchProgram({ dataDir, env })
  try {
    const { page } = program
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.locator('input[type=password]').waitFor()
    await page.locator('input[type=password]').fill(passphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('option').first().waitFor({ timeout: 120_000 })
    return await work(page)
  } finally {
    await program.close()
  }
}

/** Begins a delivery, and scrolls until it has ended. */
async function deliver(page: Page, id: string): Promise<void> {
  await page.evaluate(async (issue) => {
    const begun = await window.madoguchi.call('newsletter.deliverIssue', { id: issue, at: null })
    if (!begun.ok) throw new Error(begun.error.code)
  }, id)
  for (;;) {
    const state = await page.evaluate(async (issue) => {
      const said = await window.madoguchi.call('newsletter.delivery', { id: issue })
      return said.ok ? (said.output as { state: string }).state : said.error.code
    }, id)
    if (state === 'done') return
    if (state !== 'running') throw new Error(`the delivery is ${state}`)
    await lettersSteps['scroll the list']!(page)
  }
}

function runtimeHere() {
  try {
    return chooseRuntime({ headless: true })
  } catch (failure) {
    throw new CannotMeasure((failure as Error).message)
  }
}

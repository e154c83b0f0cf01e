import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { available, startDovecot } from '../../test/servers/dovecot.ts'
import { launchProgram } from '../launch-program.ts'
import { makePracticeOffice } from '../practice-office/make-office.ts'
import { startPracticeServers } from '../practice-office/servers.ts'
import { chooseRuntime, type Runtime } from '../prepared.ts'
import { CannotMeasure } from './cannot-measure.ts'
import { machine } from './conditions.ts'
import { benchMessages } from './messages.ts'
import { readerFile } from './reader-file.ts'
import { longestTask } from './renderer-tasks.ts'
import type { Figure, Report } from './report.ts'
import type { Turn } from './turn-clock.ts'
import { lettersSteps, type Steps } from './window-letters.ts'
import { fileToTry, readersSteps, takeInReaders } from './window-readers.ts'

const passphrase = 'eleven herons over quiet rice fields'
const seed = 20_261_124

/** Milliseconds of processor time that no single task may take. */
const limit = { below: 50 }

/**
 * Opens an office of 5,000 letters and 200,000 readers in the real program, scrolls its lists, opens letters and readers, searches, narrows, chooses
 * all, and tries a file of as many readers; the longest single task of the window and of the shell in each step, of all rounds.
 */
export async function windowBench({ count, rounds }: { count: number | null; rounds: number }): Promise<Report> {
  if (!available())
    throw new CannotMeasure('Dovecot is not installed: this bench needs the Debian package dovecot-imapd.')
  const runtime = runtimeHere()
  const letters = count ?? 5000
  // A small trial has few of both; more letters than usual are no reason for more readers than any list has.
  const readers = Math.min(200_000, letters * 40)
  const conditions = machine()
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-'))
  const dovecot = await startDovecot(['office'])
  const servers = await startPracticeServers([])
  try {
    for (const { raw } of benchMessages(letters, seed)) dovecot.deliver('office', [raw])
    await makePracticeOffice(join(folder, 'office'), passphrase, { ...servers, imap: dovecot.settings('office') })
    await fill(folder, letters)
    await takeInReaders(join(folder, 'office'), passphrase, { count: readers, seed })
    writeFileSync(join(folder, fileToTry), readerFile(readers, seed + 1))
    const figures: Figure[][] = []
    for (let round = 0; round < rounds; round += 1) figures.push(await measured(folder, runtime))
    return {
      bench: 'window',
      faults: [],
      figures: figures[0]!.map((figure, step) => ({
        ...figure,
        ours: Math.max(...figures.map((one) => one[step]!.ours)),
      })),
      conditions: {
        ...conditions,
        Runtime: runtime.name,
        Letters: `${letters}, seed ${seed}`,
        Readers: `${readers}, and as many in the file that is tried`,
        Rounds: `${rounds}, the longest of all; the program started anew for each, and for window and shell`,
        Window:
          "processor time of the longest task of the renderer's main thread (RunTask in Chromium's trace), from the unlock screen on",
        Shell:
          runtime.kind === 'electron'
            ? 'not measured: Electron takes no module before its own start'
            : 'processor time of the main thread in the longest turn of its event loop, which may be several tasks; its start is not counted',
      },
    }
  } finally {
    await servers.stop()
    await dovecot.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

function runtimeHere(): Runtime {
  try {
    return chooseRuntime({ headless: true })
  } catch (failure) {
    throw new CannotMeasure((failure as Error).message)
  }
}

/** Lets the program itself take in the letters, before anything is measured. */
async function fill(folder: string, letters: number): Promise<void> {
  const program = await launchProgram({ dataDir: join(folder, 'office') })
  try {
    await unlock(program.page)
    await program.page.waitForFunction(
      async (expected) => {
        const status = await window.madoguchi.call('letters.status', {})
        const { pulling, onDesk } = (status.ok ? status.output : {}) as { pulling?: unknown; onDesk?: number }
        return pulling === null && onDesk === expected
      },
      letters,
      { timeout: 300_000, polling: 500 },
    )
  } finally {
    await program.close()
  }
}

/** The program is started for each of the two by itself: a trace leaves the browser through the shell, which would be measured with it. */
async function measured(folder: string, runtime: Runtime): Promise<Figure[]> {
  const window = await inNewProgram(folder, {}, (page, work) => longestTask(page, work))
  if (runtime.kind === 'electron') return figuresOf('window', window)
  const turnsFile = join(folder, 'turns')
  rmSync(turnsFile, { force: true })
  const clock = new URL('./turn-clock.ts', import.meta.url).href
  const env = { NODE_OPTIONS: `--import ${clock}`, MADOGUCHI_BENCH_TURNS: turnsFile }
  const spans = await inNewProgram(folder, env, async (_page, work) => {
    const from = Date.now()
    await work()
    return { from, until: Date.now() }
  })
  const turns = existsSync(turnsFile) ? readFileSync(turnsFile, 'utf8').trim().split('\n').filter(Boolean) : []
  const all = turns.map((line) => JSON.parse(line) as Turn)
  const longest = ({ from, until }: { from: number; until: number }): number =>
    Math.max(0, ...all.filter(({ at }) => at >= from && at <= until).map((turn) => turn.milliseconds))
  const shell = figuresOf('shell', new Map([...spans].map(([name, span]) => [name, longest(span)])))
  return figuresOf('window', window).flatMap((figure, step) => [figure, shell[step]!])
}

/** Does every step in the program, started anew, and ends it; what was found of each. */
async function inNewProgram<T>(
  folder: string,
  env: Record<string, string>,
  measure: (page: Page, work: () => Promise<void>) => Promise<T>,
): Promise<Map<string, T>> {
  const program = await launchProgram({
    dataDir: join(folder, 'office'),
    env: { ...env, MADOGUCHI_OPEN_FROM: join(folder, fileToTry) },
  })
  try {
    const { page } = program
    await page.setViewportSize({ width: 1440, height: 900 })
    // With the first question what drives the page comes into it, which is no work of the program.
    await page.locator('input[type=password]').waitFor()
    const found = new Map<string, T>()
    for (const [name, work] of Object.entries(steps)) found.set(name, await measure(page, () => work(page)))
    return found
  } finally {
    await program.close()
  }
}

function figuresOf(where: 'window' | 'shell', found: Map<string, number>): Figure[] {
  return [...found].map(([name, ours]) => ({ name: `${name}, ${where}`, unit: 'ms', ours, theirs: null, limit }))
}

const steps: Steps = { 'open the office': unlock, ...lettersSteps, ...readersSteps }

async function unlock(page: Page): Promise<void> {
  await page.locator('input[type=password]').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('option').first().waitFor({ timeout: 120_000 })
}

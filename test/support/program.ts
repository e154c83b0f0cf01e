import { mkdtemp, mkdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect } from 'vitest'
import { launchProgram, type Program } from '../../scripts/launch-program.ts'
import { practiceLetters } from '../../scripts/practice-office/letters/index.ts'
import { makePracticeOffice } from '../../scripts/practice-office/make-office.ts'
import {
  startPracticeServers,
  type PracticeLetter,
  type PracticeServers,
} from '../../scripts/practice-office/servers.ts'
import { Problem } from '../../shared/errors.ts'
import { wordsFor } from '../../shared/words/index.ts'
import { patience } from './eventually.ts'
import { afterFile } from './after-file.ts'
import type { TypedCall } from './office.ts'

export { picture } from './picture.ts'

export const ja = wordsFor('ja')
export const en = wordsFor('en')

/** The passphrase of every journey's office that is made beforehand. */
export const journeyPassphrase = 'eleven herons over quiet rice fields'

/** What one journey has for itself: a folder, mail servers, and the real program started on them as often as it likes. */
export type Journey = {
  dataDir: string
  /** The program's temporary folder. */
  temporary: string
  /** Where attachments are saved to. */
  saved: string
  /** The file that the program is given where it asks for one. */
  given: string
  servers: PracticeServers
  /** Starts the program without a display; its page stands at the unlock screen or the first-run assistant. A further workstation has a folder of its own. */
  start(folderOfData?: string): Promise<Program>
  /** Errors in the console, of the page, and requests to anywhere but the program itself; none is right. */
  faults: string[]
  /** Everything that every start has written to its outputs. */
  output(): string
  /** Requests that the window made, letters' frames among them. */
  requests: string[]
}

export type JourneyOptions = {
  letters?: PracticeLetter[]
  /** False where the journey makes the office itself, in the window. */
  made?: boolean
  /** Servers as the office's settings name them, where that is not where they stand. */
  settings?: (servers: PracticeServers) => PracticeServers | Promise<PracticeServers>
}

/** Prepares a journey; its program, servers and folder are gone after the tests of the file. */
export async function newJourney(options: JourneyOptions = {}): Promise<Journey> {
  const { letters = practiceLetters(new Date()), made = true, settings = (same: PracticeServers) => same } = options
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-journey-'))
  afterFile(() => rm(folder, { recursive: true, force: true, maxRetries: 3 }))
  const [dataDir, temporary, saved] = [join(folder, 'office'), join(folder, 'tmp'), join(folder, 'saved')]
  const given = join(folder, 'given.csv')
  await mkdir(temporary)
  await mkdir(saved)
  const servers = await startPracticeServers(letters)
  afterFile(() => servers.stop())
  if (made) await makePracticeOffice(dataDir, journeyPassphrase, await settings(servers))
  const started: Program[] = []
  const [faults, requests]: [string[], string[]] = [[], []]
  return {
    dataDir,
    temporary,
    saved,
    given,
    servers,
    faults,
    requests,
    async start(folderOfData = dataDir) {
      const own = { TMPDIR: temporary, TMP: temporary, TEMP: temporary }
      const program = await launchProgram({
        dataDir: folderOfData,
        env: {
          ...own,
          LANG: 'ja_JP.UTF-8',
          MADOGUCHI_SAVE_TO: saved,
          MADOGUCHI_OPEN_FROM: given,
          MADOGUCHI_AGREE: '1',
        },
      })
      started.push(program)
      afterFile(() => program.close())
      watch(program.page, faults, requests)
      program.page.setDefaultTimeout(patience)
      await program.page.setViewportSize({ width: 1440, height: 900 })
      return program
    },
    output: () => started.map((program) => program.output()).join('\n'),
  }
}

function watch(page: Page, faults: string[], requests: string[]): void {
  page.on('console', (message) => {
    const { url } = message.location()
    // The browser in Electron's place has let a request to the program's own host out (seen in a loaded run): there is no network, so it fails.
    if (message.text().includes('ERR_PROXY_CONNECTION_FAILED') && own.test(url)) return
    if (message.type() === 'error') faults.push(`console: ${message.text()} ${url}`)
  })
  page.on('pageerror', (error) => faults.push(`page: ${error.message}`))
  page.on('request', (request) => {
    requests.push(request.url())
    if (!own.test(request.url())) faults.push(`request: ${request.url()}`)
  })
}

/** The window's two hosts, as Electron names them and as the browser in its place does; pictures inside a mail are data. */
const own = /^(app:\/\/(desk|letter)\/|https:\/\/(desk|letter)\.app\.invalid\/|data:|blob:)/

/** Types the passphrase into the lock and waits until the desk is open. */
export async function unlock(page: Page, passphrase: string): Promise<void> {
  await page.locator('input[type=password]').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('contentinfo').or(page.getByRole('listbox')).first().waitFor()
}

/** Locks by the key and waits until the passphrase is asked for. */
export async function lock(page: Page): Promise<void> {
  await page.keyboard.press('Control+l')
  await page
    .getByRole('button', { name: ja.office.unlock.unlock })
    .or(page.getByRole('button', { name: en.office.unlock.unlock }))
    .waitFor()
}

/** Opens a letter of the list by its subject. */
export async function openLetter(page: Page, subject: string): Promise<void> {
  await page.getByRole('option').filter({ hasText: subject }).first().click()
  await page.getByRole('heading', { name: subject }).waitFor()
}

/** Asks the desk through the window's own bridge; a refusal is thrown as Problem. */
export function callFrom(page: Page): TypedCall {
  return async (path, input) => {
    const result = await page.evaluate(([to, what]) => window.madoguchi.call(to as string, what), [
      path,
      input,
    ] as const)
    if (!result.ok) throw new Problem(result.error.code, result.error.details)
    return result.output as never
  }
}

/** Waits until nothing is being pulled and this many mails lie on the desk. */
export async function pulled(page: Page, count: number): Promise<void> {
  const call = callFrom(page)
  const status = async () => {
    const { pulling, onDesk } = await call('letters.status', {})
    return { pulling, onDesk }
  }
  await expect.poll(status).toEqual({ pulling: null, onDesk: count })
}

/** Makes the signed-in account an editor who reads this language, and opens the newsletter once the window knows it. */
export async function becomeEditor(page: Page, language: 'ja' | 'en'): Promise<void> {
  const call = callFrom(page)
  const { account } = await call('office.status', {})
  await call('office.setRoles', { accountId: account!.id, roles: [...account!.roles, 'editor'] })
  await call('office.setLanguage', { language })
  const { parts, frame } = wordsFor(language)
  await page.getByRole('navigation', { name: frame.parts }).getByRole('button', { name: parts.newsletter }).click()
}

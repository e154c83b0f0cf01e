import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { startDesk } from '../../main/desk.ts'
import { workerFiles } from '../../main/worker-files.ts'
import type { OfficeStatus } from '../../shared/office/status.ts'
import { ja } from '../../shared/words/ja.ts'
import { readerFile } from './reader-file.ts'
import type { Steps } from './window-letters.ts'

/** Name of the file of readers that is tried in the window. */
export const fileToTry = 'readers.csv'

/** Makes the first account of an office an editor, and takes invented readers in. Leaves the office locked. */
export async function takeInReaders(
  dataDir: string,
  passphrase: string,
  { count, seed }: { count: number; seed: number },
): Promise<void> {
  const desk = startDesk({ dataDir, workers: workerFiles(), background: false })
  const call = async <T>(path: string, input: unknown): Promise<T> => {
    const result = await desk.call(path, input)
    if (!result.ok) throw new Error(`${path}: ${result.error.code}`)
    return result.output as T
  }
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-bench-readers-'))
  try {
    const { accounts } = await call<OfficeStatus>('office.status', {})
    const accountId = accounts[0]!.id
    await call('office.signIn', { accountId, passphrase })
    await call('office.setRoles', { accountId, roles: ['administrator', 'staff', 'editor'] })
    const path = join(folder, fileToTry)
    writeFileSync(path, readerFile(count, seed), { mode: 0o600 })
    const { id } = await call<{ id: string }>('newsletter.checkImport', { path })
    await call('newsletter.runImport', { id })
  } finally {
    rmSync(folder, { recursive: true, force: true })
    await desk.close()
  }
}

const say = ja.newsletter

/** A day with the list of readers. */
export const readersSteps: Steps = {
  async 'open the readers'(page) {
    await page.keyboard.press('Control+3')
    await rowsOf(page).nth(5).waitFor()
    await page.waitForTimeout(1000)
  },
  async 'scroll the readers'(page) {
    await rowsOf(page).nth(5).hover()
    for (let wheel = 0; wheel < 60; wheel += 1) {
      await page.mouse.wheel(0, wheel < 40 ? 700 : 100_000)
      await page.waitForTimeout(30)
    }
    await page.keyboard.press('Home')
    await page.waitForTimeout(500)
  },
  async 'open readers'(page) {
    for (let reader = 2; reader < 10; reader += 1) {
      await rowsOf(page).nth(reader).click()
      await page.getByRole('article').waitFor()
      await page.waitForTimeout(300)
    }
  },
  async 'search readers'(page) {
    await page.getByRole('search').locator('input').click()
    for (const words of ['佐藤', 'carter.a', 'わたなべ']) {
      await page.keyboard.press('Control+a')
      await page.keyboard.type(words, { delay: 60 })
      await page.getByText(/人見つかりました$/u).waitFor()
      await page.waitForTimeout(1000)
    }
    await page.keyboard.press('Escape')
    await page.getByText(say.titles.all).first().waitFor()
  },
  async 'narrow the readers'(page) {
    const views = page.getByRole('navigation', { name: say.viewsLabel })
    for (const state of ['paused', 'bounced', 'active'] as const) {
      await views.getByRole('button', { name: say.states[state] }).click()
      await page.getByRole('heading', { name: say.titles[state] }).waitFor()
      await page.waitForTimeout(500)
    }
    await page.getByRole('button', { name: say.filter.language }).first().click()
    await page.getByRole('checkbox', { name: say.languages.both }).click()
    await page.waitForTimeout(500)
    await page.keyboard.press('Escape')
    await views.getByRole('button', { name: say.all }).first().click()
    await page.waitForTimeout(500)
  },
  async 'choose all readers'(page) {
    await rowsOf(page).nth(3).click()
    await page.keyboard.press('x')
    await page.keyboard.press('Control+a')
    await page.getByRole('toolbar', { name: say.bulk.label }).waitFor()
    await page.waitForTimeout(2000)
    await page.keyboard.press('Escape')
    await page.getByRole('toolbar', { name: say.bulk.label }).waitFor({ state: 'detached' })
  },
  async 'try a file of readers'(page) {
    await page.keyboard.press('i')
    await page.getByRole('grid', { name: say.import.rows }).waitFor({ timeout: 300_000 })
    await page.getByRole('button', { name: importButton }).waitFor({ timeout: 300_000 })
    await page.waitForTimeout(1000)
  },
  async 'look through its rows'(page) {
    const rows = page.getByRole('grid', { name: say.import.rows }).getByRole('row')
    await rows.nth(3).hover()
    for (let wheel = 0; wheel < 60; wheel += 1) {
      await page.mouse.wheel(0, wheel < 40 ? 700 : 100_000)
      await page.waitForTimeout(30)
    }
    await page.keyboard.press('Escape')
    await page.waitForTimeout(500)
  },
}

const rowsOf = (page: Page) => page.getByRole('grid', { name: say.listLabel }).getByRole('row')

/** The button that takes the file in, once it has been read whole. */
const importButton = new RegExp(say.import.run('N').replace('N', '[\\d,]+'), 'u')

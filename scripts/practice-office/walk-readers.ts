import { join } from 'node:path'
import type { Page } from 'playwright-core'
import type { ReaderPage } from '../../shared/newsletter/reader.ts'
import { ja } from '../../shared/words/ja.ts'
import { knownReaders } from './readers/invented-readers.ts'
import { practiceEditor } from './fill-newsletter.ts'
import { ask, atRest, switchTo } from './walk.ts'

const say = ja.newsletter

/** Signs in as the editor and looks at a reader who has left by mail; leaves a picture of it. Answers how many readers there are. */
export async function walkReaders(page: Page, passphrase: string, out: string): Promise<{ readers: number }> {
  // The window asks how it is to look once its language was changed, and not before.
  await ask(page, 'shell.setAppearance', { theme: 'light' })
  await page.getByRole('radio', { name: '日本語' }).click()
  await page.locator('[data-theme=light]').waitFor()
  await switchTo(page, practiceEditor, passphrase)
  const list = page.getByRole('grid', { name: say.listLabel })
  await list.getByRole('row').nth(5).waitFor()
  const { place, readers } = await placeOf(page, knownReaders.leaves)
  // Its row comes to stand in the middle.
  await list.evaluate((node, top) => node.scrollTo({ top }), Math.max(0, (place - 9) * rowHeight))
  await list.getByRole('row').filter({ hasText: knownReaders.leaves }).click()
  await page.getByRole('article').getByText(say.states.unsubscribed, { exact: true }).waitFor()
  await atRest(page)
  await page.screenshot({ path: join(out, 'readers.png') })
  return { readers }
}

const rowHeight = 36

async function placeOf(page: Page, address: string): Promise<{ place: number; readers: number }> {
  const limit = 100
  for (let offset = 0; ; offset += limit) {
    const { rows, total } = await ask<ReaderPage>(page, 'newsletter.list', { offset, limit })
    const at = rows.findIndex((row) => row.address === address)
    if (at >= 0) return { place: offset + at, readers: total }
    if (offset >= total) throw new Error('the reader who leaves is not on the list')
  }
}

import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { en } from '../../shared/words/en.ts'
import { ja } from '../../shared/words/ja.ts'
import { ask, atRest } from './walk.ts'

/** Signed in as staff, at night in English: opens the Q&A on a question with marks that nobody has decided, and leaves pictures of it at night and by day in Japanese. */
export async function walkAnswers(page: Page, out: string): Promise<void> {
  const picture = async (name: string) => {
    await atRest(page)
    await page.screenshot({ path: join(out, `${name}.png`) })
  }
  await page.getByRole('navigation', { name: en.frame.parts }).getByRole('button', { name: en.parts.answers }).click()
  await page.getByRole('group', { name: en.answers.list.label }).getByRole('button').first().click()
  await page.getByRole('button', { name: en.answers.candidate.start }).waitFor()
  await picture('answers-en-dark')
  await ask(page, 'shell.setAppearance', { theme: 'light' })
  await page.getByRole('radio', { name: '日本語' }).click()
  await page.locator('[data-theme=light]').waitFor()
  await page.getByRole('button', { name: ja.answers.candidate.start }).waitFor()
  await picture('answers')
}

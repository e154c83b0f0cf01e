import type { Page } from 'playwright-core'
import { wordsFor } from '../../shared/words/index.ts'

/** Opens a view of the office by the commands, as in any width of the window; its title is its name in them. */
export async function openOfficeView(page: Page, language: 'ja' | 'en', title: string): Promise<void> {
  await page
    .getByRole('navigation')
    .getByRole('button', { name: wordsFor(language).parts.office })
    .first()
    .click()
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog')
  await palette.getByRole('combobox').fill(title)
  // They are there once the part is.
  await palette.getByRole('option', { name: title }).first().waitFor()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name: title, exact: true }).waitFor()
}

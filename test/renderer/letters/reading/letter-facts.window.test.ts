import type { Locator, Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { ja } from '../../../../shared/words/ja.ts'
import { installedChromium } from '../../../support/chromium.ts'
import { lettersWindows } from '../../../support/letters-page.ts'

const words = ja.letters

describe.skipIf(installedChromium() === null)('what stands above a letter', () => {
  const open = lettersWindows()

  it('shows the address of a form that could not be read as the form’s, never as one to write to', async () => {
    const { page, close } = await open()
    await view(page, words.views.unrecognizedForms)
    const line = page.locator('dd').filter({ hasText: 'form@site.example' })
    await line.waitFor()
    expect(await page.locator('article dt').allTextContents()).toEqual([words.fields.sentBy, words.fields.to])
    expect(
      await page
        .locator('article')
        .getByRole('button', { name: words.copyField(words.fields.email) })
        .count(),
    ).toBe(0)
    await page.getByText(words.editor.noAddress.unrecognizedForm).waitFor()
    await close()
  })

  it('calls a character set by the name that people know', async () => {
    const { page, close } = await open()
    await view(page, words.views.doubtful)
    await page.getByText(words.doubtful('Windows-1252')).waitFor()
    await close()
  })

  it('breaks the label of an answer between its words', async () => {
    const { page, close } = await open()
    await page.getByRole('option').filter({ hasText: '高橋 美咲' }).click()
    const label = page.locator('dt').filter({ hasText: 'お問い合わせの種類' })
    await label.waitFor()
    expect(await linesOf(label)).toEqual(['お問い合わせの', '種類'])
    await close()
  })
})

async function view(page: Page, name: string): Promise<void> {
  await page.getByRole('navigation', { name: words.viewsLabel }).getByRole('button', { name }).click()
  await page.getByRole('option').first().click()
}

/** The text of an element as it stands on its lines. */
function linesOf(element: Locator): Promise<string[]> {
  return element.evaluate((one) => {
    const text = one.firstChild as Text
    const lines = new Map<number, string>()
    for (let place = 0; place < text.length; place += 1) {
      const range = document.createRange()
      range.setStart(text, place)
      range.setEnd(text, place + 1)
      const { top } = range.getBoundingClientRect()
      lines.set(top, (lines.get(top) ?? '') + range.toString())
    }
    return [...lines.values()]
  })
}

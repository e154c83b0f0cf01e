import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { lettersWindows } from '../../support/letters-page.ts'

const writer = '山本 沙織'

describe.skipIf(installedChromium() === null)('who is answering a letter', () => {
  const open = lettersWindows()

  it('is said by a key, shown in the row and at the letter, and overtaken with a question', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.claim
    const row = page.getByRole('option').filter({ hasText: writer }).first()
    await row.click()
    await page.getByText(say.nobody).waitFor()
    await page.keyboard.press('c')
    await page.getByText(/^自分が対応中/u).waitFor()
    await expect.poll(() => row.textContent()).toContain('対応中')
    expect(await letters.faults()).toEqual([])
    await letters.practice('claimByColleague', writer)
    // Whose claim is gone is told so by name.
    await page.getByText(say.lostText).waitFor()
    await expect.poll(() => row.textContent()).toContain('森さんが返信中')
    await page.getByRole('button', { name: say.seen }).click()
    await page.getByText(say.lostText).waitFor({ state: 'detached' })
    await page.keyboard.press('c')
    await page.getByRole('dialog', { name: say.takeOverTitle('森さん') }).waitFor()
    expect(await letters.faults()).toEqual([])
    await page.getByRole('button', { name: say.takeOverDo }).click()
    await page.getByText(/^自分が対応中/u).waitFor()
    await page.keyboard.press('c')
    await page.getByText(say.nobody).waitFor()
    await letters.practice('claimByColleague', writer)
    await page.keyboard.press('r')
    await page.getByText(say.keptText).waitFor()
    await letters.close()
  })

  it('stands in the palette and in English', async () => {
    const letters = await open('language=en')
    const { page } = letters
    await page.getByRole('option').first().click()
    await page.getByText(en.letters.claim.nobody).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(en.letters.claim.begin)
    await page.keyboard.press('Enter')
    await page
      .getByText(/^You are answering/u)
      .first()
      .waitFor()
    await letters.close()
  })
})

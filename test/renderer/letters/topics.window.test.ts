import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { lettersWindows } from '../../support/letters-page.ts'

const writer = '山本 沙織'

describe.skipIf(installedChromium() === null)('what letters are about', () => {
  const open = lettersWindows()

  it('is set by one key, shown in row and letter, narrows every view, and is taken back by one key', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.topics
    const views = page.getByRole('navigation', { name: ja.letters.viewsLabel })
    const row = page.getByRole('option').filter({ hasText: writer }).first()
    await row.waitFor()
    const all = await page.getByRole('option').count()
    await row.click()
    await page.getByRole('button', { name: say.noTopic, exact: true }).last().waitFor()
    await page.keyboard.press('l')
    const dialog = page.getByRole('dialog', { name: say.title })
    await dialog.getByRole('radio', { name: '旅券' }).check()
    await dialog.getByLabel(say.tag, { exact: true }).fill('春の行事')
    await dialog.getByRole('button', { name: say.addTag }).click()
    await dialog.getByLabel(say.tag, { exact: true }).fill('至急')
    expect(await letters.faults()).toEqual([])
    // What is typed and not added yet is meant, too.
    await page.keyboard.press('Enter')
    await page.getByText(say.done(1)).waitFor()
    await page.getByRole('button', { name: say.chip('旅券') }).waitFor()
    await expect.poll(() => row.textContent()).toMatch(/旅券(春の行事|至急)ほか1個/u)
    await views.getByRole('button', { name: /^旅券/u }).click()
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
    expect(await views.locator('[aria-current=page]').textContent()).toMatch(/^旅券1/u)
    expect(await letters.faults()).toEqual([])
    await page.getByRole('button', { name: say.showAgain('旅券') }).click()
    await expect.poll(() => page.getByRole('option').count()).toBe(all)
    await page.getByRole('button', { name: ja.letters.filter }).click()
    await page.getByRole('menuitemradio', { name: '至急' }).click()
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
    await page.getByRole('button', { name: say.showAgain('至急') }).waitFor()
    await page.getByRole('option').first().click()
    await page.keyboard.press('z')
    await expect.poll(() => page.getByRole('option').count()).toBe(0)
    await views.getByRole('button', { name: ja.letters.views.inbox }).click()
    await expect.poll(() => page.getByRole('option').count()).toBe(all)
    expect(await row.textContent()).not.toMatch(/春の行事|至急/u)
    await letters.close()
  })

  it('is set from the palette and by the chip, in English too, and a tag is taken off', async () => {
    const letters = await open('language=en')
    const { page } = letters
    const say = en.letters.topics
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: say.noTopic, exact: true }).last().waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(say.act)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: say.title })
    await dialog.getByLabel(say.tag, { exact: true }).fill('fair')
    expect(await letters.faults()).toEqual([])
    await page.keyboard.press('Enter')
    const chip = page.getByRole('article').getByRole('button', { name: 'fair' })
    await chip.click()
    await dialog.getByRole('button', { name: say.takeOff('fair') }).click()
    await dialog.getByRole('radio', { name: 'Complaint' }).check()
    await dialog.getByRole('button', { name: say.save }).click()
    await chip.waitFor({ state: 'detached' })
    expect(await letters.calls('letters.mark')).toEqual([
      { ids: [expect.any(String)], marks: { addTags: ['fair'] } },
      { ids: [expect.any(String)], marks: { topic: '018f9310-0000-7000-8000-000000000005', removeTags: ['fair'] } },
    ])
    await letters.close()
  })
})

import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { lettersWindows } from '../../support/letters-page.ts'
import { picture } from '../../support/picture.ts'

const writer = '山本 沙織'

describe.skipIf(installedChromium() === null)('what is urgent', () => {
  const open = lettersWindows()

  it('is said by a key, the chip and the palette, stands in the row, comes first where that is wanted, and is taken back', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.triage
    const rows = page.getByRole('option')
    const row = rows.filter({ hasText: writer }).first()
    const chip = (word: string) => page.getByRole('button', { name: `${say.urgent.label}: ${word}` })
    await row.click()
    await page.keyboard.press('u')
    await page.getByText(say.urgent.marked(1)).waitFor()
    await chip(say.priority.urgent).waitFor()
    await expect.poll(() => row.textContent()).toContain(say.priority.urgent)
    expect(await letters.faults()).toEqual([])
    // An ordinary letter has no sign of it.
    await page.keyboard.press('z')
    await chip(say.priority.urgent).waitFor({ state: 'detached' })
    await page.keyboard.press('u')
    await chip(say.priority.urgent).click()
    await page.getByRole('menuitemradio', { name: say.priority.ordinary }).click()
    await page.getByText(say.urgent.unmarked(1)).waitFor()
    await chip(say.priority.urgent).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+k')
    await page.keyboard.type(say.urgent.mark)
    await page.keyboard.press('Enter')
    await chip(say.priority.urgent).waitFor()
    // An urgent letter of earlier days comes before what came after it.
    const lost = rows.filter({ hasText: '旅券を紛失しました' })
    await expect.poll(() => lost.getAttribute('aria-posinset')).not.toBe('2')
    await page.getByRole('button', { name: ja.letters.sort }).click()
    await page.getByRole('menuitemradio', { name: ja.letters.urgentFirst }).click()
    await expect.poll(() => lost.getAttribute('aria-posinset')).toBe('2')
    await picture(page, 'urgent-first-ja')
    expect(await letters.faults()).toEqual([])
    await page.keyboard.press('/')
    await page.keyboard.type('状態:至急')
    await expect.poll(() => rows.count()).toBe(2)
    await letters.close()
  })

  it('is said of several letters by one key and the menu of a row, and taken back at once', async () => {
    const letters = await open('language=en')
    const { page } = letters
    const say = en.letters.triage
    const rows = page.getByRole('option')
    const sign = (place: number) => rows.nth(place).getByText(say.priority.urgent, { exact: true }).count()
    await rows.first().click()
    await rows.nth(1).click({ modifiers: ['Control'] })
    await page.getByText(en.letters.many.title('2')).waitFor()
    await page.keyboard.press('u')
    await page.getByText(say.urgent.marked(2)).waitFor()
    await expect.poll(async () => [await sign(0), await sign(1), await sign(2)]).toEqual([1, 1, 0])
    await page.keyboard.press('z')
    await expect.poll(async () => [await sign(0), await sign(1)]).toEqual([0, 0])
    await rows.nth(1).click({ button: 'right' })
    await page.getByRole('menuitem', { name: say.urgent.mark }).click()
    await expect.poll(async () => [await sign(0), await sign(1)]).toEqual([1, 1])
    await rows.nth(1).click({ button: 'right' })
    await page.getByRole('menuitem', { name: say.urgent.unmark }).waitFor()
    await picture(page, 'urgent-menu-en')
    await page.keyboard.press('Escape')
    await page.getByRole('menu').waitFor({ state: 'detached' })
    expect(await letters.faults()).toEqual([])
    await letters.close()
  })

  it.each([
    { query: '', width: 1440 },
    { query: 'language=en&theme=dark', width: 1440 },
    { query: 'theme=contrast', width: 1024 },
    { query: 'language=en', width: 1024 },
    { query: 'language=en', width: 720 },
    { query: 'theme=dark', width: 720 },
  ])('is told apart by a sign and its word in every look ($query, $width px)', async ({ query, width }) => {
    const letters = await open(query, { width, height: 800 })
    const { page } = letters
    const { priority } = (query.includes('en') ? en : ja).letters.triage
    const row = page.getByRole('option').filter({ hasText: '旅券を紛失しました' })
    await row.getByText(priority.urgent, { exact: true }).waitFor()
    await row.scrollIntoViewIfNeeded()
    const name = `urgent-${query.replace(/[=&]/gu, '-') || 'ja'}-${width}`
    await picture(page, `${name}-list`)
    await row.click()
    await page.getByRole('button', { name: new RegExp(`: ${priority.urgent}$`, 'u') }).waitFor()
    await picture(page, `${name}-letter`)
    expect(await letters.faults()).toEqual([])
    await letters.close()
  })
})

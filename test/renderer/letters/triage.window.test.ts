import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { lettersWindows } from '../../support/letters-page.ts'
import { picture } from '../../support/picture.ts'

const writer = '山本 沙織'

describe.skipIf(installedChromium() === null)('how far a letter is and whose', () => {
  const open = lettersWindows()

  it('is said by chips and keys, shown in row and views, and taken back by one key', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.triage
    const views = page.getByRole('navigation', { name: ja.letters.viewsLabel })
    const row = page.getByRole('option').filter({ hasText: writer }).first()
    await row.click()
    await page.getByRole('button', { name: `${say.statusLabel}: ${say.status.new}` }).waitFor()
    await page.keyboard.press('a')
    await page.getByText(say.done.mine(1)).waitFor()
    await page.getByRole('button', { name: `${say.assigneeLabel}: ${say.mine}` }).waitFor()
    await page.getByRole('button', { name: `${say.statusLabel}: ${say.status['in-progress']}` }).waitFor()
    expect(await letters.faults()).toEqual([])
    await page.keyboard.press('z')
    await page.getByRole('button', { name: `${say.statusLabel}: ${say.status.new}` }).waitFor()
    await page.getByRole('button', { name: `${say.assigneeLabel}: ${say.nobody}` }).click()
    await page.getByRole('menuitemradio', { name: '森さん' }).click()
    await expect.poll(() => row.textContent()).toContain(ja.letters.row.assigned('森さん'))
    await views.getByRole('button', { name: ja.letters.views.colleagues }).click()
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
    await row.click()
    expect(await letters.faults()).toEqual([])
    await page.getByRole('button', { name: `${say.statusLabel}: ${say.status['in-progress']}` }).click()
    await page.getByRole('menuitemradio', { name: say.status.waiting }).click()
    await page.getByText(say.done.status(say.status.waiting, 1)).waitFor()
    await views.getByRole('button', { name: ja.letters.views.waiting }).click()
    await expect.poll(() => row.textContent()).toContain(ja.letters.row.waitingForPerson)
    await letters.close()
  })

  it('has a day by which it is due, and leaves the inbox until the day it comes back', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.triage
    const row = page.getByRole('option').filter({ hasText: writer }).first()
    await row.click()
    await page.getByRole('button', { name: say.due.none }).waitFor()
    await page.keyboard.press('d')
    const dialog = page.getByRole('dialog', { name: say.due.title })
    await dialog.waitFor()
    expect(await letters.faults()).toEqual([])
    await dialog.getByRole('button', { name: say.tomorrow }).click()
    await expect.poll(() => row.textContent()).toContain(say.near.tomorrow)
    await page
      .getByRole('navigation', { name: ja.letters.viewsLabel })
      .getByRole('button', { name: ja.letters.views.due })
      .click()
    await row.click()
    await page.getByRole('button', { name: /^期限 / }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(say.remind.act)
    await page.keyboard.press('Enter')
    const later = page.getByRole('dialog', { name: say.remind.title })
    await later.getByLabel(say.remind.day).fill('2020-01-01')
    await later.getByText(say.remind.early).waitFor()
    expect(await letters.faults()).toEqual([])
    await later.getByRole('button', { name: say.tomorrow }).click()
    await page
      .getByRole('navigation', { name: ja.letters.viewsLabel })
      .getByRole('button', { name: ja.letters.views.later })
      .click()
    await expect.poll(() => row.textContent()).toContain('に戻ります')
    await letters.close()
  })

  it.each([
    ['ja', 'light', 1440, '休日にあたります: 春分の日の振替休日(日本)'],
    ['en', 'dark', 1024, 'Weekend or holiday: Vernal Equinox Day, observed (Japan)'],
    ['en', 'contrast', 720, 'Weekend or holiday: Vernal Equinox Day, observed (Japan)'],
  ] as const)(
    'is given a date of which the field says why it may be none of work (%s, %s, %i)',
    async (language, theme, width, why) => {
      const words = language === 'ja' ? ja : en
      const letters = await open(`language=${language}&theme=${theme}`, { width })
      const { page } = letters
      await page.getByRole('option').first().click()
      await page.keyboard.press('d')
      const dialog = page.getByRole('dialog', { name: words.letters.triage.due.title })
      const day = dialog.getByLabel(words.letters.triage.due.day)
      await day.fill('2027-03-22')
      await dialog.getByText(why).waitFor()
      expect(await letters.faults()).toEqual([])
      await picture(page, `due-holiday-${language}-${theme}-${width}`)
      await day.fill('2027-03-23')
      await dialog.getByText(why).waitFor({ state: 'detached' })
      await day.fill('2027-03-22')
      await page.keyboard.press('Enter')
      await expect.poll(() => letters.calls('letters.mark')).toMatchObject([{ marks: { dueOn: '2027-03-22' } }])
      await letters.close()
    },
  )

  it('is offered near days with the weekend or holiday that they are', async () => {
    const letters = await open('', { clock: '2026-11-20T20:00:00Z' })
    const { page } = letters
    const { triage: say, holidays } = ja.letters
    await page.getByRole('option').first().click()
    await page.keyboard.press('d')
    const offered = page.getByRole('dialog', { name: say.due.title }).getByRole('button')
    await offered.first().waitFor()
    const monday = holidays.holiday(holidays.name.labourThanksgiving, holidays.land.japan, false)
    const friday = holidays.holiday(holidays.name.afterThanksgiving, holidays.land.california, false)
    expect((await offered.allTextContents()).filter((words) => words !== '').slice(0, 4)).toEqual([
      say.today,
      holidays.behind(say.tomorrow, holidays.saturday),
      holidays.behind(say.nextMonday, monday),
      holidays.behind(say.inAWeek, friday),
    ])
    await letters.close()
  })

  it('whose day has come is put off anew, or not any more', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.triage.remind
    const row = page.getByRole('option').filter({ hasText: writer }).first()
    await row.click()
    const chip = page.getByRole('button', { name: /にもう一度$/u })
    const dialog = page.getByRole('dialog', { name: say.title })
    await letters.practice('remindOn', writer, '2020-01-06')
    await expect.poll(() => row.textContent()).toContain('にもう一度確かめる予定でした')
    await chip.click()
    expect(await dialog.getByLabel(say.day).inputValue()).toBe('')
    expect(await dialog.getByText(say.early).count()).toBe(0)
    expect(await letters.faults()).toEqual([])
    await dialog.getByRole('button', { name: say.clear }).click()
    await page.getByText(say.cleared(1)).waitFor()
    await chip.waitFor({ state: 'detached' })
    await page.keyboard.press('z')
    await chip.waitFor()
    await letters.close()
  })

  it('is given to a colleague from the palette, in English too', async () => {
    const letters = await open('language=en')
    const { page } = letters
    const say = en.letters.triage
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: `${say.assigneeLabel}: ${say.nobody}` }).waitFor()
    await page.keyboard.press('Control+k')
    await page.keyboard.type(say.assign)
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: say.assignTitle(1) })
    await dialog.waitFor()
    expect(await letters.faults()).toEqual([])
    await dialog.getByRole('radio', { name: /Tanaka|田中/u }).check()
    await page.keyboard.press('Enter')
    await page
      .getByText(/^Assigned to (Tanaka|田中)/u)
      .first()
      .waitFor()
    await letters.close()
  })
})

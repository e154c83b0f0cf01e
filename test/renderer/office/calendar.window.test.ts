import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import type { OfficeCalendar } from '../../../shared/letters/calendar.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people } from '../../support/fake-office.ts'
import { openOfficeView } from '../../support/office-view.ts'
import { officeWindows } from '../../support/office-page.ts'
import { picture } from '../../support/picture.ts'

const account = { ...people.haruka, roles: ['supervisor' as const] }

describe.skipIf(installedChromium() === null)('the working days in the window', () => {
  const open = officeWindows()

  it('are set by a supervisor: whose holidays count, closing days of the office, a holiday on which it works; each is taken back', async () => {
    const { page, calls, faults, close } = await open({ account }, { clock: '2026-11-24T18:00:00Z' })
    const say = ja.office.calendar
    await show(page, 'ja')
    const row = (name: string) => page.getByRole('row').filter({ hasText: name }).first()
    const last = async () => (await calls('letters.setCalendar')).at(-1) as OfficeCalendar
    await row('感謝祭(米国)').getByText(say.isClosed).waitFor()
    await row('感謝祭の翌日').getByText(say.isOpen).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('checkbox', { name: say.keeps.california }).check()
    await row('感謝祭の翌日').getByText(say.isClosed).waitFor()
    await row('元日').getByRole('button').click()
    await page.getByText(say.opened('2027年1月1日(金)')).waitFor()
    expect((await last()).open).toEqual(['2027-01-01'])
    await page.keyboard.press('z')
    await expect.poll(async () => (await last()).open).toEqual([])
    await page.getByRole('button', { name: say.add }).click()
    const adding = page.getByRole('dialog', { name: say.addTitle })
    await adding.getByLabel(say.addDay).fill('2026-11-24')
    await adding.getByText(say.past).first().waitFor()
    await adding.getByLabel(say.addDay).fill('2026-11-26')
    await adding.getByText(say.known).first().waitFor()
    expect(await faults()).toEqual([])
    await adding.getByLabel(say.addDay).fill('2026-12-28')
    await adding.getByLabel(say.addWhy).fill('年末年始')
    await page.keyboard.press('Enter')
    await row('年末年始').getByText(say.isClosed).waitFor()
    expect((await last()).closed).toEqual([{ day: '2026-12-28', why: '年末年始' }])
    await picture(page, 'calendar-ja-1440')
    await row('年末年始')
      .getByRole('button', { name: say.removes('2026年12月28日(月)') })
      .click()
    await row('年末年始').waitFor({ state: 'detached' })
    await close()
  })

  it.each([
    ['ja', 'dark', 1024],
    ['en', 'light', 1024],
    ['en', 'contrast', 720],
    ['ja', 'light', 720],
  ] as const)('fit the window (%s, %s, %i)', async (language, theme, width) => {
    const words = wordsFor(language)
    const { page, faults, said, close } = await open(
      { account: { ...account, language }, language, theme },
      { width, height: 800 },
    )
    await show(page, language)
    await page.getByRole('cell', { name: words.office.calendar.isClosed, exact: true }).first().waitFor()
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(await faults()).toEqual([])
    await picture(page, `calendar-${language}-${theme}-${width}`)
    expect(said).toEqual([])
    await close()
  })
})

const show = (page: Page, language: 'ja' | 'en' = 'ja'): Promise<void> =>
  openOfficeView(page, language, wordsFor(language).office.calendar.title)

import { describe, expect, it } from 'vitest'
import { releasePage } from '../../../../main/statistics/releases/files/release-page.ts'
import { othersRow, unknownRow, type ReleaseCell } from '../../../../shared/statistics/releases.ts'
import { installedChromium, sharedChromium } from '../../../support/chromium.ts'
import { faultsOf } from '../../../support/faults.ts'
import { planWith } from './ground.ts'

const shown = (count: number): ReleaseCell => ({ count, people: count, withheld: null, range: null })
const withheld: ReleaseCell = { count: 3, people: 3, withheld: 'small', range: { least: 1, most: 14 } }
const title = { ja: '年代ごとのお問い合わせ', en: 'Letters by age group' }
const published = {
  number: 'S-2026-01',
  edition: 1,
  replaces: null,
  titles: title,
  office: { ja: '総領事館', en: 'Consulate General' },
  plan: planWith({
    rows: 'attribute',
    attribute: { key: 'ageGroup', ja: '年代', en: 'Age group' },
    measure: 'letters',
    from: '2026-09',
    to: '2026-10',
  }),
  table: {
    columns: ['2026-09', '2026-10'],
    rows: [
      { value: '30代', cells: [shown(31), shown(42)], total: shown(73) },
      { value: 'Certificates '.repeat(12), cells: [withheld, shown(12)], total: withheld },
      { value: unknownRow, cells: [shown(20), shown(21)], total: shown(41) },
      { value: othersRow, cells: [withheld, shown(19)], total: withheld },
    ],
    totals: { cells: [shown(61), shown(94)], total: shown(155) },
    joined: 4,
    missingDays: 0,
    robots: 0,
    timeZone: 'America/Los_Angeles',
    sections: {},
  },
}

describe.skipIf(installedChromium() === null)('the page of a table of letters', () => {
  it('has no fault in either language, in the light and in the dark, fits a phone, and says nothing of requests', async () => {
    const context = await (await sharedChromium()).newContext({ offline: true })
    const page = await context.newPage()
    const faults: string[] = []
    for (const language of ['ja', 'en'] as const) {
      await page.setContent(releasePage(published, language))
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme })
        faults.push(...(await faultsOf(page)).map((one) => `${language} ${colorScheme} ${one}`))
      }
      await page.setViewportSize({ width: 375, height: 800 })
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      expect(await page.getByText(/\((others|unknown)\)|ロボット|[Rr]obots/u).count()).toBe(0)
      await page.getByRole('columnheader', { name: language === 'ja' ? '年代' : 'Age group' }).waitFor()
    }
    expect(faults).toEqual([])
    await context.close()
  })
})

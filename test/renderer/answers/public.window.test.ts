import { describe, expect, it } from 'vitest'
import { answersEn } from '../../../shared/words/answers/en.ts'
import { answersJa } from '../../../shared/words/answers/ja.ts'
import { frameEn } from '../../../shared/words/frame/en.ts'
import { frameJa } from '../../../shared/words/frame/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { faultsOf } from '../../support/faults.ts'
import { windowTabs, type Tab } from '../../support/window-tab.ts'

const ja = answersJa

/** Leads to a screen behind the title of the list, by the keyboard alone. */
async function goTo(page: Tab['page'], name: string): Promise<void> {
  await page.getByRole('list').first().waitFor()
  await page.keyboard.press('Control+b')
  await page.getByRole('navigation').getByRole('button', { name, exact: true }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('region', { name, exact: true }).waitFor()
}

describe.skipIf(installedChromium() === null)('what becomes public of Q&A in the window', () => {
  const open = windowTabs()

  it('is told before it is written, asked about, and told when it was', async () => {
    const { page, said, close } = await open('answers-window.html')
    await goTo(page, ja.publishing.title)
    await page.getByRole('button', { name: '桜まつりのボランティアに応募するには、どうすればよいですか。' }).waitFor()
    await page.getByRole('button', { name: 'https://example.org/itpr_ja/passport.html' }).waitFor()
    await page.getByRole('button', { name: ja.publishing.publish }).click()
    const dialog = page.getByRole('dialog', { name: ja.publishing.publishTitle })
    await dialog.getByRole('button', { name: ja.publishing.publishDo }).click()
    await page.getByText(ja.publishing.published('6', '2')).waitFor()
    // What is to be known of the next one stands beside it.
    await page.getByText(`${ja.publishing.changeCount('1')} · ${ja.publishing.entries('3')}`).waitFor()
    expect(said).toEqual([])
    await close()
  })

  it('what people ask shows withheld counts as such, and a table under the chart', async () => {
    const { page, close } = await open('answers-window.html')
    await goTo(page, ja.askedScreen.title)
    for (const name of [ja.asked.rest, ja.asked.none]) await page.getByRole('rowheader', { name }).waitFor()
    expect(await page.getByText(/\((others|none)\)/u).count()).toBe(0)
    const row = page.getByRole('row', { name: /証明/u })
    expect(await row.getByRole('cell').allTextContents()).toEqual([
      '12',
      ja.askedScreen.withheld,
      '21',
      ja.askedScreen.withheld,
    ])
    // It leaves as a release alone, and says so.
    await page.getByText(ja.askedScreen.leaves).waitFor()
    expect(await page.getByRole('button', { name: frameJa.chart.export }).count()).toBe(0)
    expect(await faultsOf(page)).toEqual([])
    await close()
  })

  it('a supervisor sees the workload by week and category; staff have no way to it', async () => {
    const { page, close } = await open('answers-window.html?language=en&as=grace')
    await goTo(page, answersEn.askedScreen.workload)
    await page.getByRole('row', { name: /Week of Nov 23/u }).waitFor()
    // A week in which nothing came has its place too.
    expect(
      await page
        .getByRole('row', { name: /Week of Nov 16/u })
        .getByRole('cell')
        .allTextContents(),
    ).toEqual(['0', '0', '–', '0'])
    await page.getByRole('radio', { name: answersEn.askedScreen.byCategory }).click()
    await page.getByRole('row', { name: /Passports/u }).waitFor()
    const say = answersEn.askedScreen
    await page
      .getByRole('img', {
        name: `Passports, ${say.columns.arrived} 41, ${say.columns.answered} 38, ${say.columns.overdue} 2`,
      })
      .waitFor()
    await page
      .getByRole('img', { name: new RegExp(`^${answersEn.asked.none}, ${say.columns.arrived} 64`, 'u') })
      .waitFor()
    // Categories leave as releases alone; weeks as a picture and a table.
    expect(await page.getByRole('button', { name: frameEn.chart.export }).count()).toBe(0)
    await page.getByRole('radio', { name: say.week }).click()
    await page.getByRole('row', { name: /Week of Nov 23/u }).waitFor()
    await page.getByRole('button', { name: frameEn.chart.export }).click()
    await page.getByRole('menuitem', { name: frameEn.chart.kinds.png }).click()
    await page.getByText(say.saved(`${say.workload}.png`)).waitFor()
    await page.getByRole('button', { name: frameEn.chart.export }).click()
    await page.getByRole('menuitem', { name: frameEn.chart.kinds.csv }).click()
    await page.getByText(say.saved('workload.csv')).waitFor()
    expect(await faultsOf(page)).toEqual([])
    await close()
    const staff = await open('answers-window.html')
    await staff.page.getByRole('list').first().waitFor()
    await staff.page.keyboard.press('Control+b')
    await staff.page.getByRole('button', { name: ja.tables.glossary }).waitFor()
    expect(await staff.page.getByRole('button', { name: ja.askedScreen.workload }).count()).toBe(0)
    await staff.close()
  })

  it('categories are added, and words of the glossary are added and had back', async () => {
    const { page, close } = await open('answers-window.html')
    await goTo(page, ja.tables.categories)
    await page.getByRole('button', { name: ja.tables.addCategory }).click()
    const dialog = page.getByRole('dialog', { name: ja.tables.addCategory })
    await dialog.getByLabel(ja.tables.nameJa).fill('在外選挙')
    await dialog.getByLabel(ja.tables.nameEn).fill('Overseas voting')
    await page.keyboard.press('Enter')
    await page.getByRole('row', { name: /Overseas voting/u }).waitFor()
    await page.keyboard.press('Control+b')
    await page.getByRole('button', { name: ja.tables.glossary }).click()
    await page
      .getByRole('row', { name: /overseas voting/u })
      .getByRole('button', { name: ja.tables.restoreLine })
      .click()
    await page
      .getByRole('row', { name: /overseas voting/u })
      .getByRole('button', { name: ja.tables.removeLine })
      .waitFor()
    await close()
  })

  it.each([
    ['light', 'ja', 1440, 'none'],
    ['dark', 'en', 1024, 'none'],
    ['contrast', 'ja', 720, 'active'],
  ] as const)(
    'have no fault for assistive technology: %s, %s, %i wide, forced colors %s',
    async (theme, language, width, forcedColors) => {
      const say = language === 'ja' ? answersJa : answersEn
      const { page, close } = await open(`answers-window.html?theme=${theme}&language=${language}`, {
        width,
        forcedColors,
      })
      await page.getByRole('list').first().waitFor()
      for (const name of [say.publishing.title, say.askedScreen.title, say.tables.categories, say.tables.glossary]) {
        await page.keyboard.press('Control+b')
        await page.getByRole('navigation').getByRole('button', { name, exact: true }).click()
        await page.getByRole('region', { name, exact: true }).waitFor()
        await page.getByRole('table').first().waitFor()
        expect([name, ...(await faultsOf(page))]).toEqual([name])
        expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
          0,
        )
      }
      await close()
    },
  )
})

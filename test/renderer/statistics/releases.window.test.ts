import { describe, expect, it } from 'vitest'
import { releasesEn } from '../../../shared/words/statistics/releases-en.ts'
import { releasesJa } from '../../../shared/words/statistics/releases-ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { faultsOf } from '../../support/faults.ts'
import { windowTabs } from '../../support/window-tab.ts'

const ja = releasesJa

describe.skipIf(installedChromium() === null)('tables that become public in the window', () => {
  const open = windowTabs()

  it('are proved, asked for and say why a number is withheld; another may be withheld instead', async () => {
    const { page, said, close } = await open('releases-window.html')
    const sign = page.getByRole('button', { name: ja.cellName('ブラジル', '2026年9月', ja.why.complementary) })
    await sign.click()
    const reason = page.getByRole('dialog', { name: ja.reasonTitle('ブラジル', '2026年9月') })
    await reason.getByText(ja.range('20', '38')).waitFor()
    await reason.getByRole('button', { name: ja.another }).click()
    await page.getByText(ja.pickAnother('ブラジル', '2026年9月')).waitFor()
    await page.getByRole('button', { name: ja.pick('ブラジル', '2026年8月') }).click()
    await page.getByRole('button', { name: ja.cellName('ブラジル', '2026年8月', ja.why.complementary) }).waitFor()
    expect(await sign.count()).toBe(0)
    await page.getByRole('button', { name: ja.clearChoices }).click()
    await sign.waitFor()
    await page.keyboard.press('Control+Enter')
    await page.getByRole('dialog', { name: ja.askTitle }).getByRole('button', { name: ja.ask }).click()
    await page.getByRole('button', { name: ja.reopen }).waitFor()
    // Nobody approves their own.
    expect(await page.getByRole('button', { name: ja.approve }).count()).toBe(0)
    expect(said).toEqual([])
    await close()
  })

  it('are approved by another supervisor, published, and corrected by a new edition', async () => {
    const say = releasesEn
    const { page, said, close } = await open('releases-window.html?language=en&as=ono')
    await page.getByRole('button', { name: /S-2026-04/u }).click()
    // Whoever approves it is told by whom it was made.
    await page.getByRole('definition').filter({ hasText: 'Nishimura' }).waitFor()
    await page.getByRole('button', { name: say.approve, exact: true }).click()
    await page.getByRole('button', { name: say.publish }).click()
    await page.getByText(say.published('4')).waitFor()
    await page.getByRole('button', { name: say.newEdition }).click()
    await page.getByRole('button', { name: /S-2026-04-2/u }).waitFor()
    expect(said).toEqual([])
    await close()
  })

  it('what cannot be proved is told, and approval cannot be asked for', async () => {
    const { page, close } = await open('releases-window.html?outcome=lost')
    await page.getByText(`${ja.lost} ブラジル · 2026年9月`).waitFor()
    await page
      .getByRole('button', { name: ja.original })
      .or(page.getByRole('radio', { name: ja.original }))
      .click()
    expect(
      await page
        .getByRole('row', { name: /ブラジル/u })
        .getByText('29')
        .count(),
    ).toBe(1)
    await page.keyboard.press('Control+Enter')
    expect(await page.getByRole('dialog').count()).toBe(0)
    await close()
  })

  it('a new table begins with closed months, and takes its titles in both languages', async () => {
    const { page, close } = await open('releases-window.html?empty')
    await page.getByRole('button', { name: ja.start }).last().click()
    const dialog = page.getByRole('dialog', { name: ja.form.start })
    await dialog.getByLabel(ja.form.titleJa).fill('端末ごとの訪問')
    await dialog.getByLabel(ja.form.titleEn).fill('Visits by device')
    await dialog.getByLabel(ja.form.rows).selectOption('device')
    await dialog.getByRole('button', { name: ja.form.begin }).click()
    await page.locator('li button', { hasText: '端末ごとの訪問' }).waitFor()
    await close()
  })

  it.each([
    ['ja', '年代'],
    ['en', 'Age group'],
  ] as const)('a table of letters is chosen by keyboard, of months that are over: %s', async (language, attribute) => {
    const say = language === 'ja' ? releasesJa : releasesEn
    const { page, close } = await open(`releases-window.html?empty&language=${language}`)
    await page.getByRole('button', { name: say.start }).last().click()
    const dialog = page.getByRole('dialog', { name: say.form.start })
    await dialog.getByLabel(say.form.titleJa).fill('年代ごとのお問い合わせ')
    await dialog.getByLabel(say.form.titleEn).fill('Letters by age group')
    const rows = dialog.getByLabel(say.form.rows, { exact: true })
    await rows.focus()
    // The last of the choices.
    await page.keyboard.press('End')
    await expect.poll(() => rows.locator('option:checked').textContent()).toBe(say.form.attribute(attribute))
    await dialog.getByText(say.form.letterMonths).waitFor()
    const month = language === 'ja' ? '2026年10月' : 'Oct 2026'
    await expect.poll(() => dialog.getByLabel(say.form.to).locator('option').last().textContent()).toBe(month)
    expect(await faultsOf(page)).toEqual([])
    await page.keyboard.press('Enter')
    await dialog.getByRole('button', { name: say.form.begin }).click()
    await page.getByRole('button', { name: `${say.rows} ${attribute}` }).waitFor()
    await page.getByText(say.policy.letters).waitFor()
    expect(await page.getByText(say.facts.leftOut).count()).toBe(0)
    expect(await faultsOf(page)).toEqual([])
    await close()
  })

  it.each([
    ['light', 'ja', 1440, 'none'],
    ['dark', 'en', 1440, 'none'],
    ['contrast', 'ja', 1440, 'active'],
    ['light', 'en', 1024, 'none'],
    ['dark', 'ja', 720, 'none'],
  ] as const)(
    'have no fault for assistive technology: %s, %s, %i wide, forced colors %s',
    async (theme, language, width, forcedColors) => {
      const address = `releases-window.html?theme=${theme}&language=${language}`
      const { page, close } = await open(address, { width, forcedColors })
      const say = language === 'ja' ? releasesJa : releasesEn
      if (width === 720) await page.getByRole('button', { name: /S-2026-05/u }).click()
      await page.getByRole('table').waitFor()
      expect(await faultsOf(page)).toEqual([])
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0)
      await page.getByRole('button', { name: say.seeProof }).click()
      await page.getByRole('dialog').waitFor()
      expect(await faultsOf(page)).toEqual([])
      await close()
    },
  )
})

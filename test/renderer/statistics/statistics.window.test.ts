import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { picture } from '../../support/program.ts'
import { people } from '../../support/fake-office.ts'
import { officeWindows, type OfficePage } from '../../support/office-page.ts'

const words = ja.statistics
const supervisor = { ...people.grace, language: 'ja' as const }
const october = '2026年10月'

describe.skipIf(installedChromium() === null)('the statistics in the window', () => {
  const open = officeWindows()

  /** The part, once its numbers stand there. */
  async function openStatistics(...given: Parameters<typeof open>): Promise<OfficePage> {
    const window = await open({ account: supervisor, ...given[0] }, given[1])
    await window.page.keyboard.press('Control+4')
    return window
  }
  const visits = ({ page }: OfficePage) => page.getByRole('group', { name: words.measures.visits, exact: true })
  const questions = async ({ calls }: OfficePage) =>
    (await calls('statistics.ask')) as {
      question: { from: string; to: string; filters: unknown[]; robots: boolean }
      compare: { from: string; to: string } | null
    }[]

  it('open for a supervisor, who may open no letter, at the last month beside the same month of the year before', async () => {
    const window = await openStatistics()
    const { page, paths, said, close } = window
    await visits(window).getByRole('button', { name: '13,848' }).waitFor()
    expect(await visits(window).textContent()).toContain('前年 12,960')
    expect(
      (await questions(window)).map(({ question, compare }) => [question.from, question.to, compare?.from]),
    ).toContainEqual(['2026-10-01', '2026-10-31', '2025-10-01'])
    await page.getByText(words.status.lines('1,284,310', '12')).waitFor()
    expect((await paths()).filter((path) => path.startsWith('letters.'))).toEqual([])
    expect(said).toEqual([])
    await close()
  })

  it('are narrowed by what is chosen in a table, a chart and a list, and the conditions combine and are taken away', async () => {
    const window = await openStatistics()
    const { page, close } = window
    await page.getByRole('button', { name: '日本', exact: true }).click()
    await page.getByRole('button', { name: words.look.remove(`${words.dimensions.country} 日本`) }).waitFor()
    await page.getByRole('button', { name: words.atHour('木', 10, '0').replace(/: .*/, ''), exact: false }).click()
    const chip = page.getByRole('button', { name: words.look.remove(`${words.dimensions.weekday} 木曜日`) })
    await chip.waitFor()
    await expect
      .poll(async () => (await questions(window)).at(-1)?.question.filters)
      .toEqual([
        { dimension: 'country', values: ['JP'] },
        { dimension: 'weekday', values: ['4'] },
        { dimension: 'hour', values: ['10'] },
      ])
    await chip.click()
    await page.keyboard.press('f')
    await page
      .getByRole('dialog')
      .or(page.getByRole('group', { name: words.look.value }))
      .first()
      .waitFor()
    await page.getByLabel(words.look.add).last().selectOption('section')
    await page.getByRole('button', { name: /^英語のページ/ }).click()
    await expect
      .poll(async () => (await questions(window)).at(-1)?.question.filters)
      .toContainEqual({ dimension: 'section', values: ['en'] })
    await page.getByRole('button', { name: words.look.clear }).click()
    await expect.poll(() => page.getByRole('button', { name: /^条件「/ }).count()).toBe(0)
    await close()
  })

  it('say how many requests of robots the conditions leave out, not how many there are without them', async () => {
    const { page, close } = await openStatistics()
    const left = page.getByText(new RegExp(words.look.robotsLeft('[\\d,]+')))
    await left.waitFor()
    const all = await left.textContent()
    await page.getByRole('button', { name: '日本', exact: true }).click()
    await page.getByRole('button', { name: words.look.remove(`${words.dimensions.country} 日本`) }).waitFor()
    await expect.poll(() => left.textContent()).not.toBe(all)
    await close()
  })

  it('say of each number whether robots are in it, as the switch stands', async () => {
    const window = await openStatistics()
    const { page, close } = window
    const told = async () => {
      await visits(window)
        .getByRole('button', { name: words.definitionOf(words.measures.visits) })
        .click()
      const definition = page.getByRole('dialog', { name: words.definitionOf(words.measures.visits) })
      await definition.waitFor()
      const text = (await definition.textContent()) ?? ''
      await page.keyboard.press('Escape')
      return [words.robotsOut, words.robotsIn].filter((sentence) => text.includes(sentence))
    }
    await visits(window).waitFor()
    expect(await told()).toEqual([words.robotsOut])
    await page.getByRole('switch', { name: words.look.robots }).click()
    await page.getByText(new RegExp(words.look.robotsCounted('[\\d,]+'))).waitFor()
    expect(await told()).toEqual([words.robotsIn])
    await close()
  })

  it('go from month to month by J and K, and are held against the period before', async () => {
    const window = await openStatistics()
    const { page, close } = window
    await visits(window).waitFor()
    await page.keyboard.press('k')
    await page.getByRole('button', { name: new RegExp(`^${words.look.period} 2026年9月`) }).waitFor()
    await page.keyboard.press('j')
    await page.getByRole('button', { name: new RegExp(`^${words.look.period} ${october}`) }).waitFor()
    await page.getByRole('button', { name: new RegExp(`^${words.look.comparison}`) }).click()
    await page.getByRole('menuitemradio', { name: words.look.comparisons.before }).click()
    await expect
      .poll(async () => (await questions(window)).map(({ compare }) => compare))
      .toContainEqual({ from: '2026-09-01', to: '2026-09-30' })
    await page.keyboard.press('d')
    await page.getByRole('button', { name: words.look.firstHalf, exact: true }).click()
    await page
      .getByRole('button', { name: /令和8年度 上半期/ })
      .first()
      .waitFor()
    await expect.poll(async () => (await questions(window)).at(-1)?.question.from).toBe('2026-04-01')
    await close()
  })

  it('are read in the trend by arrow keys, which tell the day, its number, the year before, and what happened', async () => {
    const window = await openStatistics()
    const { page, close } = window
    const trend = page
      .locator('svg')
      .and(page.getByRole('group', { name: words.dailyTrend.day(words.measures.visits) }))
    await trend.waitFor()
    await trend.getByRole('button').last().focus()
    for (let step = 0; step < 11; step++) await page.keyboard.press('ArrowLeft')
    const told = () => page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '')
    expect(await told()).toMatch(/^10月20日\(火\), 訪問 712, 前年の同じ日付 \d+, 秋の文化行事を案内$/)
    await page.keyboard.press('Enter')
    await expect
      .poll(async () => (await questions(window)).at(-1)?.question)
      .toMatchObject({ from: '2026-10-20', to: '2026-10-20' })
    await close()
  })

  it('have a table under the trend whose totals are those above, and leave as picture, drawing and table by the shell', async () => {
    const window = await openStatistics()
    const { page, calls, close } = window
    const table = page.getByRole('table', { name: words.dailyTrend.day(words.measures.visits) })
    await table.getByRole('row', { name: /2026年10月1日–31日 .* 13,848$/ }).waitFor()
    await table.getByRole('row', { name: /2025年10月1日–31日 .* 12,960$/ }).waitFor()
    const pane = page
      .getByRole('group', { name: words.dailyTrend.day(words.measures.visits) })
      .filter({ has: page.getByRole('button', { name: ja.frame.chart.export }) })
    for (const [kind, name] of Object.entries(ja.frame.chart.kinds)) {
      await pane.getByRole('button', { name: ja.frame.chart.export }).click()
      await page.getByRole('menuitem', { name }).click()
      await page.getByText(words.export.saved(`${words.dailyTrend.day(words.measures.visits)}.${kind}`)).waitFor()
    }
    expect((await calls('shell.saveDrawing')).map((call) => (call as { kind: string }).kind)).toEqual(['png', 'svg'])
    const [saved] = (await calls('shell.saveTable')) as { period: unknown; rows: (string | number | null)[][] }[]
    expect(saved?.period).toEqual({ from: '2026-10-01', to: '2026-10-31' })
    expect(saved?.rows[0]).toEqual([words.dimensions.day, words.measures.visits, words.heldAgainst.year, words.events])
    expect(saved?.rows).toHaveLength(32)
    expect(saved?.rows[20]).toEqual(['2026-10-20', 712, expect.any(Number), '秋の文化行事を案内'])
    await close()
  })

  it('show no number and no change where the year before is not recorded, and say since when it is', async () => {
    const window = await openStatistics()
    const { page, close } = window
    const tile = async () => (await visits(window).textContent()) ?? ''
    const chosen = async (text: string) => {
      await page.keyboard.press('/')
      await page.keyboard.type(text)
      await page
        .getByRole('button', { name: new RegExp(`^${text}`) })
        .last()
        .click()
    }
    await visits(window).waitFor()
    await chosen('2025年5月')
    await expect.poll(tile).toContain(words.unrecorded.year)
    expect(await tile()).not.toMatch(/%|前年 0/)
    await page.getByText(words.look.heldNone.year).waitFor()
    await page.getByRole('row', { name: /^2024年5月1日–31日\(記録なし\)( –)+$/ }).waitFor()
    await chosen('2026年')
    const since = words.look.recordedFrom('2025年4月1日')
    await expect.poll(tile).toContain(since)
    expect(await tile()).not.toContain('%')
    await page.getByRole('row', { name: `2025年1月1日–10月31日(${since})` }).waitFor()
    await close()
  })

  it('tell logs from what is none before they take them in, and count while they do', async () => {
    const window = await openStatistics()
    const { page, calls, close } = window
    await visits(window).waitFor()
    await page.keyboard.press('i')
    await page.getByRole('button', { name: words.imports.files }).click()
    const chosen = page.getByRole('table', { name: words.imports.looked })
    await chosen.getByRole('row', { name: /ex261001\.log IIS/ }).waitFor()
    await chosen.getByRole('row', { name: new RegExp(`readme\\.txt .*${ja.errors.not_a_log}`) }).waitFor()
    await page.getByText(words.imports.stay, { exact: false }).first().waitFor()
    await page.getByRole('button', { name: words.imports.begin('2') }).click()
    await page.getByRole('progressbar', { name: words.imports.running }).waitFor()
    await page.getByText(words.imports.progress('61,000', '540,000')).waitFor()
    await page.getByRole('button', { name: words.imports.cancel }).click()
    await page.getByRole('button', { name: words.imports.files }).waitFor()
    expect(await calls('statistics.cancelImport')).toHaveLength(1)
    await page.getByRole('button', { name: /1,284,310行/ }).click()
    // What did not come in is told in the row, before it is opened.
    expect(await page.getByText(words.imports.lateTitle('42')).count()).toBeGreaterThan(0)
    await page.getByRole('button', { name: words.imports.badLines('12'), exact: true }).click()
    await page.getByRole('dialog').getByText(words.imports.badLine('access.log-202610.gz', '4,120')).waitFor()
    await close()
  })

  it('keep events and goals: one is added, corrected and deleted, and what was before it is held against what came after', async () => {
    const window = await openStatistics()
    const { page, calls, close } = window
    await visits(window).waitFor()
    await page.keyboard.press('e')
    await page.getByRole('button', { name: words.notes.addEvent }).click()
    await page.getByRole('dialog').getByLabel(words.notes.eventDay).fill('2026-10-28')
    await page.getByRole('dialog').getByLabel(words.notes.eventText).fill('図書館で講演')
    await page.getByRole('dialog').getByRole('button', { name: words.notes.save }).click()
    await page.getByRole('row', { name: /図書館で講演/ }).waitFor()
    await page.getByRole('button', { name: `${words.notes.remove}: 図書館で講演` }).click()
    await page.getByRole('dialog').getByRole('button', { name: words.notes.remove, exact: true }).click()
    await page.getByRole('row', { name: /図書館で講演/ }).waitFor({ state: 'detached' })
    expect(await calls('statistics.removeEvent')).toHaveLength(1)
    await page
      .getByRole('row', { name: /桜まつり/ })
      .getByRole('button', { name: words.notes.compare })
      .click()
    await visits(window).waitFor()
    await expect
      .poll(async () => (await questions(window)).map(({ question, compare }) => [question.from, compare?.from]))
      .toContainEqual(['2026-04-11', '2026-03-28'])
    await close()
  })

  it('say which path they keep of a goal that is given as an address', async () => {
    const window = await openStatistics()
    const { page, calls, close } = window
    await visits(window).waitFor()
    await page.keyboard.press('e')
    await page.getByRole('button', { name: words.notes.addGoal }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel(words.notes.goalName).fill('旅券の申請書')
    await dialog.getByLabel(words.notes.goalValues).fill('https://www.site.example/files/passport-form.pdf')
    await dialog.getByText(words.notes.goalKept('/files/passport-form.pdf')).waitFor()
    await dialog.getByRole('button', { name: words.notes.save }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await calls('statistics.saveGoal')).toEqual([
      { id: null, name: '旅券の申請書', dimension: 'file', values: ['/files/passport-form.pdf'] },
    ])
    await close()
  })

  it('make the report of a month for paper, in both languages', async () => {
    const window = await openStatistics()
    const { page, calls, close } = window
    await visits(window).waitFor()
    await page.getByRole('button', { name: words.report.open }).click()
    await page.getByRole('radio', { name: words.report.languages.both }).click()
    await expect.poll(() => page.locator('[data-paper]').count()).toBe(2)
    await page.emulateMedia({ media: 'print' })
    const papers = await page.locator('[data-paper]').allInnerTexts()
    await page.emulateMedia({ media: null })
    expect(papers[0]).toContain('13,848')
    expect(papers[0]).toContain('旅券(パスポート)')
    expect(papers[1]).toContain('Main numbers')
    await page.getByRole('dialog').getByRole('button', { name: words.report.save }).click()
    await page.getByRole('dialog').getByRole('status').filter({ hasText: '.pdf' }).waitFor()
    expect(await calls('shell.savePdf')).toHaveLength(1)
    await close()
  })

  it('are listed in the report by the number that it shows, with the others in a row, and only months with records have one', async () => {
    const { page, close } = await openStatistics({ statistics: { without: '2026-08' } })
    await page.getByRole('button', { name: words.report.open }).click()
    const months = page.getByLabel(words.report.month)
    await expect.poll(() => months.locator('option').allTextContents()).toContain('2025年4月')
    const offered = await months.locator('option').allTextContents()
    expect(offered).toHaveLength(18)
    expect(offered).not.toContain('2026年8月')
    const list = (head: string) =>
      page
        .locator('[data-paper] table')
        .filter({ has: page.locator('th', { hasText: new RegExp(`^${head}$`) }) })
        .locator('tbody tr')
    await list(words.dimensions.country).first().waitFor({ state: 'attached' })
    const counts = (rows: readonly string[][]) => rows.map(([, count]) => Number(count?.replaceAll(',', '')))
    for (const dimension of ['country', 'referrer'] as const) {
      const rows = await list(words.dimensions[dimension]).evaluateAll((all) =>
        all.map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
      )
      const rest = rows.filter(([name]) => name?.startsWith('その他'))
      expect([dimension, rest.map(([name]) => name)]).toEqual([
        dimension,
        dimension === 'country' ? ['その他3か国'] : [],
      ])
      expect(counts(rows).reduce((sum, count) => sum + count, 0)).toBe(13_848)
      const listed = counts(rows.slice(0, rows.length - rest.length))
      expect(listed).toEqual(listed.toSorted((one, other) => other - one))
    }
    await page.locator('[data-paper]').getByText(words.report.severalSections).waitFor({ state: 'attached' })
    await close()
  })

  it.each([720, 800])('leave names their room beside a comparison in a window of %i px', async (width) => {
    const { page, close } = await openStatistics({}, { width, height: 900 })
    await page.getByRole('group', { name: words.measures.visits, exact: true }).waitFor()
    for (const [key, dimension] of [
      ['2', 'page'],
      ['3', 'referrer'],
      ['4', 'country'],
    ] as const) {
      await page.keyboard.press(key)
      const table = page.getByRole('table', { name: words.dimensions[dimension], exact: true })
      const names = table.getByRole('rowheader')
      await expect.poll(async () => ((await names.first().boundingBox())?.width ?? 0) >= 160).toBe(true)
      await table.getByRole('columnheader', { name: words.columns.change.year }).waitFor()
    }
    await close()
  })

  it('are searched for pages, countries and periods', async () => {
    const window = await openStatistics()
    const { page, close } = window
    await visits(window).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('カナダ')
    await page.getByRole('button', { name: /^カナダ/ }).click()
    await page.getByRole('button', { name: words.look.remove(`${words.dimensions.country} カナダ`) }).waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('令和7年度')
    await page
      .getByRole('button', { name: /令和7年度/ })
      .last()
      .click()
    await expect.poll(async () => (await questions(window)).at(-1)?.question.from).toBe('2025-04-01')
    await close()
  })

  it('say what is true where there are none: nothing imported, nothing in the period, numbers that do not come', async () => {
    const empty = await openStatistics({ statistics: { empty: true } })
    await empty.page.getByRole('heading', { name: words.empty.title }).waitFor()
    await empty.page.getByRole('button', { name: words.empty.do }).click()
    await empty.page.getByText(words.imports.noPast).waitFor()
    // What the first import fixes is said while it can still be changed.
    await empty.page.getByRole('button', { name: words.imports.files }).click()
    await empty.page.getByText(words.imports.firstTitle).waitFor()
    await empty.page.getByText(words.imports.firstHosts, { exact: false }).waitFor()
    expect(await empty.faults()).toEqual([])
    await picture(empty.page, 'statistics-first-import')
    await empty.close()
    const none = await openStatistics()
    await visits(none).waitFor()
    await none.page.keyboard.press('j')
    await none.page.getByRole('button', { name: words.empty.lastMonth }).click()
    await visits(none).waitFor()
    await none.close()
    const broken = await openStatistics({ statistics: { broken: true } })
    await broken.page.getByText(words.failed).first().waitFor()
    await broken.close()
  })

  it('are for an administrator what comes in, and no numbers', async () => {
    const window = await open({ account: { ...people.haruka, roles: ['administrator'] } })
    const { page, paths, close } = window
    await page.keyboard.press('Control+4')
    await page.getByRole('button', { name: words.imports.files }).waitFor()
    expect((await paths()).filter((path) => path === 'statistics.ask' || path === 'statistics.kept')).toEqual([])
    await close()
  })

  it.each([
    ['ja', 'light', 1440],
    ['en', 'dark', 1440],
    ['ja', 'contrast', 1024],
    ['en', 'light', 720],
  ] as const)('have no fault of access (%s, %s, %i px)', async (language, theme, width) => {
    const look = { account: { ...supervisor, language }, language, theme }
    const { page, faults, said, close } = await openStatistics(look, { width, height: 900 })
    const all = language === 'ja' ? ja : en
    await page.getByRole('group', { name: all.statistics.measures.visits, exact: true }).waitFor()
    expect(await faults()).toEqual([])
    for (const key of ['2', 'e', 'i']) {
      await page.keyboard.press(key)
      await page.getByRole('heading', { level: 3 }).first().waitFor()
      expect([key, await faults()]).toEqual([key, []])
    }
    await page.keyboard.press('1')
    await page.keyboard.press('d')
    await page.getByRole('button', { name: all.statistics.look.firstHalf, exact: true }).waitFor()
    expect(await faults()).toEqual([])
    expect(said).toEqual([])
    await close()
  })
})

import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { people } from '../../support/fake-office.ts'
import { officeWindows, type OfficePage } from '../../support/office-page.ts'

const words = ja.newsletter
const editor = { ...people.mori, roles: ['editor' as const] }

describe.skipIf(installedChromium() === null)('the readers in the window', () => {
  const open = officeWindows()

  it('are walked through, paused and brought back by keys alone', async () => {
    const { page, calls, said, close } = await open({ account: editor })
    const list = page.getByRole('grid', { name: words.listLabel })
    await list.waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('j')
    const second = await list.getByRole('row').nth(2).getByText('@').first().textContent()
    const heading = page.getByRole('heading', { level: 2 }).filter({ hasText: second! })
    await heading.waitFor()
    await page.getByRole('button', { name: words.reader.pause, exact: true }).waitFor()
    await page.keyboard.press('p')
    const told = page.getByRole('status').filter({ hasText: words.reader.paused })
    await told.filter({ hasText: (await heading.textContent()) ?? '?' }).waitFor()
    await page.keyboard.press('z')
    await expect.poll(async () => (await calls('newsletter.setState')).length).toBe(2)
    expect((await calls('newsletter.setState')).map((call) => (call as { state: string }).state)).toEqual([
      'paused',
      'active',
    ])
    // The ledger and the history tell how it came; the mail is one click away.
    await page.getByRole('table', { name: words.reader.ledger }).waitFor()
    await page.getByRole('button', { name: words.mail.open }).first().click()
    await page.getByRole('dialog').getByText('ニュースレターの配信を希望します。').waitFor()
    await page.keyboard.press('Escape')
    expect(said).toEqual([])
    await close()
  })

  it('have the chosen one outlined in high contrast', async () => {
    const { page, close } = await open({ account: editor, theme: 'contrast' })
    await page.getByRole('grid', { name: words.listLabel }).getByRole('row').nth(3).click()
    const chosen = page.getByRole('row', { selected: true })
    await expect.poll(() => chosen.evaluate((row) => getComputedStyle(row).outline)).toBe('rgb(26, 235, 255) solid 2px')
    await close()
  })

  it('are no longer chosen when a search or a condition leaves them out, so that no key acts on them', async () => {
    const { page, calls, close } = await open({ account: editor })
    await page.getByRole('grid', { name: words.listLabel }).waitFor()
    const reader = page.getByRole('region', { name: words.reader.label }).getByRole('article')
    await page.keyboard.press('j')
    await reader.waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('田辺')
    await page.getByText(words.found('14')).waitFor()
    await reader.waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.keyboard.press('p')
    await page.keyboard.press('/')
    await page.keyboard.press('Escape')
    await page.getByText(words.found('14')).waitFor({ state: 'detached' })
    await page.getByRole('grid', { name: words.listLabel }).focus()
    await page.keyboard.press('j')
    await reader.waitFor()
    await page.getByRole('button', { name: new RegExp(`^${words.filter.language}`) }).click()
    await page.getByRole('checkbox', { name: words.languages.both }).check()
    await reader.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('p')
    expect(await calls('newsletter.setState')).toEqual([])
    await close()
  })

  it('are opted out only by a dialog that names them, and it is told why it stays so', async () => {
    const { page, calls, close } = await open({ account: editor })
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('j')
    await page.getByRole('button', { name: words.reader.stop }).waitFor()
    const address = (await page.getByRole('heading', { level: 2 }).filter({ hasText: '@' }).textContent()) ?? '?'
    await page.keyboard.press('s')
    const dialog = page.getByRole('dialog').filter({ hasText: address })
    await dialog.getByRole('button', { name: words.reader.stopDo }).click()
    const told = page.getByRole('status').filter({ hasText: words.reader.stoppedForGood })
    await told.filter({ hasText: address }).waitFor()
    expect(await calls('newsletter.setState')).toMatchObject([{ state: 'unsubscribed' }])
    await close()
  })

  it('are found by a search, sorted by kana, and narrowed by conditions that get a name', async () => {
    const { page, calls, close } = await open({ account: editor })
    await page.keyboard.press('/')
    await page.keyboard.type('田辺')
    await page.getByText(words.found('14')).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.columns.name, exact: true }).click()
    await expect.poll(async () => JSON.stringify((await calls('newsletter.list')).at(-1))).toContain('"sort":"name"')
    await page.getByRole('button', { name: new RegExp(`^${words.filter.language}`) }).click()
    await page.getByRole('checkbox', { name: words.languages.both }).check()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words.filter.save }).click()
    await page.getByRole('dialog').getByLabel(words.segment.name).fill('両方の読者')
    await page.getByRole('dialog').getByRole('button', { name: words.segment.save }).click()
    await page.getByRole('heading', { name: '両方の読者' }).waitFor()
    expect(await calls('newsletter.saveSegment')).toMatchObject([
      { name: '両方の読者', conditions: { languages: ['both'] } },
    ])
    await close()
  })

  it('are changed together, which Z takes back; who is opted out is asked for first', async () => {
    const { page, calls, close } = await open({ account: editor })
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('j')
    await page.keyboard.press('x')
    await page.getByText(words.ticks.chosen('1'), { exact: true }).waitFor()
    await page.locator('[role="grid"]:focus').waitFor()
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText(words.ticks.chosen('2'), { exact: true }).waitFor()
    await page.getByRole('toolbar').getByRole('button', { name: words.bulk.language }).click()
    await page.getByRole('menuitem', { name: words.languages.en }).click()
    await page.getByText(words.bulk.done('2')).waitFor()
    await page.keyboard.press('z')
    await expect.poll(async () => (await calls('newsletter.undoBulk')).length).toBe(1)
    await page.keyboard.press('Control+a')
    await page.getByText(words.ticks.chosen('260'), { exact: true }).waitFor()
    await page.getByRole('button', { name: words.bulk.stop }).click()
    const dialog = page.getByRole('dialog')
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(ja.frame.cancel)
    await dialog.getByRole('button', { name: words.bulk.stopDo('260') }).click()
    await dialog.waitFor({ state: 'detached' })
    expect((await calls('newsletter.bulk')).at(-1)).toMatchObject({
      act: { do: 'unsubscribe' },
      readers: { search: '' },
    })
    await close()
  })

  it('are added upon a consent on paper; whoever opted out is refused, and it is said why', async () => {
    const { page, calls, close } = await open({ account: editor })
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog')
    const address = dialog.getByLabel(words.addReader.address)
    await address.fill('maria.s@plaza-norte.example')
    await dialog.getByRole('button', { name: words.addReader.do }).click()
    await dialog.getByRole('alert').filter({ hasText: ja.errors.reader_opted_out }).waitFor()
    await address.fill('hana.kubo@gmial.com')
    await dialog.getByRole('button', { name: words.addReader.take }).click()
    await dialog.getByLabel(words.addReader.note).fill('申込書ファイル12')
    await dialog.getByRole('button', { name: words.addReader.do }).click()
    await page.getByRole('heading', { name: 'hana.kubo@gmail.com' }).waitFor()
    expect((await calls('newsletter.add')).at(-1)).toMatchObject({
      address: 'hana.kubo@gmail.com',
      consent: { how: 'paper', note: '申込書ファイル12' },
    })
    await close()
  })

  it('are erased only after the dialog that names it, with the safe choice at hand', async () => {
    const { page, calls, close } = await open({ account: editor })
    await page.getByRole('grid').waitFor()
    await page.keyboard.press('j')
    await page.getByRole('toolbar').getByRole('button', { name: ja.frame.more }).click()
    await page.getByRole('menuitem', { name: words.reader.forget }).click()
    await page.getByRole('dialog').waitFor()
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toContain(ja.frame.cancel)
    await page.keyboard.press('Enter')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(await calls('newsletter.forget')).toEqual([])
    await page.getByRole('toolbar').getByRole('button', { name: ja.frame.more }).click()
    await page.getByRole('menuitem', { name: words.reader.forget }).click()
    await page.getByRole('button', { name: words.reader.forgetDo }).click()
    await page.getByText(words.reader.notices.erased).waitFor()
    expect(await calls('newsletter.forget')).toHaveLength(1)
    await close()
  })

  it('leave as a file by the shell; what Shift_JIS cannot write is told', async () => {
    const { page, calls, close } = await open({ account: editor })
    await page.getByRole('button', { name: words.export.open }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: words.export.formats.shift_jis }).click()
    await dialog.getByRole('button', { name: words.export.do }).click()
    await dialog.getByText(words.export.unwritableReader('R-7', 'é')).waitFor()
    await dialog.getByRole('radio', { name: words.export.formats.xlsx }).click()
    await dialog.getByRole('button', { name: words.export.do }).click()
    await dialog.getByText(words.export.done('260')).waitFor()
    expect(await calls('shell.exportReaders')).toEqual([{ format: 'shift_jis' }, { format: 'xlsx' }])
    await close()
  })

  it('are numbers for a supervisor, and nothing else of them is asked for', async () => {
    const { page, paths, faults, close } = await open({ account: people.grace })
    await page.keyboard.press('Control+3')
    await page.getByRole('grid', { name: en.newsletter.issues.listLabel }).waitFor()
    await page.getByRole('button', { name: en.newsletter.numbers.title }).click()
    await page.getByRole('heading', { name: en.newsletter.numbers.title }).waitFor()
    await page.getByRole('row', { name: `${en.newsletter.states.active} 165` }).waitFor()
    expect(await faults()).toEqual([])
    // What waits for an editor is none of theirs.
    const item = page
      .getByRole('navigation', { name: en.frame.parts })
      .getByRole('button', { name: en.parts.newsletter })
    expect(await item.textContent()).toBe(en.parts.newsletter)
    const asked = (await paths()).filter((path) => path.startsWith('newsletter.'))
    expect(new Set(asked)).toEqual(
      new Set(['newsletter.issues', 'newsletter.delivery', 'newsletter.deliveriesUnderWay', 'newsletter.numbers']),
    )
    await close()
  })

  it('draw a few rows of two hundred thousand, wherever one is', async () => {
    const { page, close } = await open({ account: editor, newsletter: { count: 200_000 } })
    const list = page.getByRole('grid')
    await list.waitFor()
    await list.focus()
    await page.keyboard.press('End')
    await expect.poll(() => page.getByRole('row', { selected: true }).getAttribute('aria-rowindex')).toBe('200001')
    expect(await page.getByRole('row').count()).toBeLessThan(60)
    await close()
  })

  it.each([
    ['ja', 'light', 1440],
    ['en', 'dark', 1440],
    ['ja', 'contrast', 1024],
    ['en', 'light', 720],
  ] as const)('have no fault of access (%s, %s, %i px)', async (language, theme, width) => {
    const look = { account: { ...editor, language }, language, theme }
    const window = await open(look, { width, height: 900 })
    const { page, faults, said, close } = window
    await page.getByRole('grid').waitFor()
    expect(await faults()).toEqual([])
    await page.keyboard.press('j')
    await openReader(window, width)
    expect(await faults()).toEqual([])
    if (width < 1024) await page.keyboard.press('Escape')
    await page.keyboard.press('x')
    await page.getByRole('toolbar').first().waitFor()
    expect(await faults()).toEqual([])
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await page.getByRole('dialog').waitFor()
    expect(await faults()).toEqual([])
    expect(said).toEqual([])
    await close()
  })
})

/** With room for one pane only, the reader is opened from the list. */
async function openReader({ page }: OfficePage, width: number): Promise<void> {
  if (width < 1024) await page.keyboard.press('Enter')
  await page.getByRole('article').waitFor()
}

import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { picture } from '../../support/picture.ts'
import { hasFocus, lettersWindows, type LettersPage } from '../../support/letters-page.ts'

const say = ja.letters.many

/** What is ticked, in the order of the list. */
const ticked = ({ page }: LettersPage) =>
  page.getByRole('option', { selected: true }).evaluateAll((rows) => rows.map((row) => Number(row.ariaPosInSet)))

const idsOf = async (letters: LettersPage, path: string) =>
  (await letters.calls(path)).map((input) => (input as { ids: string[] }).ids.length)

describe.skipIf(installedChromium() === null)('several letters', () => {
  const open = lettersWindows()

  it('are ticked by keys, closed by one key, and are back by one key', async () => {
    const letters = await open()
    const { page } = letters
    const first = page.getByRole('option').first()
    await first.click()
    await page.getByRole('button', { name: ja.letters.reply }).waitFor()
    const subjects = await page.getByRole('option').allTextContents()
    await page.getByRole('listbox').focus()
    await page.keyboard.press('x')
    await page.getByText(say.title('1')).waitFor()
    await page.keyboard.press('Shift+ArrowDown')
    await page.keyboard.press('Shift+ArrowDown')
    await page.getByText(say.title('3')).waitFor()
    expect(await ticked(letters)).toEqual([1, 2, 3])
    expect(await letters.faults()).toEqual([])
    await page.keyboard.press('e')
    await page.getByText(ja.letters.triage.done.status(ja.letters.triage.status.closed, 3)).waitFor()
    await page.getByText(say.title('3')).waitFor({ state: 'detached' })
    expect(await idsOf(letters, 'letters.mark')).toEqual([3])
    await expect.poll(() => first.textContent()).toBe(subjects[3])
    await hasFocus(letters, /^listbox/u)
    await page.keyboard.press('z')
    await expect.poll(() => first.textContent()).toBe(subjects[0])
    await letters.close()
  })

  it('are ticked by mouse as in any list, and by the box at the edge of a row; a plain click reads one letter', async () => {
    const letters = await open()
    const { page } = letters
    const row = (place: number) => page.getByRole('option').nth(place - 1)
    await row(2).click()
    await page.getByRole('button', { name: ja.letters.reply }).waitFor()
    await row(4).click({ modifiers: ['Control'] })
    await expect.poll(() => ticked(letters)).toEqual([2, 4])
    await row(6).click({ modifiers: ['Shift'] })
    await expect.poll(() => ticked(letters)).toEqual([2, 4, 5, 6])
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('')
    await row(5).locator('[data-tick]').click()
    await expect.poll(() => ticked(letters)).toEqual([2, 4, 6])
    await row(3).click()
    await page.getByRole('button', { name: ja.letters.reply }).waitFor()
    expect(await ticked(letters)).toEqual([3])
    await row(1).locator('[data-tick]').click()
    await page.getByText(say.title('1')).waitFor()
    expect(await ticked(letters)).toEqual([1])
    await letters.close()
  })

  it('are all ticked by Ctrl+A, also those that the list has not drawn, and another list begins with none', async () => {
    const letters = await open()
    const { page } = letters
    const views = page.getByRole('navigation', { name: ja.letters.viewsLabel })
    await page.getByRole('listbox').focus()
    const all = Number(await page.getByRole('option').first().getAttribute('aria-setsize'))
    await page.keyboard.press('Control+a')
    await page.getByText(say.title(`${all}`)).waitFor()
    await page.keyboard.press('a')
    await page.getByText(ja.letters.triage.done.mine(all)).waitFor()
    expect(await idsOf(letters, 'letters.mark')).toEqual([all])
    await page.keyboard.press('Escape')
    await page.getByText(say.title(`${all}`)).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+a')
    await views.getByRole('button', { name: ja.letters.views.mine }).click()
    await page.getByText(say.title(`${all}`)).waitFor({ state: 'detached' })
    expect(await page.getByRole('option', { selected: true }).count()).toBe(0)
    await letters.close()
  })

  it('get topic, tags and days together; what they differ in stays until it is chosen', async () => {
    const letters = await open()
    const { page } = letters
    const topics = ja.letters.topics
    const rows = page.getByRole('option')
    await rows.first().click()
    await page.getByRole('button', { name: topics.noTopic, exact: true }).last().waitFor()
    await page.keyboard.press('l')
    const dialog = page.getByRole('dialog', { name: topics.title })
    await dialog.getByRole('radio', { name: '旅券' }).check()
    await dialog.getByLabel(topics.tag, { exact: true }).fill('至急')
    await page.keyboard.press('Enter')
    await page.getByText(topics.done(1)).waitFor()
    await rows.nth(1).click({ modifiers: ['Control'] })
    await page.keyboard.press('l')
    await dialog.getByRole('radio', { name: say.keepTopic, checked: true }).waitFor()
    await dialog.getByText(say.someTag('至急', '1')).waitFor()
    await dialog.getByLabel(topics.tag, { exact: true }).fill('春の行事')
    await dialog.getByRole('button', { name: topics.addTag }).click()
    await dialog.getByLabel(topics.tag, { exact: true }).fill('至急')
    expect(await letters.faults()).toEqual([])
    await page.keyboard.press('Enter')
    await page.getByText(topics.done(2)).waitFor()
    expect((await letters.calls('letters.mark')).at(-1)).toMatchObject({ marks: { addTags: ['至急', '春の行事'] } })
    expect((await letters.calls('letters.mark')).at(-1)).not.toMatchObject({ marks: { topic: expect.anything() } })
    await page.keyboard.press('d')
    await page.getByRole('dialog').getByRole('button', { name: ja.letters.triage.tomorrow }).click()
    await expect.poll(() => rows.first().textContent()).toContain(ja.letters.triage.near.tomorrow)
    await expect.poll(() => rows.nth(1).textContent()).toContain(ja.letters.triage.near.tomorrow)
    await page
      .getByRole('button', { name: say.takeOff('') })
      .first()
      .click()
    await page.getByText(say.title('1')).waitFor()
    await letters.close()
  })

  it.each([
    { width: 1440, height: 900 },
    { width: 1024, height: 720 },
  ])('stand beside their list, in English too ($width px)', async (viewport) => {
    const letters = await open('language=en', viewport)
    const { page } = letters
    const rows = page.getByRole('option')
    await rows.first().click()
    await rows.nth(2).click({ modifiers: ['Control'] })
    await page.getByText(en.letters.many.title('2')).waitFor()
    await picture(page, `many-en-${viewport.width}`)
    expect(await letters.faults()).toEqual([])
    await letters.close()
  })

  it('have a menu at their row: of the letter it is, or of all where it is ticked, by mouse and by key', async () => {
    const letters = await open()
    const { page } = letters
    const rows = page.getByRole('option')
    const menu = page.getByRole('menu', { name: say.label })
    const act = (name: string) => menu.getByRole('menuitem', { name })
    await rows.nth(1).click({ button: 'right' })
    await act(ja.letters.triage.assignToMe).waitFor()
    await picture(page, 'row-menu')
    await act(ja.letters.triage.assignToMe).click()
    await page.getByText(ja.letters.triage.done.mine(1)).waitFor()
    await hasFocus(letters, /^listbox/u)
    await page.keyboard.press('Shift+F10')
    await act(say.open).waitFor()
    await page.keyboard.press('Escape')
    await menu.waitFor({ state: 'detached' })
    await hasFocus(letters, /^listbox/u)
    await rows.nth(2).click({ modifiers: ['Control'] })
    await page.getByText(say.title('2')).waitFor()
    await rows.nth(2).click({ button: 'right' })
    await act(ja.letters.triage.setWaiting).click()
    await page.getByText(ja.letters.triage.done.status(ja.letters.triage.status.waiting, 2)).waitFor()
    expect(await idsOf(letters, 'letters.mark')).toEqual([1, 2])
    await rows.nth(2).click({ button: 'right' })
    await act(ja.letters.takingOut.act).click()
    await page.getByRole('dialog', { name: ja.letters.takingOut.title('1') }).waitFor()
    await page.keyboard.press('Escape')
    await rows.first().click({ button: 'right' })
    await act(ja.letters.reply).click()
    await hasFocus(letters, new RegExp(ja.letters.editor.text, 'u'))
    await letters.close()
  })

  it.each([
    { query: '', width: 1440 },
    { query: 'language=en&theme=dark', width: 1024 },
    { query: 'theme=contrast', width: 1024 },
  ])('are set apart as no letters, and back by one key ($query, $width px)', async ({ query, width }) => {
    const letters = await open(query, { width, height: 800 })
    const { page } = letters
    const words = (query.includes('en') ? en : ja).letters
    const rows = page.getByRole('option')
    await rows.nth(2).waitFor()
    const before = (await rows.allTextContents()).slice(0, 3)
    await rows.first().click()
    await rows.nth(1).click({ modifiers: ['Control'] })
    await page.getByText(words.many.title('2')).waitFor()
    await rows.nth(1).click({ button: 'right' })
    await page.getByRole('menuitem', { name: words.many.notLetters }).waitFor()
    await picture(page, `spam-menu-${width}-${query.replace(/[=&]/gu, '-') || 'ja'}`)
    await page.getByRole('menuitem', { name: words.many.notLetters }).click()
    await page.getByText(words.many.apart(2)).waitFor()
    await page.getByText(words.many.title('2')).waitFor({ state: 'detached' })
    await expect.poll(() => rows.first().textContent()).toBe(before[2])
    await picture(page, `spam-done-${width}-${query.replace(/[=&]/gu, '-') || 'ja'}`)
    expect(await letters.faults()).toEqual([])
    expect(await idsOf(letters, 'letters.sayLetters')).toEqual([2])
    await page.keyboard.press('z')
    await expect.poll(async () => (await rows.allTextContents()).slice(0, 2)).toEqual(before.slice(0, 2))
    await letters.close()
  })

  it('that are no letters are said to be some, in the list of such', async () => {
    const letters = await open()
    const { page } = letters
    const rows = page.getByRole('option')
    const views = page.getByRole('navigation', { name: ja.letters.viewsLabel })
    await views.getByRole('button', { name: ja.letters.views.setApart }).click()
    await expect.poll(() => rows.count()).toBe(2)
    await rows.first().click({ button: 'right' })
    await page.getByRole('menuitem', { name: say.asLetters }).click()
    await page.getByText(say.among(1)).waitFor()
    await expect.poll(() => rows.count()).toBe(1)
    await page.keyboard.press('z')
    await expect.poll(() => rows.count()).toBe(2)
    await letters.close()
  })

  it('are told below the list where there is room for one pane only, and lead back to it', async () => {
    const letters = await open('', { width: 720, height: 800 })
    const { page } = letters
    const rows = page.getByRole('option')
    await rows.first().locator('[data-tick]').click()
    await rows.nth(1).locator('[data-tick]').click()
    await page.getByText(say.count('2')).waitFor()
    await picture(page, 'many-foot')
    expect(await letters.faults()).toEqual([])
    await page.getByRole('button', { name: say.act }).click()
    await page.getByText(say.title('2')).waitFor()
    await picture(page, 'many-single')
    expect(await letters.faults()).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByText(say.count('2')).waitFor()
    await page.keyboard.press('Escape')
    await page.getByText(say.count('2')).waitFor({ state: 'detached' })
    await letters.close()
  })
})

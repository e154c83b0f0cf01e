import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../../shared/words/index.ts'
import { installedChromium } from '../../support/chromium.ts'
import { hasFocus, lettersWindows } from '../../support/letters-page.ts'
import { picture } from '../../support/program.ts'

describe.skipIf(installedChromium() === null)('saved searches', () => {
  const open = lettersWindows()
  const parts = (window: Awaited<ReturnType<typeof open>>, language: 'ja' | 'en') => {
    const { page } = window
    const words = wordsFor(language)
    const say = words.letters.savedViews
    const places = page.getByRole('navigation', { name: words.letters.viewsLabel })
    const dialog = page.getByRole('dialog')
    return {
      page,
      words,
      say,
      places,
      dialog,
      place: (name: string) => places.getByRole('button', { name: new RegExp(`^${name}`, 'u') }),
      field: page.getByRole('combobox', { name: words.frame.searchLetters }),
      letters: page.getByRole('listbox', { name: words.letters.listLabel, exact: true }).getByRole('option'),
      last: async () => (await window.calls('letters.list')).at(-1) as Record<string, unknown>,
    }
  }

  it('a search is kept under a name, stands among the places with what it holds, and shows the same letters again', async () => {
    const window = await open('')
    const { page, say, words, place, dialog, field, letters, last } = parts(window, 'ja')
    expect(await page.getByRole('button', { name: say.save }).count()).toBe(0)
    await field.fill('旅券')
    await expect.poll(last).toMatchObject({ search: '旅券', view: 'all' })
    await page.getByRole('button', { name: say.save }).click()
    await dialog.waitFor()
    expect(await dialog.getByRole('button', { name: say.keep }).isDisabled()).toBe(true)
    expect(await dialog.textContent()).toContain(`${words.letters.views.all} · 旅券`)
    expect(await window.faults()).toEqual([])
    await picture(page, 'saved-view-save-ja')
    await page.keyboard.type('旅券の質問')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(say.saved('旅券の質問')).waitFor()
    await expect.poll(() => place('旅券の質問').getAttribute('aria-current')).toBe('page')
    const told = async () => Number((await place('旅券の質問').textContent())?.replace('旅券の質問', ''))
    await expect.poll(async () => (await told()) - (await letters.count())).toBe(0)
    const found = await letters.count()
    expect(found).toBeGreaterThan(0)
    // What is a place already is not offered to be kept again.
    expect(await page.getByRole('button', { name: say.save }).count()).toBe(0)
    expect(await window.faults()).toEqual([])
    await picture(page, 'saved-views-ja')
    await place(words.letters.views.inbox).click()
    await field.fill('')
    await expect.poll(last).toMatchObject({ search: '', view: 'inbox' })
    await expect.poll(() => place('旅券の質問').getAttribute('aria-current')).toBe(null)
    await place('旅券の質問').click()
    await expect.poll(() => field.inputValue()).toBe('旅券')
    await expect.poll(() => place('旅券の質問').getAttribute('aria-current')).toBe('page')
    await expect.poll(() => letters.count()).toBe(found)
    expect(window.said).toEqual([])
    await window.close()
  })

  it('a list that is narrowed and turned round is kept as it is, and the next place is shown as before', async () => {
    const window = await open('language=en')
    const { page, say, words, place, places, dialog, letters } = parts(window, 'en')
    const chosen = () => places.locator('[aria-current=page]').textContent()
    const unread = async (name: string) => {
      await page.getByRole('button', { name: words.letters.filter }).click()
      const item = page.getByRole('menuitemcheckbox', { name })
      const checked = await item.getAttribute('aria-checked')
      await page.keyboard.press('Escape')
      await item.waitFor({ state: 'detached' })
      return checked
    }
    await page.getByRole('button', { name: words.letters.sort }).click()
    await page.getByRole('menuitemradio', { name: words.letters.oldest }).click()
    await page.getByRole('button', { name: words.letters.filter }).click()
    await page.getByRole('menuitemcheckbox', { name: words.letters.unreadOnly }).click()
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: say.save }).click()
    await dialog.getByRole('textbox').fill('To read, from the oldest')
    await dialog.getByRole('checkbox', { name: say.shared }).check()
    await dialog.getByRole('button', { name: say.keep }).click()
    await dialog.waitFor({ state: 'detached' })
    expect(await window.calls('letters.saveView')).toEqual([
      expect.objectContaining({
        name: 'To read, from the oldest',
        shared: true,
        shown: { view: 'inbox', search: '', order: 'oldest', unreadOnly: true, topic: null, tag: null },
      }),
    ])
    const oldest = await letters.first().textContent()
    // How lists are shown is no matter of the place: back to what is usual, and then from here to there and back again.
    await page.getByRole('button', { name: words.letters.sort }).click()
    await page.getByRole('menuitemradio', { name: words.letters.newest }).click()
    await page.getByRole('button', { name: words.letters.filter }).click()
    await page.getByRole('menuitemcheckbox', { name: words.letters.unreadOnly }).click()
    await page.keyboard.press('Escape')
    await expect.poll(() => letters.first().textContent()).not.toBe(oldest)
    expect(await unread(words.letters.unreadOnly)).toBe('false')
    await place('To read').click()
    await expect.poll(chosen).toMatch(/^To read/u)
    await expect.poll(() => letters.first().textContent()).toBe(oldest)
    expect(await unread(words.letters.unreadOnly)).toBe('true')
    await place(words.letters.views.answered).click()
    await expect.poll(chosen).toMatch(words.letters.views.answered)
    expect(await unread(words.letters.unreadOnly)).toBe('false')
    expect(window.said).toEqual([])
    await window.close()
  })

  it('what is kept is named anew, replaced, and taken away, which is taken back', async () => {
    const window = await open('language=en', { width: 1024, height: 700 })
    const { page, say, dialog, field, last } = parts(window, 'en')
    const arrange = async () => {
      await page.keyboard.press('Control+k')
      await page.keyboard.type(say.edit)
      await page.getByRole('option', { name: say.edit }).waitFor()
      await page.keyboard.press('Enter')
      await dialog.getByRole('heading', { name: say.title }).waitFor()
    }
    await arrange()
    await dialog.getByText(say.none).waitFor()
    await page.keyboard.press('Escape')
    await field.fill('passport')
    await expect.poll(last).toMatchObject({ search: 'passport' })
    await page.getByRole('button', { name: say.save }).click()
    await dialog.getByRole('textbox').fill('Passports')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await field.fill('passport is:open')
    await expect.poll(last).toMatchObject({ search: 'passport is:open' })
    await arrange()
    await picture(page, 'saved-views-arranged-en')
    expect(await window.faults()).toEqual([])
    await dialog.getByRole('button', { name: `Passports: ${say.change}` }).click()
    await dialog.getByRole('textbox').fill('Open passports')
    await dialog.getByRole('checkbox', { name: say.replace }).check()
    await dialog.getByText('passport is:open').waitFor()
    expect(await window.faults()).toEqual([])
    await picture(page, 'saved-view-changed-en')
    await dialog.getByRole('button', { name: say.keep }).click()
    await dialog.getByRole('button', { name: `Open passports: ${say.remove}` }).click()
    await dialog.getByText(say.none).waitFor()
    // The button that had the focus is gone.
    await hasFocus(window, /^dialog/u)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(say.removed('Open passports')).waitFor()
    await page.keyboard.press('z')
    await expect
      .poll(async () => (await window.calls('letters.saveView')).at(-1))
      .toMatchObject({ name: 'Open passports', shown: { search: 'passport is:open' } })
    expect(window.said).toEqual([])
    await window.close()
  })
})

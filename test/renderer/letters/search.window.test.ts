import { describe, expect, it } from 'vitest'
import { wordsFor } from '../../../shared/words/index.ts'
import { installedChromium } from '../../support/chromium.ts'
import { hasFocus, lettersWindows } from '../../support/letters-page.ts'
import { picture } from '../../support/program.ts'

const ja = wordsFor('ja')
const en = wordsFor('en')

describe.skipIf(installedChromium() === null)('the search of letters', () => {
  const open = lettersWindows()
  const parts = (letters: Awaited<ReturnType<typeof open>>, language: 'ja' | 'en') => {
    const { page } = letters
    const words = wordsFor(language)
    const field = page.getByRole('combobox', { name: words.frame.searchLetters })
    const offers = page.getByRole('listbox', { name: words.letters.search.offered })
    return {
      page,
      field,
      offers,
      /** What is offered, by its first words. */
      offered: () => offers.getByRole('option').locator('span:first-child').allTextContents(),
      marked: () => offers.getByRole('option', { selected: true }).allTextContents(),
      letters: page.getByRole('listbox', { name: words.letters.listLabel, exact: true }).getByRole('option'),
      value: () => field.inputValue(),
    }
  }

  it('offers its conditions and their values by keyboard, in Japanese', async () => {
    const window = await open('')
    const { page, offers, offered, marked, letters, value } = parts(window, 'ja')
    await page.keyboard.press('/')
    await offers.waitFor()
    expect((await offered()).slice(0, 4)).toEqual(['差出人:', '宛先:', '件名:', '用件:'])
    expect(await marked()).toEqual([])
    expect(await window.faults()).toEqual([])
    await picture(page, 'search-offers-ja')
    // By a word in either language; what is taken leads to its values.
    await page.keyboard.type('is')
    await expect.poll(offered).toEqual(['状態:'])
    await page.keyboard.press('ArrowDown')
    await expect.poll(marked).toEqual([expect.stringContaining('状態:')])
    await page.keyboard.press('Enter')
    await expect.poll(value).toBe('状態:')
    await expect.poll(offered).toContain('期限超過')
    // Nothing is searched before it means something.
    expect((await window.calls('letters.list')).some((call) => JSON.stringify(call).includes('状態'))).toBe(false)
    await page.keyboard.insertText('未')
    await expect.poll(offered).toEqual(['未読', '未完了', '送信未確認'])
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    expect(await window.faults()).toEqual([])
    await picture(page, 'search-values-ja')
    await page.keyboard.press('Tab')
    await expect.poll(value).toBe('状態:未完了')
    await offers.waitFor({ state: 'detached' })
    await hasFocus(window, /^combobox/u)
    const found = async (call: number) => ((await window.calls('letters.list')).at(call) as { search: string }).search
    await expect.poll(() => found(-1)).toBe('状態:未完了')
    // With a word beside it, of which alone the list marks something.
    await page.keyboard.insertText(' 旅券')
    await page.keyboard.press('Enter')
    await hasFocus(window, /^listbox/u)
    await expect.poll(() => found(-1)).toBe('状態:未完了 旅券')
    await expect.poll(async () => [...new Set(await page.locator('mark').allTextContents())]).toEqual(['旅券'])
    expect(await letters.count()).toBeGreaterThan(0)
    expect(window.said).toEqual([])
    await window.close()
  })

  it('says in one sentence what it cannot read, searches nothing then, and goes on once it can', async () => {
    for (const [language, typed, right, sentence] of [
      ['ja', 'より前:あさっての夢', 'より前:明日', ja.letters.search.faults['no-day']('', 'あさっての夢')],
      ['en', 'before:tomorrowish', 'before:2099', en.letters.search.faults['no-day']('', 'tomorrowish')],
    ] as const) {
      const window = await open(`language=${language}`)
      const { page, field, letters, value } = parts(window, language)
      await letters.first().waitFor()
      const all = await letters.count()
      await page.keyboard.press('/')
      await page.keyboard.insertText(typed)
      await page.getByRole('status').getByText(sentence, { exact: true }).waitFor()
      expect(await field.getAttribute('aria-invalid')).toBe('true')
      await expect.poll(() => letters.count()).toBe(0)
      await page.getByRole('heading', { name: wordsFor(language).letters.search.nothingSought }).waitFor()
      expect((await window.calls('letters.list')).some((call) => JSON.stringify(call).includes(typed))).toBe(false)
      expect(await window.faults()).toEqual([])
      await picture(page, `search-unreadable-${language}`)
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(language === 'ja' ? right.replace('明日', '2099年') : right)
      await expect.poll(() => letters.count()).toBeGreaterThanOrEqual(all)
      expect(await field.getAttribute('aria-invalid')).toBe('false')
      await page.keyboard.press('Escape')
      await expect.poll(value).toBe('')
      expect(window.said).toEqual([])
      await window.close()
    }
  })

  it('stays out of the way: Enter is the search as it was typed, Escape closes the offer first, a conversion keeps its keys', async () => {
    const window = await open('language=en')
    const { page, field, offers, letters, value } = parts(window, 'en')
    await page.keyboard.press('/')
    await page.keyboard.type('from')
    await offers.waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(value).toBe('from')
    await hasFocus(window, /^listbox/u)
    await page.keyboard.press('/')
    await page.keyboard.type('is:')
    await offers.waitFor()
    await page.keyboard.press('Escape')
    await offers.waitFor({ state: 'detached' })
    expect(await value()).toBe('is:')
    await page.keyboard.press('Escape')
    await expect.poll(value).toBe('')
    // While a conversion is going on, nothing is offered and ↓ and Enter are the conversion's.
    const composing = await page.context().newCDPSession(page)
    await composing.send('Input.imeSetComposition', { text: 'たぐ', selectionStart: 2, selectionEnd: 2 })
    await expect.poll(value).toBe('たぐ')
    await offers.waitFor({ state: 'detached' })
    for (const key of ['ArrowDown', 'Enter', 'Escape'])
      await field.evaluate(
        (input, pressed) =>
          input.dispatchEvent(
            new KeyboardEvent('keydown', { key: pressed, isComposing: true, bubbles: true, cancelable: true }),
          ),
        key,
      )
    await hasFocus(window, /^combobox/u)
    await composing.send('Input.insertText', { text: 'タグ' })
    await expect.poll(value).toBe('タグ')
    await offers.waitFor()
    // By mouse, without leaving the field; the operator is written as the window speaks.
    await offers.getByRole('option').first().click()
    await expect.poll(value).toBe('tag:')
    await hasFocus(window, /^combobox/u)
    // Left with nothing behind its colon, it says what is missing.
    await letters.first().click({ force: true })
    await page
      .getByRole('status')
      .getByText(en.letters.search.faults['no-value'].tag('tag:'), { exact: true })
      .waitFor()
    expect(window.said).toEqual([])
    await window.close()
  })

  it('offers the topics and tags of the office, what stands for several words in quotes, and what must not be there', async () => {
    const window = await open('language=en')
    const { page, offers, offered, value } = parts(window, 'en')
    await page.keyboard.press('Control+f')
    await offers.waitFor()
    expect(await offered()).toContain('number:')
    await page.keyboard.type('-topic:cult')
    await expect.poll(offered).toEqual(['Culture and events'])
    await page.keyboard.press('ArrowUp')
    await page.keyboard.press('Enter')
    await expect.poll(value).toBe('-topic:"Culture and events"')
    await page.keyboard.press('Control+f')
    await offers.waitFor()
    await page.keyboard.type('on:last')
    await expect.poll(offered).toEqual(['last-week', 'last-month', 'last-year'])
    await picture(page, 'search-days-en')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect.poll(value).toBe('-topic:"Culture and events" on:last-week')
    // The palette and the list of keys know it.
    await page.keyboard.press('Control+k')
    await page.keyboard.type('before')
    await page.getByRole('option', { name: en.letters.search.act }).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('heading', { level: 1 }).click()
    await page.keyboard.press('?')
    await page.getByRole('dialog').getByText(en.letters.search.act).waitFor()
    expect(window.said).toEqual([])
    await window.close()
  })

  it('has no fault in any theme and width, and stays within the window', async () => {
    for (const [theme, width, language, forcedColors] of [
      ['light', 1440, 'en', 'none'],
      ['dark', 1024, 'ja', 'none'],
      ['contrast', 720, 'ja', 'none'],
      ['light', 720, 'en', 'active'],
      ['dark', 1440, 'ja', 'none'],
      ['contrast', 1024, 'en', 'none'],
    ] as const) {
      const window = await open(`language=${language}&theme=${theme}`, { width, height: 900, forcedColors })
      const { page, offers } = parts(window, language)
      await page.keyboard.press('/')
      await offers.waitFor()
      await page.keyboard.press('ArrowDown')
      expect(await window.faults()).toEqual([])
      const [below, all] = [await offers.boundingBox(), page.viewportSize()!]
      expect(below!.x + below!.width).toBeLessThanOrEqual(all.width)
      await picture(page, `search-${theme}-${width}-${forcedColors}`)
      await page.keyboard.insertText(language === 'ja' ? '状態:迷子' : 'is:lost')
      await page
        .getByRole('status')
        .getByText(language === 'ja' ? '迷子' : 'lost')
        .waitFor()
      expect(await window.faults()).toEqual([])
      await picture(page, `search-unreadable-${theme}-${width}-${forcedColors}`)
      await window.close()
    }
  })
})

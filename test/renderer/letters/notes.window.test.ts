import { describe, expect, it } from 'vitest'
import { mentionAt, mentionsIn } from '../../../renderer/letters/notes/mentions.ts'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { hasFocus, lettersWindows } from '../../support/letters-page.ts'

const mori = { accountId: 'mori', name: '森 直樹', nameEn: 'Naoki Mori' }
const moriyama = { accountId: 'moriyama', name: '守山 陽', nameEn: 'Yo Moriyama' }

it('a note speaks to whoever stands behind @, by the whole name or the family name in either language', () => {
  const to = (text: string) => mentionsIn(text, [mori, moriyama])
  expect([to('@森 直樹 これを'), to('＠森さんお願いします'), to('森さんに'), to('see @moriyama, please')]).toEqual([
    ['mori'],
    ['mori'],
    [],
    ['moriyama'],
  ])
  const [yo, haruka, ken] = [
    { accountId: 'moriyama', name: '森山 葉', nameEn: 'Yo Moriyama' },
    { accountId: 'haruka', name: '小林 遥', nameEn: 'Haruka Kobayashi' },
    { accountId: 'ken', name: '小林 健', nameEn: 'Ken Kobayashi' },
  ]
  const among = (text: string) => mentionsIn(text, [mori, yo, haruka, ken])
  expect(['@小林 遥 これを', '@小林遥さん', '@小林さん', '@森山さん', '@森さん', '@小林 健と@森'].map(among)).toEqual([
    ['haruka'],
    ['haruka'],
    ['haruka', 'ken'],
    ['moriyama'],
    ['mori'],
    ['ken', 'mori'],
  ])
  expect(['@Ken Kobayashi', '@kobayashi', '@Mori'].map(among)).toEqual([['ken'], ['haruka', 'ken'], ['mori']])
  expect([mentionAt('あ @森', 4), mentionAt('@森 直', 4), mentionAt('a', 1)]).toEqual([
    { start: 2, typed: '森' },
    null,
    null,
  ])
})

describe.skipIf(installedChromium() === null)('notes', () => {
  const open = lettersWindows()

  it('are written by one key, name colleagues, stand below the letter and are taken back', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.notes
    await page.getByRole('option').filter({ hasText: '山本 沙織' }).first().click()
    await page.getByRole('heading', { name: '旅券の更新に必要な書類について' }).waitFor()
    await page.keyboard.press('n')
    const dialog = page.getByRole('dialog', { name: say.title })
    await dialog.waitFor()
    await hasFocus(letters, 'textarea')
    await page.keyboard.insertText('年末は混み合います。')
    await page.keyboard.type('@')
    await page.keyboard.insertText('森')
    await expect.poll(() => dialog.getByRole('group', { name: say.whom }).getByRole('button').count()).toBe(1)
    expect(await letters.faults()).toEqual([])
    await page.keyboard.press('Enter')
    const text = dialog.getByRole('textbox', { name: say.text })
    await expect.poll(() => text.inputValue()).toBe('年末は混み合います。@森 直樹 ')
    await page.keyboard.press('Control+Enter')
    const notes = page.getByRole('region', { name: say.heading })
    await notes.getByText('年末は混み合います。').waitFor()
    const [sent] = (await letters.calls('letters.addNote')) as { mentions: string[] }[]
    expect(sent?.mentions).toHaveLength(1)
    expect(await letters.faults()).toEqual([])
    await page.keyboard.press('z')
    await notes.waitFor({ state: 'detached' })
    await page.getByText(say.takenBack).waitFor()
    await page.keyboard.press('z')
    await notes.getByText('年末は混み合います。').waitFor()
    await notes.getByRole('button', { name: say.remove }).click()
    await page.getByText(say.removed).waitFor()
    await letters.close()
  })

  it('that speak to one stand among the notes to oneself, also about an answered letter, until one answers', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.notes
    const views = page.getByRole('navigation', { name: ja.letters.viewsLabel })
    await letters.practice('answerByColleague', '山本 沙織')
    await letters.practice('noteByColleague', '山本 沙織', '@小林さん ご確認ください')
    await views.getByRole('button', { name: new RegExp(`^${ja.letters.views.mentions}`, 'u') }).click()
    await expect.poll(() => page.getByRole('option').count()).toBe(1)
    await page.getByRole('option').click()
    await page.getByRole('region', { name: say.heading }).getByText('ご確認ください').waitFor()
    await page.getByRole('button', { name: say.button, exact: true }).click()
    await page.getByRole('textbox', { name: say.text }).fill('確認しました')
    await page.getByRole('button', { name: say.save, exact: true }).click()
    await expect.poll(() => page.getByRole('option').count()).toBe(0)
    await letters.close()
  })

  it('that were closed before they were saved are there when the letter’s note is opened again', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.notes
    const text = page.getByRole('textbox', { name: say.text })
    const opened = async (place: number) => {
      await page.getByRole('option').nth(place).click()
      await page.getByRole('button', { name: say.button, exact: true }).click()
      await text.waitFor()
    }
    await opened(0)
    await text.fill('書きかけのメモ')
    await page.keyboard.press('Escape')
    await text.waitFor({ state: 'detached' })
    await opened(1)
    expect(await text.inputValue()).toBe('')
    await page.keyboard.press('Escape')
    await text.waitFor({ state: 'detached' })
    await opened(0)
    expect(await text.inputValue()).toBe('書きかけのメモ')
    await page.getByRole('button', { name: say.save, exact: true }).click()
    await page.getByRole('region', { name: say.heading }).getByText('書きかけのメモ').waitFor()
    await page.keyboard.press('n')
    await text.waitFor()
    expect(await text.inputValue()).toBe('')
    await letters.close()
  })

  it('are saved only once it is known who can be spoken to', async () => {
    const letters = await open('nobody')
    const { page } = letters
    const say = ja.letters.notes
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: say.button, exact: true }).click()
    await page.getByRole('textbox', { name: say.text }).fill('@森さん お願いします')
    const save = page.getByRole('button', { name: say.save, exact: true })
    await page.getByText(ja.errors.unexpected).waitFor()
    expect(await save.getAttribute('aria-disabled')).toBe('true')
    expect(await letters.faults()).toEqual([])
    await letters.practice('colleaguesCome')
    await page.getByRole('button', { name: ja.letters.retry }).click()
    await expect.poll(() => save.getAttribute('aria-disabled')).not.toBe('true')
    await save.click()
    await page.getByRole('region', { name: say.heading }).getByText('お願いします').waitFor()
    const [sent] = (await letters.calls('letters.addNote')) as { mentions: string[] }[]
    expect(sent?.mentions).toHaveLength(1)
    await letters.close()
  })

  it('stand so in English', async () => {
    const letters = await open('language=en&theme=dark')
    const { page } = letters
    const say = en.letters.notes
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: say.button, exact: true }).click()
    await page.getByRole('textbox', { name: say.text }).fill('The hall is booked.')
    await page.getByRole('button', { name: say.save, exact: true }).click()
    await page.getByRole('region', { name: say.heading }).getByText('The hall is booked.').waitFor()
    expect(await letters.faults()).toEqual([])
    await letters.close()
  })
})

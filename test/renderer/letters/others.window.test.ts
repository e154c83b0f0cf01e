import { describe, expect, it } from 'vitest'
import { mostOthersListed } from '../../../shared/letters/others.ts'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { hasFocus, lettersWindows, type LettersPage } from '../../support/letters-page.ts'
import { picture } from '../../support/picture.ts'

const writer = 'Emily Carter'
const subject = 'Cherry Blossom Festival 2027: volunteering'

describe.skipIf(installedChromium() === null)('the other letters from the address of a letter', () => {
  const open = lettersWindows()
  const read = async ({ page, practice }: LettersPage, before: number) => {
    if (before > 0) await practice('wroteBefore', writer, before)
    await page.getByRole('option').filter({ hasText: writer }).first().click()
    await page.getByRole('heading', { name: subject }).waitFor()
  }
  const list = ({ page }: LettersPage, words = ja) =>
    page.getByRole('region', { name: words.letters.others.heading }).getByRole('listitem')

  it('are a quiet line until O is pressed, one is opened, and Alt+← leads back to the letter and its list', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.others
    await read(letters, 7)
    const line = page.getByRole('button', { name: /^同じアドレスから、ほかに7通\(\d{4}年以降\)$/u })
    await line.waitFor()
    expect([await line.getAttribute('aria-expanded'), await letters.calls('letters.others')]).toEqual(['false', []])
    await page.keyboard.press('o')
    await expect.poll(() => list(letters).count()).toBe(7)
    expect(await letters.calls('letters.others')).toHaveLength(1)
    expect(await letters.faults()).toEqual([])
    const rows = await list(letters).allTextContents()
    expect(rows[0]).toMatch(/^在留届の住所変更について回答済みL-\d{4}-900\d{4}年\d+月\d+日$/u)
    expect(rows[1]).toMatch(/^旅券の受け取りについて完了L-\d{4}-899/u)
    const panel = page.getByRole('region', { name: say.heading })
    await panel.getByText(say.purpose).waitFor()
    await panel.getByRole('button', { name: ja.letters.policyLink }).waitFor()
    await list(letters).first().getByRole('button').focus()
    await page.keyboard.press('Enter')
    await page.getByText('Earlier letter 1', { exact: true }).waitFor()
    await hasFocus(letters, `group ${ja.letters.readingLabel}`)
    const back = page.getByRole('button', { name: /^受付 L-[\d-]+ に戻る$/u })
    await back.waitFor()
    await expect.poll(() => letters.calls('letters.get')).toContainEqual({ id: '018f7000-0000-7000-8000-000000000001' })
    expect(await letters.faults()).toEqual([])
    await page.keyboard.press('o')
    await list(letters).nth(2).getByRole('button').click()
    await page.getByText('Earlier letter 3', { exact: true }).waitFor()
    await page.keyboard.press('Alt+ArrowLeft')
    await page.getByText('Earlier letter 1', { exact: true }).waitFor()
    await back.click()
    await page.getByRole('heading', { name: subject }).waitFor()
    await back.waitFor({ state: 'detached' })
    await page.keyboard.press('o')
    await expect.poll(() => list(letters).count()).toBe(7)
    await page.keyboard.press('o')
    await expect.poll(() => list(letters).count()).toBe(0)
    await letters.close()
  })

  it('end the way back where one goes on in the list', async () => {
    const letters = await open('language=en')
    const { page } = letters
    await read(letters, 2)
    await page.keyboard.press('o')
    await list(letters, en).first().getByRole('button').click()
    const back = page.getByRole('button', { name: /^Back to L-/u })
    await back.waitFor()
    await page.keyboard.press('j')
    await back.waitFor({ state: 'detached' })
    await letters.close()
  })

  it('are all found by the search where more are there than are listed, from the palette in English too', async () => {
    const letters = await open('language=en')
    const { page } = letters
    const say = en.letters.others
    await read(letters, 104)
    await page.getByRole('button', { name: /^More than 100 other letters from this address since \d{4}$/u }).waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').waitFor()
    await page.keyboard.type(say.show)
    await page.getByRole('option', { name: say.show }).waitFor()
    await page.keyboard.press('Enter')
    await expect.poll(() => list(letters, en).count()).toBe(mostOthersListed)
    await page.getByText(say.newest(String(mostOthersListed))).waitFor()
    await page.getByRole('button', { name: say.searchAll }).click()
    await expect
      .poll(() => page.getByRole('combobox').or(page.getByRole('searchbox')).first().inputValue())
      .toBe('from:"emily.carter@post.example"')
    await expect.poll(() => page.getByRole('option').filter({ hasText: writer }).count()).toBeGreaterThan(5)
    expect(await letters.faults()).toEqual([])
    await letters.close()
  })

  it('are not spoken of where there are none, and O does nothing then', async () => {
    const letters = await open()
    const { page } = letters
    await read(letters, 0)
    await page.keyboard.press('o')
    await page.getByRole('button', { name: /^同じアドレスから/u }).waitFor({ state: 'detached' })
    await page.keyboard.press('F1')
    const help = page.getByRole('dialog')
    await help.getByText(ja.help.letters.rows.find(({ answer }) => answer.includes('Oを押'))!.ask).waitFor()
    expect(await letters.calls('letters.others')).toEqual([])
    await letters.close()
  })

  it.each([
    ['ja', 'light', 1440],
    ['en', 'light', 1440],
    ['ja', 'dark', 1440],
    ['en', 'contrast', 1440],
    ['ja', 'light', 1024],
    ['en', 'dark', 1024],
    ['en', 'light', 720],
    ['ja', 'contrast', 720],
  ] as const)('stand within the pane and are without faults in %s, %s, at %i', async (language, theme, width) => {
    const letters = await open(`language=${language}&theme=${theme}`, { width, height: 900 })
    const { page } = letters
    const words = language === 'ja' ? ja : en
    await read(letters, 30)
    await page.keyboard.press('o')
    await expect.poll(() => list(letters, words).count()).toBe(mostOthersListed)
    expect(await letters.faults()).toEqual([])
    const pane = page.getByRole('region', { name: words.letters.others.heading })
    expect(await pane.evaluate((node) => node.scrollWidth <= node.clientWidth)).toBe(true)
    await picture(page, `others-${language}-${theme}-${width}`)
    await list(letters, words).first().getByRole('button').click()
    await page.getByText('Earlier letter 1', { exact: true }).waitFor()
    await picture(page, `others-back-${language}-${theme}-${width}`)
    expect(await letters.faults()).toEqual([])
    await letters.close()
  })
})

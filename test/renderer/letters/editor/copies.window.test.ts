import { describe, expect, it } from 'vitest'
import { en } from '../../../../shared/words/en.ts'
import { ja } from '../../../../shared/words/ja.ts'
import { installedChromium } from '../../../support/chromium.ts'
import { lettersWindows, type LettersPage } from '../../../support/letters-page.ts'
import { picture } from '../../../support/picture.ts'

const writer = '山本 沙織'

describe.skipIf(installedChromium() === null)('who else gets a reply', () => {
  const open = lettersWindows()

  it.each([
    ['ja', 'light', 1440],
    ['en', 'dark', 1024],
    ['ja', 'light', 720],
    ['en', 'light', 720],
  ] as const)(
    'is typed below the recipient; what is no address holds the reply, and a stranger is told (%s, %s, %d wide)',
    async (language, theme, width) => {
      const words = (language === 'ja' ? ja : en).letters
      const say = words.copies
      const letters = await open(`language=${language}&theme=${theme}`, { width })
      const { page } = letters
      await write(letters, words.editor.text)
      await page.keyboard.press('Alt+c')
      await expect.poll(letters.focus).toBe('input ')
      await page.keyboard.type('jiro@club.example, office')
      await page.getByText(say.wrong('office')).waitFor()
      await page.getByText(say.held).waitFor()
      expect(await page.locator('[aria-keyshortcuts="Control+Enter"]').getAttribute('aria-disabled')).toBe('true')
      await picture(page, `copies-wrong-${language}-${theme}-${width}`)
      expect(await letters.faults()).toEqual([])
      await page.getByLabel(say.cc, { exact: true }).fill('jiro@club.example')
      await page.getByLabel(say.bcc, { exact: true }).fill('Hana <hana@club.example>')
      if (width >= 1360) {
        const checks = page.getByRole('region', { name: words.editor.checks })
        await checks.getByText(say.check.why('jiro@club.example, hana@club.example')).waitFor()
      }
      await picture(page, `copies-${language}-${theme}-${width}`)
      await page.keyboard.press('Control+Enter')
      await expect
        .poll(() => letters.calls('letters.reply'))
        .toMatchObject([{ cc: ['jiro@club.example'], bcc: ['hana@club.example'] }])
      await letters.close()
    },
  )

  it('is kept with the draft, as the address that was chosen is, and stands below the reply', async () => {
    const letters = await open()
    const { page } = letters
    const words = ja.letters
    await letters.practice('askAtTwo', writer, ['saori@club.example', 'saori@work.example'])
    await write(letters, words.editor.text)
    await page.getByLabel(words.editor.to, { exact: true }).selectOption('saori@work.example')
    await page.getByRole('button', { name: words.copies.show }).click()
    await page.getByLabel(words.copies.cc, { exact: true }).fill('jiro@club.example')
    await picture(page, 'copies-two-addresses')
    await page.keyboard.press('Escape')
    await expect
      .poll(async () => (await letters.calls('letters.saveDraft')).at(-1))
      .toMatchObject({ to: 'saori@work.example', cc: 'jiro@club.example' })
    await page.locator('[aria-keyshortcuts="R"]').click()
    expect(await page.getByLabel(words.copies.cc, { exact: true }).inputValue()).toBe('jiro@club.example')
    expect(await page.getByLabel(words.editor.to, { exact: true }).inputValue()).toBe('saori@work.example')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => letters.calls('letters.reply')).toMatchObject([{ to: 'saori@work.example' }])
    await page.getByRole('option').filter({ hasText: writer }).first().click()
    await page.locator('article').getByText(`${words.copies.cc} jiro@club.example`).waitFor()
    expect(await letters.faults()).toEqual([])
    await letters.close()
  })
})

async function write({ page }: LettersPage, label: string): Promise<void> {
  await page.getByRole('option').filter({ hasText: writer }).first().click()
  await page.locator('[aria-keyshortcuts="R"]').click()
  await page.getByLabel(label).fill('お問い合わせありがとうございます。')
}

import { describe, expect, it } from 'vitest'
import { en } from '../../../../shared/words/en.ts'
import { ja } from '../../../../shared/words/ja.ts'
import { installedChromium } from '../../../support/chromium.ts'
import { hasFocus, lettersWindows, type LettersPage } from '../../../support/letters-page.ts'
import { picture } from '../../../support/picture.ts'

const path = 'shell.saveAttachment'

describe.skipIf(installedChromium() === null)('the files of a letter', () => {
  const open = lettersWindows()

  it('are saved at once, but a kind that can run a program only after a question whose safe answer has the focus', async () => {
    const letters = await open('', { width: 1440, height: 900 })
    const { page } = letters
    const [words, say] = [ja.letters, ja.letters.saveRisky]
    const files = await filesOf(letters, '図書寄贈と感謝状の授与について', words.files)
    const save = files.getByRole('button', { name: words.saveFile })
    await save.first().click()
    await files.getByText(words.savedFile).waitFor()
    await save.nth(1).focus()
    await page.keyboard.press('Enter')
    const question = page.getByRole('dialog', { name: say.title('案内状.docm') })
    await question.getByText(say.text).waitFor()
    await hasFocus(letters, ja.frame.cancel)
    expect(await letters.faults()).toEqual([])
    await picture(page, 'attachments-question')
    await page.keyboard.press('Enter')
    await question.waitFor({ state: 'detached' })
    await hasFocus(letters, words.saveFile)
    expect(await letters.calls(path)).toHaveLength(1)
    await save.nth(1).click()
    await question.getByRole('button', { name: say.act }).click()
    await expect.poll(() => letters.calls(path)).toMatchObject([{ index: 0 }, { index: 1 }])
    await letters.close()
  })

  it('are all listed, also pictures that stand in the text, behind the others', async () => {
    for (const look of ['dark', 'contrast']) {
      const letters = await open(`language=en&theme=${look}`, {
        width: look === 'dark' ? 1024 : 720,
        height: 720,
      })
      const files = await filesOf(letters, 'Japanese picture-book day in April', en.letters.files)
      await files.getByText(en.letters.fileInText).waitFor()
      expect((await files.textContent()) ?? '').toMatch(/program-draft\.pdf.*crest\.png/u)
      await files.scrollIntoViewIfNeeded()
      expect(await letters.faults()).toEqual([])
      await picture(letters.page, `attachments-${look}`)
      await letters.close()
    }
  })
})

async function filesOf({ page }: LettersPage, subject: string, title: string) {
  await page.getByRole('option').filter({ hasText: subject }).first().click()
  const files = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: title, exact: true }) })
    .last()
  await files.getByRole('button').first().waitFor()
  return files
}

import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { refuse } from '../../support/desk-in-page.ts'
import { lettersWindows } from '../../support/letters-page.ts'
import { picture } from '../../support/picture.ts'

const path = 'shell.takeOutLetters'

describe.skipIf(installedChromium() === null)('letters as a file', () => {
  const open = lettersWindows()

  it('are asked for with their form and what for; one leaves as the mail it came by', async () => {
    const letters = await open()
    const { page } = letters
    const say = ja.letters.takingOut
    await page.getByRole('option').first().click()
    await page.getByRole('button', { name: ja.letters.reply }).waitFor()
    await page.getByRole('button', { name: ja.frame.more }).last().click()
    await page.getByRole('menuitem', { name: say.act }).click()
    const dialog = page.getByRole('dialog', { name: say.title('1') })
    const save = dialog.getByRole('button', { name: say.do })
    expect(await save.isEnabled()).toBe(false)
    await dialog.getByRole('radio', { name: say.purposes.answering }).check()
    await picture(page, 'taking-out')
    expect(await letters.faults()).toEqual([])
    const allow = await refuse(page, path, 'disk_full')
    await save.click()
    await dialog.getByText(ja.errors.disk_full).waitFor()
    await allow()
    await save.click()
    await dialog.getByText(say.done('1')).waitFor()
    expect(await letters.faults()).toEqual([])
    expect((await letters.calls(path)).at(-1)).toEqual({
      letters: [expect.any(String)],
      format: 'eml',
      takenFor: 'answering',
    })
    await dialog.getByRole('button', { name: ja.frame.close }).first().click()
    await letters.close()
  })

  it('are those that are ticked, or from the commands all of the list, which leaves as a table only', async () => {
    const letters = await open('language=en&theme=dark', { width: 1024, height: 720 })
    const { page } = letters
    const say = en.letters.takingOut
    const rows = page.getByRole('option')
    await rows.first().click()
    await rows.nth(1).click({ modifiers: ['Control'] })
    await page.getByText(en.letters.many.title('2')).waitFor()
    await page.getByRole('button', { name: en.frame.more }).last().click()
    await page.getByRole('menuitem', { name: say.act }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: say.purposes.policymaking }).check()
    await dialog.getByRole('button', { name: say.do }).click()
    await dialog.getByText(say.done('2')).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+k')
    await page.keyboard.type(say.list)
    await page.keyboard.press('Enter')
    await dialog.getByRole('radio', { name: say.purposes.questions }).check()
    expect(await dialog.getByText(say.formats.mbox).count()).toBe(0)
    await picture(page, 'taking-out-list-en')
    expect(await letters.faults()).toEqual([])
    await dialog.getByRole('button', { name: say.do }).click()
    await dialog.getByText(/letters were exported/u).waitFor()
    expect(await letters.calls(path)).toEqual([
      { letters: [expect.any(String), expect.any(String)], format: 'mbox', takenFor: 'policymaking' },
      { letters: expect.objectContaining({ view: 'inbox' }), format: 'csv', takenFor: 'questions' },
    ])
    await letters.close()
  })
})

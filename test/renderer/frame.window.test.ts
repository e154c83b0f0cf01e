import { describe, expect, it } from 'vitest'
import { ja } from '../../shared/words/ja.ts'
import { installedChromium } from '../support/chromium.ts'
import { practicePassphrase } from '../support/fake-office.ts'
import { officeWindows } from '../support/office-page.ts'

const words = ja.frame

describe.skipIf(installedChromium() === null)('the window around the parts', () => {
  const open = officeWindows()

  it('shows by F1 what the screen at hand is for, its own keys, and every key by ?', async () => {
    const { page, faults, close } = await open()
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('F1')
    await page.getByRole('heading', { name: words.helpFor(ja.parts.letters) }).waitFor()
    await page.getByText(ja.help.letters.rows[0]!.answer).waitFor()
    expect(await faults()).toEqual([])
    await page.getByRole('button', { name: words.allKeys }).click()
    await page.getByRole('heading', { name: words.keys }).waitFor()
    await page.getByText(words.commands, { exact: true }).last().waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+5')
    await page.getByRole('heading', { name: ja.office.accounts.title }).waitFor()
    await page.keyboard.press('F1')
    await page.getByText(ja.help.accounts.about).waitFor()
    await close()
  })

  it('has views, colors and language in the palette, found by their sound', async () => {
    const { page, calls, close } = await open()
    await page.getByRole('option').first().waitFor()
    const run = async (text: string) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('combobox').fill(text)
      await page.keyboard.press('Enter')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
    }
    await run('kurai')
    await expect.poll(() => calls('shell.setAppearance')).toContainEqual({ theme: 'dark' })
    await run('tsuushin')
    await page.getByRole('heading', { name: ja.health.title }).waitFor()
    await run('language')
    await page.getByRole('heading', { name: 'Mail health' }).waitFor()
    await close()
  })

  it('keeps dialogs and palette open while an input method composes', async () => {
    const { page, close } = await open()
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+k')
    const field = page.getByRole('combobox')
    await field.fill('てが')
    for (const sign of [{ isComposing: true }, { key: 'Process' }, { keyCode: 229 }])
      await field.dispatchEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true, ...sign })
    expect(await field.inputValue()).toBe('てが')
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await close()
  })

  it('counts the seconds to wait after too many attempts down, and then takes the next one', async () => {
    const { page, faults, close } = await open({ state: 'locked', wait: 30 }, { clock: '2026-11-24T17:41:00.000Z' })
    await page.getByLabel(ja.office.unlock.passphrase, { exact: true }).fill('not this one')
    await page.keyboard.press('Enter')
    await page.getByText(ja.office.unlock.wait(30)).first().waitFor()
    expect(await faults()).toEqual([])
    await page.clock.runFor(12_000)
    await page.getByText(ja.office.unlock.wait(18)).first().waitFor()
    await page.getByLabel(ja.office.unlock.passphrase, { exact: true }).fill(practicePassphrase)
    expect(await page.getByRole('button', { name: ja.office.unlock.unlock }).getAttribute('aria-disabled')).toBe('true')
    await page.clock.runFor(19_000)
    await page.getByText(ja.office.unlock.wait(18)).first().waitFor({ state: 'detached' })
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: words.parts }).waitFor()
    await close()
  })
})

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { en } from '../../shared/words/en.ts'
import { ja } from '../../shared/words/ja.ts'
import { installedChromium } from '../support/chromium.ts'
import { people, practicePassphrase } from '../support/fake-office.ts'
import { officeWindows } from '../support/office-page.ts'
import { stopClock } from '../support/window-tab.ts'

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

  it.each([
    ['ja', 'unlock', 'locked', ja, ja.office.unlock.screen],
    ['en', 'unlock', 'locked', en, en.office.unlock.screen],
    ['ja', 'firstRun', 'none', ja, ja.office.firstRun.screen],
    ['en', 'firstRun', 'none', en, en.office.firstRun.screen],
  ] as const)(
    'shows help in %s for the screen %s, while the desk is not open',
    async (language, screen, state, all, name) => {
      const { page, faults, tell, close } = await open({ state, language })
      await page.getByRole('textbox').or(page.locator('input[type=password]')).first().focus()
      await page.keyboard.press('F1')
      const help = page.getByRole('dialog')
      await help.getByRole('heading', { name: all.frame.helpFor(name) }).waitFor()
      for (const { ask, answer } of all.help[screen].rows) {
        await help.getByText(ask, { exact: true }).waitFor()
        await help.getByText(answer, { exact: true }).waitFor()
      }
      expect(await faults()).toEqual([])
      await page.keyboard.press('Escape')
      await help.waitFor({ state: 'detached' })
      // The field has the focus again, and nothing of the screen is hidden from a screen reader.
      await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('INPUT')
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.closest('[aria-hidden="true"]') ?? null))
        .toBe(null)
      await page.getByRole('button', { name: all.frame.help }).click()
      await help.getByRole('button', { name: all.frame.allKeys }).click()
      await help.getByRole('heading', { name: all.frame.keys }).waitFor()
      await page.keyboard.press('Escape')
      await help.waitFor({ state: 'detached' })
      await tell({ kind: 'menu', item: 'help' })
      await help.getByText(all.help[screen].about).waitFor()
      await close()
    },
  )

  it('has views, colors and language in the palette, found by their sound', async () => {
    const { page, calls, close } = await open()
    await page.getByRole('option').first().waitFor()
    const run = async (text: string) => {
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill(text)
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

  it('leads from any part to each view of the letters, found by kana and in Latin letters, which ends a search', async () => {
    const { page, close } = await open()
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('/')
    await page.keyboard.type('旅券')
    await page
      .getByText(ja.letters.found('2'))
      .or(page.getByText(/通見つかりました/u))
      .first()
      .waitFor()
    for (const [text, view] of [
      ['かいとうずみ', 'answered'],
      ['yomitorenai', 'unrecognizedForms'],
      ['mojibake', 'doubtful'],
      ['じゅしん', 'inbox'],
    ] as const) {
      await page.keyboard.press('Control+5')
      await page.getByRole('heading', { name: ja.office.accounts.title }).waitFor()
      await page.keyboard.press('Control+k')
      await page.getByRole('dialog').getByRole('combobox').fill(text)
      await page.keyboard.press('Enter')
      await page.getByRole('navigation', { name: ja.letters.viewsLabel }).waitFor()
      const chosen = page.getByRole('navigation', { name: ja.letters.viewsLabel }).locator('[aria-current]')
      await expect.poll(async () => (await chosen.textContent())?.replace(/\d+$/u, '')).toBe(ja.letters.views[view])
      expect(await page.getByRole('search').locator('input').inputValue()).toBe('')
    }
    await close()
  })

  it('shows help for the outbox and for the reply that is being written', async () => {
    const { page, close } = await open()
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill('soushinbako')
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: ja.health.outbox.title }).waitFor()
    await page.keyboard.press('F1')
    await page.getByText(ja.help.outbox.about).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.keyboard.press('Escape')
    await page.getByRole('option').first().click()
    await page.getByRole('article').waitFor()
    await page.keyboard.press('r')
    await page.getByLabel(ja.letters.editor.text).waitFor()
    await page.keyboard.press('F1')
    await page.getByText(ja.help.reply.about).waitFor()
    await close()
  })

  it('obeys Enter wherever a button shows it, also where the focus is in none of its fields', async () => {
    const { page, calls, close } = await open({ state: 'locked', account: people.haruka })
    const field = page.getByLabel(ja.office.unlock.passphrase, { exact: true })
    await field.fill(practicePassphrase)
    await field.evaluate((input) => (input as HTMLElement).blur())
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: words.parts }).waitFor()
    expect(await calls('office.signIn')).toHaveLength(1)
    await close()
  })

  it('keeps dialogs and palette open while an input method composes', async () => {
    const { page, close } = await open()
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+k')
    const field = page.getByRole('dialog').getByRole('combobox')
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
    await stopClock(page)
    const left = page.getByText(/あと\d+秒/u)
    const seconds = async () =>
      Math.min(...(await left.allTextContents()).map((text) => Number(/あと(\d+)秒/u.exec(text)![1])))
    const before = await seconds()
    const half = Math.floor(before / 2)
    await page.clock.runFor(half * 1000)
    await expect.poll(async () => before - (await seconds())).toBe(half)
    await page.getByLabel(ja.office.unlock.passphrase, { exact: true }).fill(practicePassphrase)
    expect(await page.getByRole('button', { name: ja.office.unlock.unlock }).getAttribute('aria-disabled')).toBe('true')
    await page.clock.runFor((before - half + 1) * 1000)
    await left.first().waitFor({ state: 'detached' })
    await page.clock.resume()
    await page.keyboard.press('Enter')
    await page.getByRole('navigation', { name: words.parts }).waitFor()
    await close()
  })

  it('leads the focus to a part that is there a moment later only where no dialog was opened meanwhile', async () => {
    const { page, close } = await open({ state: 'locked', account: people.haruka })
    await page.getByLabel(ja.office.unlock.passphrase, { exact: true }).fill(practicePassphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+5')
    await page.getByRole('option').first().waitFor({ state: 'hidden' })
    const held = await page.evaluateHandle(() => {
      const frames: FrameRequestCallback[] = []
      window.requestAnimationFrame = (frame) => frames.push(frame)
      return frames
    })
    await page.keyboard.press('Control+1')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog').getByRole('combobox')
    await palette.fill('x')
    expect(await held.evaluate((frames) => frames.length)).toBeGreaterThan(0)
    await held.evaluate((frames) => {
      for (let frame = frames.shift(); frame; frame = frames.shift()) frame(performance.now())
    })
    expect(await focused(page)).toBe('INPUT')
    await palette.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await close()
  })

  it('never leaves the focus on nothing: after unlocking, changing parts, palette, dialogs', async () => {
    const { page, close } = await open({ state: 'locked', account: people.haruka })
    const rests = () => expect.poll(() => focused(page)).not.toBe('BODY')
    await page.getByLabel(ja.office.unlock.passphrase, { exact: true }).fill(practicePassphrase)
    await page.keyboard.press('Enter')
    await page.getByRole('option').first().waitFor()
    await rests()
    for (const keys of ['Control+5', 'Control+1']) {
      await page.keyboard.press(keys)
      await rests()
    }
    for (const keys of ['Control+k', 'F1', '?']) {
      await page.keyboard.press(keys)
      await page.getByRole('dialog').waitFor()
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await rests()
    }
    await page.keyboard.press('Control+k')
    await page.getByRole('dialog').getByRole('combobox').fill(ja.office.views.forms)
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: ja.office.forms.title }).waitFor()
    await rests()
    await page.getByRole('button', { name: ja.office.formEditor.edit }).click()
    await rests()
    await page.getByRole('button', { name: words.cancel }).click()
    await rests()
    await close()
  })
})

/** What has the focus, by its tag. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => document.activeElement?.tagName ?? 'nothing')
}

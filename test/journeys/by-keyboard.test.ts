import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { practiceLetters } from '../../scripts/practice-office/letters/index.ts'
import { callFrom, ja, journeyPassphrase, lock, newJourney, picture, pulled, unlock } from '../support/program.ts'
import { eventually } from '../support/eventually.ts'

test('a day at the counter by the keyboard alone: J, K, R, Ctrl+Enter, Z, Q, E, /, Escape, Ctrl+L', async () => {
  const letters = practiceLetters(new Date())
  const journey = await newJourney({ letters })
  const { page } = await journey.start()
  await unlock(page, journeyPassphrase)
  await pulled(page, letters.length)
  const call = callFrom(page)
  const press = (...keys: string[]) =>
    keys.reduce<Promise<void>>((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve())
  const inbox = (await call('letters.list', { view: 'inbox' })).rows

  // The desk has the letters a moment before the window shows them.
  await page.getByRole('option').first().filter({ hasText: inbox[0]!.subject }).waitFor()

  // The list has the focus from the start: J and K walk through it.
  await press('j')
  expect(await reads(page, inbox[0]!.subject)).toBe(true)
  await press('j', 'j')
  expect(await reads(page, inbox[2]!.subject)).toBe(true)
  await press('k')
  expect(await reads(page, inbox[1]!.subject)).toBe(true)

  // R answers, Ctrl+Enter sends, Z takes it back: what was written is the draft again.
  const text = page.getByRole('textbox', { name: ja.letters.editor.text })
  await press('r')
  await text.waitFor()
  await page.keyboard.type('Come at ten; j and k and q and e and z are letters here.')
  await press('Control+Enter')
  await page.getByRole('button', { name: ja.letters.sendNow }).last().waitFor()
  await picture(page, 'keyboard-1-leaving')
  await press('z')
  await text.waitFor()
  expect(await text.inputValue()).toContain('Come at ten; j and k and q and e and z are letters here.')
  expect(await call('letters.queue', {})).toEqual([])
  expect((await call('letters.get', { id: inbox[1]!.id })).draft?.body).toContain('Come at ten')
  // Left and opened again at once, it is there as it was left.
  await page.keyboard.type(' And bring a pen.')
  await press('Escape')
  await text.waitFor({ state: 'detached' })
  await press('r')
  await text.waitFor()
  expect(await text.inputValue()).toMatch(/are letters here\.[^]*And bring a pen\./)
  await press('Escape')
  await text.waitFor({ state: 'detached' })

  // Q marks, E closes; each can be taken back with Z.
  await press('q')
  await eventually(async () => (await call('letters.get', { id: inbox[1]!.id })).candidate)
  // The desk has it before the window offers to undo it.
  await page.getByText(ja.letters.candidateUndo).waitFor()
  await press('z')
  await eventually(async () => !(await call('letters.get', { id: inbox[1]!.id })).candidate)
  const mark = page.getByRole('button', { name: ja.letters.markCandidate }).and(page.locator('[aria-pressed]'))
  await eventually(async () => (await mark.getAttribute('aria-pressed')) === 'false')
  await press('q', 'e')
  const acted = async () => {
    const { candidate, status } = await call('letters.get', { id: inbox[1]!.id })
    return candidate && status === 'closed'
  }
  await eventually(acted)
  await picture(page, 'keyboard-2-closed')

  // A slash leads into the search, Enter to what it has found, Escape out of it again.
  await press('/')
  await page.keyboard.insertText('旅券')
  await page
    .getByText(/\d+通見つかりました|見つかりました/u)
    .first()
    .waitFor()
  // The list before stays until what was found has come.
  await page.getByRole('option').first().locator('mark').first().waitFor()
  await press('Enter', 'Home')
  await page.locator('article mark').first().waitFor()
  await picture(page, 'keyboard-3-search')
  await press('/', 'Escape')
  await eventually(async () => (await page.getByRole('search').locator('input').inputValue()) === '')
  await press('Escape')

  // Ctrl+L locks: nothing of a letter is left in the window, and the passphrase opens it again.
  await press('q')
  await page.getByText(ja.letters.candidateUndo).waitFor()
  await lock(page)
  await picture(page, 'keyboard-4-locked')
  expect(await page.getByText(inbox[0]!.subject).count()).toBe(0)
  expect(await page.getByText(ja.frame.undo).count()).toBe(0)
  await expect(call('letters.counts', {})).rejects.toThrow('not_signed_in')
  await page.keyboard.type('this is not the passphrase')
  await press('Enter')
  await page.getByText(ja.errors.wrong_passphrase).waitFor()
  await page.keyboard.type(journeyPassphrase)
  await press('Enter')
  await page.getByRole('listbox').waitFor()
  expect((await call('letters.get', { id: inbox[1]!.id })).draft?.body).toContain('Come at ten')
  expect(journey.servers.delivered()).toEqual([])

  // Whoever locks while a reply is about to leave has it sent, and not left lying.
  await page.getByRole('option').first().waitFor()
  await press('Home', 'r')
  await text.waitFor()
  await page.keyboard.type('We are open tomorrow.')
  await press('Control+Enter')
  await page.getByRole('button', { name: ja.letters.sendNow }).last().waitFor()
  await lock(page)
  await eventually(() => journey.servers.delivered().length === 1)
  expect(journey.faults).toEqual([])
})

/** Whether the letter of this subject stands in the reading pane. */
function reads(page: Page, subject: string): Promise<boolean> {
  return eventually(() => page.locator('article').getByRole('heading', { name: subject, exact: true }).isVisible())
}

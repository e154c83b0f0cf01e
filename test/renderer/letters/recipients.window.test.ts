import { describe, expect, it } from 'vitest'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { installedChromium } from '../../support/chromium.ts'
import { takenOver } from '../../support/fake-letters.ts'
import { lettersWindows, type LettersPage } from '../../support/letters-page.ts'

const words = ja.letters
const writer = '山本 沙織'

describe.skipIf(installedChromium() === null)('the letter that is read', () => {
  const open = lettersWindows()

  it('has a number as received only where it was; an imported one says that it was imported', async () => {
    const letters = await open()
    const { page } = letters
    await choose(letters)
    await page.getByText(words.receipt('2026-1184'), { exact: true }).waitFor()
    await letters.practice('importFrom', writer, 'archive-2019.mbox')
    await page.getByText(words.imported('2026-1184'), { exact: true }).waitFor()
    expect(await page.getByText(words.receipt('2026-1184'), { exact: true }).count()).toBe(0)
    await letters.close()
  })
})

describe.skipIf(installedChromium() === null)('who is answered, and by whom', () => {
  const open = lettersWindows()

  it('a reply to an address that does not exist says so, and is sent to the corrected one', async () => {
    const letters = await open()
    const { page } = letters
    await write(letters)
    await letters.practice('refuseAddress', writer)
    const bar = page.locator('article').getByText(ja.errors.recipient_unknown)
    await bar.waitFor()
    expect(await page.locator('article').getByRole('button', { name: words.tryAgain, exact: true }).count()).toBe(0)
    const address = page.getByLabel(words.correct.address)
    const send = page.getByRole('button', { name: words.correct.send })
    expect(await send.getAttribute('aria-disabled')).toBe('true')
    await address.fill('saori@')
    await page.getByText(words.correct.wrong).waitFor()
    await address.fill('saori.yamamoto2@mail.example')
    expect(await letters.faults()).toEqual([])
    await page.keyboard.press('Enter')
    await bar.waitFor({ state: 'detached' })
    expect(await letters.calls('letters.correctReply')).toMatchObject([{ address: 'saori.yamamoto2@mail.example' }])
    await page
      .getByText(/秒後に送信します/u)
      .first()
      .waitFor()
    await letters.close()
  })

  it('the outbox lets the address be corrected, too, in English', async () => {
    const letters = await open('language=en')
    const { page } = letters
    await write(letters, en.letters.editor.text)
    await letters.practice('refuseAddress', writer)
    await page.getByRole('button', { name: en.health.outbox.title }).first().click()
    const outbox = page.getByRole('region', { name: en.health.outbox.title })
    await outbox.getByText(en.errors.recipient_unknown).waitFor()
    await outbox.getByLabel(en.letters.correct.address).fill('saori.yamamoto2@mail.example')
    await outbox.getByRole('button', { name: en.letters.correct.send }).click()
    await outbox.getByText(en.errors.recipient_unknown).waitFor({ state: 'detached' })
    expect(await letters.calls('letters.correctReply')).toHaveLength(1)
    await letters.close()
  })

  it('where a letter asks for answers at two addresses, a person chooses, and the reply goes there', async () => {
    const letters = await open()
    const { page } = letters
    await letters.practice('askAtTwo', writer, ['saori@club.example', 'jiro@club.example'])
    await choose(letters)
    await page.keyboard.press('r')
    await page.getByText(words.copies.chosen).waitFor()
    expect(await letters.faults()).toEqual([])
    await page.getByLabel(words.editor.to, { exact: true }).selectOption('jiro@club.example')
    await page.getByLabel(words.editor.text).fill('お問い合わせありがとうございます。')
    await page.keyboard.press('Control+Enter')
    await expect.poll(() => letters.calls('letters.reply')).toMatchObject([{ to: 'jiro@club.example' }])
    await letters.close()
  })

  it('a colleague’s draft is seen in the list, on the letter and beside one’s own reply', async () => {
    const letters = await open()
    const { page } = letters
    await letters.practice('draftByColleague', writer, false)
    await page
      .getByRole('option')
      .filter({ hasText: words.row.othersDraft('森さん') })
      .waitFor()
    await choose(letters)
    await page
      .locator('article')
      .getByText(/^森さんの下書きがあります/u)
      .waitFor()
    expect(await page.getByRole('button', { name: words.othersDraft.takeOver }).count()).toBe(0)
    expect(await letters.calls('letters.othersDraft')).toEqual([])
    const text = page.getByRole('group', { name: words.othersDraft.textOf('森さん') })
    await page.getByRole('button', { name: words.othersDraft.read }).click()
    await expect.poll(() => text.textContent()).toContain(takenOver)
    expect(await text.getByRole('textbox').count()).toBe(0)
    expect(await letters.calls('letters.othersDraft')).toHaveLength(1)
    expect(await letters.faults()).toEqual([])
    await page.getByRole('button', { name: words.othersDraft.fold }).click()
    await text.waitFor({ state: 'detached' })
    await page.keyboard.press('r')
    await page.getByLabel(words.editor.text).waitFor()
    await page.getByText(words.othersDraft.text).waitFor()
    // Beside one's own reply it can be read, too.
    await page.getByRole('button', { name: words.othersDraft.read }).click()
    await expect.poll(() => text.textContent()).toContain(takenOver)
    expect(await page.getByLabel(words.editor.text, { exact: true }).inputValue()).not.toContain(takenOver)
    await letters.close()
  })

  it('the draft of an account that has ended is taken over, and opened', async () => {
    const letters = await open()
    const { page } = letters
    await letters.practice('draftByColleague', writer, true)
    await choose(letters)
    await page.getByRole('button', { name: words.othersDraft.takeOver }).click()
    await expect.poll(() => page.getByLabel(words.editor.text).inputValue()).toBe(takenOver)
    expect(await letters.calls('letters.takeOverDraft')).toHaveLength(1)
    await letters.close()
  })
})

async function choose({ page }: LettersPage): Promise<void> {
  await page.getByRole('option').filter({ hasText: writer }).first().click()
  await page.locator('article').waitFor()
}

/** Answers the writer's letter; the reply waits. */
async function write(letters: LettersPage, label: string = words.editor.text): Promise<void> {
  const { page } = letters
  await choose(letters)
  await page.keyboard.press('r')
  await page.getByLabel(label).fill('山本 沙織 様\n\nお問い合わせありがとうございます。')
  await page.keyboard.press('Control+Enter')
  await page.getByLabel(label).waitFor({ state: 'detached' })
  await choose(letters)
}

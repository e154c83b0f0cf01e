import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import type { MailStatus } from '../../shared/letters/intake.ts'
import type { Result } from '../../shared/rpc.ts'
import { ja } from '../../shared/words/ja.ts'
import type { PracticeServers } from './servers.ts'

/** What the walk saw happen; every part of it must have. */
export type Walked = {
  pulled: number
  letters: number
  unreadForms: number
  setApart: number
  replyDelivered: boolean
  candidateMarked: boolean
  searchHits: number
}

/** The text of a reply that is begun and left: it must stand nowhere in clear. */
export const draftText = 'お問い合わせの折り紙講座は、三月の第二土曜日に予定しております。'

const answerText =
  'ご結婚おめでとうございます。姓の変更と旅券の更新は、一度の申請で済ませることができます。\n戸籍謄本は、申請の日から六か月以内に発行されたものをお持ちください。受け取りまでは、通常およそ二週間です。'

/** Types the passphrase into the lock and waits for the letters. */
export async function signIn(page: Page, passphrase: string): Promise<void> {
  await page.locator('input[type=password]').fill(passphrase)
  await page.keyboard.press('Enter')
  await page.getByRole('listbox').waitFor()
}

/** Before the lock, in an office of more than one account. */
export const switchButton = (page: Page): Locator =>
  page.getByRole('button', { name: new RegExp(ja.office.unlock.switchAccount, 'u') })

/** Sits down before the lock as somebody who was not the last one there. */
export async function chooseAccount(page: Page, name: string): Promise<void> {
  await switchButton(page).click()
  await page.getByRole('menuitemradio', { name }).click()
  await page.getByRole('main').getByText(name).waitFor()
}

/** Locks, and signs in as somebody else, whose newsletter is opened in Japanese. */
export async function switchTo(page: Page, name: string, passphrase: string): Promise<void> {
  await page.getByRole('radio', { name: '日本語' }).click()
  await page.getByRole('navigation', { name: ja.frame.parts }).waitFor()
  await page.keyboard.press('Control+l')
  await page.locator('input[type=password]').waitFor()
  await chooseAccount(page, name)
  await page.locator('input[type=password]').fill(passphrase)
  await page.keyboard.press('Enter')
  const rail = page.getByRole('navigation', { name: ja.frame.parts })
  await rail.getByRole('button', { name: ja.parts.newsletter }).click()
}

/** Goes the main way of the day in the real window, as a person would, and leaves pictures of it. */
export async function walk(
  page: Page,
  servers: PracticeServers,
  expected: { letters: number; candidates: number },
  out: string,
): Promise<Walked> {
  const picture = async (name: string) => {
    await atRest(page)
    await page.screenshot({ path: join(out, `${name}.png`) })
  }
  const status = await pulledAll(page, expected.letters)
  const counts = await ask<Record<string, number>>(page, 'letters.counts', {})

  await openLetter(page, 'Cherry Blossom Festival')
  await picture('inbox')

  await openLetter(page, '旅券の更新について')
  await picture('letter')

  await page.keyboard.press('r')
  const text = page.getByRole('textbox', { name: ja.letters.editor.text })
  await text.waitFor()
  await page.keyboard.insertText(answerText)
  await page.getByText(ja.letters.editor.saved('')).waitFor()
  await picture('reply')
  await page.keyboard.press('Control+Enter')
  await page.getByRole('button', { name: ja.letters.sendNow }).last().click()
  const replyDelivered = await happens(
    async () =>
      repliesIn(servers.delivered()) === 1 &&
      servers.sent().length === 1 &&
      servers.inbox().some(({ flags }) => flags.includes('\\Answered')),
  )

  await showView(page, 'all')
  await openLetter(page, '旅券の更新について')
  await page.getByRole('heading', { name: ja.letters.replies }).waitFor()
  await picture('answered')

  await showView(page, 'inbox')
  await openLetter(page, '在留証明を郵送で受け取れますか')
  await page.keyboard.press('q')
  await page.getByText(ja.letters.candidateUndo).waitFor()
  await page.getByRole('button', { name: ja.frame.close, exact: true }).click()
  const candidateMarked = await happens(
    async () => (await ask<Record<string, number>>(page, 'letters.counts', {})).candidates === expected.candidates + 1,
  )

  await page.keyboard.press('r')
  await text.waitFor()
  await page.keyboard.insertText(draftText)
  await page.getByText(ja.letters.editor.saved('')).waitFor()
  await page.keyboard.press('Escape')

  await page.keyboard.press('/')
  await page.keyboard.insertText('旅券')
  await page.getByText(ja.letters.found('')).waitFor()
  await page.keyboard.press('Enter')
  await page.locator('article mark').first().waitFor()
  await picture('search')
  const searchHits = await ask<{ total: number }>(page, 'letters.list', { view: 'all', search: '旅券' }).then(
    ({ total }) => total,
  )

  await inEnglishAndDark(page)
  await picture('inbox-en-dark')
  return {
    pulled: status.onDesk,
    letters: counts.all ?? 0,
    unreadForms: counts.unrecognizedForms ?? 0,
    setApart: counts.setApart ?? 0,
    replyDelivered,
    candidateMarked,
    searchHits,
  }
}

/** How many of these mails answer the letter; what readers of the newsletter are told leaves by itself. */
function repliesIn(mails: Buffer[]): number {
  return mails.filter((raw) => /^To:.*saori\.yamamoto@mail\.example/im.test(raw.toString('latin1'))).length
}

async function showView(page: Page, view: 'all' | 'inbox'): Promise<void> {
  const name = new RegExp(`^${ja.letters.views[view]}`, 'u')
  await page.getByRole('navigation').getByRole('button', { name }).click()
}

async function openLetter(page: Page, subject: string): Promise<void> {
  await page.getByRole('option').filter({ hasText: subject }).first().click()
  await page.getByRole('heading', { name: subject }).waitFor()
}

/** Waits until everything that lay on the server is here, at most a minute. */
async function pulledAll(page: Page, waiting: number): Promise<MailStatus> {
  let status: MailStatus | null = null
  await happens(async () => {
    status = await ask<MailStatus>(page, 'letters.status', {})
    return status.pulling === null && status.lastPullAt !== null && status.onDesk >= waiting
  })
  if (!status) throw new Error('the desk did not say how the mail stands')
  return status
}

/** The inbox as an English colleague sees it at night. */
async function inEnglishAndDark(page: Page): Promise<void> {
  await page.getByRole('button', { name: ja.frame.clearSearch }).click()
  await showView(page, 'inbox')
  // The window asks how it is to look once its language was changed, and not before.
  await ask(page, 'shell.setAppearance', { theme: 'dark' })
  await page.getByRole('radio', { name: 'EN' }).click()
  await page.locator('[data-theme=dark]').waitFor()
  await openLetter(page, 'Cherry Blossom Festival')
}

/** Waits until the fonts are there and nothing moves any more. */
export async function atRest(page: Page): Promise<void> {
  // Away from everything that answers to the pointer.
  await page.mouse.move(1100, 760)
  await page.evaluate(async () => {
    await document.fonts.ready
    const ending = document.getAnimations().filter((one) => one.effect?.getComputedTiming().iterations !== Infinity)
    await Promise.all(ending.map((one) => one.finished.catch(() => undefined)))
  })
}

/** Asks the desk through the window's own bridge. */
export async function ask<T>(page: Page, path: string, input: object): Promise<T> {
  const result = (await page.evaluate(([to, what]) => window.madoguchi.call(to, what), [
    path,
    input,
  ] as const)) as Result<T>
  if (!result.ok) throw new Error(`${path}: ${result.error.code}`)
  return result.output
}

async function happens(seen: () => Promise<boolean>): Promise<boolean> {
  const until = Date.now() + 60_000
  while (Date.now() < until) {
    if (await seen()) return true
    await new Promise((resolve) => {
      setTimeout(resolve, 100)
    })
  }
  return false
}

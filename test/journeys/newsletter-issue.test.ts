import { createHash } from 'node:crypto'
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { readMessage } from '../../main/mail/reader/read-message.ts'
import { report, returned } from '../../scripts/practice-office/letters/special-letters.ts'
import { textPart, writeMail } from '../../scripts/practice-office/letters/write-mail.ts'
import { wordsFor } from '../../shared/words/index.ts'
import { eventually } from '../support/eventually.ts'
import { becomeEditor, callFrom, journeyPassphrase, lock, newJourney, picture, unlock } from '../support/program.ts'

const supervisor = { name: '高橋 真由美', nameEn: 'Mayumi Takahashi' }
const readers = 500
const languages = ['ja', 'en', 'both'] as const
const addressOf = (number: number): string => `reader${String(number).padStart(3, '0')}@citizen.example`
/** Opts out while the issue is under way, before their turn. */
const leaves = addressOf(readers)
/** Their mailboxes turn out to be gone. */
const gone = [addressOf(7), addressOf(8)]

test.concurrent.each(['ja', 'en'] as const)(
  'an issue is written in two languages, checked, approved by another, planned, delivered to five hundred, and archived twice alike (%s)',
  async (language) => {
    const words = wordsFor(language)
    const say = words.newsletter.issues
    const journey = await newJourney({ letters: [] })
    const { page } = await journey.start()
    await unlock(page, journeyPassphrase)
    const call = callFrom(page)
    const [editor] = (await call('office.status', {})).accounts
    await call('office.addAccount', { ...supervisor, roles: ['supervisor'], language, passphrase: journeyPassphrase })
    await becomeEditor(page, language)
    await takeReadersIn(page, journey.given, language)
    // The server takes twenty in a minute: they leave at once, and the rest still waits.
    const delivery = await call('newsletter.deliverySettings', {})
    const slow = { ...delivery, limits: { ...delivery.limits, connections: 4, perHour: 1200 } }
    await call('newsletter.setDeliverySettings', slow)

    await page.getByRole('button', { name: new RegExp(`^${say.heading}`, 'u') }).click()
    await page.getByRole('button', { name: say.empty.first }).click()
    await page.getByRole('menuitem', { name: say.new.blank }).click()
    await write(page, language)
    await picture(page, `issue-${language}-1-written`)

    // The checks find nothing to mend, and a supervisor is asked.
    await page.getByRole('button', { name: say.steps.check, exact: true }).first().click()
    // What was typed last is kept and looked over a moment later; whoever presses the button in that moment asks nobody, and presses it again.
    const asked = page.getByText(say.approval.waits)
    for (let isAsked = false; !isAsked; ) {
      await page
        .getByRole('button', { name: say.ask.do })
        .click({ timeout: 5000 })
        .catch(() => undefined)
      isAsked = await asked.waitFor({ timeout: 5000 }).then(
        () => true,
        () => false,
      )
    }
    await picture(page, `issue-${language}-2-asked`)

    await changeTo(page, language, supervisor)
    await page
      .getByRole('row')
      .filter({ hasText: say.number(1) })
      .click()
    for (const variant of ['ja', 'en', 'both'] as const) {
      const seen = page.getByText(say.approval.seen(say.variants[variant]))
      const look = page.getByRole('button', { name: say.approval.unseen(say.variants[variant]) })
      await look.or(seen).first().waitFor()
      // A press while the page draws itself anew may come to nothing; whoever looks presses again.
      while (!(await seen.isVisible())) {
        await look.click({ timeout: 2000 }).catch(() => undefined)
        await seen.waitFor({ timeout: 5000 }).catch(() => undefined)
      }
    }
    await page.getByRole('button', { name: say.approval.approve }).click()
    await page.getByText(say.approval.approved(1)).first().waitFor()
    await picture(page, `issue-${language}-3-approved`)

    await changeTo(page, language, editor!)
    await page.getByRole('button', { name: new RegExp(`^${say.heading}`, 'u') }).click()
    await page
      .getByRole('row')
      .filter({ hasText: say.number(1) })
      .click()
    await page.getByRole('button', { name: say.steps.delivery, exact: true }).first().click()
    // It is planned for a morning to come, and then sent at once all the same.
    await page.getByRole('button', { name: say.delivery.start.later }).click()
    await page.getByRole('button', { name: say.delivery.start.laterDo, exact: true }).click()
    await page.getByRole('button', { name: say.delivery.start.unplan }).click()
    await page.getByRole('button', { name: say.delivery.start.now }).click()
    await page.getByRole('button', { name: say.delivery.start.nowDo }).click()

    const { id } = (await call('newsletter.issues', {}))[0]!
    const progress = () => call('newsletter.delivery', { id })
    await eventually(progress, (now) => now !== null && now.counts.accepted > 9)
    await picture(page, `issue-${language}-4-under-way`)
    await page.getByRole('button', { name: say.delivery.pause, exact: true }).click()
    await page.getByText(say.delivery.progress.paused(1)).first().waitFor()

    // Meanwhile somebody has enough of it: from that moment on nothing reaches them any more.
    journey.servers.arrive({ raw: optOut })
    await eventually(
      () => call('newsletter.list', { search: leaves }),
      ({ rows }) => rows[0]?.state === 'unsubscribed',
    )
    await call('newsletter.setDeliverySettings', { ...slow, limits: { ...slow.limits, perHour: null } })
    await page.getByRole('button', { name: say.delivery.resume, exact: true }).click()
    const ended = await eventually(progress, (now) => now?.state === 'done')
    expect(ended?.counts).toMatchObject({ accepted: 499, 'opted-out': 1, uncertain: 0, refused: 0 })

    // Each reader got one, with a way out of their own; whoever left was only told so.
    const delivered = await Promise.all(journey.servers.delivered().map((raw) => readMessage(raw, [])))
    const waysOut = journey.servers
      .delivered()
      .flatMap(
        (raw) =>
          /^List-Unsubscribe:\s*(<mailto:[^>]+>)/mu.exec(raw.toString().replaceAll(/\r?\n[ \t]/gu, ' '))?.[1] ?? [],
      )
    expect([waysOut.length, new Set(waysOut).size]).toEqual([499, 499])
    expect(delivered.filter(({ to }) => to[0]?.address === leaves)).toHaveLength(1)

    // Two mailboxes are gone: their mails come back, and the report says so.
    for (const address of gone) {
      const mail = delivered.find(({ to }) => to[0]?.address === address)!
      journey.servers.arrive({ raw: comesBack(address, mail.messageId) })
    }
    await eventually(progress, (now) => now?.counts.bounced === 2)
    await page.getByRole('row').filter({ hasText: gone[0]! }).waitFor()
    await picture(page, `issue-${language}-5-report`)

    // Where the list lay there is now a folder, which the program is given for the archive.
    await rm(journey.given)
    await mkdir(journey.given)
    const first = await archived(page, id, language, journey.given)
    expect(Object.keys(first)).toEqual(['1/en.html', '1/ja.html', 'feed.xml', 'index.html'])
    expect(await archived(page, id, language, journey.given)).toEqual(first)
    // A preview that is on its way when somebody locks the desk comes to nothing; that each was seen is asked above.
    expect(journey.faults.filter((one) => !/ 404 .*\/issue\/\S+\?revision=/u.test(one))).toEqual([])
  },
  // It goes through all of the program; this only ends what will never come.
  1_200_000,
)

async function takeReadersIn(page: Page, given: string, language: 'ja' | 'en'): Promise<void> {
  const say = wordsFor(language).newsletter
  const rows = Array.from({ length: readers }, (_, at) => `${addressOf(at + 1)},${languages[at % 3]!},active`)
  await writeFile(given, ['address,language,state', ...rows, ''].join('\r\n'))
  await page.getByRole('button', { name: say.empty.firstImport }).click()
  await page.getByRole('button', { name: say.import.run(String(readers)) }).click()
  await page.getByRole('heading', { name: say.import.done.title(String(readers)) }).waitFor()
  await page.getByRole('button', { name: say.import.done.see }).click()
  await page.getByRole('row', { name: addressOf(1) }).waitFor()
}

/** What stands in each block, Japanese by an input method. */
async function write(page: Page, language: 'ja' | 'en'): Promise<void> {
  const say = wordsFor(language).newsletter.issues
  const line = (kind: string, lang: 'ja' | 'en') =>
    page.locator(`section.pair[data-kind=${kind}] .cell[lang=${lang}] .words p`).first()
  await page.getByLabel(say.composer.subjectOf.ja).fill('書き初めのご案内')
  await page.getByLabel(say.composer.subjectOf.en).fill('Begin the year with a brush')
  await line('heading', 'ja').click()
  await byInputMethod(page, ['か', 'かきぞめ', '書き初め'])
  await line('heading', 'en').click()
  await page.keyboard.type('First calligraphy of the year')
  await line('text', 'ja').click()
  await byInputMethod(page, ['ふで', '筆'])
  await eventually(
    () => line('text', 'ja').textContent(),
    (text) => text === '筆',
  )
  await page.keyboard.press('Home')
  await page.keyboard.press('Shift+ArrowRight')
  await page.keyboard.press('Control+Shift+R')
  await page.getByRole('dialog').getByLabel(say.composer.rubyDialog.reading).fill('ふで')
  await page.keyboard.press('Enter')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.keyboard.press('End')
  await byInputMethod(page, ['をもって', 'を持って', 'を持ってお越しください。'])
  await line('text', 'en').click()
  await page.keyboard.type('Bring a brush if you have one.')
  await line('signature', 'ja').click()
  await byInputMethod(page, ['こうほう', '広報文化班'])
  await line('signature', 'en').click()
  await page.keyboard.type('Public Affairs and Culture')
  // The text goes above the heading, and comes back.
  const kinds = () =>
    page.locator('section.pair').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.kind))
  const before = await kinds()
  await line('text', 'ja').click()
  await page.keyboard.press('Escape')
  await page.keyboard.press('Alt+ArrowUp')
  await eventually(kinds, (now) => now.join(' ') !== before.join(' '))
  await page.keyboard.press('Control+z')
  await eventually(kinds, (now) => now.join(' ') === before.join(' '))
  await eventually(
    () => line('text', 'ja').innerHTML(),
    (text) => text.includes('<rt>ふで</rt>'),
  )
}

async function byInputMethod(page: Page, steps: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  for (const text of steps)
    await session.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length })
  await session.send('Input.insertText', { text: steps.at(-1)! })
  await session.detach()
}

/** Locks, and signs in as somebody else. */
async function changeTo(page: Page, language: 'ja' | 'en', person: { name: string; nameEn: string }): Promise<void> {
  const say = wordsFor(language)
  await lock(page)
  await page.getByRole('button', { name: new RegExp(say.office.unlock.switchAccount, 'u') }).click()
  await page.getByRole('menuitemradio', { name: language === 'ja' ? person.name : person.nameEn }).click()
  await page.locator('input[type=password]').fill(journeyPassphrase)
  await page.keyboard.press('Enter')
  const rail = page.getByRole('navigation', { name: say.frame.parts })
  await rail.getByRole('button', { name: say.parts.newsletter }).click()
}

/** Writes the archive and tells every file by its content. */
async function archived(
  page: Page,
  id: string,
  language: 'ja' | 'en',
  folder: string,
): Promise<Record<string, string>> {
  const say = wordsFor(language).newsletter.issues.delivery.archive
  const call = callFrom(page)
  const before = (await call('newsletter.issue', { id })).archivedAt ?? ''
  await page.getByRole('button', { name: say.write, exact: true }).click()
  await eventually(
    () => call('newsletter.issue', { id }),
    ({ archivedAt }) => archivedAt !== null && archivedAt > before,
  )
  const files = (await readdir(folder, { recursive: true })).filter((name) => /\.[a-z]+$/u.test(name)).sort()
  const told: Record<string, string> = {}
  for (const name of files)
    told[name] = createHash('sha256')
      .update(await readFile(join(folder, name)))
      .digest('hex')
  return told
}

const optOut = writeMail({
  from: { name: '', address: leaves },
  subject: '配信停止',
  date: new Date(),
  messageId: 'enough@citizen.example',
  text: 'ニュースレターの配信を停止してください。',
})

/** An issue to a mailbox that is gone, as its provider reports it. */
function comesBack(address: string, messageId: string): Uint8Array {
  const date = new Date()
  return report(date, 'mx.citizen.example', 'delivery-status', 'Undelivered Mail Returned to Sender', [
    textPart('text/plain', `The mailbox is gone.\n\n<${address}>: 550 5.1.1 User unknown`),
    textPart(
      'message/delivery-status',
      `Reporting-MTA: dns; mx.citizen.example\n\nFinal-Recipient: rfc822; ${address}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown`,
    ),
    returned(address, messageId, 'Japanifornia', date),
  ])
}

import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { parseMessage } from '../../main/mail/message/parse-message.ts'
import { practiceLetters } from '../../scripts/practice-office/letters/index.ts'
import type { ServerSettings } from '../../shared/office/mail-settings.ts'
import { wordsFor } from '../../shared/words/index.ts'
import { callFrom, newJourney, openLetter, picture } from '../support/program.ts'
import { eventually } from '../support/eventually.ts'
import { giveBackRecoveryKey } from '../support/recovery-on-paper.ts'

const people = {
  ja: {
    name: '小林 遥',
    subject: '結婚後の旅券の更新について',
    passphrase: '七羽の鷺と静かな港と銀の匙',
    answer: 'ご結婚おめでとうございます。\n姓の変更と旅券の更新は、一度の申請で済ませることができます。',
  },
  en: {
    name: 'Haruka Kobayashi',
    subject: 'Cherry Blossom Festival: volunteering at the tea table',
    passphrase: 'seven herons beside the silver spoon',
    answer: 'Thank you for offering to help.\nPlease come to the tea table at ten on Saturday.',
  },
}

describe.each(['ja', 'en'] as const)('a person who never saw a command line, in %s', (language) => {
  test('makes the office, connects its mailbox, and answers a first letter', async () => {
    const letters = practiceLetters(new Date())
    const person = people[language]
    const words = wordsFor(language)
    const say = words.office.firstRun
    const journey = await newJourney({ letters, made: false })
    const { page } = await journey.start()
    const shot = (name: string) => picture(page, `first-run-${language}-${name}`)
    const goOn = () => page.getByRole('button', { name: say.goOn }).click()

    await page
      .getByRole('main')
      .getByRole('radio', { name: words.office.mine.languages[language], exact: true })
      .click()
    await page.getByRole('heading', { name: say.language.title }).waitFor()
    await page.getByLabel(say.language.account, { exact: true }).fill(person.name)
    await page.getByLabel(say.language.officeJa, { exact: true }).fill('在練習市日本国総領事館')
    await page.getByLabel(say.language.officeEn, { exact: true }).fill('Consulate General of Japan')
    await shot('1-language')
    await goOn()

    const first = page.getByLabel(words.office.passphrase.first, { exact: true })
    await first.fill('passwordpassword')
    await page.getByRole('meter').and(page.locator('[aria-valuenow="1"]')).waitFor()
    await shot('2-weak')
    expect(await page.getByRole('button', { name: say.goOn }).isDisabled()).toBe(true)
    await first.fill(person.passphrase)
    await page.getByLabel(words.office.passphrase.repeat, { exact: true }).fill(person.passphrase)
    await page.locator('[role=meter]:is([aria-valuenow="3"], [aria-valuenow="4"])').waitFor()
    await shot('2-strong')
    await goOn()

    await page.getByRole('heading', { name: say.recovery.title }).waitFor()
    await shot('3-recovery')
    await giveBackRecoveryKey(page, say)
    await shot('3-recovery-kept')
    await goOn()

    await page.getByRole('heading', { name: say.mailbox.title }).waitFor()
    await fillServers(page, words.office.mail, journey.servers)
    await shot('4-mailbox')
    await page.getByRole('button', { name: words.office.mail.test }).click()
    await page.getByText(words.office.mail.incomingGood(String(letters.length))).waitFor()
    await page.getByText(words.office.mail.outgoingGood).waitFor()
    await shot('4-mailbox-tested')
    await goOn()

    await page.getByRole('heading', { name: say.form.title }).waitFor()
    await shot('5-form')
    await page.getByRole('button', { name: say.form.accept }).click()

    await page.getByRole('heading', { name: say.pull.title }).waitFor()
    await page.getByText(say.pull.arrived).waitFor()
    const fact = (name: string) =>
      page.locator('dt', { hasText: name }).locator('xpath=following-sibling::dd[1]').textContent()
    await eventually(async () => (await fact(say.pull.arrived)) === say.pull.letters(String(letters.length)))
    expect([await fact(say.pull.unrecognizedForms), await fact(say.pull.setApart)]).toEqual([
      say.pull.letters('1'),
      say.pull.letters('3'),
    ])
    await shot('6-pull')
    await page.getByRole('button', { name: say.pull.open }).click()

    await openLetter(page, person.subject)
    await page.keyboard.press('r')
    await page.getByRole('textbox', { name: words.letters.editor.text }).waitFor()
    await page.keyboard.insertText(person.answer)
    await shot('7-reply')
    await page.keyboard.press('Control+Enter')
    await page.getByRole('button', { name: words.letters.sendNow }).last().click()

    const { servers } = journey
    const answered = () => servers.inbox().filter(({ flags }) => flags.includes('\\Answered'))
    await eventually(() => servers.delivered().length === 1 && servers.sent().length === 1 && answered().length === 1)
    const sent = await parseMessage(servers.delivered()[0]!)
    expect(sent.text.replaceAll('\r\n', '\n')).toContain(person.answer)
    expect(servers.sent()[0]!.equals(servers.delivered()[0]!)).toBe(true)
    const original = await parseMessage(answered()[0]!.raw)
    expect(sent.inReplyTo).toEqual(original.messageId)
    const row = await callFrom(page)('letters.list', { view: 'answered' })
    expect(row.rows.map(({ subject, status }) => ({ subject, status }))).toEqual([
      { subject: person.subject, status: 'answered' },
    ])
    await shot('8-after')
    expect(journey.faults).toEqual([])
  })
})

type MailWords = ReturnType<typeof wordsFor>['office']['mail']

async function fillServers(
  page: Page,
  say: MailWords,
  servers: { imap: ServerSettings; smtp: ServerSettings },
): Promise<void> {
  for (const [place, server] of [servers.imap, servers.smtp].entries()) {
    await page.getByLabel(say.host, { exact: true }).nth(place).fill(server.host)
    await page.getByLabel(say.port, { exact: true }).nth(place).fill(String(server.port))
    await page.getByLabel(say.tls, { exact: true }).nth(place).selectOption('tls')
    await page.getByLabel(say.ownAuthority).nth(place).check()
    await page.getByLabel(say.certificateAuthority, { exact: true }).nth(place).fill(server.certificateAuthority)
  }
  await page.getByLabel(say.user, { exact: true }).fill(servers.imap.user)
  await page.getByLabel(say.password, { exact: true }).fill(servers.imap.password)
  await page.getByLabel(say.address, { exact: true }).fill(servers.imap.user)
}

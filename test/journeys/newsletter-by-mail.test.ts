import { describe, expect, test } from 'vitest'
import { readMessage } from '../../main/mail/reader/read-message.ts'
import { report, returned } from '../../scripts/practice-office/letters/special-letters.ts'
import { formSender } from '../../scripts/practice-office/letters/write-form.ts'
import { textPart, writeMail } from '../../scripts/practice-office/letters/write-mail.ts'
import type { MailReading } from '../../shared/letters/mail.ts'
import type { ReaderState } from '../../shared/newsletter/reader.ts'
import { wordsFor } from '../../shared/words/index.ts'
import * as dovecot from '../servers/dovecot.ts'
import * as postfix from '../servers/postfix.ts'
import { afterFile } from '../support/after-file.ts'
import { eventually } from '../support/eventually.ts'
import { becomeEditor, callFrom, journeyPassphrase, newJourney, picture, unlock } from '../support/program.ts'

const user = 'kouhou@consulate.example'
const [signsUp, moved, comesBack, father] = [
  'hanako@citizen.example',
  'hanako.new@citizen.example',
  'gone@citizen.example',
  'father@citizen.example',
]

/** What readers write, by the language of the journey. */
const written = {
  ja: {
    form: ['【ニュースレター登録】', `メールアドレス：${signsUp}\nお名前：東雲 花子\n配信言語：日本語`],
    confirm: '確認',
    move: [
      'メールアドレス変更のお知らせ',
      `ニュースレターの配信先を変更してください。\n旧アドレス：${signsUp}\n新アドレス：${moved}`,
    ],
    leave: '長い間ありがとうございました。配信停止を希望します。',
    forFather: [
      'ニュースレターについて',
      `父が先月亡くなりました。父へのニュースレターの配信を停止してください。アドレスは ${father} でした。`,
    ],
  },
  en: {
    form: ['[Newsletter sign-up]', `Email: ${signsUp}\nName: Hanako Shinonome\nLanguage: English`],
    confirm: 'confirm',
    move: [
      'New address for the newsletter',
      `My e-mail address has changed. Old: ${signsUp}, new: ${moved}. Please send the newsletter to my new address.`,
    ],
    leave: 'Thank you for all the issues. Please unsubscribe me.',
    forFather: [
      'Newsletter for my father',
      `My father passed away last month. Please remove him from the newsletter; his address was ${father}.`,
    ],
  },
} as const

describe.skipIf(!dovecot.available() || !postfix.available())('between real mailboxes', () => {
  // Most of it is waiting for servers and for the seconds in which an answer can be taken back: both languages at once.
  test.concurrent.each(['ja', 'en'] as const)(
    'by mail alone a reader signs up, confirms, moves and leaves; a dead mailbox stops, a request in doubt takes one click (%s)',
    async (language) => {
      const say = wordsFor(language).newsletter
      const mails = written[language]
      const imap = await dovecot.startDovecot([user])
      afterFile(() => imap.stop())
      const smtp = await postfix.startPostfix()
      afterFile(() => smtp.stop())
      const journey = await newJourney({
        letters: [],
        settings: (same) => ({ ...same, imap: imap.settings(user), smtp: smtp.settings() }),
      })
      const { page } = await journey.start()
      await unlock(page, journeyPassphrase)
      const call = callFrom(page)
      await becomeEditor(page, language)
      for (const address of [comesBack, father])
        await call('newsletter.add', {
          address,
          language,
          name: '',
          reading: '',
          consent: { how: 'paper', at: '2024-06-04', note: 'binder 12' },
        })

      let mailed = 0
      const arrives = (from: string, [subject, text]: readonly [string, string], answers?: string): void => {
        mailed += 1
        const id = `journey-${mailed}@citizen.example`
        const mail = { from: { name: '', address: from }, subject, date: new Date(), messageId: id, text }
        imap.deliver(user, [
          writeMail(answers === undefined ? mail : { ...mail, inReplyTo: answers, references: [answers] }),
        ])
      }
      const answer = (mail: MailReading, from: string, words: string): void =>
        arrives(from, [`Re: ${mail.subject}`, `${words}\n\n${mail.text.replaceAll(/^/gm, '> ')}`], mail.messageId)
      /** The so-and-so-many-th mail that somebody gets from the office. */
      const mailTo = async (address: string, nth: number): Promise<MailReading> => {
        const mail = await eventually(
          () => smtp.delivered().filter((raw) => raw.toString().includes(`\nTo: ${address}\n`))[nth - 1] ?? null,
          (one) => one !== null,
        )
        return readMessage(mail!, [])
      }
      const row = (address: string) => page.getByRole('grid').getByRole('row').filter({ hasText: address })
      const stands = (address: string, state: ReaderState) =>
        row(address).getByText(say.states[state], { exact: true }).waitFor()
      const pane = page.getByRole('article')
      const views = page.getByRole('navigation', { name: say.viewsLabel })

      // The Site's form signs her up: she waits until she has answered the mail that asks her.
      arrives(formSender, mails.form)
      await stands(signsUp, 'pending')
      await row(signsUp).click()
      await pane.getByText(say.hows['web-form'], { exact: true }).waitFor()
      answer(await mailTo(signsUp, 1), signsUp, mails.confirm)
      await stands(signsUp, 'active')
      // What she answered stands in the ledger, and the mail is one click away.
      const confirmed = pane.getByRole('row').filter({ hasText: say.hows.reply })
      await confirmed.getByRole('button', { name: say.mail.open }).click()
      await page.getByRole('dialog').getByText(mails.confirm).first().waitFor()
      await picture(page, `by-mail-${language}-1-confirmed`)
      await page.keyboard.press('Escape')
      await page.getByRole('dialog').waitFor({ state: 'detached' })
      await mailTo(signsUp, 2)

      // A daughter writes for her father: nobody stops anybody's newsletter by guessing, and one click does.
      arrives('daughter@citizen.example', mails.forFather)
      await views.getByRole('button', { name: say.tasks.title }).filter({ hasText: '1' }).click()
      await page.getByRole('button', { name: /daughter@/u }).click()
      await page.getByRole('heading', { name: say.tasks.asks.unsubscribe }).waitFor()
      await picture(page, `by-mail-${language}-2-request`)
      await page.keyboard.press('Control+Enter')
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say.tasks.stopOf(father), exact: true })
        .click()
      await page.getByText(say.tasks.noneTitle).waitFor()

      await views.getByRole('button', { name: say.all }).first().click()
      await stands(father, 'unsubscribed')
      await row(signsUp).click()

      // Her new address counts once it has answered.
      arrives(signsUp, mails.move)
      const question = await mailTo(moved, 1)
      await stands(signsUp, 'active')
      answer(question, moved, mails.confirm)
      await stands(moved, 'active')
      await row(signsUp).waitFor({ state: 'detached' })
      await pane.getByText(say.reader.changes.address).waitFor()
      const notice = await mailTo(moved, 2)

      // A mailbox that is gone brings two issues back, which is the rule of the office.
      for (const issue of [41, 42]) imap.deliver(user, [issueBack(issue)])
      await stands(comesBack, 'bounced')

      // She leaves by answering what she last got.
      answer(notice, moved, mails.leave)
      await stands(moved, 'unsubscribed')
      await pane.getByText(say.reader.by.mail).first().waitFor()
      await picture(page, `by-mail-${language}-3-left`)

      // None of it became a letter, and everybody was told what was done.
      expect((await call('letters.list', { view: 'all' })).total).toBe(0)
      await mailTo(moved, 3)
      await mailTo(father, 1)
      expect(smtp.delivered()).toHaveLength(6)
      expect(journey.faults).toEqual([])
    },
  )
})

/** An issue to the mailbox that is gone, as the provider reports it. */
function issueBack(issue: number): Uint8Array {
  const date = new Date(Date.now() - (100 - issue) * 60_000)
  return report(date, 'mx.citizen.example', 'delivery-status', 'Undelivered Mail Returned to Sender', [
    textPart('text/plain', `The mailbox is gone.\n\n<${comesBack}>: 550 5.1.1 User unknown`),
    textPart(
      'message/delivery-status',
      `Reporting-MTA: dns; mx.citizen.example\n\nFinal-Recipient: rfc822; ${comesBack}\nAction: failed\nStatus: 5.1.1\nDiagnostic-Code: smtp; 550 5.1.1 User unknown`,
    ),
    returned(comesBack, `issue-${issue}@consulate.example`, `Japanifornia, No. ${issue}`, date),
  ])
}

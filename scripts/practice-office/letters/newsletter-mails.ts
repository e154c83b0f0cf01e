import type { MailKind } from '../../../shared/letters/mail.ts'
import { knownReaders } from '../readers/invented-readers.ts'
import type { InventedLetter } from './index.ts'
import { report, returned } from './special-letters.ts'
import { formSender } from './write-form.ts'
import { textPart, writeMail } from './write-mail.ts'

type NewsletterMail = { ago: number; kind: MailKind; from: string; subject: string; write(date: Date): Uint8Array }

/**
 * Mails about the newsletter that lie among the letters: sign-ups, opt-outs, a change of address, what is in doubt, and an issue that came back twice.
 * Those who write are readers of the practice office, or wish to be.
 */
export function newsletterMails(now: Date): InventedLetter[] {
  const at = (ago: number): Date => new Date(Math.floor(now.getTime() / 1000) * 1000 - ago * 60_000)
  return mails.map(({ ago, kind, from, subject, write }) => ({
    raw: write(at(ago)),
    flags: [],
    date: at(ago),
    kind,
    from,
    subject,
    doubtful: false,
  }))
}

/** What only these mails say: none of it may be found in clear outside the encrypted file. */
export const newsletterNeedles: readonly string[] = ['haruna.kitazato@mail.example', knownReaders.moves, '北里 春菜']

/** A mail that somebody wrote in their own program. */
function written(ago: number, [name, address]: [string, string], subject: string, text: string): NewsletterMail {
  return {
    ago,
    kind: 'direct',
    from: name,
    subject,
    write: (date) =>
      writeMail({
        from: { name, address },
        subject,
        date,
        messageId: `news-${ago}.${date.getTime()}@${address.split('@')[1]}`,
        text,
      }),
  }
}

function signUpForm(ago: number, subject: string, text: string): NewsletterMail {
  return {
    ago,
    kind: 'form',
    from: '北里 春菜',
    subject,
    write: (date) =>
      writeMail({
        from: { name: 'Japanifornia', address: formSender },
        subject,
        date,
        messageId: `sign-up-${ago}.${date.getTime()}@www.consulate.example`,
        text,
      }),
  }
}

/** An issue that the mail system could not deliver. */
function undelivered(ago: number, issue: number): NewsletterMail {
  const [to, host] = [knownReaders.bounces, 'mx.provider.example']
  return {
    ago,
    kind: 'bounce',
    from: 'Mail Delivery System',
    subject: 'Undelivered Mail Returned to Sender',
    write: (date) =>
      report(date, host, 'delivery-status', 'Undelivered Mail Returned to Sender', [
        textPart('text/plain', `This is the mail system at host ${host}.\n\n<${to}>: 550 5.1.1 User unknown`),
        textPart(
          'message/delivery-status',
          `Reporting-MTA: dns; ${host}

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 <${to}>: User unknown`,
        ),
        returned(to, `issue-${issue}@consulate.example`, `Japanifornia, No. ${issue}`, date),
      ]),
  }
}

const mails: readonly NewsletterMail[] = [
  signUpForm(
    95,
    '【Japanifornia】ニュースレター登録',
    'メールアドレス：haruna.kitazato@mail.example\nお名前：北里 春菜\n配信言語：日本語',
  ),
  written(
    130,
    ['Ines Zimmerman', 'ines.zimmerman@museum.example'],
    'Newsletter',
    'Hello,\n\nA colleague showed me Japanifornia. Please sign me up for the newsletter, in English.\n\nInes Zimmerman',
  ),
  written(
    260,
    ['長谷部 美智子', knownReaders.leaves],
    'ニュースレターの配信停止のお願い',
    '長らく楽しく拝読しましたが、帰国することになりました。\nニュースレターの配信を停止してください。よろしくお願いいたします。\n\n長谷部 美智子',
  ),
  written(
    385,
    ['Oscar Whitaker', knownReaders.leavesInEnglish],
    'Re: Japanifornia, No. 42',
    'Please take me off the list. Thank you for the good reading!\n\nOn Tue, Nov 3, 2026 at 9:00 AM Japanifornia <kouhou@consulate.example> wrote:\n\n> Japanifornia, No. 42\n> To unsubscribe, answer with the word STOP.',
  ),
  written(
    520,
    ['菅野 恵子', knownReaders.moves],
    'メールアドレス変更のお知らせ',
    `ニュースレターをいつもありがとうございます。\nメールアドレスが変わりました。今後は下記へお送りください。\n\n旧アドレス：${knownReaders.moves}\n新アドレス：keiko.kanno@newprovider.example\n\n菅野 恵子`,
  ),
  written(
    700,
    ['Ruth Quigley', knownReaders.asks],
    'Newsletter for my father',
    'Hello,\n\nMy father passed away in October. Please remove him from the newsletter; his address was h.quigley@mail.example.\n\nRuth Quigley',
  ),
  undelivered(840, 42),
  undelivered(11_000, 41),
]

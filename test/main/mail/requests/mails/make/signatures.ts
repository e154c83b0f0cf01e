import type { Person } from './people.ts'
import type { Random } from './random.ts'

/** What people have under their mails: a name alone, or blocks of several lines. */
export function signatureOf(
  { name, kana, romaji, address, phone }: Person,
  language: 'ja' | 'en',
  random: Random,
): string {
  if (language === 'en')
    return random.pick([
      `-- \n${romaji}`,
      `${romaji}\n${phone}`,
      `Best regards,\n${romaji}`,
      `Sincerely,\n\n${romaji}\n1420 Alder Street, Apt 5\nSan Mateo, CA 94401\nTel ${phone}\n${address}`,
      `--\n${romaji} | Associate Broker | Harbor & Pine Realty\nO: ${phone} | ${address}\nThis e-mail and any attachments are confidential. If you are not the intended recipient, please delete it.`,
      `Cheers,\n${romaji.split(' ')[0]}`,
    ])
  return random.pick([
    name,
    `${name}（${kana}）`,
    `-- \n${name}\n${address}`,
    `************************\n${name}（${kana}）\n〒940-0012 新潟県長岡市千手町3-2-8\nTEL ${phone}\nE-mail ${address}\n************************`,
    `＿＿＿＿＿＿＿＿＿＿＿＿\n${name} / ${romaji}\n2210 Cypress Ave. #14\nSunnyvale, CA 94087\nCell: ${phone}\n${address}\n￣￣￣￣￣￣￣￣￣￣￣￣`,
    `--------------------------------------------------\n株式会社北浜トレーディング　米国支店\n総務課　${name}\nTel: ${phone}\nMail: ${address}\n--------------------------------------------------`,
    `♪${name}♪`,
  ])
}

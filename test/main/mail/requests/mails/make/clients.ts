import type { Charset } from './characters.ts'
import type { Transfer } from './mime.ts'

/** A mail program: how it writes a mail, how it quotes, what it adds. */
export type Client = {
  /** Whose people use it; none for what machines use, which is only taken where a text names it. */
  languages: ('ja' | 'en')[]
  shapes: ('text' | 'alternative' | 'html')[]
  ways: [Charset, Transfer][]
  quotes:
    | 'gmail'
    | 'outlook-web'
    | 'outlook'
    | 'outlook-original'
    | 'apple'
    | 'iphone'
    | 'yahoo'
    | 'thunderbird'
    | 'becky'
    | 'phone'
    | 'whole'
  headers: string[]
  closing?: { ja: string; en: string }
  phone?: true
  zone: '+0900' | '-0800'
}

export const clients: Record<string, Client> = {
  gmail: {
    languages: ['ja', 'en'],
    shapes: ['alternative'],
    ways: [
      ['utf-8', 'base64'],
      ['utf-8', 'quoted-printable'],
    ],
    quotes: 'gmail',
    headers: [],
    zone: '-0800',
  },
  gmailPhone: {
    languages: ['ja', 'en'],
    shapes: ['alternative'],
    ways: [['utf-8', 'base64']],
    quotes: 'gmail',
    headers: [],
    zone: '+0900',
  },
  outlookWeb: {
    languages: ['ja', 'en'],
    shapes: ['alternative', 'html'],
    ways: [
      ['utf-8', 'quoted-printable'],
      ['utf-8', 'base64'],
      ['iso-2022-jp', 'quoted-printable'],
    ],
    quotes: 'outlook-web',
    headers: ['Accept-Language: ja-JP, en-US', 'Content-Language: ja-JP', 'X-MS-Has-Attach:', 'X-MS-TNEF-Correlator:'],
    zone: '-0800',
  },
  outlook: {
    languages: ['ja', 'en'],
    shapes: ['alternative', 'text', 'html'],
    ways: [
      ['iso-2022-jp', '7bit'],
      ['utf-8', 'base64'],
      ['iso-2022-jp', 'quoted-printable'],
    ],
    quotes: 'outlook',
    headers: ['X-Mailer: Microsoft Outlook 16.0', 'Thread-Index: AdxaT0bQ8Zt3k2mRQ1y7m0V5c1q9Ww=='],
    zone: '+0900',
  },
  outlookOriginal: {
    languages: ['ja', 'en'],
    shapes: ['text'],
    ways: [
      ['iso-2022-jp', '7bit'],
      ['utf-8', 'quoted-printable'],
      ['utf-8', '8bit'],
    ],
    quotes: 'outlook-original',
    headers: ['X-Mailer: Microsoft Office Outlook 12.0', 'X-Priority: 3'],
    zone: '-0800',
  },
  appleMail: {
    languages: ['ja', 'en'],
    shapes: ['text', 'alternative'],
    ways: [
      ['utf-8', 'quoted-printable'],
      ['utf-8', 'base64'],
      ['iso-2022-jp', '7bit'],
    ],
    quotes: 'apple',
    headers: ['Mime-Version: 1.0 (Mac OS X Mail 16.0 \\(3826.200.121\\))', 'X-Mailer: Apple Mail (2.3826.200.121)'],
    zone: '-0800',
  },
  iphone: {
    languages: ['ja', 'en'],
    shapes: ['text', 'alternative'],
    ways: [
      ['utf-8', 'base64'],
      ['utf-8', 'quoted-printable'],
    ],
    quotes: 'iphone',
    headers: ['Mime-Version: 1.0 (1.0)', 'X-Mailer: iPhone Mail (22G100)'],
    closing: { ja: 'iPhoneから送信', en: 'Sent from my iPhone' },
    zone: '-0800',
  },
  yahoo: {
    languages: ['ja'],
    shapes: ['text'],
    ways: [
      ['iso-2022-jp', '7bit'],
      ['utf-8', 'base64'],
      ['iso-2022-jp', 'base64'],
    ],
    quotes: 'yahoo',
    headers: ['X-Mailer: WebService/1.1.24 YJMail'],
    zone: '+0900',
  },
  yahooWeb: {
    languages: ['en'],
    shapes: ['alternative', 'html'],
    ways: [['utf-8', 'quoted-printable']],
    quotes: 'gmail',
    headers: ['X-Mailer: WebService/1.1.24866 YMailNorrin'],
    zone: '-0800',
  },
  thunderbird: {
    languages: ['ja', 'en'],
    shapes: ['text'],
    ways: [
      ['utf-8', '8bit'],
      ['utf-8', 'base64'],
      ['iso-2022-jp', '7bit'],
    ],
    quotes: 'thunderbird',
    headers: ['User-Agent: Mozilla Thunderbird', 'Content-Language: ja'],
    zone: '+0900',
  },
  becky: {
    languages: ['ja'],
    shapes: ['text'],
    ways: [['iso-2022-jp', '7bit']],
    quotes: 'becky',
    headers: ['X-Mailer: Becky! ver. 2.81.06 [ja]'],
    zone: '+0900',
  },
  liveMail: {
    languages: ['ja'],
    shapes: ['text'],
    ways: [
      ['iso-2022-jp', '7bit'],
      ['iso-2022-jp', 'base64'],
    ],
    quotes: 'becky',
    headers: ['X-MSMail-Priority: Normal', 'X-Mailer: Microsoft Windows Live Mail 16.4.3528.331'],
    zone: '+0900',
  },
  carrier: {
    languages: ['ja'],
    shapes: ['text'],
    ways: [
      ['iso-2022-jp', '7bit'],
      ['shift_jis', 'base64'],
      ['iso-2022-jp', 'base64'],
    ],
    quotes: 'phone',
    headers: [],
    phone: true,
    zone: '+0900',
  },
  android: {
    languages: ['ja', 'en'],
    shapes: ['text', 'html'],
    ways: [['utf-8', 'base64']],
    quotes: 'whole',
    headers: ['X-Mailer: Samsung Email 6.2.04'],
    closing: { ja: 'Galaxyから送信', en: 'Sent from my Galaxy' },
    zone: '-0800',
  },
  form: {
    languages: [],
    shapes: ['text'],
    ways: [
      ['utf-8', 'base64'],
      ['utf-8', '8bit'],
      ['iso-2022-jp', '7bit'],
    ],
    quotes: 'whole',
    headers: ['X-Mailer: PHPMailer 6.9.1', 'X-Priority: 3'],
    zone: '+0900',
  },
  formHtml: {
    languages: [],
    shapes: ['html', 'alternative'],
    ways: [
      ['utf-8', 'quoted-printable'],
      ['utf-8', 'base64'],
    ],
    quotes: 'whole',
    headers: ['X-Mailer: PHPMailer 6.9.1'],
    zone: '-0800',
  },
  mailing: {
    languages: [],
    shapes: ['text', 'alternative', 'html'],
    ways: [
      ['utf-8', 'base64'],
      ['utf-8', 'quoted-printable'],
      ['iso-2022-jp', '7bit'],
    ],
    quotes: 'whole',
    headers: [],
    zone: '-0800',
  },
}

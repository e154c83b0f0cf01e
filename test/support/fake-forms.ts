import { proposeSchema } from '../../main/mail/forms/propose-schema.ts'
import type { ParsedMessage } from '../../main/mail/message/parsed-message.ts'
import { claimOf } from '../../main/mail/forms/claim-form.ts'
import { attemptForm, readForm } from '../../main/mail/forms/read-form.ts'
import type { Contract } from '../../shared/contract.ts'
import type { FormSchema, SchemaTrialRow } from '../../shared/letters/form-schema.ts'
import type { MailKind } from '../../shared/letters/mail.ts'
import type { FakePart } from './fake-bridge.ts'

/** The last mails as the form editor sees them, read by the program's own rules. Any letter of the window stands for the one whose form was changed. */
export function fakeForms(schemas: () => readonly FormSchema[]): FakePart<Contract['letters']> {
  return {
    trySchemas: (input) => {
      const rows = mails.map((mail, place) => trialOf(mail, place, schemas(), input.schemas))
      const { sample } = input
      if (sample === undefined || rows.some((row) => row.id === sample)) return rows
      return [{ ...rows[changedForm]!, id: sample }, ...rows.toSpliced(changedForm, 1)]
    },
    proposeSchema: ({ id }) => {
      const sample = mails.find((_, place) => idOf(place) === id) ?? mails[changedForm]!
      return { schema: proposeSchema(sample, mails) }
    },
    rereadForms: () => ({ forms: 2, released: 0, unrecognized: 1 }),
  }
}

/** The mail of a form that has been changed on the Site. */
const changedForm = 3

function trialOf(
  mail: ParsedMessage,
  place: number,
  stored: readonly FormSchema[],
  tried: readonly FormSchema[],
): SchemaTrialRow {
  const { kind, schema } = kindOf(mail, tried)
  const excerpts = schema ? attemptForm(schema, mail) : { answers: [], missing: [] }
  return {
    id: idOf(place),
    from: mail.from,
    subject: mail.subject,
    receivedAt: new Date(Date.now() - place * 5_400_000).toISOString(),
    kind: kindOf(mail, stored).kind,
    becomes: kind,
    schema: schema?.name ?? '',
    ...excerpts,
  }
}

function kindOf(mail: ParsedMessage, schemas: readonly FormSchema[]): { kind: MailKind; schema: FormSchema | null } {
  const claims = schemas.filter((schema) => claimOf(schema, mail) !== 'none')
  const schema = claims.find((one) => readForm(one, mail) !== null)
  if (schema) return { kind: 'form', schema }
  return claims[0]
    ? { kind: 'unrecognized-form', schema: claims[0] }
    : { kind: mail.subject.startsWith('Automatic') ? 'automatic' : 'direct', schema: null }
}

function idOf(place: number): string {
  return `018fb000-0000-7000-8000-${String(place).padStart(12, '0')}`
}

function mailOf(address: string, subject: string, text: string, html: string | null = null): ParsedMessage {
  return {
    headers: [],
    from: { name: '', address },
    replyTo: null,
    alsoReplyTo: [],
    to: [],
    cc: [],
    returnPath: '',
    subject,
    date: null,
    messageId: '',
    inReplyTo: '',
    references: [],
    charset: 'utf-8',
    doubtful: false,
    text,
    html,
    parts: [],
    attachments: [],
    cuts: [],
  }
}

const contact = (subject: string, lines: string) => mailOf('form@site.example', `[お問い合わせ] ${subject}`, lines)
const visit = (school: string, name: string, kana: string, day: string, children: number, wish: string) =>
  mailOf(
    'noreply@site.example',
    `学校訪問の申し込み: ${school}`,
    '',
    `<table><tr><td colspan="2">学校訪問の申し込みがありました。</td></tr><tr><th>学校名</th><td>${school}</td></tr><tr><th>ご担当者名</th><td>${name}</td></tr>` +
      `<tr><th>フリガナ</th><td>${kana}</td></tr><tr><th>メールアドレス</th><td>visit${children}@school.example</td></tr><tr><th>希望日</th><td>${day}</td></tr>` +
      `<tr><th>人数</th><td>${children}名</td></tr><tr><th>ご要望</th><td>${wish}</td></tr><tr><th>送信日時</th><td>2026-11-20 10:12</td></tr></table>`,
  )

const mails: readonly ParsedMessage[] = [
  visit(
    'ベイエリア第二小学校',
    '長谷川 翼',
    'ハセガワ ツバサ',
    '12月3日(木) 午前',
    28,
    '図書室も見学できますか。<br>車いすの児童が一人います。',
  ),
  contact(
    '旅券の更新に必要な書類について',
    'お名前：山本 沙織\nふりがな：やまもと さおり\nメールアドレス：saori.yamamoto@mail.example\n電話番号：+1 (415) 555-0134\n' +
      'お住まい：カリフォルニア州 サンノゼ市\n年代：30代\nご用件：旅券の更新\nお問い合わせ内容：\n現在の旅券は旧姓のままです。\n姓の変更と更新を、同時に申請できますか。',
  ),
  mailOf(
    'library@hoshuko.example',
    '図書寄贈と感謝状の授与について',
    '来春の授与式へのご出席をお願いしたく、ご連絡いたしました。',
  ),
  contact(
    '桜祭りのボランティアについて',
    'おなまえ：匿名希望\nメールアドレス：sakura@mail.example\nひとこと：桜祭りのボランティアに参加したいです。',
  ),
  mailOf(
    'form@site.example',
    '[お問い合わせ] Working holiday',
    'Name: Michael O’Brien\nE-mail: mobrien@post.example\nPhone: +1 (415) 555-0110\nSubject: Working holiday age limit\n' +
      'Message:\nI turn 31 in March.\nCan I still apply before my birthday?',
  ),
  visit(
    'オークランド高校',
    '坂本 健太郎',
    'サカモト ケンタロウ',
    '1月19日(火)',
    41,
    '書道の体験を希望します。<br>筆はこちらで用意できます。',
  ),
  mailOf('a.weber@post.example', 'Automatic reply: Newsletter', 'I am out of the office until December 1.'),
  contact(
    '在留証明を郵送で受け取れますか',
    'お名前：佐藤 健一\nふりがな：さとう けんいち\nメールアドレス：k.sato@mail.example\nお問い合わせ内容：\n在留証明が必要ですが、\n遠方に住んでおります。',
  ),
  visit(
    'Fremont Elementary School',
    'Grace Kim',
    '',
    'February 4',
    56,
    'We would love to try calligraphy.<br>Do you lend brushes?',
  ),
  mailOf('jun.yoshida@mail.example', '戸籍謄本の取り寄せ', '戸籍謄本を日本から取り寄せる方法を教えてください。'),
]

import { writeMail, type Charset, type MailPart } from './write-mail.ts'

/** What a visitor has filled in on the Site's contact form. */
export type FormLetter = {
  /** Minutes before the present. */
  ago: number
  name: string
  kana?: string
  email: string
  phone: string
  residence: string
  age: string
  topic: string
  organisation?: string
  subject: string
  message: string
  files?: () => MailPart[]
  charset?: Charset
}

/** The address from which the Site's form writes. */
export const formSender = 'form@www.consulate.example'

/** The mail that the Site's form makes of it, in the shape that the shipped schema reads. */
export function writeForm(form: FormLetter, language: 'ja' | 'en', date: Date, place: number): Uint8Array {
  const japanese = language === 'ja'
  const line = (label: string, value: string | undefined): string[] =>
    value === undefined || value === '' ? [] : [japanese ? `${label}：${value}` : `${label}: ${value}`]
  const labels = japanese
    ? {
        name: 'お名前',
        kana: 'フリガナ',
        email: 'メールアドレス',
        phone: '電話番号',
        residence: 'お住まい',
        age: '年代',
        organisation: '所属',
        topic: 'ご用件の種類',
        subject: '件名',
        message: 'お問い合わせ内容',
        sent: '送信日時',
        page: '送信元ページ',
      }
    : {
        name: 'Name',
        kana: 'Name in kana',
        email: 'E-mail',
        phone: 'Phone',
        residence: 'Place of residence',
        age: 'Age group',
        organisation: 'Organization',
        topic: 'Topic',
        subject: 'Subject',
        message: 'Message',
        sent: 'Sent at',
        page: 'Submitted from',
      }
  const text = [
    japanese
      ? 'ウェブサイトのお問い合わせフォームから送信されました。'
      : 'This message was sent from the contact form of the website.',
    '',
    ...line(labels.name, form.name),
    ...line(labels.kana, form.kana),
    ...line(labels.email, form.email),
    ...line(labels.phone, form.phone),
    ...line(labels.residence, form.residence),
    ...line(labels.age, form.age),
    ...line(labels.organisation, form.organisation),
    ...line(labels.topic, form.topic),
    ...line(labels.subject, form.subject),
    `${labels.message}${japanese ? '：' : ':'}`,
    form.message,
    '',
    '----------------------------------------',
    ...line(labels.sent, date.toISOString().slice(0, 16).replace('T', ' ')),
    ...line(labels.page, `https://www.consulate.example/${language}/contact`),
  ].join('\n')
  return writeMail({
    from: { name: japanese ? 'お問い合わせフォーム' : 'Contact form', address: formSender },
    replyTo: form.email,
    subject: `${japanese ? '【お問い合わせ】' : '[Contact form] '}${form.subject}`,
    date,
    messageId: `form-${language}-${place}.${date.getTime()}@www.consulate.example`,
    text,
    ...(form.files === undefined ? {} : { files: form.files() }),
    ...(form.charset === undefined ? {} : { charset: form.charset }),
  })
}

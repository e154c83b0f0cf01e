import { encode } from 'iconv-lite'
import { pick, seeded } from './random.ts'

/** A mail as it lies on the server, and what a person reads in it, by which what was found in it can be judged. */
export type BenchMessage = { raw: Buffer; subject: string; text: string }

/** Mails like those of a consulate's mailbox: form and direct mail, Japanese and English, plain, HTML and with an attachment; the same for the same seed. */
export function* benchMessages(count: number, seed: number): Generator<BenchMessage> {
  const random = seeded(seed)
  for (let number = 1; number <= count; number += 1) yield message(random, number)
}

const families = ['佐藤', '鈴木', '高橋', '田中', '伊藤', '渡辺', '山本', '中村', '小林', '加藤'] as const
const given = ['健一', '沙織', '大輔', '由紀', '美咲', '翔太', '恵子', '直樹'] as const
const english = ['Emily Carter', 'Daniel Nguyen', 'Priya Raman', 'Olivia Brooks', 'Marcus Hill', 'Grace Kim'] as const
const topics = [
  '旅券の更新',
  '査証の申請',
  '婚姻の届出',
  '在留証明',
  '文化行事',
  '学校訪問',
  '図書の寄贈',
  '戸籍謄本',
] as const
const englishTopics = [
  'Passport renewal',
  'Visa for a research stay',
  'Cherry blossom festival',
  'School visit',
  'Film screening',
  'Certificate of residence',
] as const
const sentences = [
  '必要な書類と、申請から受け取りまでの日数を教えていただけますでしょうか。',
  '現在の有効期限は来年三月で、年末に一時帰国する予定です。',
  '平日の午前中に窓口へ伺うことができますが、予約は必要でしょうか。',
  '以前にお送りした書類について、不足がないか確認をお願いいたします。',
  '子どもの学校の行事で、日本の文化を紹介したいと考えております。',
  '郵送で手続きができる場合は、送り先を教えてください。',
] as const
const englishSentences = [
  'Could you tell me which documents I need and how long it usually takes?',
  'My host university asked me to confirm the address of your office.',
  'We would be glad to bring a class of twenty-four children in the spring.',
  'I have already called twice but the line was busy both times.',
  'Please let me know whether an appointment is necessary on weekdays.',
  'Thank you very much for your help with this matter.',
] as const

function message(random: () => number, number: number): BenchMessage {
  const japanese = random() < 0.6
  const form = random() < 0.5
  const name = japanese ? `${pick(random, families)} ${pick(random, given)}` : pick(random, english)
  const topic = japanese ? pick(random, topics) : pick(random, englishTopics)
  const text = paragraphs(random, japanese)
  const address = `writer${number}@mail.example`
  const body = form
    ? japanese
      ? `お名前: ${name}\r\nメールアドレス: ${address}\r\n電話番号: +1 415 555 01${String(number % 100).padStart(2, '0')}\r\nご用件: ${topic}\r\nお問い合わせ内容:\r\n${text}`
      : `Name: ${name}\r\nE-mail: ${address}\r\nPhone: +1 415 555 01${String(number % 100).padStart(2, '0')}\r\nSubject: ${topic}\r\nMessage:\r\n${text}`
    : text
  const subject = form ? `${japanese ? '[お問い合わせ]' : '[Contact form]'} ${topic}` : topic
  const headers = [
    `Return-Path: <${form ? 'webform@site.example' : address}>`,
    `Received: from mx.example (mx.example [192.0.2.1]) by mail.example with ESMTPS id ${number.toString(36)}`,
    `Date: ${new Date(Date.UTC(2026, 0, 1) + number * 600_000).toUTCString().replace('GMT', '+0000')}`,
    `From: ${form ? 'Contact form <webform@site.example>' : `${word(name)} <${address}>`}`,
    'To: office@consulate.example',
    `Subject: ${word(subject)}`,
    `Message-ID: <bench-${number}@mail.example>`,
    'MIME-Version: 1.0',
  ]
  return { raw: rawMessage(random, number, japanese, headers, body), subject, text: body }
}

function rawMessage(random: () => number, number: number, japanese: boolean, headers: string[], body: string): Buffer {
  const shape = random()
  if (japanese && shape < 0.2) {
    return Buffer.concat([
      lines([...headers, 'Content-Type: text/plain; charset=Shift_JIS', 'Content-Transfer-Encoding: 8bit', '']),
      encode(`${body}\r\n`, 'cp932'),
    ])
  }
  if (shape < 0.6)
    return lines([
      ...headers,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      base64(body),
    ])
  const plain = ['Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64', '', base64(body)]
  const border = `=_part_${number}`
  const second =
    shape < 0.9
      ? [
          'Content-Type: text/html; charset=utf-8',
          'Content-Transfer-Encoding: base64',
          '',
          base64(
            `<html><body>${body
              .split('\r\n')
              .map((line) => `<p>${line}</p>`)
              .join('')}</body></html>`,
          ),
        ]
      : [
          'Content-Type: application/pdf; name="form.pdf"',
          'Content-Disposition: attachment; filename="form.pdf"',
          'Content-Transfer-Encoding: base64',
          '',
          filler(random, 6000),
        ]
  return lines([
    ...headers,
    `Content-Type: multipart/${shape < 0.9 ? 'alternative' : 'mixed'}; boundary="${border}"`,
    '',
    `--${border}`,
    ...plain,
    `--${border}`,
    ...second,
    `--${border}--`,
  ])
}

function paragraphs(random: () => number, japanese: boolean): string {
  const length = 4 + Math.floor(random() * 10)
  return Array.from({ length }, () => (japanese ? pick(random, sentences) : pick(random, englishSentences))).join(
    random() < 0.5 ? '\r\n' : '',
  )
}

const lines = (all: string[]): Buffer => Buffer.from(`${all.join('\r\n')}\r\n`, 'latin1')
const word = (text: string): string => `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`
const base64 = (text: string): string => Buffer.from(text).toString('base64').replace(/.{76}/g, '$&\r\n')

function filler(random: () => number, bytes: number): string {
  return Buffer.from(Array.from({ length: bytes }, () => Math.floor(random() * 256)))
    .toString('base64')
    .replace(/.{76}/g, '$&\r\n')
}

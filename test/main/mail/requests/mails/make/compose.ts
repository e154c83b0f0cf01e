import { bytesOf } from './characters.ts'
import { clients, type Client } from './clients.ts'
import { headerWords, mailbox, multipart, textPart, type Part } from './mime.ts'
import { confirmationOf, doubtOf, farewellOf, issueOf, staffAnswerOf, type Original } from './originals.ts'
import { japanesePerson, westernPerson, type Person } from './people.ts'
import { asHtml, escaped, quotedHtml, quotedText } from './quotations.ts'
import { randomNamed, type Random } from './random.ts'
import { signatureOf } from './signatures.ts'
import type { Asks, Writing } from './writing.ts'

export type Expected = {
  kind: string
  messageId: string
  asks: Asks
  plain: boolean
  mayBeCertain: boolean
  address: string | null
  newAddress: string | null
  alsoLetter: boolean
  why: string
}

/** The mail that a person would have sent with these words, and what is expected of it; the file's name decides all choices. */
export function compose(file: string, writing: Writing): { mail: Buffer; expected: Omit<Expected, 'kind'> } {
  const random = randomNamed(file)
  const client = clientFor(writing, random)
  const person = senderOf(writing, client, random)
  const token = `mdg1.${random.base64url(43)}`
  const fill = (text: string): string => filled(text, person, token)
  const sent = new Date(Date.UTC(2026, 10, 21 + random.below(8), random.below(24), random.below(60)))
  const original = originalOf(
    writing,
    person,
    new Date(sent.getTime() - 3_600_000 * (1 + random.below(20))),
    token,
    random,
  )
  const words = ownWords(writing, client, person, random, fill)
  const subject = fill(subjectOf(writing, original))
  const way = usableWay(client, `${subject}${words}${original?.text ?? ''}${original?.name ?? ''}`, random)
  const messageId = `${random.hex(20)}@${person.address.split('@')[1]}`
  const head = [
    ...(random.chance(0.3) && !writing.headers?.some((line) => line.startsWith('Return-Path'))
      ? [`Return-Path: <${person.address}>`]
      : []),
    `From: ${mailbox(shownName(writing, person, random), person.address, way[0])}`,
    `To: ${recipientOf(original, random, way[0])}`,
    ...(writing.replyTo === undefined ? [] : [`Reply-To: ${fill(writing.replyTo)}`]),
    ...(subject === '' && random.chance(0.5)
      ? []
      : [`Subject: ${headerWords(subject, way[0], random.chance(0.1) ? 'Q' : 'B')}`]),
    `Date: ${dated(sent, client.zone)}`,
    `Message-ID: <${messageId}>`,
    ...(original === null ? [] : answering(original, random)),
    ...client.headers.map((line) => line.replace('Mime-Version', 'MIME-Version')),
    ...(writing.headers ?? []).map(fill),
  ]
  if (!head.some((line) => line.startsWith('MIME-Version'))) head.push('MIME-Version: 1.0')
  const { headers, body } = bodyOf(words, original, writing, client, way, random)
  const mail = Buffer.from(`${[...head, ...headers].join('\r\n')}\r\n\r\n${body}\r\n`, 'latin1')
  return { mail, expected: { messageId, ...expectedOf(writing, person, fill) } }
}

function expectedOf(
  writing: Writing,
  person: Person,
  fill: (text: string) => string,
): Omit<Expected, 'kind' | 'messageId'> {
  const { asks, plain, why } = writing
  const address = asks === null || writing.address === null ? null : fill(writing.address ?? person.address)
  const newAddress = writing.newAddress === undefined ? null : fill(writing.newAddress)
  return {
    asks,
    plain,
    mayBeCertain: writing.mayBeCertain ?? false,
    address,
    newAddress,
    alsoLetter: writing.alsoLetter ?? false,
    why,
  }
}

function clientFor({ client, language, answers, subject, body }: Writing, random: Random): Client {
  if (client !== undefined) return clients[client]!
  const able = Object.values(clients).filter(({ languages }) => languages.includes(language))
  const halfWidth = /[\uff61-\uff9f]/.test(subject + body)
  return random.pick(
    able.filter(
      ({ ways }) => !halfWidth || answers !== undefined || ways.some(([charset]) => charset !== 'iso-2022-jp'),
    ),
  )
}

function senderOf({ language, from }: Writing, client: Client, random: Random): Person {
  const person =
    language === 'ja' || random.chance(0.25) ? japanesePerson(random, client.phone ?? false) : westernPerson(random)
  return from === undefined ? person : { ...person, address: from.address }
}

function shownName({ language, from }: Writing, person: Person, random: Random): string {
  if (from !== undefined) return from.name
  if (language === 'en') return random.pick([person.romaji, person.romaji, ''])
  return random.pick([person.name, person.name, person.romaji, ''])
}

function filled(text: string, person: Person, token: string): string {
  return text
    .replaceAll('{me}', person.address)
    .replaceAll('{other}', person.other)
    .replaceAll('{name}', person.name)
    .replaceAll('{kana}', person.kana)
    .replaceAll('{romaji}', person.romaji)
    .replaceAll('{phone}', person.phone)
    .replaceAll('{token}', token)
}

function originalOf(
  { answers, language }: Writing,
  person: Person,
  sent: Date,
  token: string,
  random: Random,
): Original | null {
  if (answers === 'issue') return issueOf(language, person.address, sent, random)
  if (answers === 'confirmation') return confirmationOf(language, person.address, sent, token)
  if (answers === 'doubt') return doubtOf(language, person.address, sent)
  if (answers === 'farewell') return farewellOf(language, person.address, sent)
  return answers === 'staff' ? staffAnswerOf(language, person.address, sent, random) : null
}

function subjectOf({ subject }: Writing, original: Original | null): string {
  if (original === null) return subject
  // No program writes a second "Re:".
  return subject
    .replace(/^re: (?=\{original\})/i, (mark) => (/^re:/i.test(original.subject) ? '' : mark))
    .replace('{original}', original.subject)
}

/** The text above (or under) any quotation: what is written, the signature, what the phone adds. */
function ownWords(
  writing: Writing,
  client: Client,
  person: Person,
  random: Random,
  fill: (text: string) => string,
): string {
  const lines = [fill(writing.body)]
  if (!writing.bare && writing.body !== '' && random.chance(0.4))
    lines.push('', signatureOf(person, writing.language, random))
  if (client.closing !== undefined && writing.from === undefined && random.chance(0.7))
    lines.push('', client.closing[writing.language])
  return lines.join('\n').replace(/^\n+$/, '')
}

function usableWay(client: Client, text: string, random: Random): Client['ways'][number] {
  const able = client.ways.filter(([charset]) => bytesOf(text, charset) !== null)
  return able.length === 0 ? ['utf-8', 'base64'] : random.pick(able)
}

function bodyOf(
  words: string,
  original: Original | null,
  { below, language, calendar, subject }: Writing,
  client: Client,
  [charset, transfer]: Client['ways'][number],
  random: Random,
): Part {
  const quoted = original === null ? null : quotedText(client.quotes, original, language)
  const text = quoted === null ? words : below ? `${quoted}\n\n${words}` : `${words}\n\n${quoted}`
  const shape = random.pick(client.shapes)
  const plain = textPart(text, 'text/plain', charset, transfer)
  if (calendar !== undefined)
    return multipart(
      'alternative',
      [plain, textPart(invitation(calendar, subject), `text/calendar; method=${calendar}`, 'utf-8', 'base64')],
      random,
      client.quotes,
    )
  if (shape === 'text') return plain
  const own = ownHtml(words, client)
  const quotation = original === null ? '' : quotedHtml(client.quotes, original, language)
  const inner = below ? `${quotation}\n${own}` : `${own}\n${quotation}`
  const html =
    client.quotes === 'gmail'
      ? inner
      : `<html><head><meta charset="${charset}"></head><body dir="ltr">\n${inner}\n</body></html>`
  const rich = textPart(html, 'text/html', charset, transfer)
  return shape === 'html' ? rich : multipart('alternative', [plain, rich], random, client.quotes)
}

function invitation(method: string, summary: string): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Example//Calendar//EN',
    `METHOD:${method}`,
    'BEGIN:VEVENT',
    'UID:7c1e90@calendar.example',
    'DTSTAMP:20261121T180000Z',
    'DTSTART:20261202T230000Z',
    'DTEND:20261203T000000Z',
    `SUMMARY:${summary.replaceAll(',', '\\,')}`,
    'ORGANIZER:mailto:events@calendar.example',
    'ATTENDEE:mailto:newsletter@consulate.example',
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\n')
}

function ownHtml(words: string, client: Client): string {
  if (client.quotes === 'outlook')
    return words
      .split('\n')
      .map(
        (line) =>
          `<p class="MsoNormal"><span style="font-family:&quot;MS Gothic&quot;">${line === '' ? '&nbsp;' : escaped(line)}<o:p></o:p></span></p>`,
      )
      .join('\n')
  if (client.quotes === 'iphone' || client.quotes === 'apple')
    return `<div>${escaped(words).replaceAll('\n', '<br>')}</div>`
  return `<div dir="ltr">${asHtml(words)}</div>`
}

function recipientOf(original: Original | null, random: Random, charset: Client['ways'][number][0]): string {
  if (original !== null) return mailbox(original.name, original.address, charset)
  return random.pick(['info@consulate.example', 'newsletter@consulate.example', 'kouhou@consulate.example'])
}

function answering(original: Original, random: Random): string[] {
  const id = `<${random.hex(16)}@${original.address.split('@')[1]}>`
  return [`In-Reply-To: ${id}`, `References: ${id}`]
}

export function dated(sent: Date, zone: string): string {
  const local = new Date(sent.getTime() + (Number(zone) / 100) * 3_600_000)
  const [day, month] = [local.toUTCString().slice(0, 3), local.toUTCString().slice(8, 11)]
  return `${day}, ${local.getUTCDate()} ${month} ${local.getUTCFullYear()} ${local.toUTCString().slice(17, 25)} ${zone}`
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { answerTo } from '../../../../main/letters/facts.ts'
import { defaultSchema } from '../../../../shared/letters/default-schema.ts'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import type { MailReading } from '../../../../shared/letters/mail.ts'
import { corpusFile, haveCorpora } from './mails.ts'

type Case = { kind: string; file: string; right: Record<string, unknown> }

const folder = join(import.meta.dirname, '../../../../../shared/corpora/cases')
const cases = haveCorpora ? (JSON.parse(readFileSync(join(folder, 'mail.json'), 'utf8')) as Case[]) : []

/** What the list says in words. */
const inWords: Record<string, (reading: MailReading) => void> = {
  'mail/quote-cp1252-accent-nolabel.eml': ({ text }) => expect(text).toContain('José García doesn’t live here.'),
  'mail/quote-cp1252-accent-us-ascii.eml': ({ text }) => expect(text).toContain('José García doesn’t live here.'),
  'mail/quote-cp1252-accent-utf-8.eml': ({ text }) => expect(text).toContain('José García doesn’t live here.'),
  'mail/raw-filename-big5.eml': ({ attachments }) => expect(attachments[0]?.name).toBe('申請書.pdf'),
  'mail/raw-filename-koi8-r.eml': ({ attachments }) => expect(attachments[0]?.name).toBe('Заявление.pdf'),
  'mail/date-us-words.eml': ({ date }) => expect(date).toBe('2026-03-03T09:00:00.000Z'),
  'mail/date-ampm.eml': ({ date }) => expect(date).toBe('2026-11-25T03:05:00.000Z'),
  'mail/date-2096.eml': ({ date }) => expect(date).toBe('2096-03-17T05:32:00.000Z'),
  'mail/smime-opaque.eml': ({ text, cuts }) =>
    expect([text.trim(), cuts]).toEqual(['Dear office, this letter is signed opaquely.', ['signature-unverified']]),
  'mail/tnef-root.eml': ({ text, attachments }) =>
    expect([text, attachments.map(({ name }) => name)]).toEqual([
      'Dear office, this is the text of my letter.',
      ['report.pdf'],
    ]),
  'mail/apple-html-inline-pdf.eml': ({ attachments }) =>
    expect(attachments.map(({ name, inline }) => [name, inline])).toEqual([
      ['application.pdf', false],
      ['IMG_0042.jpeg', false],
    ]),
  'mail/cid-not-referenced.eml': ({ attachments }) => expect(attachments).toMatchObject([{ inline: false }]),
  'mail/outlook-ios.eml': ({ attachments }) => expect(attachments).toMatchObject([{ inline: false }]),
  'mail/replyto-own.eml': (reading) =>
    expect(answerTo(reading, undefined, ['office@consulate.example'])?.address).toBe('hana@citizen.example'),
  'mail/multi-replyto.eml': ({ replyTo, alsoReplyTo }) =>
    expect([replyTo, ...alsoReplyTo].map((one) => one?.address)).toEqual(['hana@citizen.example', 'jiro@club.example']),
  'mail/nul-vt.eml': ({ text }) => expect(text).toBe('beforeafter\nline\nvertical\nfeed\n'),
  'mail/subject-3.eml': ({ kind }) => expect(['direct', 'form', 'unrecognized-form']).toContain(kind),
  'mail/subject-1.eml': (reading) => {
    expect(reading.kind).toBe('direct')
    expect(answerTo(reading, undefined)?.address).toBe(reading.from.address)
  },
  'mail/1-answer-bracket.eml': ({ fields }) => expect(fields?.subject).toBe('【至急】査証について'),
}

describe.skipIf(!haveCorpora)('small mails that were read wrongly once', () => {
  for (const { kind, file, right } of cases) {
    test(`${kind}: ${file}`, async () => {
      const reading = await readMessage(corpusFile(join('cases', file)), [defaultSchema], { sanitised: true })
      if (right['or doubtful'] === true && reading.doubtful) return
      inWords[file]?.(reading)
      if (file in inWords) return
      for (const [path, wanted] of Object.entries(right))
        if (path !== 'or doubtful')
          expect(seen(reading, path, wanted)).toEqual(wanted === 'unread-form' ? 'unrecognized-form' : wanted)
    })
  }

  test('each is judged by something', () => {
    const sentences = cases.filter(({ right }) => ['rule', 'screen', 'fields'].some((key) => key in right))
    expect(sentences.map(({ file }) => file).filter((file) => !(file in inWords))).toEqual([])
  })
})

/** The value at a path of keys and indices; of `bounces` what the list tells of each recipient. */
function at(reading: MailReading, path: string): unknown {
  return path
    .split('.')
    .reduce<unknown>((value, key) => (value as Record<string, unknown> | null | undefined)?.[key], reading)
}

/** What is there in the shape of what is wanted: for `~` and `!` the sentence itself where it is fulfilled. */
function seen(reading: MailReading, path: string, wanted: unknown): unknown {
  const value = at(reading, path)
  if (path === 'bounces')
    return (value as { recipient: string; permanent: boolean }[] | undefined)?.map((one) => [
      one.recipient,
      one.permanent,
    ])
  const one = (each: unknown): unknown => {
    if (typeof each !== 'string' || !/^[~!]/.test(each)) return value
    const contains = String(value).includes(each.slice(1))
    return contains === each.startsWith('~') ? each : String(value)
  }
  return Array.isArray(wanted) ? wanted.map(one) : one(wanted)
}

import { describe, expect, test } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { getLetter } from '../../../../main/letters/letter-queries.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { formOf, inbox, keep, viewer } from '../ground.ts'

const letter = (db: Database, id: string) => getLetter(db, viewer, id, { schemas: [], own: [] })
const threadOf = (db: Database, id: string) => letter(db, id).thread.map((entry) => entry.subject)

describe('taking in a mail', () => {
  test('a letter keeps all that was read in it', () => {
    const db = newTestDatabase()
    const id = keep(db, 7, {
      ...formOf({ name: '山本 沙織', email: 's@citizen.example', subject: '旅券', message: '旅券の更新' }),
      to: [{ name: '', address: 'kouhou@consulate.example' }],
      charset: 'iso-2022-jp',
      messageId: 'a@site.example',
      cuts: ['cut-text'],
    })
    expect(letter(db, id)).toEqual({
      id,
      number: '2026-1',
      kind: 'form',
      from: { name: '山本 沙織', address: 's@citizen.example' },
      organisation: false,
      subject: '旅券',
      receivedAt: '2026-11-24T10:07:00.000Z',
      snippet: '旅券の更新',
      unread: true,
      status: 'new',
      assignee: null,
      dueOn: null,
      remindOn: null,
      topic: null,
      tags: [],
      setApart: false,
      said: null,
      candidate: false,
      doubtful: false,
      attachments: 0,
      draftSavedAt: null,
      draftBy: null,
      claim: null,
      reply: null,
      replyTo: [],
      to: [{ name: '', address: 'kouhou@consulate.example' }],
      cc: [],
      answerTo: { name: '山本 沙織', address: 's@citizen.example' },
      answerChoices: [{ name: '山本 沙織', address: 's@citizen.example' }],
      language: 'ja',
      text: '山本 沙織\ns@citizen.example\n旅券\n旅券の更新',
      hasHtml: false,
      fields: {
        name: '山本 沙織',
        furigana: '',
        email: 's@citizen.example',
        phone: '',
        subject: '旅券',
        message: '旅券の更新',
        demographics: [],
      },
      schemaTitle: null,
      files: [],
      charset: 'iso-2022-jp',
      messageId: 'a@site.example',
      date: null,
      bounce: null,
      bounceOf: null,
      cuts: ['cut-text'],
      onServer: true,
      importedFrom: null,
      replies: [],
      notes: [],
      draft: null,
      draftFiles: [],
      otherDrafts: [],
      candidateBy: null,
      others: null,
      urgent: false,
      statusSet: null,
      assigned: null,
      thread: [
        {
          id,
          what: 'letter',
          who: '山本 沙織',
          by: null,
          subject: '旅券',
          at: '2026-11-24T10:07:00.000Z',
          snippet: '旅券の更新',
        },
      ],
    })
  })

  test('the same UID is taken in once', () => {
    const db = newTestDatabase()
    expect(keep(db, 1)).toBe(keep(db, 1))
  })

  test('a mail that is delivered twice, by other ways and with other trace fields, is one letter', () => {
    const db = newTestDatabase()
    const delivered = (by: string) =>
      Buffer.from(`Received: by ${by}.example\r\nMessage-ID: <a@x.example>\r\n\r\nHello\r\n`)
    const first = keep(db, 1, {}, { raw: delivered('one') })
    expect([keep(db, 2, {}, { raw: delivered('two') }), keep(db, 3, {}, { raw: delivered('one') })]).toEqual([
      first,
      first,
    ])
  })

  test('the same bytes under a new UIDVALIDITY are the same letter', () => {
    const db = newTestDatabase()
    const raw = Buffer.from('the same')
    const first = keep(db, 1, {}, { raw })
    const second = keep(db, 2, {}, { raw: Buffer.from('another') })
    const anew = { ...inbox, uidValidity: '2' }
    expect([
      keep(db, 11, {}, { raw, folder: anew }),
      keep(db, 12, {}, { raw: Buffer.from('another'), folder: anew }),
    ]).toEqual([first, second])
    expect(keep(db, 13, {}, { raw, folder: anew })).toBe(first)
  })

  test('numbers count on within their year', () => {
    const db = newTestDatabase()
    const at = (internalDate: string | null, date: string | null = null) => ({
      mail: { internalDate },
      reading: { date },
    })
    const dates = [
      at('2025-12-31T23:00:00Z'),
      at('2026-01-01T00:00:00Z'),
      at('2025-06-01T00:00:00Z'),
      at(null, '2024-01-01T00:00:00Z'),
      at('9999-01-01T00:00:00Z'),
      // More than a day ahead of the intake: the time of the intake counts.
      at('2096-03-17T05:32:00Z'),
      at(null, '2026-11-26T00:00:00Z'),
      at('nonsense'),
    ]
    expect(dates.map(({ mail, reading }, index) => letter(db, keep(db, index + 1, reading, mail)).number)).toEqual([
      '2025-1',
      '2026-1',
      '2025-2',
      '2024-1',
      '2026-2',
      '2026-3',
      '2026-4',
      '2026-5',
    ])
  })

  test('NUL characters and halves of characters harm nothing', () => {
    const db = newTestDatabase()
    const id = keep(db, 1, { subject: 'a\0b', text: 'c\0d \ud800' })
    expect([letter(db, id).subject, letter(db, id).text]).toEqual(['ab', 'cd \ufffd'])
  })
})

describe('conversations', () => {
  test('an answer by Message-ID belongs to the letter it answers', () => {
    const db = newTestDatabase()
    keep(db, 1, { subject: 'First', messageId: 'a@x.example' })
    keep(db, 2, { subject: 'Second', messageId: 'b@x.example', inReplyTo: 'a@x.example' })
    expect(
      threadOf(
        db,
        keep(db, 3, { subject: 'Third', messageId: 'c@x.example', references: ['a@x.example', 'b@x.example'] }),
      ),
    ).toEqual(['First', 'Second', 'Third'])
  })

  test('the same subject ties nobody', () => {
    const db = newTestDatabase()
    keep(db, 1, { subject: 'Re: Visa', messageId: 'a@x.example' })
    expect(
      threadOf(db, keep(db, 2, { subject: 'Re: Visa', messageId: 'b@x.example', inReplyTo: 'never-seen@x.example' })),
    ).toEqual(['Re: Visa'])
  })

  test('strangers whose forms carry one Message-ID for all are not tied together', () => {
    const db = newTestDatabase()
    keep(db, 1, { subject: 'Of Emily', messageId: 'form@site.example' })
    keep(db, 2, { subject: 'Of Daniel', messageId: 'form@site.example' })
    const third = keep(db, 3, { subject: 'Who?', messageId: 'c@x.example', inReplyTo: 'form@site.example' })
    expect([
      threadOf(db, third),
      threadOf(db, keep(db, 4, { subject: 'Me', messageId: 'form@site.example', inReplyTo: 'form@site.example' })),
    ]).toEqual([['Who?'], ['Me']])
  })

  test('a letter that comes after its own answer joins the conversation', () => {
    const db = newTestDatabase()
    const answer = keep(db, 1, { subject: 'Answer', messageId: 'b@x.example', inReplyTo: 'a@x.example' })
    keep(db, 2, { subject: 'Letter', messageId: 'a@x.example' })
    expect(threadOf(db, answer)).toEqual(['Answer', 'Letter'])
  })

  test('mails without a Message-ID stay alone', () => {
    const db = newTestDatabase()
    keep(db, 1, { subject: 'One' })
    expect(threadOf(db, keep(db, 2, { subject: 'Two' }))).toEqual(['Two'])
  })
})

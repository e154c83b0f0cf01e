import fc from 'fast-check'
import { describe, expect, test, vi } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { letterIdOf } from '../../../../main/letters/letter-identity.ts'
import { getLetter } from '../../../../main/letters/letter-queries.ts'
import { listWaysIn } from '../../../../main/letters/ways-in.ts'
import { audited } from '../../../../main/database/audited.ts'
import { markOnServer } from '../../../../main/letters/intake/folder-queries.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { inbox, keep, mailOf, viewer } from '../ground.ts'

const key = Buffer.alloc(32, 7)
const withTrace = (raw: Uint8Array, by: string) => Buffer.concat([Buffer.from(`Received: from ${by}.example\r\n`), raw])
const asFile = (raw: Uint8Array) => Buffer.from(Buffer.from(raw).toString('latin1').replaceAll('\r\n', '\n'), 'latin1')

describe('the id of a letter', () => {
  test('is a UUID of version 8 that nobody without the key could tell', () => {
    const id = letterIdOf(key, mailOf(1))
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/u)
    expect(letterIdOf(Buffer.alloc(32, 8), mailOf(1))).not.toBe(id)
  })

  test('stays what it is for ever: desks and records rely on it', () => {
    expect([
      letterIdOf(key, Buffer.from('Message-ID: <a@b.example>\n\nbody')),
      letterIdOf(key, Buffer.from('no id\n\nbody')),
    ]).toEqual(pinned)
  })

  test('heeds no trace field, line end or folding of the Message-ID, but every byte of the body', () => {
    const raw = mailOf(3)
    const same = [withTrace(raw, 'a'), asFile(raw), Buffer.concat([raw, Buffer.from('\r\n\r\n')])]
    const folded = Buffer.from(raw).toString().replace('Message-ID: <', 'message-id:\r\n\t<')
    const id = letterIdOf(key, raw)
    expect([...same, Buffer.from(folded)].map((one) => letterIdOf(key, one))).toEqual([id, id, id, id])
    expect(letterIdOf(key, mailOf(3, { text: 'Text of letter 3' }))).not.toBe(id)
    expect(letterIdOf(key, Buffer.from(Buffer.from(raw).toString().replace('<m3@', '<m4@')))).not.toBe(id)
  })

  test('of mails without a Message-ID is that of all their bytes', () => {
    const raw = Buffer.from('Subject: a\r\n\r\nbody')
    expect(letterIdOf(key, withTrace(raw, 'a'))).not.toBe(letterIdOf(key, raw))
    expect(letterIdOf(key, asFile(raw))).toBe(letterIdOf(key, raw))
  })
})

type Event = { mail: number; folder: number; numbering: number; by: number }

test('whatever is delivered, moved, numbered anew or imported, in whichever order: each mail is one letter', () => {
  const event = fc.record({ mail: fc.nat(5), folder: fc.nat(2), numbering: fc.nat(1), by: fc.nat(2) })
  const idsAfter = (events: readonly Event[]) => {
    const db = newTestDatabase()
    audited(db, { accountId: null, what: 'letters.takeIn', at: '' }, () =>
      db.prepare('UPDATE letter_key SET key = ?').run(key),
    )
    const uids = new Map<string, number>()
    for (const one of events) {
      const path = ['INBOX', 'Site', 'old.mbox'][one.folder]!
      const imported = one.folder === 2
      const folder = { mailbox: imported ? 'import' : '', path, uidValidity: imported ? '' : `${one.numbering + 1}` }
      const place = `${path} ${folder.uidValidity}`
      const uid = (uids.get(place) ?? 0) + 1
      uids.set(place, uid)
      const raw = mailOf(one.mail)
      keep(
        db,
        uid,
        { messageId: `m${one.mail}@citizen.example` },
        { folder, raw: imported ? asFile(raw) : withTrace(raw, `${one.by}`) },
      )
    }
    expect(db.prepare('SELECT count(*) FROM ways_in').pluck().get()).toBe(events.length)
    return db.prepare<[], string>('SELECT id FROM mails ORDER BY id').pluck().all()
  }
  fc.assert(
    fc.property(
      fc
        .array(event, { minLength: 1, maxLength: 12 })
        .chain((events) => fc.tuple(fc.constant(events), fc.shuffledSubarray(events, { minLength: events.length }))),
      ([events, shuffled]) => {
        const ids = idsAfter(events)
        expect(ids).toEqual([...new Set(events.map(({ mail }) => letterIdOf(key, mailOf(mail))))].toSorted())
        expect(idsAfter(shuffled)).toEqual(ids)
      },
    ),
    { numRuns: 15 },
  )
})

test('a letter is on the server as long as one way to it is', () => {
  const db = newTestDatabase()
  const raw = mailOf(1)
  const site = { ...inbox, path: 'Site' }
  const id = keep(db, 1, {}, { raw })
  keep(db, 5, {}, { raw, folder: site })
  const gone = (folder: typeof inbox, uid: number) =>
    audited(db, { accountId: null, what: 'letters.compare', at: '' }, () => markOnServer(db, folder, [uid], false))
  gone(inbox, 1)
  expect([getLetter(db, viewer, id, { schemas: [], own: [] }).onServer, listWaysIn(db, 1).length]).toEqual([true, 2])
  gone(site, 5)
  expect(getLetter(db, viewer, id, { schemas: [], own: [] }).onServer).toBe(false)
})

test('a letter that was answered in a mail program, and moved before anybody looked, is answered', () => {
  const db = newTestDatabase()
  const raw = mailOf(1)
  const id = keep(db, 1, {}, { raw })
  const status = () => db.prepare('SELECT status FROM letters WHERE id = ?').pluck().get(id)
  keep(db, 1, {}, { raw, flags: ['\\Answered'], folder: { mailbox: 'import', path: 'old.mbox', uidValidity: '' } })
  expect(status()).toBe('open')
  keep(db, 5, {}, { raw, flags: ['\\Answered'], folder: { ...inbox, path: 'Done' } })
  expect(status()).toBe('answered')
})

describe('conversations', () => {
  type Tie = { messageId: string; inReplyTo?: string; references?: string[] }
  const threadsOf = (db: Database) =>
    new Set(
      db.prepare<[], string>(`SELECT group_concat(subject ORDER BY subject) FROM mails GROUP BY thread`).pluck().all(),
    )
  const kept = (ties: readonly (Tie & { name: string })[]) => {
    const db = newTestDatabase()
    for (const [at, { name, ...tie }] of ties.entries()) keep(db, at + 1, { subject: name, ...tie })
    return threadsOf(db)
  }

  test('join by References alone, whichever mail comes first', () => {
    const letter = { name: 'a', messageId: 'a@x.example' }
    const answer = { name: 'b', messageId: 'b@x.example', references: ['a@x.example'] }
    expect([kept([letter, answer]), kept([answer, letter])]).toEqual([new Set(['a,b']), new Set(['a,b'])])
  })

  test('ask for each Message-ID once, and write only what changes, however many mails they have', () => {
    const db = newTestDatabase()
    const hundred = Array.from({ length: 100 }, (_, at) => at)
    for (const at of hundred) keep(db, at + 1, { messageId: `h${at}`, references: hundred.map((one) => `x${one}`) })
    for (const at of hundred) keep(db, at + 101, { messageId: `m${100 - at}`, inReplyTo: `m${99 - at}` })
    const statements = Object.getPrototypeOf(db.prepare('SELECT 1')) as ReturnType<Database['prepare']>
    const [asked, written] = [vi.spyOn(statements, 'all'), vi.spyOn(statements, 'run')]
    keep(db, 301, { messageId: 'x0' })
    keep(db, 302, { messageId: 'm0' })
    expect(asked.mock.calls.length).toBeLessThan(300)
    // Parent and conversation of the hundred that answer the first, and little more: nothing of the others.
    expect(written.mock.calls.length).toBeLessThan(250)
    vi.restoreAllMocks()
    expect(db.prepare('SELECT count(DISTINCT thread) FROM mails').pluck().get()).toBe(2)
  })

  test('named by very many before they come are joined by none of them, and left by all where they are two', () => {
    const many = Array.from({ length: 220 }, (_, at) => ({
      name: `n${at}`,
      messageId: `n${at}@x.example`,
      references: ['a@x.example'],
    }))
    const one = { name: 'a', messageId: 'a@x.example' }
    expect(kept([...many, one]).size).toBe(221)
    expect(kept([one, ...many]).size).toBe(1)
    expect(kept([one, ...many, { ...one, name: 'b' }]).size).toBe(222)
  })

  test('are the same in whichever order the mails come', () => {
    const name = fc.constantFrom('a', 'b', 'c', 'd', 'form')
    const mail = fc.record({
      messageId: name,
      inReplyTo: fc.option(name, { nil: '' }),
      references: fc.array(name, { maxLength: 3 }),
    })
    fc.assert(
      fc.property(
        fc.array(mail, { minLength: 1, maxLength: 6 }).chain((mails) => {
          const named = mails.map((one, at) => ({ name: `${at}`, ...one }))
          return fc.tuple(fc.constant(named), fc.shuffledSubarray(named, { minLength: named.length }))
        }),
        ([mails, shuffled]) => {
          expect(kept(shuffled)).toEqual(kept(mails))
        },
      ),
      { numRuns: 60 },
    )
  })

  test('fall apart where a second mail carries the Message-ID that tied them', () => {
    const form = (name: string) => ({ name, messageId: 'form@site.example' })
    const answer = { name: 'answer', messageId: 'b@x.example', inReplyTo: 'form@site.example' }
    expect(kept([form('one'), answer, form('two')])).toEqual(new Set(['answer', 'one', 'two']))
  })
})

const pinned: string[] = ['236096bd-7dc6-8382-81bd-e118d7cf5777', '7e2f02e6-3f43-80a7-a63f-37a4eb8c1343']

import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import { migrate } from '../../../../main/database/migrate.ts'
import { migrations } from '../../../../main/database/migrations/index.ts'
import type { Database } from '../../../../main/database/open.ts'
import { throughTheDoor } from '../../../../main/database/shared-tables.ts'
import { storeReading } from '../../../../main/letters/intake/store-mails.ts'
import { keepWords } from '../../../../main/letters/other-desks.ts'
import { findMaterial } from '../../../../main/letters/material.ts'
import { available, type PostgresServer, startPostgres } from '../../../servers/postgres.ts'
import { codeOf, newTestDatabase } from '../../../support/office.ts'
import { officeOf } from '../../../support/old-office.ts'
import { newSharedOffice } from '../../journal/desks.ts'
import { callAs, colleague, keep, kobayashi, mori, nowhere, openLettersOf, readingOf, settingsFor } from '../ground.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

let second = 0
const now = () => new Date(Date.UTC(2026, 10, 24, 18, 0, (second += 1)))
const staff = (db: Database, account = kobayashi) =>
  callAs(
    db,
    openLettersOf(db, null as never, {
      mailSettings: () => settingsFor(nowhere, nowhere),
      staff: () => [kobayashi.id, mori.id].map(colleague),
    }),
    account,
    now,
  )
const note = (letterId: string, text: string, ...mentions: string[]) => ({ id: randomUUID(), letterId, text, mentions })

test('a note stands with the letter for the office, says who and when, and is taken back by its writer alone', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const [ours, theirs] = [staff(db), staff(db, mori)]
  const written = note(id, '年末は混み合います')
  await ours('addNote', written)
  const [seen] = (await theirs('get', { id })).notes
  expect(seen).toMatchObject({ by: colleague(kobayashi.id), text: '年末は混み合います' })
  expect(await codeOf(ours('addNote', written))).toBe('bad_input')
  expect(await codeOf(theirs('removeNote', { id: written.id }))).toBe('not_allowed')
  await ours('removeNote', { id: written.id })
  expect((await ours('get', { id })).notes).toEqual([])
  const stranger = '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4eff'
  expect(await codeOf(ours('addNote', note(id, '@だれか', stranger)))).toBe('bad_input')
})

test('whom a note speaks to finds the letter unread among the notes to them, until they answer with one', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const [ours, theirs] = [staff(db), staff(db, mori)]
  const toMori = async () => (await theirs('list', { view: 'mentions' })).rows.map((row) => [row.id, row.unread])
  await theirs('open', { id })
  await ours('addNote', note(id, '@森 健 どう思いますか', mori.id, kobayashi.id))
  expect([await toMori(), (await ours('counts', {})).mentions]).toEqual([[[id, true]], 0])
  const answer = note(id, 'よいと思います')
  await theirs('addNote', answer)
  expect([await toMori(), (await theirs('counts', {})).mentions]).toEqual([[], 0])
  await theirs('removeNote', { id: answer.id })
  expect((await theirs('counts', {})).mentions).toBe(1)
})

test('whom a note about an answered or closed letter speaks to finds it among the notes to them', async () => {
  const db = newTestDatabase()
  const ids = [keep(db, 1), keep(db, 2)]
  const [ours, theirs] = [staff(db), staff(db, mori)]
  await ours('reply', { letterId: ids[0]!, subject: 'Re', body: 'お返事です' })
  await ours('mark', { ids: [ids[1]!], marks: { status: 'closed' } })
  for (const id of ids) await ours('addNote', note(id, '@森 ご参考まで', mori.id))
  const toMori = async () => (await theirs('list', { view: 'mentions' })).rows.map((row) => row.id)
  expect([(await toMori()).toSorted(), (await theirs('counts', {})).mentions]).toEqual([ids.toSorted(), 2])
  await theirs('addNote', note(ids[1]!, 'ありがとうございます'))
  expect(await toMori()).toEqual([ids[0]])
})

test('a note that was taken back by mistake comes back with its time and whom it spoke to', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const [ours, theirs] = [staff(db), staff(db, mori)]
  const written = note(id, '昨日の件です', mori.id)
  await ours('addNote', written)
  const before = (await ours('get', { id })).notes
  const removed = await ours('removeNote', { id: written.id })
  expect((await theirs('counts', {})).mentions).toBe(0)
  await ours('addNote', removed)
  expect([(await ours('get', { id })).notes, (await theirs('counts', {})).mentions]).toEqual([before, 1])
  const later = { ...note(id, '明日の件です'), at: '2099-01-01T00:00:00.000Z' }
  expect(await codeOf(ours('addNote', later))).toBe('bad_input')
})

test('a note is part of nothing that leaves: neither of a reply, nor of what is taken for the Q&A', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const call = staff(db)
  await call('addNote', note(id, 'ひみつのことば'))
  await call('reply', { letterId: id, subject: 'Re', body: 'お返事です' })
  const replies = db.prepare('SELECT * FROM replies').all()
  expect(JSON.stringify([replies, findMaterial(db, id), await call('outbox', {})])).not.toContain('ひみつ')
})

/** A mail as a row of before, with nothing remarkable. */
const mailRow = {
  sha256: Buffer.alloc(0),
  cut: 0,
  source_pack: 1,
  text_pack: 1,
  words_pack: 1,
  read_with: 'then',
  taken_in_at: '2026-11-24',
  received_at: '2026-11-24',
  message_id: '',
  in_reply_to: '',
  message_references: '[]',
  kind: 'direct',
  from_name: '',
  from_address: '',
  organisation: 0,
  mail_from: '[]',
  mail_to: '[]',
  cc: '[]',
  subject: '',
  snippet: '',
  language: 'ja',
  form_schema: '',
  charset: 'utf-8',
  doubtful: 0,
  has_html: 0,
  files: '[]',
  file_count: 0,
  cuts: '[]',
  status: 'open',
  candidate: 0,
}

const found = async (call: ReturnType<typeof staff>, search: string) =>
  (await call('list', { view: 'all', search })).rows.map(({ id }) => id)

test('a letter is found by the words of its notes until they are taken away, and nothing of them stays in the index', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const call = staff(db)
  const [first, second] = [note(id, '大使館に照会済み'), note(id, 'Ask Zanzibar')]
  await call('addNote', first)
  await call('addNote', second)
  expect([await found(call, '照会'), await found(call, 'zanz 大使館'), await found(call, '-照会')]).toEqual([
    [id],
    [id],
    [],
  ])
  // A reply, and a mail that is read anew, leave them there.
  audited(db, { accountId: null, what: 'letters.readAgain', at: '2026-11-24T18:00:00.000Z' }, () =>
    storeReading(db, 1, '2026-1', readingOf({ subject: 'Parasol' }), ''),
  )
  expect([await found(call, '照会'), await found(call, 'parasol zanzibar')]).toEqual([[id], [id]])
  for (const one of [first, second]) await call('removeNote', { id: one.id })
  expect([await found(call, '照会'), await found(call, 'zanzibar'), await found(call, 'parasol')]).toEqual([
    [],
    [],
    [id],
  ])
  const blocks = db.prepare<[], Buffer>('SELECT block FROM mail_words_data').pluck().all()
  expect(blocks.map((block) => block.toString('latin1')).join()).not.toContain('anzibar')
  db.exec(`INSERT INTO mail_words (mail_words) VALUES ('integrity-check')`)
})

test('notes that were written before they could be found are found once their letters have been read again', async () => {
  const { db } = officeOf(1010)
  throughTheDoor(db, () =>
    db.exec(`
      INSERT INTO letters (id, year, number, status) VALUES ('with', 2026, 1, 'open'), ('without', 2026, 2, 'open');
      INSERT INTO letter_notes (id, letter_id, account_id, at, text) VALUES ('n', 'with', 'a', '2026-11-24', '照会済み')`),
  )
  for (const [place, id] of ['with', 'without'].entries()) {
    const row = { ...mailRow, place: place + 1, id, thread: place + 1 }
    const names = Object.keys(row)
    db.prepare(`INSERT INTO mails (${names.join(', ')}) VALUES (${names.map(() => '?').join(', ')})`).run(
      ...Object.values(row),
    )
  }
  migrate(db, migrations)
  expect(db.prepare('SELECT id, read_with FROM mails ORDER BY place').raw().all()).toEqual([
    ['with', ''],
    ['without', 'then'],
  ])
  db.close()
})

test.runIf(available())('a note of another desk is found here, also where it came before the mail', async () => {
  const { first, join } = await newSharedOffice(server, false, keepWords)
  const other = await join()
  const travel = async () => {
    for (const { journal } of [first, other, first, other]) await journal.travel()
  }
  const [early, late] = [keep(first.db, 1), keep(first.db, 2)]
  keep(other.db, 1)
  await travel()
  const [ours, theirs] = [staff(first.db), staff(other.db, mori)]
  const written = note(early, '大使館に照会済み')
  await ours('addNote', written)
  await ours('addNote', note(late, '照会の返事待ち'))
  await travel()
  expect(await found(theirs, '照会')).toEqual([early])
  keep(other.db, 2)
  expect((await found(theirs, '照会')).toSorted()).toEqual([early, late].toSorted())
  await ours('removeNote', { id: written.id })
  await travel()
  expect(await found(theirs, '照会')).toEqual([late])
})

test.runIf(available())('notes of two desks stand on both, in the order in which they were written', async () => {
  const { first, join } = await newSharedOffice(server, false)
  const other = await join()
  const [id] = [first, other].map(({ db }) => keep(db, 1))
  const travel = async () => {
    for (const { journal } of [first, other, first, other]) await journal.travel()
  }
  await travel()
  const [ours, theirs] = [staff(first.db), staff(other.db, mori)]
  await ours('addNote', note(id!, '一', mori.id))
  await theirs('addNote', note(id!, '二'))
  await travel()
  for (const call of [ours, theirs])
    expect((await call('get', { id: id! })).notes.map(({ text }) => text)).toEqual(['一', '二'])
  const [oldest] = (await ours('get', { id: id! })).notes
  await ours('removeNote', { id: oldest!.id })
  await travel()
  expect((await theirs('get', { id: id! })).notes.map(({ text }) => text)).toEqual(['二'])
})

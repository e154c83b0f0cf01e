import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { findMaterial } from '../../../../main/letters/material.ts'
import { available, type PostgresServer, startPostgres } from '../../../servers/postgres.ts'
import { codeOf, newTestDatabase } from '../../../support/office.ts'
import { newSharedOffice } from '../../journal/desks.ts'
import { callAs, colleague, keep, kobayashi, mori, nowhere, openLettersOf, settingsFor } from '../ground.ts'

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

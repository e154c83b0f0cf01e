import { expect, test } from 'vitest'
import type { Database } from '../../../main/database/open.ts'
import { openLetters } from '../../../main/letters/index.ts'
import { codeOf, newTestDatabase } from '../../support/office.ts'
import { callAs, colleague, keep, kobayashi, mori, nowhere, settingsFor } from './ground.ts'

const open = (db: Database, account: typeof kobayashi) =>
  callAs(
    db,
    openLetters({
      db,
      reader: null as never,
      mailSettings: () => settingsFor(nowhere, nowhere),
      formSchemas: () => [],
      colleague,
      now: () => new Date('2026-11-24T18:00:00.000Z'),
      announce: () => {},
      background: false,
    }),
    account,
    () => new Date('2026-11-24T18:00:00.000Z'),
  )

test('whoever answers a letter says so; a colleague takes over only from whom they saw', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const [ours, theirs] = [open(db, kobayashi), open(db, mori)]
  const claimOf = async () => (await ours('list', {})).rows[0]?.claim?.by.accountId ?? null
  expect(await claimOf()).toBe(null)
  await ours('claim', { id })
  expect(await claimOf()).toBe(kobayashi.id)
  expect((await theirs('get', { id })).claim).toEqual({ by: colleague(kobayashi.id), at: '2026-11-24T18:00:00.000Z' })
  expect(await codeOf(theirs('claim', { id }))).toBe('letter_claimed')
  await theirs('unclaim', { id })
  expect(await claimOf()).toBe(kobayashi.id)
  await theirs('claim', { id, from: kobayashi.id })
  expect(await claimOf()).toBe(mori.id)
  await theirs('unclaim', { id })
  expect(await claimOf()).toBe(null)
  expect(await codeOf(ours('claim', { id, from: mori.id }))).toBe('letter_claimed')
})

test('a reply that is begun says who answers, and one that is sent or discarded frees the letter', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const [ours, theirs] = [open(db, kobayashi), open(db, mori)]
  const claimOf = async () => (await ours('get', { id })).claim?.by.accountId ?? null
  const draft = { letterId: id, subject: 'Re', body: 'begun' }
  await ours('saveDraft', draft)
  expect(await claimOf()).toBe(kobayashi.id)
  // Somebody else may write all the same.
  await theirs('saveDraft', draft)
  expect(await claimOf()).toBe(kobayashi.id)
  await theirs('discardDraft', { letterId: id })
  expect(await claimOf()).toBe(kobayashi.id)
  await ours('discardDraft', { letterId: id })
  expect(await claimOf()).toBe(null)
  await ours('claim', { id })
  const { id: replyId } = await ours('reply', { letterId: id, subject: 'Re', body: 'Dear Citizen,' })
  expect(await claimOf()).toBe(null)
  await ours('undoReply', { replyId })
  expect(await claimOf()).toBe(kobayashi.id)
  await ours('mark', { ids: [id], marks: { status: 'closed' } })
  expect(await claimOf()).toBe(null)
})

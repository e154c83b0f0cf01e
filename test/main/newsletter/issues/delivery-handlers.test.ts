import { beforeAll, expect, test } from 'vitest'
import { afterFile } from '../../../support/after-file.ts'
import { eventually } from '../../../support/eventually.ts'
import { codeOf } from '../../../support/office.ts'
import { type ManySink, startManySink } from '../../../servers/smtp-many.ts'
import { approvedIssue, type ComposingOffice, finishedIssue, lastChanges, newComposingOffice } from './ground.ts'

let sink: ManySink
let office: ComposingOffice
beforeAll(async () => {
  sink = await startManySink()
  afterFile(() => sink.stop())
  // Readers at mail0, mail1 and mail2.
  office = newComposingOffice({ outgoing: sink.settings, readerCount: 60 })
})

const ended = (id: string, state: string) =>
  eventually(
    () => office.editor('delivery', { id }),
    (progress) => progress?.state === state,
  )

test('what has no delivery has none to look at, and nothing unapproved is begun', async () => {
  const { id } = await finishedIssue(office.editor)
  expect(await office.supervisor('delivery', { id })).toBeNull()
  expect(await office.editor('deliveryDomains', { id })).toEqual([])
  expect(await office.editor('notReached', { id, state: null })).toEqual({ total: 0, rows: [] })
  expect(await codeOf(office.editor('deliverIssue', { id, at: null }))).toBe('issue_not_approved')
  expect(await codeOf(office.editor('pauseDelivery', { id }))).toBe('not_found')
  const approved = await approvedIssue(office)
  const past = new Date(office.clock.now - 60_000).toISOString()
  expect(await codeOf(office.editor('deliverIssue', { id: approved, at: past }))).toBe('bad_input')
})

test('whoever was not reached is found page by page, and taken out as a file in the words of the office', async () => {
  const id = await approvedIssue(office)
  sink.wishes.answer = (point, { to }) =>
    point === 'rcpt' && to.endsWith('@mail1.example') ? '550 5.7.1 not from here' : null
  const before = sink.taken.length
  await office.editor('deliverIssue', { id, at: null })
  const done = await ended(id, 'done')
  expect(done!.counts).toMatchObject({ accepted: 40, refused: 20 })
  expect(sink.taken.length - before).toBe(40)
  expect(await codeOf(office.editor('deliverIssue', { id, at: null }))).toBe('issue_begun')
  expect(await codeOf(office.supervisor('reopenIssue', { id }))).toBe('issue_delivering')

  const page = (more: object = {}) => office.editor('notReached', { id, state: null, ...more })
  const all = await page()
  expect([all.total, all.rows.length]).toEqual([20, 20])
  const pages = await Promise.all([0, 8, 16].map((offset) => page({ offset, limit: 8 })))
  expect(pages.flatMap(({ rows }) => rows)).toEqual(all.rows)
  expect((await page({ state: 'uncertain' })).total).toBe(0)
  expect((await page({ domain: 'mail2.example' })).total).toBe(0)
  expect((await page({ search: all.rows[3]!.address.toUpperCase() })).rows).toEqual([all.rows[3]])
  const domains = await office.editor('deliveryDomains', { id })
  const refused = domains.map(({ domain, readers, counts }) => `${domain} ${counts.refused}/${readers}`)
  expect(refused.toSorted()).toEqual(['mail0.example 0/20', 'mail1.example 20/20', 'mail2.example 0/20'])

  const filter = { states: [], search: '', domain: null }
  const file = await office.editor('exportNotReached', { id, ...filter, language: 'ja' })
  const lines = Buffer.from(file.bytes).toString('utf8').split('\r\n')
  expect(file.rows).toBe(20)
  expect(lines[0]).toContain('読者,言語,状態,理由')
  expect(lines[1]).toMatch(/@mail1\.example,(?:日本語|英語|日英),拒否,.*not from here/)
  expect(lastChanges(office.db, 'newsletter.exportNotReached')).toEqual([{ thing: 'rows', from: '', to: '20' }])

  sink.wishes.answer = undefined
  const { tried } = await office.editor('tryAgain', { id, states: ['refused'], domain: 'mail1.example' })
  expect(tried).toBe(20)
  await eventually(
    () => office.editor('delivery', { id }),
    (progress) => progress?.state === 'done' && progress.counts.accepted === 60,
  )
  const addresses = sink.taken.slice(before).map(({ to }) => to)
  expect(new Set(addresses).size).toBe(60)
})

test('a delivery is paused, resumed and ended; whoever waited gets nothing', async () => {
  const id = await approvedIssue(office)
  const before = sink.taken.length
  sink.wishes.answer = (point, { nth }) => (point === 'rcpt' && nth > before + 15 ? '451 4.7.1 later' : null)
  await office.editor('deliverIssue', { id, at: null })
  await office.editor('pauseDelivery', { id })
  expect(await ended(id, 'paused')).toMatchObject({ pause: { why: 'editor' } })
  await office.editor('resumeDelivery', { id })
  expect((await office.editor('delivery', { id }))!.state).toBe('running')
  await office.editor('cancelDelivery', { id })
  const over = await ended(id, 'cancelled')
  expect(over!.counts.accepted).toBeLessThan(60)
  expect((await office.editor('issue', { id })).state).toBe('cancelled')
  sink.wishes.answer = undefined
  expect(await codeOf(office.editor('deliverIssue', { id, at: null }))).toBe('issue_begun')
})

import { expect, test } from 'vitest'
import type { Database } from '../../../../main/database/open.ts'
import { settleAsSent, getReply } from '../../../../main/letters/replies/reply-queries.ts'
import { audited, tellChanges } from '../../../../main/database/audited.ts'
import { importMailbox } from '../../../../main/letters/ways-in.ts'
import { closeUnanswered } from '../../../../main/letters/mail-queries.ts'
import { reopenForReply, saveMarks } from '../../../../main/letters/triage/marks.ts'
import { codeOf, newTestDatabase } from '../../../support/office.ts'
import { callAs, colleague, keep, kobayashi, mori, nowhere, openLettersOf, settingsFor } from '../ground.ts'

const noon = '2026-11-24T18:00:00.000Z'
const open = (db: Database, account: typeof kobayashi) =>
  callAs(
    db,
    openLettersOf(db, null as never, {
      mailSettings: () => settingsFor(nowhere, nowhere),
      staff: () => [colleague(kobayashi.id), colleague(mori.id)],
      now: () => new Date(noon),
    }),
    account,
    () => new Date(noon),
  )

test('how far a letter is says who and when, and every act on several letters is taken back at once', async () => {
  const db = newTestDatabase()
  const ids = [1, 2, 3].map((uid) => keep(db, uid))
  const call = open(db, kobayashi)
  const states = async () => (await call('list', { view: 'all', order: 'oldest' })).rows.map((row) => row.status)
  await call('mark', { ids: [ids[2]!], marks: { status: 'waiting' } })
  const { marked } = await call('mark', { ids: [...ids, ids[0]!], marks: { status: 'closed' } })
  expect([await states(), marked.length]).toEqual([['closed', 'closed', 'closed'], 3])
  expect((await call('get', { id: ids[0]! })).statusSet).toEqual({ by: colleague(kobayashi.id), at: noon })
  expect(await call('unmark', { marked })).toEqual({ unmarked: 3, left: 0 })
  expect(await states()).toEqual(['new', 'new', 'waiting'])
})

test('what a colleague has set since an act stays when it is taken back', async () => {
  const db = newTestDatabase()
  const ids = [1, 2].map((uid) => keep(db, uid))
  const [ours, theirs] = [open(db, kobayashi), open(db, mori)]
  const { marked } = await ours('mark', { ids, marks: { assignee: kobayashi.id } })
  await theirs('mark', { ids: [ids[0]!], marks: { assignee: mori.id } })
  await ours('unmark', { marked })
  expect((await ours('list', { order: 'oldest' })).rows.map((row) => row.assignee?.accountId ?? null)).toEqual([
    mori.id,
    null,
  ])
})

test('a letter is mine, a colleague’s or nobody’s, and waits in no inbox while the person has to answer', async () => {
  const db = newTestDatabase()
  const [first, second, third, fourth] = [1, 2, 3, 4].map((uid) => keep(db, uid)) as [string, string, string, string]
  const call = open(db, kobayashi)
  await call('mark', { ids: [first], marks: { assignee: kobayashi.id } })
  await call('mark', { ids: [second], marks: { assignee: mori.id } })
  await call('mark', { ids: [fourth], marks: { status: 'waiting' } })
  const idsIn = async (view: 'inbox' | 'mine' | 'colleagues' | 'nobody' | 'waiting') => {
    const { rows, total } = await call('list', { view, order: 'oldest' })
    expect([total, (await call('counts', {}))[view]]).toEqual([rows.length, rows.length])
    return rows.map((row) => row.id)
  }
  expect(await idsIn('inbox')).toEqual([first, second, third])
  expect(await idsIn('mine')).toEqual([first])
  expect(await idsIn('colleagues')).toEqual([second])
  expect(await idsIn('nobody')).toEqual([third])
  expect(await idsIn('waiting')).toEqual([fourth])
  expect((await call('get', { id: second })).assigned).toEqual({ by: colleague(kobayashi.id), at: noon })
  const stranger = '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4eff'
  expect(await codeOf(call('mark', { ids: [third], marks: { assignee: stranger } }))).toBe('bad_input')
})

test('whoever is given a new letter, claims it or begins a draft has begun with it', async () => {
  const db = newTestDatabase()
  const [first, second, third] = [1, 2, 3].map((uid) => keep(db, uid)) as [string, string, string]
  const call = open(db, kobayashi)
  const { marked } = await call('mark', { ids: [first], marks: { assignee: mori.id } })
  await call('claim', { id: second })
  await call('saveDraft', { letterId: third, subject: 'Re', body: 'begun' })
  const states = async () => (await call('list', { view: 'all', order: 'oldest' })).rows.map((row) => row.status)
  expect(await states()).toEqual(['in-progress', 'in-progress', 'in-progress'])
  await call('unmark', { marked })
  expect(await states()).toEqual(['new', 'in-progress', 'in-progress'])
})

test('an answered letter says who answered, and closing never covers it', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const call = open(db, kobayashi)
  const reply = await call('reply', { letterId: id, subject: 'Re', body: 'Dear Citizen,' })
  audited(db, { accountId: null, what: 'letters.replySent', at: noon }, () => {
    settleAsSent(db, getReply(db, reply.id), 'waiting', noon, false)
  })
  expect(await call('get', { id })).toMatchObject({
    status: 'answered',
    statusSet: { by: colleague(kobayashi.id), at: noon },
  })
  expect((await call('mark', { ids: [id], marks: { status: 'closed' } })).marked).toEqual([])
  const { marked } = await call('mark', { ids: [id], marks: { status: 'waiting' } })
  expect(marked).toEqual([{ id, from: { status: 'answered' }, to: { status: 'waiting' } }])
})

const messageId = (id: string) => ({ messageId: id, references: [] })

test('a reply reopens a letter that was closed or waited for it, and belongs to whose that letter was', async () => {
  const db = newTestDatabase()
  const [closed, waiting, apart] = ['one', 'two', 'three'].map((id, place) => keep(db, place + 1, messageId(id))) as [
    string,
    string,
    string,
  ]
  const call = open(db, kobayashi)
  await call('mark', { ids: [closed], marks: { status: 'closed', assignee: mori.id } })
  await call('mark', { ids: [waiting], marks: { status: 'waiting' } })
  await call('mark', { ids: [apart], marks: { status: 'closed' } })
  const came = keep(db, 4, { ...messageId('four'), inReplyTo: 'one' })
  keep(db, 5, { ...messageId('five'), inReplyTo: 'two' })
  keep(db, 6, { ...messageId('six'), inReplyTo: 'three', kind: 'automatic' })
  const statusIs = async (id: string) => (await call('get', { id })).status
  expect([await statusIs(closed), await statusIs(waiting), await statusIs(apart)]).toEqual([
    'in-progress',
    'in-progress',
    'closed',
  ])
  expect(await call('get', { id: came })).toMatchObject({ status: 'new', assignee: colleague(mori.id) })
  // What comes from a file is old: nobody has just written.
  await call('mark', { ids: [closed], marks: { status: 'closed' } })
  const folder = { mailbox: importMailbox, path: 'old.mbox', uidValidity: '' }
  keep(db, 1, { ...messageId('seven'), inReplyTo: 'one' }, { folder })
  expect(await statusIs(closed)).toBe('closed')
})

test('a reply to a letter of somebody who has left is nobody’s', () => {
  const db = newTestDatabase()
  const before = keep(db, 1, messageId('one'))
  const given = { id: before, from: {}, to: { assignee: mori.id } }
  audited(db, { accountId: kobayashi.id, what: 'letters.mark', at: noon }, () =>
    saveMarks(db, given, kobayashi.id, noon),
  )
  const whose = (id: string) => db.prepare('SELECT assignee FROM letters WHERE id = ?').get(id)
  const reply = { ...messageId('two'), inReplyTo: 'one' }
  expect(whose(keep(db, 2, reply, { answersLetters: (id) => id !== mori.id }))).toEqual({ assignee: null })
  expect(whose(keep(db, 3, { ...messageId('three'), inReplyTo: 'one' }))).toEqual({ assignee: mori.id })
})

test('taking back makes no letter answered that was not, and gives none to somebody who answers no letters', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const call = open(db, kobayashi)
  await call('mark', { ids: [id], marks: { status: 'closed', assignee: mori.id } })
  const stranger = '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4eff'
  const to = { status: 'closed', assignee: mori.id } as const
  await call('unmark', { marked: [{ id, from: { status: 'answered', assignee: stranger }, to }] })
  expect(await call('get', { id })).toMatchObject({ status: 'closed', assignee: null })
})

test('what is imported as done was closed by nobody of the office', async () => {
  const db = newTestDatabase()
  const id = keep(db, 1)
  const call = open(db, kobayashi)
  await call('mark', { ids: [id], marks: { status: 'in-progress' } })
  audited(db, { accountId: null, what: 'letters.takeInImported', at: noon }, () => closeUnanswered(db, id))
  expect(await call('get', { id })).toMatchObject({ status: 'closed', statusSet: null })
})

test('of many letters those are marked of which the other workstations can be told, and it is said how many are left', async () => {
  const db = newTestDatabase()
  const ids = Array.from({ length: 60 }, (_, nth) => keep(db, nth + 1))
  const call = open(db, kobayashi)
  let steps = 1
  tellChanges(db, {
    keep: () => undefined,
    isOpen: () => true,
    kept: () => undefined,
    room: async () => (steps -= 1) >= 0,
  })
  const { marked, left } = await call('mark', { ids, marks: { status: 'closed' } })
  expect([marked.length, left]).toEqual([50, 10])
  steps = 2
  expect(await call('unmark', { marked })).toEqual({ unmarked: 50, left: 0 })
})

test('a letter that is put off comes back on its day, and one that is due stands where it is looked for', async () => {
  const db = newTestDatabase()
  const [soon, overdue, far, off, waiting] = [1, 2, 3, 4, 5].map((uid) => keep(db, uid)) as [
    string,
    string,
    string,
    string,
    string,
  ]
  let today = '2026-11-27'
  const letters = openLettersOf(db, null as never, { today: () => today })
  const call = callAs(db, letters, kobayashi, () => new Date(noon))
  await call('mark', { ids: [soon], marks: { dueOn: '2026-11-28' } })
  await call('mark', { ids: [overdue], marks: { dueOn: '2026-11-26' } })
  await call('mark', { ids: [far], marks: { dueOn: '2026-11-29' } })
  const { marked } = await call('mark', { ids: [off], marks: { remindOn: '2026-11-30' } })
  await call('mark', { ids: [waiting], marks: { status: 'waiting' } })
  await call('mark', { ids: [waiting], marks: { remindOn: '2026-11-30' } })
  const idsIn = async (view: 'inbox' | 'due' | 'later' | 'waiting') =>
    (await call('list', { view, order: 'oldest' })).rows.map((row) => row.id)
  expect(await idsIn('inbox')).toEqual([soon, overdue, far])
  expect(await idsIn('due')).toEqual([soon, overdue])
  expect(await idsIn('later')).toEqual([off, waiting])
  today = '2026-11-30'
  expect(await idsIn('inbox')).toEqual([soon, overdue, far, off, waiting])
  expect([await idsIn('due'), await idsIn('later')]).toEqual([[soon, overdue, far], []])
  // Whoever lets it wait once more is done with the reminder.
  await call('mark', { ids: [waiting], marks: { status: 'in-progress' } })
  await call('mark', { ids: [waiting], marks: { status: 'waiting' } })
  expect([await idsIn('inbox'), await idsIn('waiting')]).toEqual([[soon, overdue, far, off], [waiting]])
  await call('unmark', { marked })
  expect((await call('get', { id: off })).remindOn).toBe(null)
  // A reply takes it out of there, and begins nothing.
  await call('mark', { ids: [far], marks: { remindOn: '2026-12-24' } })
  audited(db, { accountId: null, what: 'letters.takeIn', at: noon }, () => reopenForReply(db, far, noon))
  expect(await call('get', { id: far })).toMatchObject({ status: 'new', remindOn: null })
  expect(await codeOf(call('mark', { ids: [off], marks: { dueOn: '2026-02-30' } }))).toBe('bad_input')
})

import { afterAll, beforeAll, expect, test } from 'vitest'
import { openLettersOf, callAs, colleague, keep, kobayashi, mori, nowhere, settingsFor } from '../ground.ts'
import { audited } from '../../../../main/database/audited.ts'
import { getReply, settleAsSent } from '../../../../main/letters/replies/reply-queries.ts'
import { available, type PostgresServer, startPostgres } from '../../../servers/postgres.ts'
import { newSharedOffice, type TestDesk } from '../../journal/desks.ts'

let server: PostgresServer
beforeAll(async () => {
  if (available()) server = await startPostgres()
})
afterAll(() => server?.stop())

const callOn = ({ db }: TestDesk, account: typeof kobayashi) =>
  callAs(
    db,
    openLettersOf(db, null as never, {
      mailSettings: () => settingsFor(nowhere, nowhere),
      staff: () => [kobayashi.id, mori.id].map(colleague),
    }),
    account,
  )
const travel = async (...desks: TestDesk[]): Promise<void> => {
  for (const { journal } of [...desks, ...desks]) await journal.travel()
  expect(new Set(desks.map((desk) => JSON.stringify(desk.shared()))).size).toBe(1)
}

test.runIf(available())(
  'of two desks that give one letter away, one has it; how far it is follows either',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const second = await join()
    const [id] = [first, second].map(({ db }) => keep(db, 1))
    await travel(first, second)
    const [ours, theirs] = [callOn(first, kobayashi), callOn(second, mori)]
    await ours('mark', { ids: [id!], marks: { assignee: kobayashi.id } })
    await theirs('mark', { ids: [id!], marks: { assignee: mori.id } })
    await travel(first, second)
    for (const call of [ours, theirs])
      expect(await call('get', { id: id! })).toMatchObject({ assignee: colleague(kobayashi.id), status: 'in-progress' })
    // Two days of one letter: each holds, whichever desk said it.
    await ours('mark', { ids: [id!], marks: { dueOn: '2026-12-01' } })
    await theirs('mark', { ids: [id!], marks: { remindOn: '2026-11-30' } })
    await travel(first, second)
    expect(await ours('get', { id: id! })).toMatchObject({ dueOn: '2026-12-01', remindOn: '2026-11-30' })
    // Said at once on both desks: the last word stays, and neither is lost.
    await ours('mark', { ids: [id!], marks: { status: 'new' } })
    await theirs('mark', { ids: [id!], marks: { status: 'waiting' } })
    await travel(first, second)
    expect([(await ours('get', { id: id! })).status, (await theirs('get', { id: id! })).status]).toEqual([
      'waiting',
      'waiting',
    ])
  },
)

test.runIf(available())(
  'that a letter is urgent stands on every desk, beside what a colleague said of it at that moment, and before its mail came there',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const second = await join()
    const [id] = [first, second].map(({ db }) => keep(db, 1))
    await travel(first, second)
    const [ours, theirs] = [callOn(first, kobayashi), callOn(second, mori)]
    const urgent = async (id: string) => [(await ours('get', { id })).urgent, (await theirs('get', { id })).urgent]
    const { marked } = await ours('mark', { ids: [id!], marks: { urgent: true } })
    await theirs('mark', { ids: [id!], marks: { dueOn: '2026-12-01' } })
    await travel(first, second)
    expect(await urgent(id!)).toEqual([true, true])
    expect((await ours('get', { id: id! })).dueOn).toBe('2026-12-01')
    expect((await theirs('list', { view: 'all', search: 'is:urgent' })).total).toBe(1)
    // Said differently at once: the last word stays on both.
    await theirs('mark', { ids: [id!], marks: { urgent: false } })
    await ours('unmark', { marked })
    await travel(first, second)
    expect(await urgent(id!)).toEqual([false, false])
    const later = keep(first.db, 2)
    await ours('mark', { ids: [later], marks: { urgent: true } })
    await travel(first, second)
    expect(keep(second.db, 2)).toBe(later)
    expect((await theirs('list', { order: 'urgent' })).rows.map((row) => [row.id, row.urgent])).toEqual([
      [later, true],
      [id, false],
    ])
  },
)

test.runIf(available())(
  'mails that one desk sets apart together are apart on every desk with what comes later of their senders; a letter of which a colleague spoke first stays',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const second = await join()
    const spam = (nth: number) => ({ from: { name: '', address: `${nth}@spam.example` } })
    const ids = [first, second].map(({ db }) => [1, 2, 3].map((uid) => keep(db, uid, spam(uid))))[0]!
    await travel(first, second)
    const [ours, theirs] = [callOn(first, kobayashi), callOn(second, mori)]
    const apart = async (call: typeof ours) => (await call('list', { view: 'setApart' })).rows.map(({ id }) => id)
    await theirs('sayLetter', { id: ids[1]!, letter: true })
    await second.journal.travel()
    const { said } = await ours('sayLetters', { ids, letter: false })
    await travel(first, second)
    const [one, , three] = ids
    for (const call of [ours, theirs]) expect(await apart(call)).toEqual([three, one])
    const later = keep(second.db, 4, spam(3))
    expect(await apart(theirs)).toEqual([later, three, one])
    await travel(first, second)
    await ours('unsayLetters', { said })
    await travel(first, second)
    for (const call of [ours, theirs]) expect(await apart(call)).not.toContain(one)
    expect((await theirs('get', { id: ids[1]! })).said).toBe('letter')
  },
)

test.runIf(available())('a reply that both desks take in reopens its letter once', async () => {
  const { first, join } = await newSharedOffice(server, false)
  const second = await join()
  const [id] = [first, second].map(({ db }) => keep(db, 1, { messageId: 'one' }))
  await travel(first, second)
  const [ours, theirs] = [callOn(first, kobayashi), callOn(second, mori)]
  await ours('mark', { ids: [id!], marks: { status: 'closed' } })
  await travel(first, second)
  keep(first.db, 2, { messageId: 'two', inReplyTo: 'one' })
  await travel(first, second)
  await ours('mark', { ids: [id!], marks: { status: 'closed' } })
  await travel(first, second)
  // The other desk reads the same mail later: the letter is closed, and stays so.
  keep(second.db, 2, { messageId: 'two', inReplyTo: 'one' })
  await travel(first, second)
  expect([(await ours('get', { id: id! })).status, (await theirs('get', { id: id! })).status]).toEqual([
    'closed',
    'closed',
  ])
})

test.runIf(available())(
  'who answered a letter is said of an answered one, whatever a colleague set at that moment',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const second = await join()
    const uids = [1, 2, 3]
    const ids = [first, second].map(({ db }) => uids.map((uid) => keep(db, uid)))[0]!
    const [stepped, claimed, given] = ids as [string, string, string]
    await travel(first, second)
    const [ours, theirs] = [callOn(first, kobayashi), callOn(second, mori)]
    const replies: { id: string }[] = []
    for (const letterId of ids) replies.push(await ours('reply', { letterId, subject: 'Re', body: 'Dear Citizen,' }))
    await travel(first, second)
    audited(first.db, { accountId: null, what: 'letters.replySent', at: '2026-11-24T18:00:00.000Z' }, () => {
      for (const { id } of replies)
        settleAsSent(first.db, getReply(first.db, id), 'waiting', '2026-11-24T18:00:00.000Z', false)
    })
    await theirs('mark', { ids: [stepped], marks: { status: 'waiting' } })
    await theirs('claim', { id: claimed })
    await theirs('mark', { ids: [given], marks: { assignee: mori.id } })
    await travel(first, second)
    for (const call of [ours, theirs])
      for (const id of ids) {
        const { status, statusSet } = await call('get', { id })
        expect([status, statusSet?.by.accountId]).toEqual(['answered', kobayashi.id])
      }
    expect((await ours('get', { id: given })).assignee).toEqual(colleague(mori.id))
  },
)

test.runIf(available())(
  'a letter that was set to wait waits, though a colleague began a draft or was given it at that moment',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const second = await join()
    const ids = [first, second].map(({ db }) => [1, 2].map((uid) => keep(db, uid)))[0]!
    await travel(first, second)
    const [ours, theirs] = [callOn(first, kobayashi), callOn(second, mori)]
    await ours('mark', { ids, marks: { status: 'waiting' } })
    await theirs('saveDraft', { letterId: ids[0]!, subject: 'Re', body: 'begun' })
    await theirs('mark', { ids: [ids[1]!], marks: { assignee: mori.id } })
    await travel(first, second)
    for (const id of ids) {
      const { status, statusSet } = await theirs('get', { id })
      expect([status, statusSet?.by.accountId]).toEqual(['waiting', kobayashi.id])
    }
    expect((await theirs('get', { id: ids[0]! })).draft?.body).toBe('begun')
    expect((await ours('get', { id: ids[1]! })).assignee).toEqual(colleague(mori.id))
  },
)

test.runIf(available())(
  'of many letters marked at once, only those are lost on which a colleague was first',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const second = await join()
    const ids = [first, second].map(({ db }) => [1, 2, 3].map((uid) => keep(db, uid)))[0]!
    await travel(first, second)
    const [ours, theirs] = [callOn(first, kobayashi), callOn(second, mori)]
    await ours('mark', { ids: [ids[1]!], marks: { assignee: kobayashi.id } })
    await theirs('mark', { ids, marks: { assignee: mori.id } })
    await travel(first, second)
    const whose = (await ours('list', { view: 'all', order: 'oldest' })).rows.map((row) => row.assignee?.accountId)
    expect(whose).toEqual([mori.id, kobayashi.id, mori.id])
  },
)

test.runIf(available())(
  'topics and tags that two desks set at once are on both, also where the mail comes later, and the last topic stays',
  async () => {
    const { first, join } = await newSharedOffice(server, false)
    const second = await join()
    const id = keep(first.db, 1)
    const [ours, theirs] = [callOn(first, kobayashi), callOn(second, mori)]
    const [passport, visa] = ['018f9310-0000-7000-8000-000000000001', '018f9310-0000-7000-8000-000000000002']
    await ours('mark', { ids: [id], marks: { topic: passport, addTags: ['fair', 'urgent'] } })
    await travel(first, second)
    expect(keep(second.db, 1)).toBe(id)
    expect((await theirs('list', { tag: 'fair', topic: passport })).total).toBe(1)
    await ours('mark', { ids: [id], marks: { topic: null, addTags: ['both'], removeTags: ['urgent'] } })
    await theirs('mark', { ids: [id], marks: { topic: visa, addTags: ['both', 'theirs'], removeTags: ['urgent'] } })
    await travel(first, second)
    for (const call of [ours, theirs])
      expect(await call('get', { id })).toMatchObject({ topic: { id: visa }, tags: ['both', 'fair', 'theirs'] })
  },
)

import { beforeEach, describe, expect, test } from 'vitest'
import { audited } from '../../../../main/database/audited.ts'
import type { Database } from '../../../../main/database/open.ts'
import { letterHandlers } from '../../../../main/letters/handlers.ts'
import { moveReply as moveIn } from '../../../../main/letters/replies/reply-queries.ts'
import { usualCalendar } from '../../../../shared/letters/calendar.ts'
import type { ReplyState } from '../../../../shared/letters/reply.ts'
import { newTestDatabase } from '../../../support/office.ts'
import { colleague, callAs, formOf, keep, kobayashi, mori, nowhere, settingsFor } from '../ground.ts'

let db: Database
let letterId: string
let ended: string
let time: Date
let call: ReturnType<typeof callAs>
let callMori: ReturnType<typeof callAs>

beforeEach(() => {
  db = newTestDatabase()
  letterId = keep(
    db,
    1,
    formOf({ name: '山本 沙織', email: 'saori@citizen.example', subject: '旅券', message: '旅券の更新' }),
  )
  time = new Date('2026-11-24T18:00:00.000Z')
  ended = ''
  const settings = settingsFor(nowhere, nowhere)
  const handlers = letterHandlers({
    reader: null as never,
    importer: undefined as never,
    loop: null as never,
    arrivals: null as never,
    mailSettings: () => settings,
    formSchemas: () => [],
    colleague,
    staff: () => [],
    today: () => '2026-11-24',
    workdays: () => ({ calendar: usualCalendar, timeZone: 'UTC' }),
    calendar: { find: () => null, save: () => undefined },
    timeZone: () => 'UTC',
    mostTakenOctets: 0,
    accountEnded: (accountId) => accountId === ended,
    onQueue: () => {},
    onOwed: () => {},
  })
  call = callAs(db, { handlers }, kobayashi, () => time)
  callMori = callAs(db, { handlers }, mori, () => time)
})

const moveReply = (id: string, from: ReplyState, to: ReplyState, at: string | null) =>
  audited(db, { accountId: null, what: 'letters.replySending', at: '' }, () => moveIn(db, id, from, to, at))
const reply = (body: string, more: { asAddition?: boolean } = {}) => ({ letterId, subject: 'Re: 旅券', body, ...more })
const states = () => db.prepare('SELECT state, body FROM replies ORDER BY created_at, rowid').all()

describe('a draft', () => {
  test('is kept for each account and letter, and found when the letter is opened again', async () => {
    await call('saveDraft', { letterId, subject: 'Re: 旅券', body: '山本様' })
    await callMori('saveDraft', { letterId, subject: 'Re: 旅券', body: 'もう一つ' })
    expect(await call('saveDraft', { letterId, subject: 'Re: 旅券', body: '山本様、' })).toEqual({
      savedAt: '2026-11-24T18:00:00.000Z',
    })
    expect((await call('get', { id: letterId })).draft).toEqual({
      to: '',
      cc: '',
      bcc: '',
      subject: 'Re: 旅券',
      body: '山本様、',
      savedAt: '2026-11-24T18:00:00.000Z',
    })
    expect((await callMori('get', { id: letterId })).draft?.body).toBe('もう一つ')
    expect((await call('list', {})).rows[0]!.draftSavedAt).toBe('2026-11-24T18:00:00.000Z')
    await call('discardDraft', { letterId })
    expect((await call('get', { id: letterId })).draft).toBeNull()
  })

  test('of a letter that does not exist is refused', async () => {
    await expect(call('saveDraft', { letterId: kobayashi.id, subject: '', body: '' })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a reply', () => {
  test('waits fifteen seconds, takes the draft with it, and stands in the queue', async () => {
    await call('saveDraft', { letterId, subject: 'x', body: 'y' })
    const made = await call('reply', reply('お答えします。'))
    expect(made).toEqual({
      cc: [],
      bcc: [],
      files: [],
      id: expect.any(String),
      letterId,
      state: 'waiting',
      by: colleague(kobayashi.id),
      to: { name: '山本 沙織', address: 'saori@citizen.example' },
      subject: 'Re: 旅券',
      body: 'お答えします。',
      createdAt: '2026-11-24T18:00:00.000Z',
      leavesAt: '2026-11-24T18:00:15.000Z',
      settledAt: null,
      messageId: expect.stringMatching(/^[\w-]+@consulate\.example$/u),
      serverWords: '',
      error: '',
      copy: 'pending',
      bounce: null,
      attempts: 0,
    })
    expect(await call('queue', {})).toEqual([{ ...made, letterSubject: '旅券' }])
    const letter = await call('get', { id: letterId })
    expect([letter.draft, letter.status, letter.reply]).toEqual([
      null,
      'in-progress',
      { state: 'waiting', by: colleague(kobayashi.id), at: '2026-11-24T18:00:00.000Z', attempts: 0 },
    ])
  })

  test('to a letter that a colleague has just answered is refused, unless it is meant as an addition', async () => {
    await callMori('reply', reply('先に'))
    await expect(call('reply', reply('後から'))).rejects.toMatchObject({ code: 'letter_already_answered' })
    expect((await call('reply', reply('補足です', { asAddition: true }))).state).toBe('waiting')
  })

  test('to a letter that was answered on another workstation is refused, unless it is meant as an addition', async () => {
    letterId = keep(db, 2, {}, { flags: ['\\Answered'] })
    await expect(call('reply', reply('x'))).rejects.toMatchObject({ code: 'letter_already_answered' })
    expect((await call('reply', reply('x', { asAddition: true }))).state).toBe('waiting')
  })

  test('pressed twice is one reply', async () => {
    await call('reply', reply('x', { asAddition: true }))
    await expect(call('reply', reply('x', { asAddition: true }))).rejects.toMatchObject({
      code: 'reply_already_leaving',
    })
    expect(states()).toHaveLength(1)
  })

  test('to a mail set apart, or to a form without an address, is refused', async () => {
    letterId = keep(db, 3, { kind: 'automatic' })
    await expect(call('reply', reply('x'))).rejects.toMatchObject({ code: 'no_address' })
  })

  test('a line break in the subject makes no second header', async () => {
    expect((await call('reply', { ...reply('x'), subject: 'Re: a\r\nBcc: b@c.example' })).subject).toBe(
      'Re: a Bcc: b@c.example',
    )
  })

  test('taken back in time becomes the draft again; what was begun since stays below it', async () => {
    const { id } = await call('reply', reply('お答えします。'))
    await call('saveDraft', { letterId, subject: 'x', body: '追伸' })
    await call('undoReply', { replyId: id })
    expect((await call('get', { id: letterId })).draft).toMatchObject({
      subject: 'Re: 旅券',
      body: 'お答えします。\n\n追伸',
    })
    expect([states(), await call('queue', {})]).toEqual([[{ state: 'cancelled', body: 'お答えします。' }], []])
    await expect(call('undoReply', { replyId: id })).rejects.toMatchObject({ code: 'reply_gone' })
  })

  test('taken back does not stand twice where its text was written on meanwhile', async () => {
    const { id } = await call('reply', reply('お答えします。'))
    await call('saveDraft', { letterId, subject: '訂正', body: 'お答えします。訂正があります。' })
    await call('undoReply', { replyId: id })
    expect((await call('get', { id: letterId })).draft).toMatchObject({
      subject: '訂正',
      body: 'お答えします。訂正があります。',
    })
  })

  test('taken back by a colleague becomes that colleague’s draft, also after its writer’s account has ended', async () => {
    const { id } = await call('reply', reply('A の文'))
    ended = kobayashi.id
    await callMori('saveDraft', { letterId, subject: 'x', body: 'B の文' })
    await callMori('undoReply', { replyId: id })
    expect((await callMori('get', { id: letterId })).draft?.body).toBe('A の文\n\nB の文')
    expect((await call('get', { id: letterId })).draft).toBeNull()
  })

  test('that is on its way cannot be taken back, sent again or settled', async () => {
    const { id: replyId } = await call('reply', reply('x'))
    moveReply(replyId, 'waiting', 'sending', null)
    for (const name of ['undoReply', 'sendNow', 'retryReply'] as const)
      await expect(call(name, { replyId })).rejects.toMatchObject({ code: 'reply_already_leaving' })
    await expect(call('settleReply', { replyId, arrived: true })).rejects.toMatchObject({
      code: 'reply_already_leaving',
    })
  })

  test('can be told to leave at once', async () => {
    const { id: replyId } = await call('reply', reply('x'))
    time = new Date('2026-11-24T18:00:03.000Z')
    await call('sendNow', { replyId })
    expect((await call('queue', {}))[0]!.leavesAt).toBe('2026-11-24T18:00:03.000Z')
  })
})

describe('a reply that was certainly not sent', () => {
  const refused = async () => {
    const { id } = await call('reply', reply('お答えします。'))
    moveReply(id, 'waiting', 'sending', null)
    moveReply(id, 'sending', 'not-sent', '2026-11-24T18:00:16.000Z')
    return id
  }
  test('is sent again when its writer says so', async () => {
    const replyId = await refused()
    time = new Date('2026-11-24T19:00:00.000Z')
    await call('retryReply', { replyId })
    expect((await call('queue', {}))[0]).toMatchObject({
      state: 'waiting',
      leavesAt: '2026-11-24T19:00:00.000Z',
      settledAt: null,
    })
  })
  test('is not sent again once a colleague has answered', async () => {
    const replyId = await refused()
    await callMori('reply', reply('代わりに'))
    await expect(call('retryReply', { replyId })).rejects.toMatchObject({ code: 'letter_already_answered' })
  })
  test('goes to the address that its writer has corrected, and can be taken back meanwhile', async () => {
    const replyId = await refused()
    time = new Date('2026-11-24T19:00:00.000Z')
    await callMori('correctReply', { replyId, address: ' saori.yamamoto@citizen.example ' })
    expect((await call('queue', {}))[0]).toMatchObject({
      state: 'waiting',
      to: { name: '山本 沙織', address: 'saori.yamamoto@citizen.example' },
      leavesAt: '2026-11-24T19:00:15.000Z',
      attempts: 0,
      error: '',
    })
    const row = db.prepare('SELECT what, about, account_id AS who FROM audit ORDER BY seq DESC LIMIT 1').get()
    expect(row).toEqual({ what: 'letters.correctReply', about: replyId, who: mori.id })
    await call('undoReply', { replyId })
    await expect(call('correctReply', { replyId, address: 'a@b.example' })).rejects.toMatchObject({
      code: 'reply_gone',
    })
  })
  test('goes to nothing that is no address, and never to the office itself', async () => {
    const replyId = await refused()
    for (const address of ['saori', 'a@b@c', 'a@b.example, c@d.example', '<a@b.example>', 'KOUHOU@consulate.example'])
      await expect(call('correctReply', { replyId, address })).rejects.toMatchObject({ code: 'bad_input' })
    expect(states()).toEqual([{ state: 'not-sent', body: 'お答えします。' }])
  })
  test('goes nowhere once a colleague has answered', async () => {
    const replyId = await refused()
    await callMori('reply', reply('代わりに'))
    await expect(call('correctReply', { replyId, address: 'a@b.example' })).rejects.toMatchObject({
      code: 'letter_already_answered',
    })
    expect((await call('get', { id: letterId })).replies.find((one) => one.id === replyId)?.to.address).toBe(
      'saori@citizen.example',
    )
  })
  test('gives way to the corrected one', async () => {
    await refused()
    await call('reply', reply('直しました。'))
    expect(states()).toEqual([
      { state: 'cancelled', body: 'お答えします。' },
      { state: 'waiting', body: '直しました。' },
    ])
  })
})

describe('an uncertain reply', () => {
  const doubtful = async () => {
    const { id } = await call('reply', reply('お答えします。'))
    moveReply(id, 'waiting', 'sending', null)
    moveReply(id, 'sending', 'uncertain', '2026-11-24T18:00:16.000Z')
    return id
  }
  test('stands in its own view, and stops other replies', async () => {
    await doubtful()
    expect((await call('list', { view: 'unconfirmed' })).rows.map((row) => [row.id, row.reply?.state])).toEqual([
      [letterId, 'uncertain'],
    ])
    await expect(callMori('reply', reply('x'))).rejects.toMatchObject({ code: 'letter_already_answered' })
  })
  test('that arrived answers the letter, which is found by its words', async () => {
    await call('settleReply', { replyId: await doubtful(), arrived: true })
    expect((await call('get', { id: letterId })).status).toBe('answered')
    expect((await call('list', { view: 'answered', search: 'お答え' })).total).toBe(1)
  })
  test('that did not arrive becomes the draft again', async () => {
    await call('settleReply', { replyId: await doubtful(), arrived: false })
    const letter = await call('get', { id: letterId })
    expect([letter.status, letter.draft?.body, letter.replies]).toEqual(['new', 'お答えします。', []])
  })
  test('that did not arrive becomes the draft of whoever says so, where its writer’s account has ended', async () => {
    const { id } = await call('reply', reply('お答えします。'))
    moveReply(id, 'waiting', 'uncertain', '')
    ended = kobayashi.id
    await callMori('settleReply', { replyId: id, arrived: false })
    expect((await callMori('get', { id: letterId })).draft?.body).toBe('お答えします。')
    expect((await call('get', { id: letterId })).draft).toBeNull()
  })

  test('was sent, where its bounce or an answer to it comes in', async () => {
    await doubtful()
    const { message_id: messageId } = db.prepare('SELECT message_id FROM replies').get() as { message_id: string }
    keep(db, 9, { subject: 'Re: Re: 旅券', inReplyTo: messageId, text: 'ありがとう' })
    const letter = await call('get', { id: letterId })
    expect([letter.status, letter.thread.map((entry) => entry.what)]).toEqual([
      'answered',
      ['letter', 'letter', 'reply'],
    ])
  })
})

describe('a reply that comes back', () => {
  test('shows the delivery failure at the reply, and the failure names the reply', async () => {
    const { messageId, id } = await call('reply', reply('x'))
    moveReply(id, 'waiting', 'sent', '2026-11-24T18:00:16.000Z')
    const bounce = {
      recipient: 'saori@citizen.example',
      status: '5.1.1',
      permanent: true,
      reason: 'User unknown',
      messageId,
    }
    const came = keep(db, 5, { kind: 'bounce', subject: 'Undelivered', bounce })
    expect((await call('get', { id: letterId })).replies[0]!.bounce).toEqual(bounce)
    expect((await call('get', { id: came })).bounceOf).toEqual({ letterId, subject: 'Re: 旅券' })
  })
})

describe('marks on a letter', () => {
  test('open, unread, candidate and closed are kept with who did it', async () => {
    await call('open', { id: letterId })
    await call('markCandidate', { id: letterId, candidate: true })
    await call('mark', { ids: [letterId], marks: { status: 'closed' } })
    const letter = await call('get', { id: letterId })
    expect([letter.unread, letter.candidate, letter.candidateBy, letter.status]).toEqual([
      false,
      true,
      colleague(kobayashi.id),
      'closed',
    ])
    expect((await callMori('get', { id: letterId })).unread).toBe(false)
    await call('markUnread', { id: letterId })
    await call('markCandidate', { id: letterId, candidate: false })
    await call('mark', { ids: [letterId], marks: { status: 'reopened' } })
    expect(await call('list', {})).toMatchObject({
      unread: 1,
      rows: [{ unread: true, candidate: false, status: 'new' }],
    })
  })

  test('closed never covers that a letter has been answered', async () => {
    const statusAfter = async (closed: boolean) => {
      await call('mark', { ids: [letterId], marks: { status: closed ? 'closed' : 'reopened' } })
      return (await call('get', { id: letterId })).status
    }
    expect(await statusAfter(true)).toBe('closed')
    db.prepare('UPDATE ways_in SET answered = 1').run()
    expect([await statusAfter(false), await statusAfter(true), await statusAfter(false)]).toEqual([
      'answered',
      'answered',
      'answered',
    ])
  })
})

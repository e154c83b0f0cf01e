import { createHash } from 'node:crypto'
import { afterEach, expect, test } from 'vitest'
import { audited } from '../../../../../main/database/audited.ts'
import { sealOf, withoutValues } from '../../../../../main/mail/message/mail-template.ts'
import { changeState } from '../../../../../main/newsletter/readers/states.ts'
import { findByNumber } from '../../../../../main/newsletter/readers/reader-rows.ts'
import { readToken } from '../../../../../main/newsletter/by-mail/tokens.ts'
import { codeOf } from '../../../../support/office.ts'
import { eventually } from '../../../../support/eventually.ts'
import { type ManySink, type ManyWishes, startManySink } from '../../../../servers/smtp-many.ts'
import {
  addressesOf,
  editorAt,
  isDone,
  issueMails,
  type IssueOffice,
  newIssueOffice,
  openDeliveryOf,
  settingsFor,
  whenIt,
} from './ground.ts'

const sinks: ManySink[] = []
afterEach(async () => {
  for (const sink of sinks.splice(0)) await sink.stop()
})

async function sinkWith(wishes: ManyWishes = {}): Promise<ManySink> {
  const sink = await startManySink(wishes)
  sinks.push(sink)
  return sink
}

/** The record, but for how the office was made. */
const actsOf = ({ db }: IssueOffice): unknown[] =>
  db.prepare(`SELECT what FROM audit WHERE what <> 'newsletter.step' ORDER BY seq`).pluck().all()

const kept = (sink: ManySink): string[] => sink.taken.filter((one) => one.kept).map(({ to }) => to)

test('every reader gets an issue once, with tokens of their own and nothing else that differs', async () => {
  const office = newIssueOffice(300)
  const sink = await sinkWith()
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  const mails = issueMails()
  expect(await delivery.begin(office.issueId, mails, editorAt(office.db))).toEqual({ readers: 300 })
  const end = await whenIt(delivery, office.issueId, isDone)
  expect(end.counts).toMatchObject({ accepted: 300, waiting: 0, sending: 0, uncertain: 0 })
  const addresses = addressesOf(office.db)
  expect(sink.taken.map(({ to }) => to).toSorted()).toEqual([...addresses.values()].toSorted())
  const seals = new Set([...mails.values()].map(sealOf))
  for (const { to, from, raw } of sink.taken) {
    const whole = Buffer.concat([raw, Buffer.from('')])
    expect(seals).toContain(createHash('sha256').update(withoutValues(whole)).digest('hex'))
    const text = raw.toString('latin1')
    const [leave, ...more] = [...new Set(/^List-Unsubscribe: .*(?:\r\n .*)*/m.exec(text)![0].match(/mdg1\.[\w-]{36}/g))]
    expect(more).toEqual([])
    const now = new Date().toISOString()
    const read = [leave!, /^Message-ID: <([^@]*)@consulate\.example>/m.exec(text)![1]!].map((token) =>
      readToken(office.db, token, now, () => null),
    )
    expect(read.map((one) => [one?.kind, one?.reader.address, one?.issue])).toEqual([
      ['leave', to, null],
      ['issue', to, 87],
    ])
    expect(from).toBe(`news+${/^Message-ID: <([^@]*)@/m.exec(text)![1]}@consulate.example`)
    expect(text).toMatch(/^Date: \w{3}, \d\d \w{3} \d{4} \d\d:\d\d:\d\d \+0900\r$/m)
  }
  expect(sink.most()).toBeLessThanOrEqual(4)
  expect(actsOf(office)).toEqual(['newsletter.setSettings', 'newsletter.deliveryEnded'])
  expect(office.db.prepare('SELECT DISTINCT last_issue FROM readers').pluck().all()).toEqual([87])
  expect(office.db.prepare('SELECT state FROM issues').pluck().get()).toBe('delivered')
})

test('nothing is delivered that was not approved, or twice, or to nobody, or without a mailbox', async () => {
  const office = newIssueOffice(4)
  const sink = await sinkWith()
  const by = editorAt(office.db)
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  const other = issueMails(6000)
  expect(await codeOf(delivery.begin(office.issueId, other, by))).toBe('issue_seal_broken')
  expect(await codeOf(delivery.begin('018f0000-0000-7000-8000-000000000000', other, by))).toBe('not_found')
  const both = [delivery.begin(office.issueId, issueMails(), by), delivery.begin(office.issueId, issueMails(), by)]
  expect(await Promise.all(both.map(codeOf))).toEqual(['ok', 'issue_begun'])
  await whenIt(delivery, office.issueId, isDone)
  expect(await codeOf(delivery.begin(office.issueId, issueMails(), by))).toBe('issue_begun')
  expect(sink.taken).toHaveLength(4)
  expect(() =>
    audited(office.db, { accountId: null, what: 'newsletter.step', at: '' }, () =>
      office.db.exec(`UPDATE issues SET document = '{"a":1}'`),
    ),
  ).toThrow('stays as it is')
  const empty = newIssueOffice(0)
  const alone = openDeliveryOf(empty, () => settingsFor([sink.settings]))
  expect(await codeOf(alone.begin(empty.issueId, issueMails(), editorAt(empty.db)))).toBe('issue_without_readers')
  const unset = newIssueOffice(1)
  expect(await codeOf(openDeliveryOf(unset, () => null).begin(unset.issueId, issueMails(), editorAt(unset.db)))).toBe(
    'mailbox_not_set',
  )
})

test('a change of what was approved breaks the seal', () => {
  const office = newIssueOffice(1)
  audited(office.db, { accountId: null, what: 'newsletter.step', at: '' }, () =>
    office.db.exec(`UPDATE issues SET title_ja = 'x'`),
  )
  expect(office.db.prepare('SELECT count(*) FROM issue_seals').pluck().get()).toBe(0)
  const again = (by: string) => () =>
    audited(office.db, { accountId: null, what: 'newsletter.step', at: '' }, () =>
      office.db.prepare(`INSERT INTO issue_seals VALUES (?, 'ja', zeroblob(32), '', ?)`).run(office.issueId, by),
    )
  expect(again('editor')).toThrow('nobody approves what they wrote or asked for')
  again('supervisor')()
})

test('whoever opts out or is erased while the issue leaves gets nothing', async () => {
  const office = newIssueOffice(400)
  const sink = await sinkWith()
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings], {}, { connections: 1 }))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  await eventually(
    () => sink.taken.length,
    (count) => count > 20,
  )
  const at = new Date().toISOString()
  audited(office.db, { accountId: null, what: 'newsletter.step', at }, () => {
    for (const number of [399, 400])
      changeState(office.db, findByNumber(office.db, number)!, 'unsubscribed', { at, by: 'mail', proof: '' })
  })
  expect(sink.taken.length).toBeLessThan(390)
  const { counts } = await whenIt(delivery, office.issueId, isDone)
  expect(counts).toMatchObject({ accepted: 398, 'opted-out': 2 })
  expect(kept(sink).filter((to) => /^reader(399|400)@/.test(to))).toEqual([])
})

test('each refusal stands at its own reader with the server’s words, and whoever was put off gets it later', async () => {
  const office = newIssueOffice(300)
  const putOff = new Set<string>()
  const sink = await sinkWith({
    answer(point, { to, nth }) {
      if (point !== 'rcpt') return null
      const number = Number(/\d+/.exec(to)![0])
      if (number % 3 === 0) return `550 5.1.1 <${to}>: user unknown`
      if (nth % 20 === 0 && !putOff.has(to) && putOff.add(to)) return '451 4.7.1 try again later'
      return null
    },
  })
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  const { counts } = await whenIt(delivery, office.issueId, isDone)
  expect(counts).toMatchObject({ accepted: 200, refused: 100, deferred: 0, uncertain: 0 })
  expect(putOff.size).toBeGreaterThan(0)
  expect(new Set(kept(sink)).size).toBe(kept(sink).length)
  const rows = [...delivery.notReached(office.issueId, { states: [], search: '', domain: null })]
  expect(rows).toHaveLength(100)
  for (const { address, serverWords, why, state } of rows)
    expect([Number(/\d+/.exec(address)![0]) % 3, serverWords, why, state]).toEqual([
      0,
      '550 5.1.1 <•••>: user unknown',
      'recipient_unknown',
      'refused',
    ])
  const found = [...delivery.notReached(office.issueId, { states: ['refused'], search: 'READER99@', domain: null })]
  expect(found.map(({ address }) => address)).toEqual(['reader99@mail4.example'])
  expect(delivery.domains(office.issueId).map(({ readers, counts: some }) => [readers, some.refused])).toEqual(
    Array.from({ length: 5 }, () => [60, 20]),
  )
  expect(office.db.prepare('SELECT count(*) FROM reader_bounces').pluck().get()).toBe(100)
})

test('a server that closes after 20 mails, with or without a word, delays nobody for long and loses nobody', async () => {
  for (const with421 of [true, false]) {
    const office = newIssueOffice(150)
    const sink = await sinkWith({ closeAfter: { mails: 20, with421 } })
    const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
    await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
    const { counts } = await whenIt(delivery, office.issueId, isDone)
    expect(counts).toMatchObject({ accepted: 150, uncertain: 0 })
    expect(new Set(kept(sink)).size).toBe(150)
    expect(sink.taken).toHaveLength(150)
  }
})

test('a server that answers DATA with 503 now and then is left and found again', async () => {
  const office = newIssueOffice(100)
  const sink = await sinkWith({
    answer: (point, { nth }) => (point === 'data' && nth % 7 === 0 ? '503 5.5.1 bad sequence' : null),
  })
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  const { counts } = await whenIt(delivery, office.issueId, isDone)
  expect(counts).toMatchObject({ accepted: 100, uncertain: 0 })
  expect(new Set(kept(sink)).size).toBe(sink.taken.length)
})

test('a server that refuses the sender or the login stops the delivery with its words, and it goes on when it is told', async () => {
  const office = newIssueOffice(20)
  const sink = await sinkWith({ answer: (point) => (point === 'mail' ? '550 5.7.1 sender not allowed' : null) })
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  const paused = await whenIt(
    delivery,
    office.issueId,
    ({ state, counts }) => state === 'paused' && counts.sending === 0,
  )
  expect([paused.pause, paused.counts.waiting]).toEqual([
    { why: 'server', serverWords: '550 5.7.1 sender not allowed' },
    20,
  ])
  sink.wishes = {}
  delivery.resume(office.issueId, editorAt(office.db))
  expect((await whenIt(delivery, office.issueId, isDone)).counts.accepted).toBe(20)
  expect(actsOf(office)).toEqual([
    'newsletter.setSettings',
    'newsletter.deliveryPaused',
    'newsletter.setSettings',
    'newsletter.deliveryEnded',
  ])
})

test('a server that takes no mail for now is left alone for a while, not asked again on the same line', async () => {
  const office = newIssueOffice(20)
  let [lines, refused] = [0, 0]
  const sink = await sinkWith({
    answer(point) {
      if (point === 'connect') lines += 1
      if (point !== 'mail' || refused === 6) return null
      refused += 1
      return '450 4.7.1 rate limit'
    },
  })
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  const { counts } = await whenIt(delivery, office.issueId, isDone)
  expect(counts).toMatchObject({ accepted: 20, deferred: 0, refused: 0 })
  expect(lines).toBeGreaterThan(6)
})

test('what was planned begins by itself only at the time that is planned still', async () => {
  const office = newIssueOffice(3)
  const sink = await sinkWith()
  const by = editorAt(office.db)
  const itself = { ...by, accountId: null }
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  const tomorrow = new Date(Date.now() + 86_400_000).toISOString()
  delivery.plan(office.issueId, tomorrow, issueMails(), by)
  expect(await codeOf(delivery.begin(office.issueId, issueMails(), itself))).toBe('issue_not_approved')
  delivery.plan(office.issueId, null, issueMails(), by)
  expect(await codeOf(delivery.begin(office.issueId, issueMails(), itself))).toBe('issue_not_approved')
  const begun = delivery.begin(office.issueId, issueMails(), by)
  // Under way it is neither planned nor taken back.
  expect(() => delivery.plan(office.issueId, tomorrow, issueMails(), by)).toThrow('issue_begun')
  await begun
  expect((await whenIt(delivery, office.issueId, isDone)).counts.accepted).toBe(3)
})

test('a list that the right already stands on outlasts what fails behind it', async () => {
  const office = newIssueOffice(3)
  const sink = await sinkWith()
  const by = editorAt(office.db)
  const failing = {
    ...by,
    commit<T>(work: () => T, row?: object): T {
      by.commit(work, row)
      throw new Error('the disk is full')
    },
  }
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  await delivery.begin(office.issueId, issueMails(), failing)
  expect((await whenIt(delivery, office.issueId, isDone)).counts.accepted).toBe(3)
})

test('pause lets nothing more leave, resume the rest, cancel nothing at all', async () => {
  const office = newIssueOffice(200)
  const sink = await sinkWith()
  const by = editorAt(office.db)
  const slow = (): ReturnType<typeof settingsFor> => settingsFor([sink.settings], {}, { connections: 1 })
  const delivery = openDeliveryOf(office, slow)
  await delivery.begin(office.issueId, issueMails(), by)
  await eventually(
    () => sink.taken.length,
    (count) => count > 5,
  )
  delivery.pause(office.issueId, by)
  await whenIt(delivery, office.issueId, ({ counts }) => counts.sending === 0)
  const before = sink.taken.length
  expect(before).toBeLessThan(200)
  // Another start changes nothing about it.
  await delivery.stop()
  const again = openDeliveryOf(office, slow)
  expect(again.progress(office.issueId)).toMatchObject({ state: 'paused', pause: { why: 'editor' } })
  again.resume(office.issueId, by)
  await eventually(
    () => sink.taken.length,
    (count) => count > before + 5,
  )
  again.cancel(office.issueId, by)
  const end = await whenIt(again, office.issueId, ({ counts }) => counts.sending === 0)
  expect(end.state).toBe('cancelled')
  const { accepted, waiting } = end.counts
  expect([accepted + waiting, sink.taken.length]).toEqual([200, accepted])
  expect([...again.notReached(office.issueId, { states: [], search: '', domain: null })]).toHaveLength(waiting)
})

test('a line that breaks after the final dot leaves mails uncertain, until somebody says what became of them', async () => {
  const office = newIssueOffice(60)
  const sink = await sinkWith({ cut: (point, { nth }) => (point === 'dot' && nth % 10 === 0 ? 'reset' : null) })
  const by = editorAt(office.db)
  const asked: string[] = []
  const sentFolder = () =>
    Promise.resolve({
      // The service keeps one of them, and not the others.
      has: (messageId: string) => Promise.resolve(asked.push(messageId) === 3),
      close: () => Promise.resolve(),
    })
  const settings = () => settingsFor([sink.settings], {}, { connections: 8 })
  const delivery = openDeliveryOf(office, settings, { sentFolder })
  await delivery.begin(office.issueId, issueMails(), by)
  const done = await whenIt(delivery, office.issueId, (now) => isDone(now) && now.counts.accepted === 55)
  expect(done.counts).toMatchObject({ accepted: 55, uncertain: 5 })
  await eventually(() => asked.length === 6)
  for (const messageId of asked) {
    expect(messageId).toMatch(/^<mdg1\.[\w-]{36}@consulate\.example>$/)
    expect(sink.taken.filter(({ raw }) => raw.includes(messageId))).toHaveLength(1)
  }
  sink.wishes = {}
  const rows = [...delivery.notReached(office.issueId, { states: ['uncertain'], search: '', domain: null })]
  expect(rows.map(({ why }) => why)).toEqual(Array.from({ length: 5 }, () => 'server_unreachable'))
  const [first, second, third] = rows.map(({ readerId }) => readerId)
  expect(delivery.settle(office.issueId, { readers: [first!] }, 'arrived', by)).toBe(1)
  expect(delivery.settle(office.issueId, { readers: [second!] }, 'not-arrived', by)).toBe(1)
  const { number } = rows.find(({ readerId }) => readerId === third)!
  delivery.bounced({ issue: 87, reader: number, at: new Date().toISOString(), permanent: true, status: '5.1.1' })
  expect(delivery.settle(office.issueId, { filter: { states: [], search: '', domain: null } }, 'again', by)).toBe(2)
  const end = await whenIt(
    delivery,
    office.issueId,
    ({ state, counts: some }) => state === 'done' && some.waiting === 0,
  )
  expect(end.counts).toMatchObject({ accepted: 58, refused: 1, uncertain: 0, bounced: 1 })
  expect(sink.taken).toHaveLength(62)
})

test('another try goes to a chosen part of those who were refused', async () => {
  const office = newIssueOffice(50)
  const sink = await sinkWith({ answer: (point) => (point === 'rcpt' ? '550 5.2.1 closed' : null) })
  const by = editorAt(office.db)
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  await delivery.begin(office.issueId, issueMails(), by)
  await whenIt(delivery, office.issueId, isDone)
  sink.wishes = {}
  const filter = { states: [], search: '', domain: 'mail2.example' }
  expect(delivery.tryAgain(office.issueId, { filter }, by)).toBe(10)
  const end = await whenIt(delivery, office.issueId, ({ state, counts }) => state === 'done' && counts.accepted > 0)
  expect(end.counts).toMatchObject({ accepted: 10, refused: 40 })
  expect(kept(sink).every((to) => to.endsWith('@mail2.example'))).toBe(true)
})

test('what is put off for longer than two days is refused with the server’s last words', async () => {
  const office = newIssueOffice(5)
  const sink = await sinkWith({ answer: (point) => (point === 'rcpt' ? '450 4.2.0 greylisted' : null) })
  const delays = { deferred: [1, 2], giveUp: 300, server: { first: 10, longest: 100 } }
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]), { delays })
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  const { counts } = await whenIt(delivery, office.issueId, isDone)
  expect(counts).toMatchObject({ refused: 5, accepted: 0 })
  const [row] = delivery.notReached(office.issueId, { states: [], search: '', domain: null })
  expect(row).toMatchObject({ serverWords: '450 4.2.0 greylisted', state: 'refused' })
  expect(row!.tries).toBeGreaterThan(2)
})

test('several servers share the mails, and where one is gone the other takes them all', async () => {
  const office = newIssueOffice(200)
  const [one, two] = [await sinkWith(), await sinkWith()]
  const delivery = openDeliveryOf(office, () => settingsFor([one.settings, two.settings]))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  await eventually(
    () => Math.min(one.taken.length, two.taken.length),
    (least) => least > 5,
  )
  await two.stop()
  const { counts } = await whenIt(delivery, office.issueId, isDone)
  expect(counts.accepted + counts.uncertain).toBe(200)
  expect(new Set([...kept(one), ...kept(two)]).size).toBeGreaterThanOrEqual(counts.accepted)
})

test('a server that takes fewer connections than are set gets fewer', async () => {
  const office = newIssueOffice(200)
  const sink = await sinkWith({ mostConnections: 2 })
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings], {}, { connections: 8 }))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  expect((await whenIt(delivery, office.issueId, isDone)).counts.accepted).toBe(200)
})

test('limits by the hour hold for the server and for a domain, also after another start', async () => {
  const office = newIssueOffice(100)
  const sink = await sinkWith()
  const limited = (): ReturnType<typeof settingsFor> =>
    settingsFor([sink.settings], { domains: { perHour: null, own: { 'mail0.example': 120 } } }, { perHour: 1200 })
  const delivery = openDeliveryOf(office, limited)
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  // A minute's worth at once: twenty mails, two of them to the domain.
  await eventually(
    () => sink.taken.length,
    (count) => count >= 20,
  )
  await delivery.stop()
  const again = openDeliveryOf(office, limited)
  await whenIt(again, office.issueId, ({ connections }) => connections >= 0)
  const before = sink.taken.length
  await eventually(
    () => sink.taken.length,
    (count) => count > before,
  )
  expect(sink.taken.length).toBeLessThan(40)
  expect(sink.taken.filter(({ to }) => to.endsWith('@mail0.example')).length).toBeLessThanOrEqual(3)
  await again.stop()
})

test('an issue begins by itself once its time has come', async () => {
  const office = newIssueOffice(10)
  const sink = await sinkWith()
  let ahead = 0
  const now = (): Date => new Date(Date.now() + ahead)
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]), { now })
  const planned = new Date(Date.now() + 3_600_000).toISOString()
  delivery.plan(office.issueId, planned, issueMails(), editorAt(office.db))
  expect(delivery.progress(office.issueId)).toMatchObject({ state: 'planned' })
  await delivery.stop()
  expect(sink.taken).toHaveLength(0)
  ahead = 3_700_000
  const later = openDeliveryOf(office, () => settingsFor([sink.settings]), { now })
  expect((await whenIt(later, office.issueId, isDone)).counts.accepted).toBe(10)
})

test('without its ledger a delivery does not go on', async () => {
  const office = newIssueOffice(50)
  const sink = await sinkWith()
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings], {}, { connections: 1 }))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  await eventually(
    () => sink.taken.length,
    (count) => count > 3,
  )
  await delivery.stop()
  const before = sink.taken.length
  const other = newIssueOffice(0)
  const lost = openDeliveryOf({ ...office, folder: other.folder }, () => settingsFor([sink.settings]))
  const { pause } = await whenIt(lost, office.issueId, ({ state }) => state === 'paused')
  expect(pause?.why).toBe('ledger')
  expect(() => lost.resume(office.issueId, editorAt(office.db))).toThrow('ledger_missing')
  expect(sink.taken.length).toBe(before)
})

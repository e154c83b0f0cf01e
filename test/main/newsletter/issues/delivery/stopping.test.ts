import { copyFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '../../../../../main/database/open.ts'
import { openOwnFile, ownFileOf } from '../../../../../main/database/own-file.ts'
import { freeze } from '../../../../../main/newsletter/issues/delivery/ledger.ts'
import { ledgerMigrations } from '../../../../../main/newsletter/issues/delivery/ledger-tables.ts'
import { type ManyWishes, startManySink } from '../../../../servers/smtp-many.ts'
import { afterFile } from '../../../../support/after-file.ts'
import { eventually } from '../../../../support/eventually.ts'
import { temporaryFolder } from '../../../../support/office.ts'
import {
  editorAt,
  isDone,
  issueMails,
  type IssueOffice,
  newIssueOffice,
  openDeliveryOf,
  settingsFor,
  whenIt,
} from './ground.ts'

const all = { states: [], search: '', domain: null }

async function sinkWith(wishes: ManyWishes = {}) {
  const sink = await startManySink(wishes)
  afterFile(() => sink.stop())
  return sink
}

const isStill = ({ state, counts }: { state: string; counts: { sending: number } }): boolean =>
  state === 'paused' && counts.sending === 0

test.each([
  ['a mail whose content it does not take', 'dot', '554 5.7.1 message rejected as spam'],
  ['more mails of a sender that has had its share of the day', 'rcpt', '550 5.4.5 daily sending quota exceeded'],
  ['anybody at all, without saying whom that speaks of', 'rcpt', '550 relaying denied'],
] as const)('a server that refuses %s stops the delivery, and no reader is refused by it', async (_, at, words) => {
  const office = newIssueOffice(120)
  let refuses = false
  const sink = await sinkWith({ answer: (point, { nth }) => (point === at && (refuses ||= nth > 30) ? words : null) })
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  const { pause, counts } = await whenIt(delivery, office.issueId, (now) => isStill(now) && now.counts.refused === 0)
  expect(pause).toEqual({ why: 'server', serverWords: words })
  expect([counts.refused, counts.uncertain, counts.accepted + counts.waiting]).toEqual([0, 0, 120])
  sink.wishes = {}
  delivery.resume(office.issueId, editorAt(office.db))
  expect((await whenIt(delivery, office.issueId, isDone)).counts.accepted).toBe(120)
  expect(new Set(sink.taken.filter(({ kept }) => kept).map(({ to }) => to)).size).toBe(120)
})

test('what a server says of single readers stops nothing, however often it says it', async () => {
  const office = newIssueOffice(120)
  const sink = await sinkWith({
    answer(point, { to, nth }) {
      if (point === 'rcpt' && nth <= 40) return `550 5.2.1 <${to}> is closed`
      return point === 'dot' && nth % 4 === 0 ? '550 5.7.1 this one takes nothing from abroad' : null
    },
  })
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings], {}, { connections: 1 }))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  const { counts } = await whenIt(delivery, office.issueId, isDone)
  expect(counts).toMatchObject({ accepted: 60, refused: 60, waiting: 0 })
})

test('a server that ends each line after the final dot leaves as many mails uncertain as there are connections, and no more', async () => {
  const office = newIssueOffice(200)
  const sink = await sinkWith({ cut: (point, { nth }) => (point === 'dot' && nth > 20 ? 'reset' : null) })
  const by = editorAt(office.db)
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  await delivery.begin(office.issueId, issueMails(), by)
  const first = await whenIt(delivery, office.issueId, isStill)
  expect([first.pause?.why, first.counts.uncertain]).toEqual(['uncertain', 4])
  delivery.resume(office.issueId, by)
  const second = await whenIt(delivery, office.issueId, (now) => isStill(now) && now.counts.uncertain > 4)
  expect([second.pause?.why, second.counts.uncertain]).toEqual(['uncertain', 8])
  sink.wishes = {}
  delivery.resume(office.issueId, by)
  const { counts } = await whenIt(delivery, office.issueId, isDone)
  expect(counts).toMatchObject({ accepted: 192, uncertain: 8 })
  expect(new Set(sink.taken.map(({ to }) => to)).size).toBe(200)
  expect([...delivery.notReached(office.issueId, all)]).toHaveLength(8)
})

test('settings that change while an issue leaves hold for what leaves next, and the lines before them are ended', async () => {
  const office = newIssueOffice(300)
  const [before, after] = [await sinkWith(), await sinkWith()]
  let settings = settingsFor([before.settings], {}, { connections: 2 })
  const delivery = openDeliveryOf(office, () => settings)
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  await eventually(
    () => before.taken.length,
    (count) => count > 20,
  )
  settings = settingsFor([after.settings], {}, { connections: 2 })
  delivery.settingsChanged()
  expect((await whenIt(delivery, office.issueId, isDone)).counts.accepted).toBe(300)
  expect(after.taken.length).toBeGreaterThan(0)
  await eventually(
    () => before.open(),
    (lines) => lines === 0,
  )
  const got = [...before.taken, ...after.taken].map(({ to }) => to)
  expect([got.length, new Set(got).size]).toEqual([300, 300])
})

test('an issue that cannot begin at its time says so, and begins once it can; a day later it waits for somebody', async () => {
  const office = newIssueOffice(5)
  const sink = await sinkWith()
  let ahead = 0
  let canSend = true
  const now = (): Date => new Date(Date.now() + ahead)
  const settings = () => (canSend ? settingsFor([sink.settings]) : null)
  const first = openDeliveryOf(office, settings, { now })
  first.plan(office.issueId, new Date(Date.now() + 3_600_000).toISOString(), issueMails(), editorAt(office.db))
  await first.stop()
  ahead = 3_700_000
  canSend = false
  const second = openDeliveryOf(office, settings, { now })
  const told = await whenIt(second, office.issueId, ({ trouble }) => trouble !== null)
  expect([told.state, told.trouble]).toEqual(['planned', { why: 'mailbox_not_set', serverWords: '' }])
  await second.stop()
  ahead = 25 * 3_600_000
  canSend = true
  const third = openDeliveryOf(office, settings, { now })
  expect(third.progress(office.issueId)).toMatchObject({ state: 'planned', trouble: { why: 'planned_missed' } })
  await third.stop()
  ahead = 3_800_000
  const last = openDeliveryOf(office, settings, { now })
  expect((await whenIt(last, office.issueId, isDone)).counts.accepted).toBe(5)
})

test('a mail that a server gave up on for a passing cause does not stay accepted; one that is only late does', async () => {
  const office = newIssueOffice(2)
  const sink = await sinkWith()
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  await whenIt(delivery, office.issueId, isDone)
  const report = { issue: 87, at: new Date().toISOString(), permanent: false, status: '4.4.7' }
  delivery.bounced({ ...report, reader: 1 })
  delivery.bounced({ ...report, reader: 2, gaveUp: true })
  expect(delivery.progress(office.issueId).counts).toMatchObject({ accepted: 1, bounced: 1 })
})

test('whom an issue was to go to stands in no other’s way, where the program ended before it began', async () => {
  const office = newIssueOffice(3)
  const ledger = openOwnFile(ownFileOf(office.folder, office.key, 'deliveries'), ledgerMigrations)
  const to = [{ reader: 1, variant: 'ja' as const, domain: 'mail1.example' }]
  freeze(ledger, { id: 'an issue that has another number now', number: 87 }, to, '2026-11-28T09:00:00.000Z')
  ledger.close()
  const sink = await sinkWith()
  const delivery = openDeliveryOf(office, () => settingsFor([sink.settings]))
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  expect((await whenIt(delivery, office.issueId, isDone)).counts.accepted).toBe(3)
})

/** The same office as it is after its folder was copied, or put back from a backup. */
function copyOf(office: IssueOffice): IssueOffice {
  const folder = temporaryFolder()
  office.db.pragma('wal_checkpoint(TRUNCATE)')
  for (const name of readdirSync(office.folder)) copyFileSync(join(office.folder, name), join(folder, name))
  const file = join(folder, 'office.db')
  const db = openDatabase(file, office.key)
  afterFile(() => db.close())
  return { ...office, folder, file, db }
}

test('a copy of an office delivers nothing by itself, and goes on once a person says so; the office itself goes on', async () => {
  const office = newIssueOffice(40)
  const sink = await sinkWith()
  const slow = () => settingsFor([sink.settings], {}, { connections: 1, perHour: 1200 })
  const delivery = openDeliveryOf(office, slow)
  await delivery.begin(office.issueId, issueMails(), editorAt(office.db))
  await whenIt(delivery, office.issueId, ({ counts }) => counts.accepted >= 20)
  await delivery.stop()
  const copy = copyOf(office)
  const taken = sink.taken.length
  const elsewhere = openDeliveryOf(copy, () => settingsFor([sink.settings]))
  const { pause } = await whenIt(elsewhere, copy.issueId, ({ state }) => state === 'paused')
  expect(pause?.why).toBe('copied')
  expect(sink.taken.length).toBe(taken)
  const itself = openDeliveryOf(office, () => settingsFor([sink.settings]))
  await whenIt(itself, office.issueId, isDone)
  expect(sink.taken.length).toBe(40)
  elsewhere.resume(copy.issueId, editorAt(copy.db))
  expect((await whenIt(elsewhere, copy.issueId, isDone)).counts.accepted).toBe(40)
})

test('what was planned begins in the office and not in a copy of it, before somebody plans it there', async () => {
  const office = newIssueOffice(5)
  const sink = await sinkWith()
  let ahead = 0
  const now = (): Date => new Date(Date.now() + ahead)
  const settings = () => settingsFor([sink.settings])
  const first = openDeliveryOf(office, settings, { now })
  const moment = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString()
  first.plan(office.issueId, moment(1), issueMails(), editorAt(office.db))
  await first.stop()
  const copy = copyOf(office)
  ahead = 1.1 * 3_600_000
  const elsewhere = openDeliveryOf(copy, settings, { now })
  const told = await whenIt(elsewhere, copy.issueId, ({ trouble }) => trouble !== null)
  expect([told.state, told.trouble?.why]).toEqual(['planned', 'planned_copied'])
  const itself = openDeliveryOf(office, settings, { now })
  expect((await whenIt(itself, office.issueId, isDone)).counts.accepted).toBe(5)
  expect(sink.taken.length).toBe(5)
  elsewhere.plan(copy.issueId, moment(1), issueMails(), editorAt(copy.db))
  expect((await whenIt(elsewhere, copy.issueId, isDone)).counts.accepted).toBe(5)
})

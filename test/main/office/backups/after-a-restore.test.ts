import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { mayBeAnswered } from '../../../../main/after-restore.ts'
import { holdBackMails } from '../../../../main/newsletter/by-mail/hold-back.ts'
import { type Certificate, makeCertificate } from '../../../../scripts/practice-office/certificates.ts'
import { type PracticeImap, startPracticeImap } from '../../../../scripts/practice-office/imap-server.ts'
import type { MailSettings } from '../../../../shared/office/mail-settings.ts'
import { startManySink } from '../../../servers/smtp-many.ts'
import { startSmtpSink } from '../../../servers/smtp-sink.ts'
import { afterFile } from '../../../support/after-file.ts'
import { eventually } from '../../../support/eventually.ts'
import { pair } from '../../../support/invented-issue.ts'
import {
  callOf,
  lock,
  newTestDesk,
  newTestOffice,
  otherPassphrase,
  signIn,
  temporaryFolder,
  testPassphrase,
  type TestOffice,
} from '../../../support/office.ts'
import { mailOf, settingsFor } from '../../letters/ground.ts'
import { newList } from '../../newsletter/by-mail/ground.ts'

const user = 'kouhou@consulate.example'
let certificate: Certificate
beforeAll(async () => {
  certificate = await makeCertificate()
})

async function mailbox(mails: number): Promise<{ imap: PracticeImap; incoming: MailSettings['incoming'] }> {
  const raws = Array.from({ length: mails }, (_, nth) => ({ raw: mailOf(nth + 1) }))
  const imap = await startPracticeImap(raws, { user, password: 'practice', certificate })
  afterFile(() => imap.stop())
  const { port } = imap
  const tls = 'tls' as const
  return {
    imap,
    incoming: { host: '127.0.0.1', port, tls, user, password: 'practice', certificateAuthority: certificate.authority },
  }
}

/** The office of a backup, in another folder, open and at work. */
async function restored(office: TestOffice, file: string, clock = () => new Date()): Promise<TestOffice> {
  const dataDir = join(temporaryFolder(), 'restored')
  const desk = newTestDesk({ dataDir, background: true, clock })
  const there = { ...office, desk, call: callOf(desk), dataDir }
  await there.call('office.restore', { file, by: { accountId: office.account.id, passphrase: testPassphrase } })
  await signIn(there)
  return there
}

async function backedUp({ call }: TestOffice): Promise<string> {
  const folder = join(temporaryFolder(), 'backups')
  mkdirSync(folder)
  return join(folder, (await call('office.backUpTo', { folder })).file)
}

test('a reply that waited in the backup and has left since does not leave again, though nobody has its copy', async () => {
  const office = await newTestOffice({ background: true })
  const { call } = office
  const sink = await startSmtpSink({ tls: true })
  afterFile(() => sink.stop())
  const first = await mailbox(2)
  await call('office.setMailSettings', settingsFor(first.incoming, sink.settings('tls')))
  const { rows } = await eventually(
    () => call('letters.list', { order: 'oldest' }),
    (page) => page.total === 2,
  )
  const { id } = await call('letters.reply', { letterId: rows[0]!.id, subject: 'Re', body: 'Yes.\n' })
  const file = await backedUp(office)
  // Its copy goes into another mailbox than the one that the backup knows.
  const second = await mailbox(0)
  await call('office.setMailSettings', settingsFor(second.incoming, sink.settings('tls')))
  await call('letters.sendNow', { replyId: id })
  await eventually(
    () => Promise.resolve(sink.received().length),
    (mails) => mails === 1,
  )
  await office.desk.close()

  const there = await restored(office, file)
  const queue = await eventually(
    () => there.call('letters.queue', {}),
    (all) => all.every((one) => one.state !== 'waiting' && one.state !== 'sending'),
  )
  expect(queue.map(({ state, error }) => [state, error])).toEqual([['uncertain', 'office_restored']])
  // A letter that comes in shows that the desk is at work, and another reply that it sends.
  const { id: other } = await there.call('letters.reply', {
    letterId: rows[1]!.id,
    subject: 'Re',
    body: 'No.\n',
  })
  await there.call('letters.sendNow', { replyId: other })
  await eventually(
    () => Promise.resolve(sink.received().length),
    (mails) => mails === 2,
  )
  expect(sink.received().filter((mail) => mail.includes('Yes.')).length).toBe(1)
  expect((await there.call('letters.queue', {})).map(({ state }) => state)).toEqual(['uncertain'])
})

/** An editor, and a supervisor who approves what the editor wrote. */
async function approvedIssue(office: TestOffice, supervisorId: string, subject: string): Promise<string> {
  const { call } = office
  const { id } = await call('newsletter.startIssue', { from: 'blank' })
  const { revision } = await call('newsletter.issue', { id })
  const document = {
    type: 'doc' as const,
    content: [
      pair('masthead', '{{month}}', '{{month}}'),
      pair('text', '催し。', 'What is on.'),
      pair('footer', '館', 'C'),
    ],
  }
  await call('newsletter.saveIssue', { id, revision, subjects: { ja: '便り', en: subject }, document })
  await call('newsletter.askApproval', { id })
  await lock(office)
  await signIn(office, otherPassphrase, supervisorId)
  await call('newsletter.approveIssue', { id, revision: (await call('newsletter.issue', { id })).revision })
  await lock(office)
  await signIn(office)
  return id
}

test('of a backup an issue that was leaving stands, one that was planned is to be planned again, and both leave once', async () => {
  const office = await newTestOffice()
  const { call, account } = office
  const sink = await startManySink()
  afterFile(() => sink.stop())
  await call('office.setRoles', { accountId: account.id, roles: ['administrator', 'staff', 'editor'] })
  const supervisor = await call('office.addAccount', {
    name: 'Naoki Mori',
    nameEn: '',
    roles: ['supervisor'],
    language: 'ja',
    passphrase: otherPassphrase,
  })
  await call('office.setMailSettings', settingsFor({ ...sink.settings, port: 9 }, sink.settings))
  const limits = (at: TestOffice, perHour: number | null) =>
    at.call('newsletter.setDeliverySettings', { limits: { connections: 1, perHour } })
  await limits(office, 1)
  for (const nth of [1, 2, 3, 4])
    await call('newsletter.add', {
      address: `reader${nth}@citizen.example`,
      language: 'ja',
      consent: { at: '2024-06-04', how: 'paper' },
    })
  const id = await approvedIssue(office, supervisor.id, 'leaving')
  const planned = await approvedIssue(office, supervisor.id, 'planned')
  const plannedAt = new Date(Date.now() + 3_600_000).toISOString()
  await call('newsletter.deliverIssue', { id: planned, at: plannedAt })
  await call('newsletter.deliverIssue', { id, at: null })
  await eventually(
    () => Promise.resolve(sink.taken.length),
    (mails) => mails === 1,
  )
  const file = await backedUp(office)
  await office.desk.close()

  // Its time has come meanwhile.
  const later = (): Date => new Date(Date.now() + 7_200_000)
  const there = await restored(office, file, later)
  const told = await there.call('newsletter.delivery', { id })
  expect([told?.state, told?.pause?.why]).toEqual(['paused', 'copied'])
  expect(told?.counts).toMatchObject({ accepted: 1, waiting: 0, deferred: 0, uncertain: 3 })
  await there.call('newsletter.resumeDelivery', { id })
  await eventually(
    () => there.call('newsletter.delivery', { id }),
    (progress) => progress?.state === 'done',
  )
  // Whoever let one go on has not said anything of the other.
  await lock(there)
  await signIn(there)
  expect(await there.call('newsletter.issue', { id: planned })).toMatchObject({ state: 'approved', plannedAt })
  expect(await there.call('newsletter.delivery', { id: planned })).toBe(null)
  expect(sink.taken.length).toBe(1)
  await limits(there, null)
  await there.call('newsletter.deliverIssue', { id: planned, at: new Date(later().getTime() + 500).toISOString() })
  await eventually(
    () => there.call('newsletter.delivery', { id: planned }),
    (progress) => progress?.state === 'done',
  )
  expect(sink.taken.length).toBe(5)
})

test('a short mail to a reader that waited is a task, and what came before the restore is answered by nobody', async () => {
  const list = newList()
  await list.receive({ from: 'ken@reader.example', subject: 'Please subscribe me to the newsletter' })
  const [waiting] = list.mails()
  expect(waiting?.state).toBe('waiting')
  holdBackMails(list.db, list.at())
  expect(list.mails().map(({ state }) => state)).toEqual(['uncertain'])
  expect(list.tasks().map(({ why }) => why)).toContain('mail-uncertain')

  const mail = { arrivedAt: '2026-11-28T10:00:00Z', imported: false } as Parameters<typeof mayBeAnswered>[0]
  expect(mayBeAnswered(mail, null).imported).toBe(false)
  expect(mayBeAnswered(mail, '2026-11-28T09:00:00Z').imported).toBe(false)
  expect(mayBeAnswered(mail, '2026-11-28T09:55:00Z').imported).toBe(true)
  expect(mayBeAnswered({ ...mail, arrivedAt: null }, '2026-11-28T09:00:00Z').imported).toBe(true)
})

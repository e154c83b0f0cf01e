import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { IssueDocument } from '../../../../../shared/newsletter/issue/document.ts'
import { type ManySink, startManySink } from '../../../../servers/smtp-many.ts'
import { afterFile } from '../../../../support/after-file.ts'
import { newDkimKey } from '../../../../support/dkim-keys.ts'
import { eventually } from '../../../../support/eventually.ts'
import { pair } from '../../../../support/invented-issue.ts'
import {
  codeOf,
  lock,
  newTestOffice,
  otherPassphrase,
  signIn,
  temporaryFolder,
  type TestOffice,
} from '../../../../support/office.ts'
import { verifyDkim } from '../../../../support/verify-dkim.ts'

const key = newDkimKey.ed25519()
const document: IssueDocument = {
  type: 'doc',
  content: [
    pair('masthead', '{{month}}', '{{month}}'),
    pair('text', '催しのご案内です。', 'Here is what is on.'),
    pair('footer', '練習総領事館', 'Practice Consulate'),
  ],
}

/** An office whose issue is approved by another than its editor, and the server that it sends to. */
async function approvedIssue(): Promise<{ office: TestOffice; sink: ManySink; id: string; readers: string[] }> {
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
  await call('office.setMailSettings', {
    incoming: { ...sink.settings, port: 9 },
    outgoing: sink.settings,
    folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
    sender: {
      address: 'news@consulate.example',
      name: { ja: '練習総領事館', en: 'Practice Consulate' },
      signature: { ja: '', en: '' },
    },
  })
  const { privateKey, domain, selector } = key
  await call('newsletter.setDeliverySettings', { plus: true, dkim: { privateKey, domain, selector } })
  const readers: string[] = []
  for (const nth of [1, 2, 3, 4]) {
    const consent = { at: '2024-06-04', how: 'paper' as const, note: '' }
    const address = `reader${nth}@citizen.example`
    readers.push(
      (await call('newsletter.add', { address, language: 'ja', name: '', reading: '', tags: [], consent })).id,
    )
  }
  const { id } = await call('newsletter.startIssue', { from: 'blank' })
  const { revision } = await call('newsletter.issue', { id })
  await call('newsletter.saveIssue', { id, revision, subjects: { ja: '十二月', en: 'December' }, document })
  await call('newsletter.askApproval', { id })
  await lock(office)
  await signIn(office, otherPassphrase, supervisor.id)
  await call('newsletter.approveIssue', { id, revision: (await call('newsletter.issue', { id })).revision })
  await lock(office)
  await signIn(office)
  return { office, sink, id, readers }
}

/** A delivery report (RFC 3464) to the return path of a mail, as a server far away would write it. */
const reportTo = (returnPath: string, recipient: string): string =>
  [
    'From MAILER-DAEMON Sat Nov 28 09:00:00 2026',
    'From: Mail Delivery System <mailer-daemon@far.example>',
    `To: <${returnPath}>`,
    'Subject: Undelivered Mail Returned to Sender',
    'Date: Sat, 28 Nov 2026 10:00:00 +0000',
    'Message-ID: <report-1@far.example>',
    'Auto-Submitted: auto-replied',
    'MIME-Version: 1.0',
    'Content-Type: multipart/report; report-type=delivery-status; boundary="b"',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'The address is unknown.',
    '--b',
    'Content-Type: message/delivery-status',
    '',
    'Reporting-MTA: dns; far.example',
    '',
    `Final-Recipient: rfc822; ${recipient}`,
    'Action: failed',
    'Status: 5.1.1',
    'Diagnostic-Code: smtp; 550 5.1.1 unknown',
    '--b--',
    '',
    '',
  ].join('\n')

test('a desk delivers what another approved; what comes back by its return path stands at its reader, and who is forgotten in no place', async () => {
  const { office, sink, id, readers } = await approvedIssue()
  const { call } = office
  await call('newsletter.deliverIssue', { id, at: null })
  const progress = await eventually(
    () => call('newsletter.delivery', { id }),
    (one) => one?.state === 'done',
  )
  expect(progress?.counts).toMatchObject({ accepted: 4, waiting: 0, uncertain: 0 })
  expect(sink.taken.map(({ to }) => to).toSorted()).toEqual([1, 2, 3, 4].map((nth) => `reader${nth}@citizen.example`))
  for (const { raw } of sink.taken) expect(verifyDkim(raw, () => key.record)).toBe('pass')
  expect(await codeOf(call('newsletter.deliverIssue', { id, at: null }))).not.toBe('ok')

  const second = sink.taken.find(({ to }) => to.startsWith('reader2'))!
  expect(second.from).toMatch(/^news\+mdg1\.[\w-]{36}@consulate\.example$/)
  const mbox = join(temporaryFolder(), 'report.mbox')
  // The report names another address: who it is about is told by the return path alone.
  writeFileSync(mbox, reportTo(second.from, 'moved-away@elsewhere.example'))
  await call('letters.importMails', { path: mbox, closed: false })
  const asked = { id, state: null, search: '', domain: null, offset: 0, limit: 100 }
  const { rows } = await eventually(
    () => call('newsletter.notReached', asked),
    ({ total }) => total === 1,
  )
  expect(rows[0]).toMatchObject({ readerId: readers[1], state: 'bounced', serverWords: '5.1.1', why: '' })

  await call('newsletter.forget', { id: readers[1]! })
  await eventually(
    () => call('newsletter.deliveryDomains', { id }),
    (domains) => domains.some(({ domain }) => domain === ''),
  )
  expect((await call('newsletter.notReached', asked)).rows[0]).toMatchObject({ address: '', serverWords: '' })

  // The office is locked and opened: everything is as it was.
  await lock(office)
  await signIn(office)
  expect((await call('newsletter.delivery', { id }))?.counts).toMatchObject({ accepted: 3, bounced: 1 })
  expect(sink.taken).toHaveLength(4)
})

test('the key of the signature and passwords never leave the desk, and stay where nothing else is given', async () => {
  const { call } = await newTestOffice()
  const { privateKey, domain, selector } = key
  const server = {
    host: 'smtp.example',
    port: 465,
    tls: 'tls' as const,
    user: 'news',
    password: 'secret',
    certificateAuthority: '',
  }
  const servers = [{ id: '018f0000-0000-7000-8000-000000000001', name: 'Service', server }]
  await call('newsletter.setDeliverySettings', { servers, dkim: { privateKey, domain, selector } })
  const shown = await call('newsletter.deliverySettings', {})
  expect(JSON.stringify(shown)).not.toMatch(/secret|PRIVATE/)
  expect(shown).toMatchObject({ byOffice: true, limits: { connections: 8 }, servers: [{ name: 'Service' }] })
  await call('newsletter.setDeliverySettings', { ...shown, plus: true })
  const other = { ...shown, dkim: { domain: 'other.example', selector, privateKey: '' } }
  expect(await codeOf(call('newsletter.setDeliverySettings', other))).toBe('bad_input')
  const elsewhere = {
    ...shown,
    servers: [{ ...shown.servers[0]!, server: { ...server, host: 'thief.example', password: '' } }],
  }
  expect(await codeOf(call('newsletter.setDeliverySettings', elsewhere))).toBe('bad_input')
  const { id } = servers[0]!
  const tested = (some: object) => call('newsletter.testDeliveryServer', { id, server: { ...server, ...some } })
  expect(await codeOf(tested({ host: 'thief.example', password: '' }))).toBe('bad_input')
  const sink = await startManySink()
  afterFile(() => sink.stop())
  expect(await tested(sink.settings)).toEqual({ ok: true, code: '', serverWords: '' })
  expect(await tested({ ...sink.settings, port: 9 })).toMatchObject({ ok: false })
  const plain = { ...shown, servers: [{ ...shown.servers[0]!, server: { ...server, tls: 'none' as const } }] }
  expect(await codeOf(call('newsletter.setDeliverySettings', plain))).toBe('plain_only_on_loopback')
  expect(await codeOf(call('newsletter.setDeliverySettings', { byOffice: false, servers: [] }))).toBe('bad_input')
})

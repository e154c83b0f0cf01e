import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { withoutValues } from '../../../main/mail/message/mail-template.ts'
import { readMessage } from '../../../main/mail/reader/read-message.ts'
import { fillNewsletter, practiceEditor, practiceSupervisor } from '../../../scripts/practice-office/fill-newsletter.ts'
import { newsletterMails } from '../../../scripts/practice-office/letters/newsletter-mails.ts'
import { makePracticeOffice } from '../../../scripts/practice-office/make-office.ts'
import { inventedReaders, readerCount } from '../../../scripts/practice-office/readers/invented-readers.ts'
import { startPracticeServers } from '../../../scripts/practice-office/servers.ts'
import { defaultSchemas } from '../../../shared/letters/default-schema.ts'
import { foldAddress } from '../../../shared/newsletter/address.ts'
import { callOf, newTestDesk, temporaryFolder, testPassphrase } from '../../support/office.ts'

test('the practice office has 4,000 readers who do not exist, each once and always the same', () => {
  const readers = inventedReaders()
  expect(readers.every(({ address }) => address.endsWith('.example'))).toBe(true)
  expect(new Set(readers.map(({ address }) => foldAddress(address))).size).toBe(readerCount)
  expect(inventedReaders()).toEqual(readers)
})

test('its editor takes all of them in, in every state, and there is an issue delivered, one on its way, one in preparation', async () => {
  const dataDir = join(temporaryFolder(), 'office')
  const servers = await startPracticeServers([])
  await makePracticeOffice(dataDir, testPassphrase, servers)
  await fillNewsletter(dataDir, testPassphrase)
  const mails = servers.delivered()
  await servers.stop()

  const desk = newTestDesk({ dataDir })
  const call = callOf(desk)
  const { accounts } = await call('office.status', {})
  expect(accounts.find(({ name }) => name === practiceSupervisor)?.roles).toEqual(['supervisor'])
  const editor = accounts.find(({ name }) => name === practiceEditor)!
  expect(editor.roles).toEqual(['editor'])
  await call('office.signIn', { accountId: editor.id, passphrase: testPassphrase })
  const { total, states } = await call('newsletter.numbers', {})
  expect(total).toBe(readerCount)
  expect(Object.entries(states).filter(([, count]) => count === 0)).toEqual([])
  const issues = await call('newsletter.issues', {})
  expect(issues.map(({ number, state }) => [number, state])).toEqual([
    [87, 'draft'],
    [86, 'delivering'],
    [85, 'delivered'],
  ])
  const [unfinished, leaving, delivered] = issues.map(({ id }) => id)
  const [first, second] = await Promise.all([delivered, leaving].map((id) => call('newsletter.delivery', { id: id! })))
  expect(first).toMatchObject({ state: 'done', counts: { accepted: first!.readers } })
  expect(second).toMatchObject({ state: 'paused', pause: { why: 'editor' } })
  expect(second!.counts.waiting).toBeGreaterThan(100)
  expect(mails).toHaveLength(first!.counts.accepted + second!.counts.accepted)
  const seals = await Promise.all([delivered, leaving].map((id) => call('newsletter.issue', { id: id! })))
  const hashes = new Set(seals.flatMap(({ seal }) => seal!.hashes.map(({ hash }) => hash)))
  const sealed = (mail: Buffer): string => createHash('sha256').update(withoutValues(mail)).digest('hex')
  expect(mails.filter((mail) => !hashes.has(sealed(mail)))).toEqual([])
  const { findings } = await call('newsletter.checkIssue', { id: unfinished! })
  expect(new Set(findings.map(({ weight }) => weight))).toEqual(new Set(['fix', 'look']))
  await desk.close()
})

test('readers write among the letters: sign-ups, opt-outs, a new address, a case of doubt, and issues that came back', async () => {
  const mails = newsletterMails(new Date('2026-11-24T18:00:00Z'))
  const read = await Promise.all(mails.map(({ raw }) => readMessage(raw, defaultSchemas)))
  expect(read.map(({ kind }) => kind)).toEqual(mails.map(({ kind }) => kind))
  expect(read.map(({ newsletter }) => newsletter && `${newsletter.asks} ${newsletter.certain}`)).toEqual([
    'subscribe true',
    'subscribe true',
    'unsubscribe true',
    'unsubscribe true',
    'change true',
    'unsubscribe false',
    null,
    null,
  ])
})

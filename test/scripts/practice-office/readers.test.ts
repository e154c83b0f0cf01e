import { expect, test } from 'vitest'
import { readMessage } from '../../../main/mail/reader/read-message.ts'
import { newsletterMails } from '../../../scripts/practice-office/letters/newsletter-mails.ts'
import { inventedReaders, readerCount } from '../../../scripts/practice-office/readers/invented-readers.ts'
import { practiceEditor, takeInReaders } from '../../../scripts/practice-office/readers/take-in-readers.ts'
import { defaultSchemas } from '../../../shared/letters/default-schema.ts'
import { foldAddress } from '../../../shared/newsletter/address.ts'
import { callOf, newTestDesk, newTestOffice, testPassphrase } from '../../support/office.ts'

test('the practice office has 4,000 readers who do not exist, each once and always the same', () => {
  const readers = inventedReaders()
  expect(readers.every(({ address }) => address.endsWith('.example'))).toBe(true)
  expect(new Set(readers.map(({ address }) => foldAddress(address))).size).toBe(readerCount)
  expect(inventedReaders()).toEqual(readers)
})

test('its editor takes all of them in, in every state', async () => {
  const office = await newTestOffice()
  await office.desk.close()
  await takeInReaders(office.dataDir, testPassphrase)

  const desk = newTestDesk({ dataDir: office.dataDir })
  const call = callOf(desk)
  const editor = (await call('office.status', {})).accounts.find(({ name }) => name === practiceEditor)!
  expect(editor.roles).toEqual(['editor'])
  await call('office.signIn', { accountId: editor.id, passphrase: testPassphrase })
  const { total, states } = await call('newsletter.numbers', {})
  expect(total).toBe(readerCount)
  expect(Object.entries(states).filter(([, count]) => count === 0)).toEqual([])
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

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { mboxOf } from '../../../../main/letters/taking-out/mbox.ts'
import { splitMbox } from '../../../../main/mail/files/mbox.ts'
import { growthOverTenTimes } from '../../../support/cpu-time.ts'

const at = '2026-11-05T07:22:48.000Z'

async function splitAgain(file: Uint8Array) {
  const mails = []
  for await (const mail of splitMbox([file], 10_000_000)) mails.push(mail)
  return mails
}

test('mails that leave in one file are the same mails where the file is read again, whatever stands in them', async () => {
  const line = fc.oneof(
    fc.constantFrom('From here on', '>From afar', '>>From further', 'From: x', '', '.', '旅券の件', '>'),
    fc.string({ maxLength: 20 }).map((text) => text.replaceAll(/[\r\n]/gu, ' ')),
  )
  const mail = fc
    .array(line, { maxLength: 12 })
    .map((lines) => Buffer.from(['From: a@citizen.example', 'Subject: a', '', ...lines, ''].join('\r\n')))
  await fc.assert(
    fc.asyncProperty(fc.array(mail, { minLength: 1, maxLength: 5 }), async (mails) => {
      const again = await splitAgain(Buffer.concat(mails.map((raw) => mboxOf(raw, at))))
      expect(again.map(({ raw }) => raw.toString())).toEqual(mails.map(String))
    }),
    { numRuns: 400, seed: 15 },
  )
})

test('each begins with the day it came, a single figure with a space before it, and a mail without a last line end gets one', async () => {
  const [mail] = await splitAgain(mboxOf(Buffer.from('Subject: a\r\n\r\nend'), at))
  expect([mail!.separator, mail!.raw.toString()]).toEqual([
    'From MAILER-DAEMON Thu Nov  5 07:22:48 2026',
    'Subject: a\r\n\r\nend\r\n',
  ])
})

test('it takes time by the length of the mail alone', () => {
  expect(growthOverTenTimes((size) => mboxOf(Buffer.from('>'.repeat(size)), at), 300_000)).toBeLessThan(30)
  expect(growthOverTenTimes((size) => mboxOf(Buffer.from('\nFrom '.repeat(size / 6)), at), 300_000)).toBeLessThan(30)
})

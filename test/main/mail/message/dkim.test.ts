import { execFileSync } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dkimSigner, requireSigningKey } from '../../../../main/mail/message/dkim.ts'
import { fillMail, type MailToPrepare, prepareMail, tokenPlace } from '../../../../main/mail/message/mail-template.ts'
import { type DkimPair, newDkimKey } from '../../../support/dkim-keys.ts'
import { verifyDkim } from '../../../support/verify-dkim.ts'

const token = (number: number): string => `mdg1.${Buffer.alloc(27, number).toString('base64url')}`
const issue: MailToPrepare = {
  from: { name: '広報文化センター', address: 'news@consulate.example' },
  subject: 'Japanifornia 12月号：書き初め会と年末年始の休館日のお知らせ、そして新しい年の行事の予定',
  list: { name: 'Japanifornia', id: 'japanifornia.consulate.example' },
  leave: [`mailto:news@consulate.example?subject=${tokenPlace}`, `https://site.example/leave?t=${tokenPlace}`],
  messageDomain: 'consulate.example',
  languages: ['ja', 'en'],
  text: `冬のお便り\n\n停止: https://site.example/leave?t=${tokenPlace}\n`,
  html: `<p>冬のお便り</p><a href="https://site.example/leave?t=${tokenPlace}">停止</a>`,
  images: [],
}
const keys: Record<string, DkimPair> = { RSA: newDkimKey.rsa(), Ed25519: newDkimKey.ed25519() }

async function signed(mail: MailToPrepare, key: DkimPair, reader: number): Promise<Buffer> {
  const template = prepareMail(mail)
  const whole = fillMail(template, {
    address: `reader${reader}@citizen.example`,
    date: 'Sat, 28 Nov 2026 10:00:00 +0900',
    messageToken: token(reader),
    leaveToken: token(reader + 1),
  })
  const signer = dkimSigner(key)
  // The second with the same template uses what was hashed for the first.
  await signer.sign(whole, template, Date.now())
  return Buffer.concat([await signer.sign(whole, template, Date.now()), whole])
}

const recordOf = (key: DkimPair) => (name: string) =>
  name === `${key.selector}._domainkey.${key.domain}` ? key.record : ''

test.each(Object.entries(keys))('what is signed with %s is verified, whatever is written in it', async (_, key) => {
  const words = fc.string({ unit: 'binary', maxLength: 300 })
  await fc.assert(
    fc.asyncProperty(words, words, words, fc.nat(200), async (subject, text, html, reader) => {
      const mail = { ...issue, subject, text: `${text}${tokenPlace} .${text}`, html: html + issue.html }
      expect(verifyDkim(await signed(mail, key, reader), recordOf(key))).toBe('pass')
    }),
    { numRuns: 40 },
  )
})

test.each(Object.entries(keys))('a mail that was signed with %s and changed is not', async (_, key) => {
  const raw = (await signed(issue, key, 1)).toString('latin1')
  const verdict = (changed: string): string => verifyDkim(Buffer.from(changed, 'latin1'), recordOf(key))
  expect(verdict(raw)).toBe('pass')
  // Servers on the way fold anew and put their own fields in front.
  expect(verdict(`Received: from a by b\r\n${raw.replace('\r\nTo: ', '\r\nTo:\r\n   ')}`)).toBe('pass')
  for (const name of ['From', 'To', 'Subject', 'Date', 'Message-ID', 'List-Unsubscribe', 'Content-Type'])
    expect(verdict(raw.replace(new RegExp(`\\r\\n${name}: (.)`), `\r\n${name}: x$1`))).toContain('the header')
  for (const name of ['From', 'Subject'])
    expect(verdict(raw.replace('\r\nMIME-Version', `\r\n${name}: a@b.example\r\nMIME-Version`))).toContain('the header')
  const at = raw.indexOf('\r\n\r\n') + 400
  expect(verdict(`${raw.slice(0, at)}${raw[at] === 'A' ? 'B' : 'A'}${raw.slice(at + 1)}`)).toContain('the body')
})

test('a key that is none, too short or of another kind is refused, and what it says is not told', () => {
  const pem = (kind: 'rsa' | 'ec'): string =>
    (kind === 'rsa'
      ? generateKeyPairSync('rsa', { modulusLength: 512 })
      : generateKeyPairSync('ec', { namedCurve: 'P-256' })
    ).privateKey
      .export({ type: 'pkcs8', format: 'pem' })
      .toString()
  for (const key of ['', 'secret', pem('rsa'), pem('ec')])
    expect(() => requireSigningKey(key)).toThrow(
      expect.objectContaining({ code: 'bad_input', details: { field: 'dkim.privateKey' } }),
    )
  for (const { privateKey } of Object.values(keys)) requireSigningKey(privateKey)
})

/** Debian's python3-dkim: another's reading of the RFC, where it is there. */
const python = ['python3', '/usr/bin/python3'].find((command) => {
  try {
    execFileSync(command, ['-c', 'import dkim'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})

test.skipIf(python === undefined).each(Object.entries(keys))(
  'dkimpy verifies what is signed with %s',
  async (_, key) => {
    const script =
      'import sys, dkim\nrecord = sys.argv[1].encode()\nprint(dkim.verify(sys.stdin.buffer.read(), dnsfunc=lambda name, timeout=5: record))'
    const said = execFileSync(python!, ['-c', script, key.record], { input: await signed(issue, key, 7) })
    expect(said.toString().trim()).toBe('True')
  },
)

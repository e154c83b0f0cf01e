import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cleanWords, serverProblem } from '../../../../main/mail/servers/server-failure.ts'
import { Problem } from '../../../../shared/errors.ts'
import type { ServerSettings } from '../../../../shared/office/mail-settings.ts'

const server: ServerSettings = {
  host: 'mail.consulate.example',
  port: 993,
  tls: 'tls',
  user: 'tanaka',
  password: 'sesame',
  certificateAuthority: '',
}

it('a server’s words never show the password, in whatever form the server repeats it', () => {
  const base64 = (text: string): string => Buffer.from(text).toString('base64')
  const password = fc
    .string({ unit: 'grapheme', minLength: 4, maxLength: 30 })
    .filter((one) => one.trim() === one && !/[\u2022]/.test(one))
  const around = fc.string({ maxLength: 30 })
  fc.assert(
    fc.property(password, around, around, fc.nat(2), (secret, before, after, form) => {
      const said = [secret, base64(secret), base64(`\0tanaka\0${secret}`)][form]!
      const words = cleanWords(`${before}${said}${after}`, { ...server, password: secret })
      expect(words).not.toContain(secret)
      expect(words).not.toContain(said)
      expect(words.length).toBeLessThanOrEqual(500)
      expect(words).toMatch(/^[^\p{Cc}\p{Bidi_Control}]*$/u)
    }),
  )
  expect(cleanWords('open  sesame', { ...server, password: 'open sesame' })).toBe('•••')
})

describe('what libraries throw becomes one Problem', () => {
  const cases: Array<[string, object, string]> = [
    ['a name that does not exist', { code: 'ENOTFOUND' }, 'server_not_found'],
    ['a name that nodemailer cannot resolve', { code: 'EDNS', originalCode: 'ENOTFOUND' }, 'server_not_found'],
    ['a closed port', { code: 'ESOCKET', originalCode: 'ECONNREFUSED' }, 'server_closed'],
    [
      'a certificate seen by nodemailer',
      { code: 'ESOCKET', originalCode: 'CERT_HAS_EXPIRED', message: 'certificate has expired' },
      'server_certificate',
    ],
    ['a certificate seen while STARTTLS', { code: 'SELF_SIGNED_CERT_IN_CHAIN', tlsFailed: true }, 'server_certificate'],
    ['no STARTTLS', { tlsFailed: true }, 'server_no_tls'],
    ['a line that never ends', { code: 'LineTooLarge' }, 'server_protocol'],
    ['too many mails in one answer', { code: 'TooManyTokens' }, 'server_protocol'],
    ['a folder that is gone', { responseStatus: 'NO', serverResponseCode: 'NONEXISTENT' }, 'folder_missing'],
    ['a refusal', { responseStatus: 'BAD', responseText: 'what?' }, 'server_said_no'],
    ['a password that is wrong', { authenticationFailed: true, responseStatus: 'NO' }, 'server_refused_login'],
    ['a slow connection', { code: 'ETIMEDOUT' }, 'server_timeout'],
    ['nothing at all', {}, 'server_protocol'],
  ]
  for (const [what, error, code] of cases) {
    it(what, () => {
      expect(serverProblem(error, server).code).toBe(code)
    })
  }

  it('a Problem stays what it is, and no error at all is one too', () => {
    const problem = new Problem('folder_missing')
    expect(serverProblem(problem, server)).toBe(problem)
    expect(serverProblem(undefined, server).code).toBe('server_protocol')
  })
})

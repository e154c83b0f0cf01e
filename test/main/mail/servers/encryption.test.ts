import { X509Certificate } from 'node:crypto'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { alternativeNames } from '../../../../main/mail/servers/certificate-look.ts'
import { certificateOf } from '../../../../main/mail/servers/certificate-problem.ts'
import { connectMailbox } from '../../../../main/mail/servers/mailbox.ts'
import { sendMail, testOutgoing } from '../../../../main/mail/servers/outbox.ts'
import { type Certificate, makeCertificate } from '../../../../scripts/practice-office/certificates.ts'
import type { CertificateCheck, CertificateFailure } from '../../../../shared/certificate-failure.ts'
import { Problem } from '../../../../shared/errors.ts'
import type { ServerSettings } from '../../../../shared/office/mail-settings.ts'
import * as dovecot from '../../../servers/dovecot.ts'
import { startHttpProxy } from '../../../servers/http-proxy.ts'
import { imapScript } from '../../../servers/scripted-imap.ts'
import { type Script, type Scripted, startScripted } from '../../../servers/scripted.ts'
import { startSmtpSink } from '../../../servers/smtp-sink.ts'

const waits = { connect: 120, silence: 120, command: 120, mail: 120, probe: 1 }
const smtpWaits = { connect: 120, silence: 120, mail: 120 }

/** The failure as a person meets it; a connection that succeeds fails the test. */
const failureOf = async (
  work: Promise<unknown>,
): Promise<{ code: string; words: string; certificate?: CertificateFailure }> => {
  const failure = await work.then(
    () => 'connected',
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(Problem)
  const { code, details } = failure as Problem
  return { code, words: `${details.serverWords}`, ...certificateOf(failure) }
}

const secrets = ({ user, password }: ServerSettings): string[] => [
  password,
  Buffer.from(password).toString('base64'),
  Buffer.from(`\0${user}\0${password}`).toString('base64'),
]

const expectNoSecret = (server: Pick<Scripted, 'inClear'>, settings: ServerSettings): void => {
  for (const secret of secrets(settings)) expect(server.inClear()).not.toContain(secret)
}

const day = 864e5
const authority = 'Practice Office Authority'

const certificates: Array<
  [
    string,
    Promise<Certificate>,
    { trusted: boolean; says: { check: CertificateCheck; issuer?: string; names?: string[] } },
  ]
> = [
  [
    'expired',
    makeCertificate({ from: new Date('2025-01-01'), until: new Date('2025-02-01') }),
    { trusted: true, says: { check: 'expired' } },
  ],
  [
    'not yet valid',
    makeCertificate({ from: new Date(Date.now() + day), until: new Date(Date.now() + 2 * day) }),
    { trusted: true, says: { check: 'not-yet-valid' } },
  ],
  [
    'made for another name',
    makeCertificate({ names: ['other.example'], addresses: ['127.0.0.9'] }),
    { trusted: true, says: { check: 'name', names: ['other.example', '127.0.0.9'] } },
  ],
  [
    'signed by itself',
    makeCertificate({ selfSigned: true }),
    { trusted: false, says: { check: 'self-signed', issuer: 'localhost' } },
  ],
  ['signed by an authority nobody knows', makeCertificate(), { trusted: false, says: { check: 'unknown-authority' } }],
]

for (const [what, making, { trusted, says }] of certificates) {
  describe(`a certificate that is ${what}`, () => {
    it('ends the connection to the incoming server before the password, with TLS and with STARTTLS', async () => {
      const certificate = await making
      const change = trusted ? {} : { certificateAuthority: '' }
      const direct = await startScripted(imapScript(), { tls: true, certificate })
      const upgraded = await startScripted(startTlsThen(imapScript({}, { greeting: '' })), { certificate })
      try {
        for (const [server, tls] of [
          [direct, 'tls'],
          [upgraded, 'starttls'],
        ] as const) {
          const settings = server.settings(tls, change)
          const failure = await failureOf(connectMailbox(settings, { waits }))
          expect(failure).toEqual({ code: 'server_certificate', words: '', certificate: shownOf(certificate, says) })
          expectNoSecret(server, settings)
        }
      } finally {
        await direct.stop()
        await upgraded.stop()
      }
    })

    it('ends the connection to the outgoing server before the password, and the mail is not sent', async () => {
      const certificate = await making
      const change = trusted ? {} : { certificateAuthority: '' }
      const server = await startSmtpSink({ tls: true, certificate })
      try {
        const settings = server.settings('tls', change)
        expect(await failureOf(testOutgoing(settings, smtpWaits))).toEqual({
          code: 'server_certificate',
          words: '',
          certificate: shownOf(certificate, says),
        })
        expect(
          await sendMail(
            settings,
            { from: 'a@consulate.example', to: ['b@citizen.example'], raw: Buffer.from('x') },
            smtpWaits,
          ),
        ).toEqual({
          outcome: 'not-sent',
          code: 'server_certificate',
          permanent: false,
          serverWords: '',
        })
        expect(server.received()).toEqual([])
      } finally {
        await server.stop()
      }
    })
  })
}

describe('a look at a refused certificate', () => {
  it('is taken by STARTTLS of an outgoing server too, which hears nothing but that', async () => {
    const certificate = await makeCertificate()
    const server = await startScripted(
      async (talk) => {
        talk.say('220-welcome\r\n220 ready\r\n')
        for (let line = await talk.line(); line !== null; line = await talk.line()) {
          if (line.startsWith('EHLO')) talk.say('250-hello\r\n250 STARTTLS\r\n')
          if (line !== 'STARTTLS') continue
          talk.say('220 begin\r\n')
          return talk.startTls()
        }
      },
      { certificate },
    )
    try {
      const settings = server.settings('starttls', { certificateAuthority: '' })
      expect(await failureOf(testOutgoing(settings, smtpWaits))).toMatchObject({
        certificate: { check: 'unknown-authority', issuer: authority },
      })
      expect(server.connections()).toBe(2)
      expect(server.inClear().replaceAll(/^(EHLO \[127\.0\.0\.1\]|STARTTLS)\r\n/gm, '')).not.toMatch(
        /AUTH|LOGIN|[A-Z]{4} /,
      )
      expectNoSecret(server, settings)
    } finally {
      await server.stop()
    }
  })

  it('goes through the proxy that is set', async () => {
    const certificate = await makeCertificate()
    const server = await startScripted(imapScript(), { tls: true, certificate })
    const proxy = await startHttpProxy()
    try {
      const settings = { ...server.settings('tls', { host: 'mail.consulate.example' }), proxy: proxy.url }
      expect(await failureOf(connectMailbox(settings, { waits }))).toMatchObject({
        certificate: { check: 'name', names: ['localhost', '127.0.0.1', '::1'] },
      })
      const target = `mail.consulate.example:${settings.port}`
      expect(proxy.asked).toEqual([target, target])
    } finally {
      await proxy.stop()
      await server.stop()
    }
  })

  it('tells that the office’s own authority is another one', async () => {
    const [certificate, another] = [await makeCertificate(), await makeCertificate()]
    const server = await startScripted(imapScript(), { tls: true, certificate })
    try {
      const settings = server.settings('tls', { certificateAuthority: another.authority })
      expect(await failureOf(connectMailbox(settings, { waits }))).toMatchObject({
        certificate: { check: 'own-authority', issuer: authority },
      })
    } finally {
      await server.stop()
    }
  })

  it('shows what a hostile certificate says in one line each, short, and turned by nothing', async () => {
    const certificate = await makeCertificate({
      authorityName: `Trusted Root\u202Egro.knab\u2066\u200B${'x'.repeat(5000)}`,
      names: ['mail.example, DNS:bank.example', ...Array.from({ length: 300 }, (_, index) => `n${index}.example`)],
    })
    const server = await startScripted(imapScript(), { tls: true, certificate })
    try {
      const failure = await failureOf(connectMailbox(server.settings('tls', { certificateAuthority: '' }), { waits }))
      const { issuer = '', names = [] } = failure.certificate ?? {}
      expect(issuer).toMatch(/^Trusted Rootgro\.knabx+$/)
      expect(issuer.length).toBe(200)
      expect(names.slice(0, 2)).toEqual(['mail.example, DNS:bank.example', 'n0.example'])
      expect(names.length).toBe(20)
    } finally {
      await server.stop()
    }
  })

  it('leaves the failure as it is where the server shows its certificate only once, or never ends its greeting', async () => {
    const certificate = await makeCertificate()
    const closing = await startScripted(
      async (talk, connection) => (connection === 1 ? imapScript()(talk, connection) : talk.reset()),
      { tls: true, certificate },
    )
    const endless = await startScripted(
      async (talk, connection) => {
        if (connection === 1) return startTlsThen(imapScript())(talk, connection)
        for (let line = 0; line < 2000; line++) talk.say(`* ${'words '.repeat(20)}\r\n`)
      },
      { certificate },
    )
    try {
      for (const [server, tls] of [
        [closing, 'tls'],
        [endless, 'starttls'],
      ] as const)
        expect(await failureOf(connectMailbox(server.settings(tls, { certificateAuthority: '' }), { waits }))).toEqual({
          code: 'server_certificate',
          words: '',
        })
    } finally {
      await closing.stop()
      await endless.stop()
    }
  })

  it('takes names out of any list without throwing, a name never in two', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary' })), (all) => {
        const wanted = all.filter((one) => /^[a-z.,": ]*$/.test(one)).filter((one) => one.trim() !== '')
        const list = all.map((one) => `DNS:${JSON.stringify(one)}`).join(', ')
        const names = alternativeNames(list)
        expect(names.length).toBeLessThanOrEqual(all.length)
        for (const name of names) expect(name).not.toMatch(/[\p{Cc}\p{Cf}]/u)
        for (const one of wanted.slice(0, 1).filter((name) => !/\s{2}|^\s|\s$/.test(name))) expect(names).toContain(one)
      }),
    )
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (list) => void alternativeNames(list)))
  })
})

describe('a server without the encryption that is set', () => {
  it('an incoming server that offers no STARTTLS gets no password', async () => {
    const server = await startScripted(imapScript())
    try {
      const settings = server.settings('starttls')
      expect(await failureOf(connectMailbox(settings, { waits }))).toEqual({ code: 'server_no_tls', words: '' })
      expect(server.inClear()).toMatch(/^\S+ CAPABILITY\r\n/)
      expect(server.inClear()).not.toMatch(/LOGIN|AUTHENTICATE/i)
    } finally {
      await server.stop()
    }
  })

  it('an incoming server that takes STARTTLS back, or greets as logged in already, gets no password', async () => {
    const refusing = await startScripted(
      imapScript(
        { STARTTLS: (talk, tag) => talk.say(`${tag} NO not today\r\n`) },
        { capability: 'IMAP4rev1 STARTTLS' },
      ),
    )
    const preauth = await startScripted(
      imapScript({}, { greeting: '* PREAUTH welcome\r\n', capability: 'IMAP4rev1 STARTTLS' }),
    )
    try {
      for (const server of [refusing, preauth]) {
        const settings = server.settings('starttls')
        expect(await failureOf(connectMailbox(settings, { waits }))).toMatchObject({ code: 'server_no_tls' })
        expect(server.inClear()).not.toMatch(/LOGIN|AUTHENTICATE/i)
      }
    } finally {
      await refusing.stop()
      await preauth.stop()
    }
  })

  it('an incoming server that speaks clear text on the TLS port gets no password', async () => {
    const server = await startScripted(imapScript())
    try {
      const settings = server.settings('tls')
      expect(await failureOf(connectMailbox(settings, { waits }))).toMatchObject({ code: 'server_no_tls' })
      expectNoSecret(server, settings)
    } finally {
      await server.stop()
    }
  })

  it('answers that were slipped in before TLS began end the connection', async () => {
    const script: Script = async (talk) => {
      talk.say('* OK ready\r\n')
      for (let line = await talk.line(); line !== null; line = await talk.line()) {
        const [tag, command] = line.split(' ')
        if (command === 'CAPABILITY') talk.say(`* CAPABILITY IMAP4rev1 STARTTLS\r\n${tag} OK\r\n`)
        if (command === 'STARTTLS')
          talk.say(`${tag} OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nA3 OK logged in\r\n`)
      }
    }
    const server = await startScripted(script)
    try {
      const settings = server.settings('starttls')
      expect(await failureOf(connectMailbox(settings, { waits }))).toMatchObject({ code: 'server_protocol' })
      expectNoSecret(server, settings)
    } finally {
      await server.stop()
    }
  })

  it('an outgoing server that offers no STARTTLS, or takes it back, gets neither password nor mail', async () => {
    for (const extensions of [['AUTH PLAIN'], ['AUTH PLAIN', 'STARTTLS']]) {
      const server = await startSmtpSink({ extensions })
      try {
        const settings = server.settings('starttls')
        expect(await failureOf(testOutgoing(settings, smtpWaits))).toEqual({
          code: 'server_no_tls',
          words: '502 what?',
        })
        expect(
          await sendMail(
            settings,
            { from: 'a@consulate.example', to: ['b@citizen.example'], raw: Buffer.from('x') },
            smtpWaits,
          ),
        ).toMatchObject({ outcome: 'not-sent', code: 'server_no_tls' })
        expect(server.inClear()).not.toMatch(/AUTH|MAIL|DATA/)
      } finally {
        await server.stop()
      }
    }
  })

  it('an outgoing server that speaks clear text on the TLS port gets no password', async () => {
    const server = await startSmtpSink()
    try {
      const settings = server.settings('tls')
      expect(await failureOf(testOutgoing(settings, smtpWaits))).toMatchObject({ code: 'server_no_tls' })
      expectNoSecret(server, settings)
    } finally {
      await server.stop()
    }
  })

  it('SMTP answers that were slipped in before TLS began are not believed', async () => {
    const server = await startScripted(async (talk) => {
      talk.say('220 ready\r\n')
      await talk.line()
      talk.say('250-hello\r\n250 STARTTLS\r\n')
      await talk.line()
      talk.say('220 begin\r\n250-hello\r\n250 AUTH PLAIN\r\n235 welcome\r\n')
      await talk.startTls()
      // Behind TLS the true server offers nothing and takes no login.
      for (let line = await talk.line(); line !== null; line = await talk.line())
        talk.say(line.startsWith('EHLO') ? '250 hello\r\n' : '535 no\r\n')
    })
    try {
      const settings = server.settings('starttls')
      expect(await failureOf(testOutgoing(settings, smtpWaits))).toEqual({
        code: 'server_refused_login',
        words: '535 no',
      })
      expectNoSecret(server, settings)
    } finally {
      await server.stop()
    }
  })
})

it('an own authority that is no certificate is said so before anything is sent', async () => {
  const server = await startScripted(imapScript())
  try {
    for (const certificateAuthority of [
      'not a certificate',
      '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
    ]) {
      const settings = server.settings('tls', { certificateAuthority })
      expect(await failureOf(connectMailbox(settings, { waits }))).toEqual({ code: 'server_certificate', words: '' })
      expect(await failureOf(testOutgoing(settings, smtpWaits))).toEqual({ code: 'server_certificate', words: '' })
    }
    expect(server.connections()).toBe(0)
  } finally {
    await server.stop()
  }
})

describe('an unencrypted connection', () => {
  it('is refused for every host but this computer, without a single packet', async () => {
    for (const host of [
      'mail.consulate.example',
      '192.168.0.7',
      '127.1.evil.example',
      '0.0.0.0',
      '128.0.0.1',
      '::2',
      'localhost.evil.example',
    ]) {
      const settings: ServerSettings = {
        host,
        port: 143,
        tls: 'none',
        user: 'u',
        password: 'p',
        certificateAuthority: '',
      }
      expect(await failureOf(connectMailbox(settings))).toMatchObject({ code: 'plain_only_on_loopback' })
      expect(await failureOf(testOutgoing(settings))).toMatchObject({ code: 'plain_only_on_loopback' })
      expect(
        await sendMail(settings, { from: 'a@consulate.example', to: ['b@citizen.example'], raw: Buffer.from('x') }),
      ).toEqual({ outcome: 'not-sent', code: 'plain_only_on_loopback', permanent: true, serverWords: '' })
    }
  })

  it('is possible to this computer', async () => {
    const imap = await startScripted(imapScript())
    const smtp = await startSmtpSink()
    try {
      const mailbox = await connectMailbox(imap.settings('none'), { waits })
      expect(await mailbox.open('INBOX')).toMatchObject({ exists: 3 })
      await mailbox.close()
      await testOutgoing(smtp.settings('none'), smtpWaits)
    } finally {
      await imap.stop()
      await smtp.stop()
    }
  })
})

describe.skipIf(!dovecot.available())('TLS with Dovecot', () => {
  let server: dovecot.Dovecot
  beforeAll(async () => {
    server = await dovecot.startDovecot(['kouhou@consulate.example'])
  })
  afterAll(async () => {
    await server?.stop()
  })

  it('connects with TLS, with STARTTLS, and in clear text on loopback', async () => {
    for (const tls of ['tls', 'starttls', 'none'] as const) {
      const mailbox = await connectMailbox(server.settings('kouhou@consulate.example', tls))
      expect(await mailbox.open('INBOX')).toMatchObject({ exists: 0 })
      await mailbox.close()
    }
  })

  it('does not connect where the office’s own authority is not set', async () => {
    expect(
      await failureOf(connectMailbox({ ...server.settings('kouhou@consulate.example'), certificateAuthority: '' })),
    ).toMatchObject({ code: 'server_certificate' })
  })
})

/** What is shown of a certificate that was made here. */
function shownOf({ cert }: Certificate, says: Partial<CertificateFailure>): CertificateFailure {
  const { validFrom, validTo } = new X509Certificate(cert)
  return {
    check: 'other',
    issuer: authority,
    names: ['localhost', '127.0.0.1', '::1'],
    validFrom: new Date(validFrom).toISOString(),
    validTo: new Date(validTo).toISOString(),
    ...says,
  }
}

/** Offers STARTTLS, starts it, and goes on with the script behind it. */
function startTlsThen(script: Script): Script {
  return async (talk, connection) => {
    talk.say('* OK ready\r\n')
    for (let line = await talk.line(); line !== null; line = await talk.line()) {
      const [tag, command] = line.split(' ')
      if (command === 'CAPABILITY') talk.say(`* CAPABILITY IMAP4rev1 STARTTLS\r\n${tag} OK\r\n`)
      if (command !== 'STARTTLS') continue
      talk.say(`${tag} OK begin\r\n`)
      await talk.startTls()
      return script(talk, connection)
    }
  }
}

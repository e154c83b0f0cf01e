import { SMTPServer } from 'smtp-server'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { connectMailbox } from '../../../../main/mail/servers/mailbox.ts'
import { signInRequest } from '../../../../main/mail/servers/oauth-service.ts'
import { tokensForCode } from '../../../../main/mail/servers/oauth-tokens.ts'
import { sendMail, testOutgoing } from '../../../../main/mail/servers/outbox.ts'
import type { ServerAccess } from '../../../../main/mail/servers/server-access.ts'
import { makeCertificate } from '../../../../scripts/practice-office/certificates.ts'
import { Problem } from '../../../../shared/errors.ts'
import * as dovecot from '../../../servers/dovecot.ts'
import { startHttpProxy } from '../../../servers/http-proxy.ts'
import { startOAuthService } from '../../../servers/oauth-service.ts'
import { imapScript } from '../../../servers/scripted-imap.ts'
import { startScripted } from '../../../servers/scripted.ts'
import { type SmtpSink, startSmtpSink } from '../../../servers/smtp-sink.ts'

const ends: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const end of ends.splice(0)) await end()
})

const waits = { connect: 120, silence: 120, mail: 300 }
const mail = {
  from: 'kouhou@consulate.example',
  to: ['hanako@citizen.example'],
  raw: Buffer.from('Subject: reply\r\n\r\nthank you\r\n'),
}

/** A server's settings with a sign-in that gives these tokens one after the other; what was refused is noted. */
function signedIn(server: ServerAccess, tokens: string[]): { server: ServerAccess; refused: (string | null)[] } {
  const refused: (string | null)[] = []
  const accessToken = (one: string | null): Promise<string> => {
    refused.push(one)
    const token = tokens[refused.length - 1]
    return token === undefined
      ? Promise.reject(new Problem('sign_in_expired', { serverWords: 'invalid_grant' }))
      : Promise.resolve(token)
  }
  return { server: { ...server, auth: 'oauth', accessToken }, refused }
}

const problemOf = async (work: Promise<unknown>): Promise<unknown> => {
  const failure = await work.then(
    () => null,
    (error: unknown) => error,
  )
  expect(failure).toBeInstanceOf(Problem)
  const { code, details } = failure as Problem
  return { code, words: details.serverWords }
}

/** An IMAP server that lets these tokens in by XOAUTH2, and says why not as Google does. */
async function imapTaking(tokens: string[], said: string[]) {
  const server = await startScripted(
    imapScript(
      {
        AUTHENTICATE: async (talk, tag, words) => {
          const login = Buffer.from(words.replace('XOAUTH2 ', ''), 'base64').toString()
          said.push(login)
          const good = tokens.some(
            (token) => login === `user=tanaka@consulate.example\u0001auth=Bearer ${token}\u0001\u0001`,
          )
          if (good) return talk.say(`${tag} OK welcome\r\n`)
          talk.say(`+ ${Buffer.from('{"status":"400"}').toString('base64')}\r\n`)
          await talk.line()
          talk.say(`${tag} NO [AUTHENTICATIONFAILED] Invalid credentials ${words}\r\n`)
        },
      },
      { capability: 'IMAP4rev1 IDLE SASL-IR AUTH=PLAIN AUTH=XOAUTH2' },
    ),
  )
  ends.push(() => server.stop())
  return server
}

describe('the mailbox with a sign-in', () => {
  it('is entered with its token, and no password is spoken', async () => {
    const said: string[] = []
    const server = await imapTaking(['token-1'], said)
    const mailbox = await connectMailbox(signedIn(server.settings('none'), ['token-1']).server)
    expect((await mailbox.open('INBOX')).exists).toBe(3)
    await mailbox.close()
    expect(said).toHaveLength(1)
    expect(server.inClear()).not.toContain('secret-9d2f')
  })

  it('that no longer takes the token is entered with the next one', async () => {
    const server = await imapTaking(['token-2'], [])
    const { server: access, refused } = signedIn(server.settings('none'), ['token-1', 'token-2'])
    await (await connectMailbox(access)).close()
    expect(refused).toEqual([null, 'token-1'])
  })

  it('that takes neither says so once, without the token', async () => {
    const said: string[] = []
    const server = await imapTaking([], said)
    expect(await problemOf(connectMailbox(signedIn(server.settings('none'), ['token-1', 'token-2']).server))).toEqual({
      code: 'sign_in_refused',
      words: expect.stringMatching(/^Invalid credentials (XOAUTH2 )?•••$/u) as string,
    })
    expect(said).toHaveLength(2)
  })

  it('is left alone where the sign-in is over or nobody has signed in', async () => {
    const server = await imapTaking(['token-1'], [])
    expect(await problemOf(connectMailbox(signedIn(server.settings('none'), []).server))).toEqual({
      code: 'sign_in_expired',
      words: 'invalid_grant',
    })
    expect(await problemOf(connectMailbox({ ...server.settings('none'), auth: 'oauth' }))).toEqual({
      code: 'sign_in_missing',
      words: undefined,
    })
    expect(server.connections()).toBe(0)
  })

  it('whose server knows no tokens is not given a password instead', async () => {
    const server = await startScripted(imapScript({}, { capability: 'IMAP4rev1 AUTH=PLAIN AUTH=LOGIN' }))
    ends.push(() => server.stop())
    const { server: access } = signedIn(server.settings('none'), ['token-1', 'token-2'])
    expect(await problemOf(connectMailbox(access))).toMatchObject({ code: 'sign_in_refused' })
    expect(server.inClear()).not.toMatch(/secret-9d2f|token-/u)
  })
})

describe('the outgoing server with a sign-in', () => {
  async function smtpTaking(tokens: string[]): Promise<{ server: ServerAccess; mails: string[]; tried: string[] }> {
    const mails: string[] = []
    const tried: string[] = []
    const { key, cert, authority } = await makeCertificate()
    const smtp = new SMTPServer({
      key,
      cert,
      secure: false,
      authMethods: ['XOAUTH2', 'PLAIN'],
      onAuth({ method, username, accessToken }, _, done) {
        tried.push(`${method} ${username} ${accessToken}`)
        if (accessToken && tokens.includes(accessToken)) return done(null, { user: username! })
        // smtp-server itself answers with the challenge that XOAUTH2 asks for.
        done(null, { data: { status: '401', schemes: 'bearer', scope: 'mail' } })
      },
      onData(stream, _, done) {
        let text = ''
        stream.on('data', (chunk: Buffer) => {
          text += chunk.toString()
        })
        stream.on('end', () => {
          mails.push(text)
          done()
        })
      },
    })
    await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', () => resolve()))
    ends.push(() => new Promise<void>((resolve) => smtp.close(() => resolve())))
    const { port } = smtp.server.address() as AddressInfo
    const user = 'kouhou@consulate.example'
    const server = {
      host: '127.0.0.1',
      port,
      tls: 'starttls' as const,
      user,
      password: 'secret-9d2f',
      certificateAuthority: authority,
    }
    return { server, mails, tried }
  }

  it('takes a mail', async () => {
    const { server, mails, tried } = await smtpTaking(['token-1'])
    expect(await sendMail(signedIn(server, ['token-1']).server, mail, waits)).toMatchObject({ outcome: 'sent' })
    expect([mails.length, tried]).toEqual([1, ['XOAUTH2 kouhou@consulate.example token-1']])
  })

  it('takes a mail with the next token where the first is over', async () => {
    const { server, mails, tried } = await smtpTaking(['token-2'])
    expect(await sendMail(signedIn(server, ['token-1', 'token-2']).server, mail, waits)).toMatchObject({
      outcome: 'sent',
    })
    expect([mails.length, tried.length]).toEqual([1, 2])
  })

  it('that takes no token, or has none to take: certainly not sent, for its writer and the administrator to settle', async () => {
    const { server, mails } = await smtpTaking([])
    const lost = { outcome: 'not-sent', permanent: true }
    expect(await sendMail(signedIn(server, ['token-1', 'token-2']).server, mail, waits)).toEqual({
      ...lost,
      code: 'sign_in_refused',
      serverWords: expect.stringMatching(/^535 /u) as string,
    })
    expect(await sendMail(signedIn(server, []).server, mail, waits)).toEqual({
      ...lost,
      code: 'sign_in_expired',
      serverWords: 'invalid_grant',
    })
    expect(await problemOf(testOutgoing({ ...server, auth: 'oauth' }))).toEqual({
      code: 'sign_in_missing',
      words: undefined,
    })
    expect(mails).toEqual([])
  })

  it('that repeats the token in its refusal: it is not shown', async () => {
    const token = 'ya29.a-token-as-long-as-they-are-0123456789'
    for (const [said, code] of [
      ['535 5.7.8 not', 'sign_in_refused'],
      ['454 4.7.0 not now', 'server_said_no'],
    ]) {
      const sink = await startSmtpSink({ answers: { auth: `${said} ${token}` }, extensions: ['AUTH XOAUTH2'] })
      ends.push(() => sink.stop())
      const { server } = signedIn(sink.settings('none'), [token, token])
      expect(await problemOf(testOutgoing(server))).toEqual({ code, words: `${said} •••` })
    }
  })
})

describe.skipIf(!dovecot.available())('Dovecot with a mail service’s sign-in', () => {
  it('lets the bearer of a token in, as long as the service vouches for it', async () => {
    const user = 'kouhou'
    const service = await startOAuthService({ user })
    ends.push(service.stop)
    const server = await dovecot.startDovecot([user], undefined, service.introspection)
    ends.push(server.stop)
    const token = async (): Promise<string> => {
      const way = { client: service.client(), proxy: '', certificateAuthority: '' }
      const request = signInRequest(way.client, 1)
      const sent = await fetch(request.url, { redirect: 'manual' })
      return (await tokensForCode(way, request, new URL(sent.headers.get('location')!).searchParams.get('code')!))
        .accessToken
    }
    const tokens = [await token()]
    const { server: access } = signedIn({ ...server.settings(user), password: 'wrong' }, tokens)
    const mailbox = await connectMailbox(access)
    expect((await mailbox.open('INBOX')).exists).toBe(0)
    await mailbox.close()
    service.withdrawAccess()
    const [old, fresh] = [tokens[0]!, await token()]
    await (await connectMailbox(signedIn(server.settings(user), [old, fresh]).server)).close()
    service.revoke()
    expect(await problemOf(connectMailbox(signedIn(server.settings(user), [old, fresh]).server))).toMatchObject({
      code: 'sign_in_refused',
    })
    expect(server.log()).not.toContain(fresh)
  })
})

describe('through a proxy', () => {
  it('both servers are reached by name, encrypted to their end', async () => {
    const certificate = await makeCertificate({ names: ['imap.consulate.example', 'smtp.consulate.example'] })
    const proxy = await startHttpProxy()
    const imap = await startScripted(imapScript({ LOGIN: (talk, tag) => talk.say(`${tag} OK\r\n`) }), {
      tls: true,
      certificate,
    })
    const smtp = await startSmtpSink({ tls: true, certificate })
    ends.push(proxy.stop, imap.stop, smtp.stop)
    const through = (server: Pick<SmtpSink, 'settings'>, host: string): ServerAccess => ({
      ...server.settings('tls', { host }),
      proxy: proxy.url,
    })
    await (await connectMailbox(through(imap, 'imap.consulate.example'))).close()
    expect(await sendMail(through(smtp, 'smtp.consulate.example'), mail, waits)).toMatchObject({ outcome: 'sent' })
    expect(proxy.asked.map((target) => target.split(':')[0])).toEqual([
      'imap.consulate.example',
      'smtp.consulate.example',
    ])
    expect(await problemOf(testOutgoing(through(smtp, 'other.consulate.example')))).toMatchObject({
      code: 'server_certificate',
    })
  })

  it('that refuses, breaks off or is not there: it is the proxy that is named', async () => {
    const server = {
      host: 'mail.consulate.example',
      port: 993,
      tls: 'tls' as const,
      user: 'kouhou',
      password: 'secret',
      certificateAuthority: '',
    }
    for (const answer of [
      'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n',
      '',
      `HTTP/1.1 200 ${'x'.repeat(70_000)}`,
    ]) {
      const proxy = await startHttpProxy(answer)
      const through = { ...server, proxy: proxy.url }
      expect(await problemOf(connectMailbox(through))).toMatchObject({ code: 'proxy_failed' })
      expect(await sendMail(through, mail, waits)).toMatchObject({
        outcome: 'not-sent',
        code: 'proxy_failed',
        permanent: false,
      })
      await proxy.stop()
      expect(await problemOf(connectMailbox(through))).toMatchObject({ code: 'proxy_failed' })
      expect(await problemOf(testOutgoing(through, waits))).toMatchObject({ code: 'proxy_failed' })
    }
  })

  it('this machine itself is never asked for: an unencrypted connection would leave it', async () => {
    const proxy = await startHttpProxy()
    const sink = await startSmtpSink()
    ends.push(proxy.stop, sink.stop)
    await testOutgoing({ ...sink.settings('none'), proxy: proxy.url }, waits)
    expect(proxy.asked).toEqual([])
  })
})

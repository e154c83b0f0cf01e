import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type MailSettings, signInOf, signInWay } from '../../../shared/office/mail-settings.ts'
import { en } from '../../../shared/words/en.ts'
import { ja } from '../../../shared/words/ja.ts'
import { type OAuthService, signInByBrowser, startOAuthService } from '../../servers/oauth-service.ts'
import { imapScript } from '../../servers/scripted-imap.ts'
import { startScripted, type Scripted } from '../../servers/scripted.ts'
import { startSmtpSink, type SmtpSink } from '../../servers/smtp-sink.ts'
import { codeOf, contentsOf, lock, newTestOffice, signIn as unlock, type TestOffice } from '../../support/office.ts'

let service: OAuthService
let imap: Scripted
let smtp: SmtpSink
let office: TestOffice
let time = Date.parse('2026-11-25T17:00:00.000Z')

beforeAll(async () => {
  // Half an hour: shorter than a day at the office.
  service = await startOAuthService({ expiresIn: 1800 })
  imap = await startScripted(
    imapScript(
      {
        AUTHENTICATE: async (talk, tag, words) => {
          const [, token = ''] =
            /auth=Bearer ([\w-]+)/u.exec(Buffer.from(words.replace('XOAUTH2 ', ''), 'base64').toString()) ?? []
          if (service.accepts(token)) return talk.say(`${tag} OK\r\n`)
          talk.say('+ \r\n')
          await talk.line()
          talk.say(`${tag} NO Invalid token ${token}\r\n`)
        },
      },
      { capability: 'IMAP4rev1 SASL-IR AUTH=XOAUTH2', folder: { uids: [] } },
    ),
  )
  smtp = await startSmtpSink({ extensions: ['AUTH XOAUTH2'] })
})
beforeEach(async () => {
  office = await newTestOffice({ clock: () => new Date(time) })
})
afterAll(() => Promise.all([service.stop(), imap.stop(), smtp.stop()]))

const settings = (): MailSettings => ({
  incoming: imap.settings('none', { auth: 'oauth', password: '' }),
  outgoing: smtp.settings('none', { auth: 'oauth', password: '' }),
  folders: { inbox: 'INBOX', sent: 'INBOX', others: [] },
  sender: {
    address: 'kouhou@consulate.example',
    name: { ja: '広報文化班', en: 'Public Affairs' },
    signature: { ja: '', en: '' },
  },
  oauth: service.client(),
})

const way = () => signInWay(settings())

/** Waits for the end of a sign-in, as the window does: it asks again whenever the office has changed. */
const ended = async () => {
  await expect.poll(async () => (await office.call('office.oauthState', {})).state).toMatch(/done|failed/u)
  return office.call('office.oauthState', {})
}
const signIn = async () => {
  const { url } = await office.call('office.beginOAuth', { oauth: service.client(), ...way() })
  const browser = await signInByBrowser(url)
  return { browser, state: await ended() }
}
const acts = async () =>
  (await office.call('office.audit', {})).rows
    .filter(({ what }) => /OAuth|mailSignIn/u.test(what))
    .map(({ what, by }) => [what, by?.name ?? ''])

test('an administrator signs in; both servers are reached, and the record says who did it', async () => {
  expect(await office.call('office.oauthState', {})).toEqual({
    state: 'none',
    code: '',
    serverWords: '',
    signedInTo: null,
  })
  const { incoming } = await office.call('office.testMailSettings', settings())
  expect(incoming).toMatchObject({ ok: false, code: 'sign_in_missing' })
  const { browser, state } = await signIn()
  expect([browser.status, browser.page]).toEqual([200, expect.stringContaining(ja.office.mail.oauth.page.done)])
  expect(state).toEqual({ state: 'done', code: '', serverWords: '', signedInTo: signInOf(service.client(), way()) })
  expect(await office.call('office.testMailSettings', settings())).toMatchObject({
    incoming: { ok: true, messages: 0 },
    outgoing: { ok: true },
  })
  await office.call('office.setMailSettings', settings())
  expect(await office.call('letters.pull', {})).toMatchObject({ new: 0, failed: 0 })
  expect(await acts()).toEqual([
    ['office.mailSignIn', office.account.name],
    ['office.beginOAuth', office.account.name],
  ])
})

test('the sign-in outlives the program, is renewed by itself, and its renewal is recorded', async () => {
  await signIn()
  await office.call('office.setMailSettings', settings())
  await lock(office)
  await unlock(office)
  expect(await office.call('letters.pull', {})).toMatchObject({ failed: 0 })
  time += 3_600_000
  expect(await office.call('letters.pull', {})).toMatchObject({ failed: 0 })
  expect(service.asked.slice(-2).map((asked) => asked['grant_type'])).toEqual(['refresh_token', 'refresh_token'])
  const renewed = 'office.mailSignInRenewed'
  expect((await acts()).map(([what]) => what)).toEqual([renewed, renewed, 'office.mailSignIn', 'office.beginOAuth'])
})

test('a sign-in that was revoked stops everything with one clear sentence, asks no more, and a new one sets it right', async () => {
  await signIn()
  await office.call('office.setMailSettings', settings())
  await office.call('letters.pull', {})
  service.revoke()
  const asked = service.asked.length
  for (let time = 0; time < 3; time++) expect(await codeOf(office.call('letters.pull', {}))).toBe('sign_in_expired')
  expect(service.asked.length).toBe(asked + 1)
  expect((await office.call('letters.status', {})).failure).toMatchObject({ code: 'sign_in_expired' })
  expect(ja.errors.sign_in_expired).toContain('管理者')
  expect(en.errors.sign_in_expired).toContain('administrator')
  expect((await office.call('office.oauthState', {})).signedInTo).toBe(null)
  await signIn()
  expect(await office.call('letters.pull', {})).toMatchObject({ failed: 0 })
})

test('a sign-in that fails is told in the service’s words, and the one before still holds', async () => {
  await signIn()
  service.sayNext({
    status: 400,
    body: JSON.stringify({ error: 'invalid_client', error_description: 'AADSTS7000218: wrong kind of registration' }),
  })
  const { browser, state } = await signIn()
  expect([browser.status, browser.page]).toEqual([400, expect.stringContaining(ja.office.mail.oauth.page.failed)])
  expect(state).toEqual({
    state: 'failed',
    code: 'sign_in_refused',
    serverWords: 'invalid_client AADSTS7000218: wrong kind of registration',
    signedInTo: signInOf(service.client(), way()),
  })
})

test('only the sign-in begun last can come back', async () => {
  const first = await office.call('office.beginOAuth', { oauth: service.client(), ...way() })
  const second = await office.call('office.beginOAuth', { oauth: service.client(), ...way() })
  await expect(signInByBrowser(first.url)).rejects.toThrow('fetch failed')
  expect((await office.call('office.oauthState', {})).state).toBe('waiting')
  expect((await signInByBrowser(second.url)).status).toBe(200)
  expect((await ended()).state).toBe('done')
})

test('a desk that was locked meanwhile takes no sign-in', async () => {
  const { url } = await office.call('office.beginOAuth', { oauth: service.client(), ...way() })
  await lock(office)
  await expect(signInByBrowser(url)).rejects.toThrow('fetch failed')
  await unlock(office)
  expect(await office.call('office.oauthState', {})).toEqual({
    state: 'none',
    code: '',
    serverWords: '',
    signedInTo: null,
  })
})

test('no token, code or secret is told to the window, stands in the record or lies readable on the disk', async () => {
  const oauth = service.client({ clientSecret: 'secret-of-the-registration' })
  const { url } = await office.call('office.beginOAuth', { oauth, ...way() })
  await signInByBrowser(url)
  await ended()
  await office.call('office.setMailSettings', { ...settings(), oauth })
  await office.call('letters.pull', {})
  service.revoke()
  await codeOf(office.call('letters.pull', {}))
  const told = JSON.stringify([
    await office.call('office.mailSettings', {}),
    await office.call('office.oauthState', {}),
    await office.call('office.audit', {}),
    await office.call('office.testMailSettings', settings()),
    await office.call('letters.status', {}),
    await office.call('office.status', {}),
  ])
  const disk = Object.values(contentsOf(office.dataDir))
    .map((bytes) => bytes.toString('latin1'))
    .join()
  const secrets = [...service.secrets, 'secret-of-the-registration']
  expect(secrets.length).toBeGreaterThan(3)
  expect(secrets.filter((secret) => told.includes(secret) || disk.includes(secret))).toEqual([])
  expect(service.asked.at(-1)).toMatchObject({
    grant_type: 'refresh_token',
    client_secret: 'secret-of-the-registration',
  })
})

test('a changed authority of the mail service needs the secret typed and the sign-in given anew', async () => {
  const oauth = service.client({ clientSecret: 'typed-once' })
  await signInByBrowser((await office.call('office.beginOAuth', { oauth, ...way() })).url)
  await ended()
  await office.call('office.setMailSettings', { ...settings(), oauth })
  time += 3_600_000
  const asked = service.asked.length
  const changed = {
    ...settings(),
    oauth: { ...oauth, clientSecret: '' },
    incoming: { ...settings().incoming, certificateAuthority: service.authority },
  }
  expect(await office.call('office.testMailSettings', changed)).toMatchObject({
    incoming: { code: 'sign_in_missing' },
    outgoing: { code: 'sign_in_missing' },
  })
  expect(service.asked.length).toBe(asked)
  const { url } = await office.call('office.beginOAuth', {
    oauth: changed.oauth,
    certificateAuthority: service.authority,
  })
  await signInByBrowser(url)
  await ended()
  expect(service.asked.slice(asked)).toEqual([expect.not.objectContaining({ client_secret: 'typed-once' })])
})

test('settings that would send tokens in clear, or have no registration, are not stored', async () => {
  const set = (changes: Partial<MailSettings>) =>
    codeOf(office.call('office.setMailSettings', { ...settings(), ...changes }))
  expect(await set({ oauth: null })).toBe('bad_input')
  expect(await set({ oauth: service.client({ tokenUrl: 'http://sign-in.example/token' }) })).toBe(
    'plain_only_on_loopback',
  )
  expect(await set({ proxy: 'socks5://proxy.example:1080' })).toBe('bad_input')
  expect(await set({ proxy: 'http://proxy.example:8080' })).toBe('ok')
  const oauth = service.client({ authorizeUrl: 'http://sign-in.example/' })
  expect(await codeOf(office.call('office.beginOAuth', { oauth, ...way() }))).toBe('plain_only_on_loopback')
})

import { expect, test } from 'vitest'
import {
  draftOf,
  emptyDraft,
  isLoopback,
  missingIn,
  presetOf,
  settingsOf,
  withPreset,
  type MailDraft,
} from '../../../renderer/office/mail/mail-draft.ts'
import { emptyRegistration } from '../../../renderer/office/mail/registration.ts'
import { sentFolderAmong } from '../../../renderer/office/mail/sent-folder.ts'
import { MailSettings } from '../../../shared/office/mail-settings.ts'
import { en } from '../../../shared/words/en.ts'
import { practiceMail } from '../../support/fake-office.ts'

const words = en.office.mail.missing
const filled: MailDraft = {
  ...draftOf(practiceMail),
  incoming: { ...draftOf(practiceMail).incoming, password: 'himitsu' },
}

test('stored settings come back as they were, with empty passwords that keep the stored ones', () => {
  expect(settingsOf(draftOf(practiceMail))).toEqual(practiceMail)
  expect(MailSettings.safeParse(settingsOf(draftOf(practiceMail))).success).toBe(true)
  expect(missingIn(draftOf(practiceMail), practiceMail, words)).toBeNull()
})

test('the outgoing server takes the login of the incoming one where it is the same', () => {
  expect(settingsOf({ ...filled, sameLogin: true }).outgoing).toMatchObject({
    user: 'kouhou@consulate.example',
    password: 'himitsu',
  })
  const own = settingsOf({
    ...filled,
    sameLogin: false,
    outgoing: { ...filled.outgoing, user: 'relay', password: 'other' },
  })
  expect(own.outgoing).toMatchObject({ user: 'relay', password: 'other' })
})

test('a password is asked for again when one login is to serve both servers and they had different ones', () => {
  const stored = { ...practiceMail, outgoing: { ...practiceMail.outgoing, user: 'relay' } }
  expect(missingIn({ ...draftOf(stored), sameLogin: true }, stored, words)).toBe(words.password)
  expect(missingIn(draftOf(stored), stored, words)).toBeNull()
  // Nor is it kept for another server, or for whoever another authority vouches for.
  const change = (incoming: Partial<MailDraft['incoming']>) =>
    missingIn({ ...draftOf(stored), incoming: { ...draftOf(stored).incoming, ...incoming } }, stored, words)
  expect([change({ port: '143' }), change({ host: 'mail.elsewhere.example' }), change({ user: 'somebody' })]).toEqual([
    null,
    words.password,
    words.password,
  ])
  expect(
    change({
      ownAuthority: true,
      certificateAuthority: '-----BEGIN CERTIFICATE-----\nanother\n-----END CERTIFICATE-----',
    }),
  ).toBe(words.password)
})

test('an empty form names what is missing, one thing at a time and in the order of the form', () => {
  const steps: ((draft: MailDraft) => MailDraft)[] = [
    (draft) => ({ ...draft, incoming: { ...draft.incoming, host: 'imap.example' } }),
    (draft) => ({ ...draft, incoming: { ...draft.incoming, user: 'kouhou' } }),
    (draft) => ({ ...draft, incoming: { ...draft.incoming, password: 'himitsu' } }),
    (draft) => ({ ...draft, outgoing: { ...draft.outgoing, host: 'smtp.example' } }),
    (draft) => ({ ...draft, address: 'kouhou@consulate.example' }),
  ]
  let draft = emptyDraft({ ja: '広報文化班', en: 'Public Affairs' })
  const said = [missingIn(draft, null, words)]
  for (const step of steps) {
    draft = step(draft)
    said.push(missingIn(draft, null, words))
  }
  expect(said).toEqual([words.host.incoming, words.user, words.password, words.host.outgoing, words.address, null])
  expect(draft).toMatchObject({ nameJa: '広報文化班', nameEn: 'Public Affairs', inbox: 'INBOX', sent: 'Sent' })
})

test('no encryption is refused for every server but this machine', () => {
  const plain = (host: string) =>
    missingIn({ ...filled, incoming: { ...filled.incoming, host, tls: 'none' } }, null, words)
  expect(['imap.consulate.example', '10.0.0.1', 'localhost.example'].map(plain)).toEqual([
    words.plain,
    words.plain,
    words.plain,
  ])
  expect(['localhost', '127.0.0.1', '127.3.2.1', '::1', '[::1]'].map(plain)).toEqual([null, null, null, null, null])
  expect(isLoopback(' LocalHost ')).toBe(true)
})

test('ports, certificates and addresses are looked at before a server is', () => {
  const incoming = (change: Partial<MailDraft['incoming']>) =>
    missingIn({ ...filled, incoming: { ...filled.incoming, ...change } }, null, words)
  expect(incoming({ port: '0' })).toBe(words.port.incoming)
  expect(incoming({ port: '65536' })).toBe(words.port.incoming)
  expect(incoming({ port: '' })).toBe(words.port.incoming)
  expect(incoming({ ownAuthority: true, certificateAuthority: 'not a certificate' })).toBe(words.authority)
  expect(
    incoming({
      ownAuthority: true,
      certificateAuthority: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----',
    }),
  ).toBeNull()
  expect(missingIn({ ...filled, address: 'kouhou' }, null, words)).toBe(words.address)
  expect(missingIn({ ...filled, sent: ' ' }, null, words)).toBe(words.sent)
})

test('a mail service fills in its servers and keeps the login', () => {
  const draft = withPreset(filled, 'microsoft')
  expect(draft).toMatchObject({
    incoming: { host: 'outlook.office365.com', port: '993', tls: 'tls', password: 'himitsu' },
    outgoing: { host: 'smtp.office365.com', port: '587', tls: 'starttls' },
  })
  expect([presetOf(draft), presetOf(withPreset(filled, 'google')), presetOf(filled)]).toEqual([
    'microsoft',
    'google',
    'other',
  ])
  expect(presetOf({ ...filled, incoming: { ...filled.incoming, host: 'kouhou.sakura.ne.jp' } })).toBe('sakura')
})

test('whoever signs in needs no password, but a registration, and none of it is kept where it is not used', () => {
  const leftOver = { clientSecret: 'left over', tokenUrl: 'left over' }
  const oauth = { ...emptyRegistration('microsoft'), clientId: ' 3f0c2b1e ', tenant: 'consulate.example', ...leftOver }
  const draft: MailDraft = { ...filled, oauth, incoming: { ...filled.incoming, auth: 'oauth', password: 'left over' } }
  expect(missingIn(draft, null, words)).toBeNull()
  const settings = settingsOf(draft)
  const login = { auth: 'oauth', password: '', user: filled.incoming.user }
  expect([settings.incoming, settings.outgoing]).toMatchObject([login, login])
  expect(settings.oauth).toEqual({
    ...emptyRegistration('microsoft'),
    clientId: '3f0c2b1e',
    tenant: 'consulate.example',
  })
  expect(MailSettings.safeParse(settings).success).toBe(true)
  expect(draftOf(settings)).toMatchObject({ sameLogin: true, incoming: { auth: 'oauth' }, oauth: settings.oauth })
  expect(settingsOf({ ...draft, incoming: filled.incoming })).not.toHaveProperty('oauth')
  expect(missingIn({ ...draft, incoming: { ...filled.incoming, password: '' } }, settings, words)).toBe(words.password)
})

test('what a sign-in needs is named before it is begun', () => {
  const draft: MailDraft = { ...filled, incoming: { ...filled.incoming, auth: 'oauth' } }
  const missing = (change: Partial<MailDraft['oauth']>) =>
    missingIn({ ...draft, oauth: { ...emptyRegistration('other'), clientId: 'id', ...change } }, null, words)
  expect(missing({ clientId: ' ' })).toBe(words.clientId)
  expect(missing({ provider: 'microsoft', tenant: 'a/b' })).toBe(words.tenant)
  expect(missing({})).toBe(words.endpoint)
  const endpoints = (address: string) => missing({ authorizeUrl: address, tokenUrl: address })
  expect(['http://sign-in.example/', 'sign-in.example', 'javascript:alert(1)'].map(endpoints)).toEqual(
    Array(3).fill(words.endpoint),
  )
  expect(['https://sign-in.example/', 'http://127.0.0.1:8080/', 'http://[::1]/'].map(endpoints)).toEqual([
    null,
    null,
    null,
  ])
  expect(missing({ provider: 'google' })).toBeNull()
})

test('Microsoft is signed in to, and a proxy is an address with a port', () => {
  const [incoming, outgoing] = [{ auth: 'oauth' }, { auth: 'oauth' }]
  expect(withPreset(filled, 'microsoft')).toMatchObject({ incoming, outgoing, oauth: { provider: 'microsoft' } })
  expect(withPreset(withPreset(filled, 'microsoft'), 'sakura')).toMatchObject({
    incoming: { auth: 'password' },
    oauth: { provider: 'other' },
  })
  const proxy = (typed: string) => missingIn({ ...filled, proxy: typed }, null, words)
  const wrong = [
    'proxy.example',
    'socks5://proxy.example:1080',
    'http://proxy.example',
    'http://user@proxy.example:8080',
  ]
  expect(wrong.map(proxy)).toEqual(Array(4).fill(words.proxy))
  expect(['', 'http://proxy.example:8080', ' http://10.0.0.1:3128/ '].map(proxy)).toEqual([null, null, null])
  expect(settingsOf({ ...filled, proxy: ' http://proxy.example:8080 ' }).proxy).toBe('http://proxy.example:8080')
})

test('further folders are one a line, and a certificate counts only where it is wanted', () => {
  const incoming = { ...filled.incoming, ownAuthority: false, certificateAuthority: 'left over' }
  const settings = settingsOf({ ...filled, others: ' Archive \n\nJunk\n', incoming })
  expect([settings.folders.others, settings.incoming.certificateAuthority]).toEqual([['Archive', 'Junk'], ''])
})

test('the Sent folder is the one that is set, else the one that servers call so', () => {
  expect([
    sentFolderAmong(['INBOX', 'Sent'], 'Sent'),
    sentFolderAmong(['INBOX', 'Sent Items'], 'Sent'),
    sentFolderAmong(['INBOX', 'INBOX.Sent'], 'Sent'),
    sentFolderAmong(['INBOX', '[Gmail]/送信済みメール'], 'Sent'),
    sentFolderAmong(['INBOX', 'Sentences'], 'Sent'),
  ]).toEqual(['Sent', 'Sent Items', 'INBOX.Sent', '[Gmail]/送信済みメール', null])
})

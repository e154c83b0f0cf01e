import { expect, test } from 'vitest'
import {
  draftOf, emptyDraft, isLoopback, missingIn, presetOf, settingsOf, withPreset, type MailDraft,
} from '../../../renderer/office/mail/mail-draft.ts'
import { sentFolderAmong } from '../../../renderer/office/mail/sent-folder.ts'
import { MailSettings } from '../../../shared/office.ts'
import { en } from '../../../shared/words/en.ts'
import { practiceMail } from '../../support/fake-office.ts'

const words = en.office.mail.missing
const filled: MailDraft = { ...draftOf(practiceMail), incoming: { ...draftOf(practiceMail).incoming, password: 'himitsu' } }

test('stored settings come back as they were, with empty passwords that keep the stored ones', () => {
  expect(settingsOf(draftOf(practiceMail))).toEqual(practiceMail)
  expect(MailSettings.safeParse(settingsOf(draftOf(practiceMail))).success).toBe(true)
  expect(missingIn(draftOf(practiceMail), practiceMail, words)).toBeNull()
})

test('the outgoing server takes the login of the incoming one where it is the same', () => {
  expect(settingsOf({ ...filled, sameLogin: true }).outgoing).toMatchObject({ user: 'kouhou@consulate.example', password: 'himitsu' })
  const own = settingsOf({ ...filled, sameLogin: false, outgoing: { ...filled.outgoing, user: 'relay', password: 'other' } })
  expect(own.outgoing).toMatchObject({ user: 'relay', password: 'other' })
})

test('a password is asked for again when one login is to serve both servers and they had different ones', () => {
  const stored = { ...practiceMail, outgoing: { ...practiceMail.outgoing, user: 'relay' } }
  expect(missingIn({ ...draftOf(stored), sameLogin: true }, stored, words)).toBe(words.password)
  expect(missingIn(draftOf(stored), stored, words)).toBeNull()
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
  const plain = (host: string) => missingIn({ ...filled, incoming: { ...filled.incoming, host, tls: 'none' } }, null, words)
  expect(['imap.consulate.example', '10.0.0.1', 'localhost.example'].map(plain)).toEqual([words.plain, words.plain, words.plain])
  expect(['localhost', '127.0.0.1', '127.3.2.1', '::1', '[::1]'].map(plain)).toEqual([null, null, null, null, null])
  expect(isLoopback(' LocalHost ')).toBe(true)
})

test('ports, certificates and addresses are looked at before a server is', () => {
  const incoming = (change: Partial<MailDraft['incoming']>) => missingIn({ ...filled, incoming: { ...filled.incoming, ...change } }, null, words)
  expect(incoming({ port: '0' })).toBe(words.port.incoming)
  expect(incoming({ port: '65536' })).toBe(words.port.incoming)
  expect(incoming({ port: '' })).toBe(words.port.incoming)
  expect(incoming({ ownAuthority: true, certificateAuthority: 'not a certificate' })).toBe(words.authority)
  expect(incoming({ ownAuthority: true, certificateAuthority: '-----BEGIN CERTIFICATE-----\nMIIB\n-----END CERTIFICATE-----' })).toBeNull()
  expect(missingIn({ ...filled, address: 'kouhou' }, null, words)).toBe(words.address)
  expect(missingIn({ ...filled, sent: ' ' }, null, words)).toBe(words.sent)
})

test('a mail service fills in its servers and keeps the login', () => {
  const draft = withPreset(filled, 'microsoft')
  expect(draft).toMatchObject({
    incoming: { host: 'outlook.office365.com', port: '993', tls: 'tls', password: 'himitsu' },
    outgoing: { host: 'smtp.office365.com', port: '587', tls: 'starttls' },
  })
  expect([presetOf(draft), presetOf(withPreset(filled, 'google')), presetOf(filled)]).toEqual(['microsoft', 'google', 'other'])
  expect(presetOf({ ...filled, incoming: { ...filled.incoming, host: 'kouhou.sakura.ne.jp' } })).toBe('sakura')
})

test('further folders are one a line, and a certificate counts only where it is wanted', () => {
  const incoming = { ...filled.incoming, ownAuthority: false, certificateAuthority: 'left over' }
  const settings = settingsOf({ ...filled, others: ' Archive \n\nJunk\n', incoming })
  expect([settings.folders.others, settings.incoming.certificateAuthority]).toEqual([['Archive', 'Junk'], ''])
})

test('the Sent folder is the one that is set, else the one that servers call so', () => {
  expect([
    sentFolderAmong(['INBOX', 'Sent'], 'Sent'), sentFolderAmong(['INBOX', 'Sent Items'], 'Sent'), sentFolderAmong(['INBOX', 'INBOX.Sent'], 'Sent'),
    sentFolderAmong(['INBOX', '[Gmail]/送信済みメール'], 'Sent'), sentFolderAmong(['INBOX', 'Sentences'], 'Sent'),
  ]).toEqual(['Sent', 'Sent Items', 'INBOX.Sent', '[Gmail]/送信済みメール', null])
})

import { describe, expect, test } from 'vitest'
import { completed, requireSoundSchemas, withoutPasswords } from '../../../main/office/mail-settings.ts'
import { Problem } from '../../../shared/errors.ts'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { MailSettings, ServerSettings } from '../../../shared/office/mail-settings.ts'

const server = (parts: Partial<ServerSettings> = {}): ServerSettings => ({
  host: 'mail.consulate.example',
  port: 993,
  tls: 'tls',
  user: 'kouhou',
  password: 'hanabi',
  certificateAuthority: '',
  ...parts,
})
const settings = (parts: Partial<MailSettings> = {}): MailSettings => ({
  incoming: server(),
  outgoing: server({ port: 465 }),
  folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
  sender: { address: 'kouhou@consulate.example', name: { ja: '', en: '' }, signature: { ja: '', en: '' } },
  ...parts,
})
const oauth = {
  provider: 'google' as const,
  clientId: 'desk',
  clientSecret: 'momiji',
  tenant: '',
  authorizeUrl: '',
  tokenUrl: '',
  scope: '',
}

describe('passwords of the mail servers', () => {
  test('do not leave the desk', () => {
    const told = withoutPasswords(settings({ oauth }))
    expect(told).toEqual({
      ...settings(),
      incoming: server({ password: '' }),
      outgoing: server({ port: 465, password: '' }),
      oauth: { ...oauth, clientSecret: '' },
    })
    expect(JSON.stringify(told)).not.toMatch(/hanabi|momiji/)
  })

  test('are kept where none is given, also when the port changes', () => {
    const empty = settings({
      incoming: server({ port: 143, tls: 'starttls', password: '' }),
      outgoing: server({ password: '' }),
    })
    expect(completed(empty, settings())).toEqual(
      settings({ incoming: server({ port: 143, tls: 'starttls' }), outgoing: server() }),
    )
  })

  test.each([
    ['another host', { host: 'mail.elsewhere.example' }],
    ['another user', { user: 'somebody' }],
    ['whoever another authority vouches for', { certificateAuthority: 'PEM' }],
  ])('are not given to %s', (_, change) => {
    expect(() => completed(settings({ incoming: server({ ...change, password: '' }) }), settings())).toThrow(
      new Problem('bad_input', { field: 'incoming.password' }),
    )
    expect(() => completed(settings({ outgoing: server({ ...change, password: '' }) }), settings())).toThrow(
      new Problem('bad_input', { field: 'outgoing.password' }),
    )
    expect(completed(settings({ incoming: server({ ...change, password: 'new' }) }), settings()).incoming).toEqual(
      server({ ...change, password: 'new' }),
    )
  })

  test('are asked for the first time, but not where nobody logs in or a sign-in in the browser stands for them', () => {
    expect(() => completed(settings({ incoming: server({ password: '' }) }), null)).toThrow(
      new Problem('bad_input', { field: 'incoming.password' }),
    )
    const without = settings({
      incoming: server({ auth: 'oauth', password: '' }),
      outgoing: server({ user: '', password: '' }),
      oauth,
    })
    expect(completed(without, null)).toEqual(without)
  })

  test('of a registration is kept for the same service only', () => {
    const without = (parts = {}) => settings({ oauth: { ...oauth, clientSecret: '', ...parts } })
    expect(completed(without(), settings({ oauth })).oauth).toEqual(oauth)
    expect(completed(without({ clientId: 'other' }), settings({ oauth })).oauth?.clientSecret).toBe('')
    expect(
      completed(
        without({
          provider: 'other',
          authorizeUrl: 'https://thief.example/sign-in',
          tokenUrl: 'https://thief.example/token',
          scope: 'mail',
        }),
        settings({ oauth }),
      ).oauth?.clientSecret,
    ).toBe('')
  })

  test.each([
    ['another token address', { tokenUrl: 'https://thief.example/token' }, {}, {}],
    ['whoever another authority vouches for', {}, { certificateAuthority: 'THIEF' }, {}],
    [
      'whoever stands on another way under an own authority',
      {},
      { certificateAuthority: 'OFFICE' },
      { proxy: 'http://thief.example:8080' },
    ],
  ])('of a registration of one’s own is not given to %s', (_, client, incoming, besides) => {
    const own = {
      ...oauth,
      provider: 'other' as const,
      authorizeUrl: 'https://sign-in.example/',
      tokenUrl: 'https://sign-in.example/token',
      scope: 'mail',
    }
    const stored = settings({ oauth: own, incoming: server({ certificateAuthority: 'OFFICE' }) })
    const secretOf = (changed: MailSettings) => completed(changed, stored).oauth?.clientSecret
    const changed = (clientSecret: string) =>
      settings({
        oauth: { ...own, clientSecret, ...client },
        incoming: server({ certificateAuthority: 'OFFICE', ...incoming }),
        ...besides,
      })
    expect(secretOf(changed(''))).toBe('')
    expect(secretOf(changed('typed'))).toBe('typed')
    expect(secretOf({ ...stored, oauth: { ...own, clientSecret: '' } })).toBe('momiji')
  })

  test('of a registration at a service that public authorities vouch for is kept, whatever the mail server’s authority and the proxy', () => {
    const elsewhere = settings({
      oauth: { ...oauth, clientSecret: '' },
      incoming: server({ certificateAuthority: 'PEM' }),
      proxy: 'http://proxy.example:8080',
    })
    expect(completed(elsewhere, settings({ oauth })).oauth).toEqual(oauth)
  })
})

test('an unencrypted connection is refused to every server but this computer itself', () => {
  const plain = (host: string) => settings({ outgoing: server({ host, tls: 'none' }) })
  for (const host of ['mail.consulate.example', '10.0.0.1', 'localhost.example', '128.0.0.1']) {
    expect(() => completed(plain(host), null)).toThrow(new Problem('plain_only_on_loopback'))
  }
  for (const host of ['localhost', '127.0.0.1', '::1']) expect(completed(plain(host), null)).toEqual(plain(host))
})

test('form schemas that could not work are refused with their place', () => {
  const schema = (parts: Partial<FormSchema> = {}): FormSchema => ({
    name: 'contact',
    title: { ja: '', en: '' },
    match: { subject: 'x' },
    fields: [{ key: 'name', means: 'name', labels: ['Name'], required: false }],
    ...parts,
  })
  requireSoundSchemas([schema(), schema({ name: 'visa', match: { header: { name: 'x-form', value: '' } } })])
  const place = (schemas: FormSchema[]) => {
    try {
      requireSoundSchemas(schemas)
      return null
    } catch (error) {
      return (error as Problem).details.field
    }
  }
  expect(place([schema(), schema()])).toBe('schemas.1.name')
  expect(place([schema({ match: {} })])).toBe('schemas.0.match')
  expect(place([schema({ fields: [...schema().fields, ...schema().fields] })])).toBe('schemas.0.fields')
  // Whoever signs up must say for which address.
  expect(place([schema({ kind: 'sign-up' })])).toBe('schemas.0.fields')
})

import { expect, test } from 'vitest'
import {
  draftOf,
  newRelay,
  settingsOf,
  wrongIn,
  type DeliveryDraft,
} from '../../../renderer/office/newsletter/delivery-draft.ts'
import { IssueDeliverySettings } from '../../../shared/newsletter/issue/delivery-settings.ts'
import { en } from '../../../shared/words/en.ts'

const say = en.newsletter.settings.delivery.wrong
const relay = { id: '5b2f9f0e-34b6-4e3c-9f0a-0d7a6f3c1b22', name: 'List', limits: { connections: 4 } }
const server = { host: 'smtp.list.example', port: 465, tls: 'tls', user: 'list', password: '' } as const
const stored = IssueDeliverySettings.parse({
  servers: [{ ...relay, server }],
  domains: { perHour: 900, own: { 'lakemail.example': 120 } },
  plus: true,
  dkim: { domain: 'consulate.example', selector: 'news', privateKey: '' },
})
const wrong = (change: Partial<DeliveryDraft>) =>
  wrongIn({ ...draftOf(stored), ...change }, stored, say, en.office.mail.missing)
const relayWith = (change: object) => ({ relays: [{ ...draftOf(stored).relays[0]!, ...change }] })

test('what is stored is the same after it was shown', () => {
  expect(wrong({})).toBeNull()
  expect(settingsOf(draftOf(stored))).toEqual(stored)
})

test('what does not fit is said in a sentence', () => {
  const [typed] = draftOf(stored).relays
  expect([
    wrong({ byOffice: false, relays: [] }),
    wrong({ limits: { connections: '33', perConnection: '', perHour: '' } }),
    wrong({ relays: [newRelay()] }),
    wrong(relayWith({ server: { ...typed!.server, host: ' ' } })),
    wrong(relayWith({ limits: { connections: '4', perConnection: '0', perHour: '' } })),
    wrong({ perHour: '0' }),
    wrong({ domains: [{ key: 'a', domain: 'a@lakemail.example', perHour: '5' }] }),
    wrong({
      domains: ['Lakemail.example', 'lakemail.example '].map((domain) => ({ key: domain, domain, perHour: '5' })),
    }),
    wrong({ domains: [{ key: 'a', domain: 'lakemail.example', perHour: '' }] }),
    wrong({ domain: '' }),
    wrong({ selector: 'two words' }),
    wrong({ privateKey: 'news.key' }),
  ]).toEqual([
    say.noServer,
    say.limits,
    say.name,
    say.of('List', en.office.mail.missing.host.outgoing),
    say.of('List', say.limits),
    say.perHour,
    say.domain,
    say.twice,
    say.domainPerHour,
    say.signingDomain,
    say.selector,
    say.key,
  ])
})

test('a password and a key that are stored stay only where they were given for', () => {
  const [typed] = draftOf(stored).relays
  expect(wrong(relayWith({ server: { ...typed!.server, user: 'another' } }))).toBe(say.of('List', say.password))
  expect(wrong(relayWith({ server: { ...typed!.server, user: '' } }))).toBeNull()
  expect(wrong({ selector: 'news2' })).toBe(say.noKey)
  expect(wrong({ selector: 'NEWS' })).toBeNull()
})

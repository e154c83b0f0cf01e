import { expect, test } from 'vitest'
import { isLastAdministrator } from '../../../renderer/office/accounts/last-administrator.ts'
import { stepOf } from '../../../renderer/office/first-run/steps.ts'
import { officeViewsFor } from '../../../renderer/office/office-views.ts'
import { contract } from '../../../shared/contract.ts'
import { people } from '../../support/fake-office.ts'

test('each role sees the views it may open and no others', () => {
  expect({
    staff: officeViewsFor(['staff']),
    editor: officeViewsFor(['editor']),
    supervisor: officeViewsFor(['supervisor']),
    administrator: officeViewsFor(['administrator']),
    two: officeViewsFor(['staff', 'supervisor']),
  }).toEqual({
    staff: ['forms', 'workstations', 'health', 'mine', 'about'],
    editor: ['newsletter', 'delivery', 'workstations', 'mine', 'about'],
    supervisor: ['topics', 'calendar', 'statistics', 'workstations', 'audit', 'backups', 'mine', 'about'],
    administrator: [
      'accounts',
      'premises',
      'mail',
      'forms',
      'topics',
      'calendar',
      'newsletter',
      'delivery',
      'statistics',
      'workstations',
      'health',
      'audit',
      'backups',
      'mine',
      'about',
    ],
    two: ['forms', 'topics', 'calendar', 'statistics', 'workstations', 'health', 'audit', 'backups', 'mine', 'about'],
  })
})

test('what a view asks first is open to everybody who may see the view', () => {
  const { accounts, mailSettings, formSchemas, audit } = contract.office
  const { health, topics, calendar } = contract.letters
  const { settings: newsletter, deliverySettings: delivery } = contract.newsletter
  const { settings: statistics } = contract.statistics
  const asks = {
    accounts,
    calendar,
    newsletter,
    delivery,
    statistics,
    mail: mailSettings,
    forms: formSchemas,
    health,
    topics,
    audit,
  } as const
  for (const role of ['staff', 'editor', 'supervisor', 'administrator'] as const) {
    for (const [view, call] of Object.entries(asks)) {
      if (officeViewsFor([role]).includes(view as keyof typeof asks))
        expect(call.who, `${role} in ${view}`).toContain(role)
    }
  }
})

test('the last administrator is the only one left whose account has not ended', () => {
  const all = Object.values(people)
  expect(all.map((one) => isLastAdministrator(one, all))).toEqual([true, false, false, false])
  const second = { ...people.mori, roles: ['administrator' as const] }
  expect(isLastAdministrator(people.haruka, [people.haruka, second])).toBe(false)
  expect(isLastAdministrator(people.haruka, [people.haruka, { ...second, endedAt: '2026-03-31T00:00:00.000Z' }])).toBe(
    true,
  )
})

test('the assistant opens again where it was left', () => {
  expect([
    stepOf({ state: 'none', setUp: 'mailbox' }),
    stepOf({ state: 'open', setUp: 'mailbox' }),
    stepOf({ state: 'open', setUp: 'form' }),
    stepOf({ state: 'open', setUp: 'pull' }),
  ]).toEqual(['language', 'mailbox', 'form', 'pull'])
})

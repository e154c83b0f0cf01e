import { may } from '../../shared/may.ts'
import type { Who } from '../../shared/rpc.ts'
import type { Role } from '../../shared/roles.ts'

export const officeViews = [
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
] as const
export type OfficeView = (typeof officeViews)[number]

/** The views of the part that these roles may open, in the order of the list; the contract enforces the same. */
export function officeViewsFor(roles: readonly Role[]): OfficeView[] {
  return officeViews.filter((view) => may({ roles }, whoMay[view]))
}

const whoMay: Record<OfficeView, Who> = {
  accounts: ['administrator'],
  premises: ['administrator'],
  mail: ['administrator'],
  forms: ['administrator', 'staff'],
  topics: ['administrator', 'supervisor'],
  calendar: ['administrator', 'supervisor'],
  newsletter: ['administrator', 'editor'],
  delivery: ['administrator', 'editor'],
  statistics: ['administrator', 'supervisor'],
  workstations: 'signed-in',
  health: ['administrator', 'staff'],
  audit: ['administrator', 'supervisor'],
  backups: ['administrator', 'supervisor'],
  mine: 'signed-in',
  about: 'signed-in',
}

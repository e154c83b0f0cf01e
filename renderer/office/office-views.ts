import type { Role } from '../../shared/roles.ts'

export const officeViews = ['accounts', 'premises', 'mail', 'forms', 'health', 'audit', 'mine', 'about'] as const
export type OfficeView = (typeof officeViews)[number]

/** The views of the part that these roles may open, in the order of the list; the contract enforces the same. */
export function officeViewsFor(roles: readonly Role[]): OfficeView[] {
  return officeViews.filter((view) => whoMay[view] === 'everybody' || whoMay[view].some((role) => roles.includes(role)))
}

const whoMay: Record<OfficeView, readonly Role[] | 'everybody'> = {
  accounts: ['administrator'],
  premises: ['administrator'],
  mail: ['administrator'],
  forms: ['administrator', 'staff'],
  health: ['administrator', 'staff'],
  audit: ['administrator', 'supervisor'],
  mine: 'everybody',
  about: 'everybody',
}

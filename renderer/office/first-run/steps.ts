import type { OfficeStatus } from '../../../shared/office/status.ts'

export const steps = ['language', 'passphrase', 'recovery', 'mailbox', 'form', 'pull'] as const
export type Step = (typeof steps)[number]

/** Minutes that a person needs from this step to the end, as watched with the practice office. */
export const minutesLeft: Record<Step, number> = {
  language: 6,
  passphrase: 5,
  recovery: 4,
  mailbox: 3,
  form: 2,
  pull: 1,
}

/** The step at which the assistant opens again: what is done stays done. */
export function stepOf(office: Pick<OfficeStatus, 'state' | 'setUp'>): Step {
  if (office.state === 'none') return 'language'
  return office.setUp === 'done' ? 'pull' : office.setUp
}

import { z } from 'zod'
import { Role } from '../roles.ts'
import { Account, Language } from './account.ts'

/** Reading the journal before the office can be opened: up to which record, and which was the newest when it began. */
export const Raising = z.object({ read: z.number().int(), newest: z.number().int() })
export type Raising = z.infer<typeof Raising>

/** What the window may know before anybody has signed in. */
export const OfficeStatus = z.object({
  state: z.enum(['none', 'locked', 'open']),
  /** Names as the unlock screen shows them; ended accounts are left out. */
  accounts: z.array(
    z.object({ id: z.uuid(), name: z.string(), nameEn: z.string(), roles: z.array(Role), language: Language }),
  ),
  account: Account.nullable(),
  officeName: z.object({ ja: z.string(), en: z.string() }),
  dataDir: z.string(),
  /** Why the office was locked last: the unlock screen says so. */
  lockedBecause: z.enum(['start', 'person', 'idle', 'system']),
  /** How far the key of the files is renewed, from 0 to 1, while somebody signs in; null at all other times. */
  renewing: z.number().nullable(),
  idleMinutes: z.number().int(),
  /** While somebody signs in: the data are being brought up to date together with the other workstations. */
  raising: Raising.optional(),
  /** The setting-up step reached, while the first-run assistant is not finished. */
  setUp: z.enum(['recovery', 'mailbox', 'form', 'pull', 'done']),
})
export type OfficeStatus = z.infer<typeof OfficeStatus>

import { z } from 'zod'
import type { ErrorCode } from '../errors.ts'
import { Account } from './account.ts'

/** What is counted in office data, so that a backup can be held against them. */
export const BackupCounts = z.object({
  letters: z.number().int().nonnegative(),
  readers: z.number().int().nonnegative(),
  auditRows: z.number().int().nonnegative(),
})
export type BackupCounts = z.infer<typeof BackupCounts>

/**
 * A backup that was made, proved or restored. `verified`: of one that was made, its data were opened and counted before they were written, and every
 * octet was read again and compared behind; of one that was proved or restored, every octet, page, index, count and row of the record was compared.
 */
export const BackupFacts = BackupCounts.extend({
  /** Its name, without the folder. */
  file: z.string(),
  bytes: z.number().int(),
  madeAt: z.string(),
  verified: z.literal(true),
})
export type BackupFacts = z.infer<typeof BackupFacts>

/** When backups are made, in the office's zone, and of how many days, weeks and months one stays. */
export const BackupPlan = z.object({
  time: z
    .string()
    .max(5)
    .regex(/^([01]\d|2[0-3]):[0-5]\d$/),
  days: z.number().int().min(1).max(99),
  weeks: z.number().int().min(0).max(99),
  months: z.number().int().min(0).max(99),
})
export type BackupPlan = z.infer<typeof BackupPlan>

export const usualPlan: BackupPlan = { time: '06:00', days: 14, weeks: 8, months: 12 }

/** Days after which the newest proof is too old. */
export const longestUnproven = 8

/** What this machine knows of a folder for backups. */
export const BackupFolder = z.object({
  id: z.string(),
  path: z.string(),
  /** The newest backup in it; null before there was one. */
  newest: z.object({ file: z.string(), madeAt: z.string(), bytes: z.number().int() }).nullable(),
  /** When a backup of it was last opened and compared, and of when that one is. */
  proven: z.object({ at: z.string(), madeAt: z.string() }).nullable(),
  failure: z.object({ code: z.custom<ErrorCode>((code) => typeof code === 'string'), at: z.string() }).nullable(),
})
export type BackupFolder = z.infer<typeof BackupFolder>

/** What is being done to backups now, and how far it is (0 to 1). */
export const BackupWork = z.object({ what: z.enum(['backUp', 'prove']), share: z.number() })
export type BackupWork = z.infer<typeof BackupWork>

export const Backups = z.object({
  plan: BackupPlan,
  folders: z.array(BackupFolder),
  work: BackupWork.nullable(),
  /** When this office was last restored here, and from a backup of when; null where it never was. */
  restored: z.object({ at: z.string(), madeAt: z.string() }).nullable(),
})
export type Backups = z.infer<typeof Backups>

/** Milliseconds by which a proof may be ahead of what a window takes for now; beyond that the clock was wrong when it was made. */
const ahead = 600_000

/** The newest proof of any folder, and of two at one time that of the newer backup: what the status bar tells. One from the future is none. */
export function newestProof(folders: readonly BackupFolder[], now: string): NonNullable<BackupFolder['proven']> | null {
  const [newest] = folders
    .flatMap(({ proven }) => (proven && Date.parse(proven.at) <= Date.parse(now) + ahead ? [proven] : []))
    .toSorted((one, other) => (`${one.at} ${one.madeAt}` < `${other.at} ${other.madeAt}` ? 1 : -1))
  return newest ?? null
}

/** Whole days that have passed; none where it is to come. */
export function daysSince(at: string, now: string): number {
  return Math.max(0, Math.floor((Date.parse(now) - Date.parse(at)) / 86_400_000))
}

/** What a backup says of itself before it is opened. */
export const BackupLook = z.object({
  officeName: z.object({ ja: z.string(), en: z.string() }),
  madeAt: z.string(),
  bytes: z.number().int(),
  accounts: z.array(Account.pick({ id: true, name: true, nameEn: true, roles: true, language: true })),
})
export type BackupLook = z.infer<typeof BackupLook>

/** What can be restored instead of data that are damaged: the newest backup of the folders that are known. */
export const BackupOffer = z.object({
  /** Where it lies. */
  file: z.string(),
  madeAt: z.string(),
  /** Acts that the record had gained since; null where nobody can tell. */
  since: z.number().int().nullable(),
  /** Whether the office has a journal, which brings back what was done since. */
  hasJournal: z.boolean(),
})
export type BackupOffer = z.infer<typeof BackupOffer>

/** What opens a backup: the passphrase of one of its accounts, or its recovery key. */
export const BackupKey = z.union([
  z.object({ accountId: z.uuid(), passphrase: z.string().min(1).max(1024) }),
  z.object({ recoveryKey: z.string().max(200) }),
])
export type BackupKey = z.infer<typeof BackupKey>

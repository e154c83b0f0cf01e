import { z } from 'zod'
import { Colleague } from './account.ts'

/** What an act can change or give as its reason; the record says each in words. */
export const ChangedThing = z.enum([
  'status',
  'assignee',
  'dueOn',
  'remindOn',
  'priority',
  'topic',
  'tags',
  'candidate',
  'roles',
  'name',
  'nameEn',
  'language',
  'charset',
  'officeName',
  'officeNameEn',
  'timeZone',
  'idleMinutes',
  'step',
  'because',
  'version',
  'arrived',
  'rows',
  'fileFormat',
  'takenFor',
  'readerState',
  'readerLanguage',
  'eraseAfterDays',
  'newsletterTitle',
  'newsletterTitleEn',
  'bounceRule',
  'newsletterSender',
  'optOutPage',
  'archivePages',
  'issueServers',
  'dkimKey',
  'taskAct',
  'issueNumber',
  'issueDay',
  'issueState',
  'releaseState',
  'entryState',
  'decidedAs',
  'neighbour',
  'seal',
  'issues',
  'mails',
  'internalAddresses',
  'staticFiles',
  'siteSections',
  'siteHosts',
  'visitorCookie',
  'logFormat',
  'closeAfterDays',
  'watchedFolders',
  'countryTable',
  'workstation',
  'call',
  'refusal',
  'failure',
  'backupPlan',
  'backupOf',
])
export type ChangedThing = z.infer<typeof ChangedThing>

/** What became what: codes of the program, or names that the office gave itself; never the data of a citizen. Empty `from` = there was none. */
export const Change = z.object({ thing: ChangedThing, from: z.string(), to: z.string() })
export type Change = z.infer<typeof Change>

/** What a row of the record speaks of, as people call it: a letter by its number, an account by its names. */
export const Subject = z.discriminatedUnion('what', [
  z.object({ what: z.literal('letter'), number: z.string() }),
  z.object({ what: z.literal('account'), account: Colleague }),
  z.object({ what: z.literal('reader'), number: z.string() }),
  z.object({ what: z.literal('issue'), number: z.number().int() }),
  /** Something that the office gave a name itself. */
  z.object({ what: z.literal('named'), name: z.string() }),
])
export type Subject = z.infer<typeof Subject>

/** The kinds of acts that the record is looked through by. */
export const ActKind = z.enum([
  'leaving',
  'reading',
  'letters',
  'replies',
  'answers',
  'intake',
  'readers',
  'statistics',
  'accounts',
  'settings',
  'locking',
  'refusals',
  'record',
])
export type ActKind = z.infer<typeof ActKind>

export const AuditRow = z.object({
  seq: z.number().int(),
  at: z.string(),
  /** Null for the program itself. */
  by: Colleague.nullable(),
  what: z.string(),
  /** As it stands in the record: ids, or the place of a batch of mails. */
  about: z.string(),
  /** What the ids are called; empty where they name nothing that is known. */
  subjects: z.array(Subject),
  changes: z.array(Change),
})
export type AuditRow = z.infer<typeof AuditRow>

/** Which rows are looked for; null leaves all. Days (2026-11-24) are the office's own, and both are included. */
export const AuditFilter = z.object({
  /** An account, or the program itself. */
  by: z
    .union([z.uuid(), z.literal('program')])
    .nullable()
    .default(null),
  kind: ActKind.nullable().default(null),
  from: z.iso.date().max(10).nullable().default(null),
  until: z.iso.date().max(10).nullable().default(null),
})
export type AuditFilter = z.infer<typeof AuditFilter>

export const Verification = z.object({
  fileSound: z.boolean(),
  auditSound: z.boolean(),
  auditRows: z.number().int(),
  /** Number of the first row that does not fit, or null. */
  firstBadRow: z.number().int().nullable(),
  letters: z.number().int(),
  /** What this workstation has read of the office's journal; null where there is none. */
  journal: z.object({ position: z.number().int(), hash: z.string() }).nullable().default(null),
  /** SHA-256 of the rows of each table that workstations share, in the order of their keys: the same on workstations in step. */
  shared: z.record(z.string(), z.string()).default({}),
})
export type Verification = z.infer<typeof Verification>

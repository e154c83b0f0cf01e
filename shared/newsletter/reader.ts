import { z } from 'zod'
import { Colleague } from '../office/account.ts'

/** An import, and a reader: a UUID, or the shorter id of an import and of whoever came by it. */
export const ImportId = z
  .string()
  .max(36)
  .regex(/^[0-9a-z-]{13,36}$/)
export const ReaderId = ImportId

/** Which issues somebody reads. */
export const ReaderLanguage = z.enum(['ja', 'en', 'both'])
export type ReaderLanguage = z.infer<typeof ReaderLanguage>

/** Where a reader stands with the newsletter; only `active` is mailed to. */
export const ReaderState = z.enum(['pending', 'active', 'paused', 'unsubscribed', 'bounced', 'complained'])
export type ReaderState = z.infer<typeof ReaderState>

/** How somebody consented. `reply` and `link` are the person's own confirmations; `change` is what a reader asked to be changed. */
export const ConsentHow = z.enum([
  'web-form',
  'mail',
  'reply',
  'link',
  'change',
  'paper',
  'event',
  'office',
  'old-list',
])
export type ConsentHow = z.infer<typeof ConsentHow>

/** A day (2024-06-04), or a moment (ISO 8601 with Z) where it is known. */
const When = z.union([z.iso.date().max(10), z.iso.datetime().max(30)])

/** A reader is added by hand upon one of these: what came by mail is confirmed by mail. */
export const WrittenConsent = z.object({
  at: z.iso.date().max(10),
  how: ConsentHow.extract(['paper', 'event', 'office', 'old-list']),
  /** Where the proof lies: "binder 12". */
  note: z.string().trim().max(200).default(''),
})
export type WrittenConsent = z.infer<typeof WrittenConsent>

/** One row of the ledger of consent. */
export const Consent = z.object({
  at: When,
  how: ConsentHow,
  /** Which wording was consented to; null where nobody knows. */
  version: z.number().int().nullable(),
  /** Message-ID of the mail that proves it; empty where no mail does. */
  proof: z.string(),
  note: z.string(),
})
export type Consent = z.infer<typeof Consent>

/** A word of the office for some of its readers; several stand with semicolons between them in a file. */
export const Tag = z
  .string()
  .trim()
  .min(1)
  .max(60)
  .regex(/^[^;\n]+$/)

export const ReaderRow = z.object({
  id: ReaderId,
  /** For people: R-2226. */
  number: z.string(),
  address: z.string(),
  language: ReaderLanguage,
  name: z.string(),
  reading: z.string(),
  state: ReaderState,
  /** Day of the first consent. */
  since: z.string(),
  /** How the first consent was given; null where no consent is known. */
  how: ConsentHow.nullable(),
  /** Number of the last issue that was sent; null before the first. */
  lastIssue: z.number().int().nullable(),
})
export type ReaderRow = z.infer<typeof ReaderRow>

export const ReaderPage = z.object({ rows: z.array(ReaderRow), total: z.number().int() })
export type ReaderPage = z.infer<typeof ReaderPage>

/** What can become something else about a reader. */
export const ReaderThing = z.enum(['added', 'state', 'language', 'address', 'name', 'tags', 'erased'])
export type ReaderThing = z.infer<typeof ReaderThing>

/** One change of a reader: codes and tags, never an address or a name. */
export const ReaderChange = z.object({
  at: z.string(),
  what: ReaderThing,
  before: z.string(),
  after: z.string(),
  /** Who did it: somebody of the office, the reader by mail, an import, or a rule of the office. */
  by: z.union([Colleague, z.enum(['mail', 'import', 'rule', 'schedule'])]),
  /** Message-ID of the mail that caused it; empty where none did. */
  proof: z.string(),
})
export type ReaderChange = z.infer<typeof ReaderChange>

export const Reader = ReaderRow.extend({
  tags: z.array(z.string()),
  stateAt: z.string(),
  /** Oldest first. */
  consents: z.array(Consent),
  /** Latest first. */
  history: z.array(ReaderChange),
})
export type Reader = z.infer<typeof Reader>

/** Which readers are meant; what is empty or null leaves all. Days are included at both ends. */
export const ReaderConditions = z.object({
  states: z.array(ReaderState).max(6).default([]),
  languages: z.array(ReaderLanguage).max(3).default([]),
  hows: z.array(ConsentHow).max(9).default([]),
  since: z
    .object({ from: z.iso.date().max(10).nullable(), until: z.iso.date().max(10).nullable() })
    .default({ from: null, until: null }),
  /** All of these. */
  tags: z.array(Tag).max(20).default([]),
  /** Numbers of the last issue that was sent: from, until, or none at all. */
  lastIssue: z
    .object({ from: z.number().int().min(0).nullable(), until: z.number().int().min(0).nullable(), none: z.boolean() })
    .default({ from: null, until: null, none: false }),
})
export type ReaderConditions = z.infer<typeof ReaderConditions>

export const ReaderSort = z.enum(['address', 'name', 'since', 'lastIssue'])
export type ReaderSort = z.infer<typeof ReaderSort>

/** What a list of readers shows, and in which order. */
export const ReaderFilter = z.object({
  conditions: ReaderConditions.prefault({}),
  search: z.string().max(200).default(''),
  /** Only whom this import brought; null: whoever they came by. */
  import: ImportId.nullable().default(null),
  sort: ReaderSort.default('address'),
  descending: z.boolean().default(false),
})
export type ReaderFilter = z.infer<typeof ReaderFilter>

/** How many readers there are: in each state, and of the active ones in each language. */
export const ReaderNumbers = z.object({
  total: z.number().int(),
  states: z.record(ReaderState, z.number().int()),
  activeLanguages: z.record(ReaderLanguage, z.number().int()),
  /** What a person is to decide on. */
  openTasks: z.number().int(),
})
export type ReaderNumbers = z.infer<typeof ReaderNumbers>

/** Conditions that were given a name. */
export const Segment = z.object({
  id: z.uuid(),
  name: z.string(),
  conditions: ReaderConditions,
  count: z.number().int(),
})
export type Segment = z.infer<typeof Segment>

/** What can be done to many readers at once. `unsubscribe` cannot be taken back: only the readers themselves can. */
export const BulkAct = z.union([
  z.object({ do: z.enum(['pause', 'resume', 'unsubscribe']) }),
  z.object({ do: z.literal('setLanguage'), language: ReaderLanguage }),
  z.object({ do: z.enum(['addTag', 'removeTag']), tag: Tag }),
])
export type BulkAct = z.infer<typeof BulkAct>

/** A text that readers consent to; its version never changes. */
export const ConsentWording = z.object({
  version: z.number().int(),
  ja: z.string(),
  en: z.string(),
  since: z.string(),
})
export type ConsentWording = z.infer<typeof ConsentWording>

/** When mails that come back make a reader `bounced`: so many that will never arrive, within so many days. */
export const BounceRule = z.object({
  permanent: z.number().int().min(1).max(20),
  days: z.number().int().min(1).max(366),
})
export type BounceRule = z.infer<typeof BounceRule>

export const NewsletterSettings = z.object({
  /** Days after an opt-out in which the address is still kept. */
  eraseAfterDays: z.number().int().min(0).max(3650),
  /** What the newsletter is called in the mails of this part. */
  title: z
    .object({ ja: z.string().trim().min(1).max(100), en: z.string().trim().min(1).max(100) })
    .default({ ja: 'Japanifornia', en: 'Japanifornia' }),
  bounces: BounceRule.default({ permanent: 2, days: 30 }),
  /** At what address the newsletter is written to, where it has a mailbox of its own; null: the office's. */
  sender: z
    .object({ address: z.email().max(320), name: z.object({ ja: z.string().max(200), en: z.string().max(200) }) })
    .nullable()
    .default(null),
  /** Where the Site takes opt-outs by https (RFC 8058): the address of its page, and who sends the reports of it; null where it does not. */
  endpoint: z
    .object({
      url: z
        .url({ protocol: /^https$/ })
        .max(500)
        .refine((url) => !/[?#]/.test(url)),
      from: z.email().max(320),
    })
    .nullable()
    .default(null),
  /** Where the Site shows the pages of the issues, with a slash at its end: the links of their feed lead there; null where it is not known. */
  archive: z
    .url({ protocol: /^https$/ })
    .max(500)
    .refine((url) => url.endsWith('/') && !/[?#]/.test(url))
    .nullable()
    .default(null),
})
export type NewsletterSettings = z.infer<typeof NewsletterSettings>

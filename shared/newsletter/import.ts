import { z } from 'zod'
import { Colleague } from '../office/account.ts'
import { ConsentHow, ImportId, ReaderLanguage } from './reader.ts'

/** What a column of a file becomes. */
export const ImportField = z.enum([
  'address',
  'language',
  'state',
  'name',
  'reading',
  'tags',
  'consentAt',
  'consentHow',
  'consentVersion',
  'proof',
])
export type ImportField = z.infer<typeof ImportField>

/** The columns of our own files, in their order. */
export const ownColumns = ImportField.options

/** Why a row of a file does not come in. */
export const RefusalWhy = z.enum(['opted-out', 'complained', 'forgotten', 'not-an-address', 'twice-in-file'])
export type RefusalWhy = z.infer<typeof RefusalWhy>

/** What becomes of a row. `suggested`: its host looks like a typing error, and it is left out until somebody decides. */
export const Fate = z.enum(['added', 'unchanged', 'updated', 'refused', 'suggested'])
export type Fate = z.infer<typeof Fate>

/** What stands for every row that says nothing of its own. */
export const ImportDefaults = z.object({
  language: ReaderLanguage.default('ja'),
  how: ConsentHow.extract(['web-form', 'mail', 'paper', 'event', 'office', 'old-list']).default('old-list'),
  /** Where the proof of consent lies: "paper forms, binder 12". */
  evidence: z.string().trim().max(200).default(''),
})
export type ImportDefaults = z.infer<typeof ImportDefaults>

/** How a file is read; what is null is guessed. */
export const CheckChoices = z.object({
  encoding: z.string().max(40).nullable().default(null),
  delimiter: z.string().max(1).nullable().default(null),
  header: z.boolean().nullable().default(null),
  sheet: z.string().max(200).nullable().default(null),
  /** What each column becomes (null: left out); guessed where nothing is said. */
  columns: z.array(ImportField.nullable()).max(500).nullable().default(null),
  defaults: ImportDefaults.prefault({}),
})
export type CheckChoices = z.infer<typeof CheckChoices>

export const ImportCounts = z.object({
  rows: z.number().int(),
  added: z.number().int(),
  unchanged: z.number().int(),
  updated: z.number().int(),
  refused: z.number().int(),
  suggested: z.number().int(),
})
export type ImportCounts = z.infer<typeof ImportCounts>

/** One row of a dry run. */
export const ImportRow = z.object({
  line: z.number().int(),
  address: z.string(),
  language: ReaderLanguage,
  /** Day of the consent; of the import where the file has none. */
  since: z.string(),
  /** What the file has in the place of that day and is none, or is one that has not come yet; else empty. */
  undated: z.string(),
  /** A word for the state that is none of those known, with which the reader comes in paused; else empty. */
  strangeState: z.string(),
  fate: Fate,
  why: RefusalWhy.nullable(),
  /** Since when the reader is here, or stays away; empty where nothing is known. */
  knownSince: z.string(),
  /** The whole address as it was probably meant; empty where nothing is suggested. */
  suggestion: z.string(),
  /** What was said about the suggestion. */
  decided: z.enum(['corrected', 'kept']).nullable(),
})
export type ImportRow = z.infer<typeof ImportRow>

export const ImportShow = z.enum(['toLookAt', 'all', 'added', 'unchanged', 'updated', 'refused', 'suggested'])
export type ImportShow = z.infer<typeof ImportShow>

/** How far an import is; nothing is written before `running`. `columns`: somebody must say first which column holds the addresses. */
export const ImportStage = z.enum(['columns', 'reading', 'checked', 'running', 'done', 'failed'])
export type ImportStage = z.infer<typeof ImportStage>

/** An import that was made, as the list of them shows it. */
export const PastImport = ImportCounts.extend({
  id: ImportId,
  at: z.string(),
  by: Colleague,
  /** Name of the file. */
  name: z.string(),
  state: z.enum(['running', 'done', 'undone']),
  /** Until when it can be undone (ISO 8601 with Z). */
  undoUntil: z.string(),
})
export type PastImport = z.infer<typeof PastImport>

import { z } from 'zod'
import { LetterId } from '../letters/ids.ts'
import { Colleague, Language } from '../office/account.ts'
import { markLevels, markReasons, personalKinds } from './personal-data.ts'

/** Most characters of a copied question, and of one marked string. */
export const longestQuestion = 20_000
export const longestString = 500

/** What a person does with a marked string: it goes, it stays, or something general takes its place (72歳 → 70代). */
export const DecidedAs = z.enum(['redact', 'ordinary', 'general'])
export type DecidedAs = z.infer<typeof DecidedAs>

/** Why a place is marked: as the finder says, by a person's own hand, or because it stands in a letter that was joined. */
export const reasons = [...markReasons, 'by-hand', 'in-letter'] as const
export const Reason = z.enum(reasons)
export type Reason = z.infer<typeof Reason>

export const Decision = z.object({
  as: DecidedAs,
  /** What takes its place; empty but for `general`. */
  instead: z.string(),
  /** Null where the program proposed it, which stands until somebody says otherwise. */
  by: Colleague.nullable(),
})
export type Decision = z.infer<typeof Decision>

/** A marked place of a text, in UTF-16 units of it. One decision holds for every place of the same string. */
export const Mark = z.object({
  start: z.number().int(),
  end: z.number().int(),
  kind: z.enum(personalKinds),
  level: z.enum(markLevels),
  why: Reason,
  /** What could take its place; empty where nothing general is known. */
  general: z.string(),
  /** Null while nobody has decided. */
  decision: Decision.nullable(),
})
export type Mark = z.infer<typeof Mark>

/** An entry as others name it. */
export const EntryName = z.object({ id: z.uuid(), number: z.string() })
export type EntryName = z.infer<typeof EntryName>

/** A letter that was marked as material, as the list shows it. */
export const CandidateRow = z.object({
  letterId: LetterId,
  /** Of the letter: 2026-1184. */
  number: z.string(),
  receivedAt: z.string(),
  language: Language,
  /** The first words of the question, with what is redacted in the words of its kind; before the question was copied those of the subject. */
  words: z.string(),
  /** False before its question was copied. */
  copied: z.boolean(),
  /** Marked strings, and how many of them nobody has decided. */
  strings: z.number().int(),
  undecided: z.number().int(),
  by: Colleague.nullable(),
  /** Entries that it has been joined to. */
  entries: z.array(EntryName),
})
export type CandidateRow = z.infer<typeof CandidateRow>

/** A copied question with its marks. */
export const Candidate = CandidateRow.extend({
  text: z.string(),
  revision: z.number().int(),
  marks: z.array(Mark),
  /** The question as it would go on, with what is undecided still in it. */
  result: z.string(),
})
export type Candidate = z.infer<typeof Candidate>

import { z } from 'zod'
import { LetterId } from '../letters/ids.ts'
import { Language } from '../office/account.ts'
import { command, done, query } from '../rpc.ts'
import { EntryRow } from './entries.ts'

const staff = ['staff'] as const

/** A letter that asks something alike, as a list shows it. */
export const SimilarLetter = z.object({
  letterId: LetterId,
  number: z.string(),
  subject: z.string(),
  language: Language,
  receivedAt: z.string(),
  /** True where it is joined to the entry that is looked at. */
  joined: z.boolean(),
})
export type SimilarLetter = z.infer<typeof SimilarLetter>

/** Words of both languages that mean the same. */
export const GlossaryRow = z.object({
  /** Of the shipped lines begins with `shipped:`. */
  id: z.string(),
  ja: z.array(z.string()),
  en: z.array(z.string()),
  /** As it was shipped; changed, added or taken out by the office. */
  state: z.enum(['shipped', 'changed', 'added', 'removed']),
})
export type GlossaryRow = z.infer<typeof GlossaryRow>

const Words = z.array(z.string().trim().min(1).max(60)).min(1).max(20)

/** The calls about what is alike: letters and entries, in both languages, and the glossary between them. */
export const similarCalls = {
  /**
   * Entries that are like a letter, the nearest first, at most ten: those near enough to answer it, the nearest of all, or of those that are public; `near`
   * says of each whether it is near enough. Throws `not_found`.
   */
  entriesLike: query({
    who: staff,
    purpose: '3(3)',
    input: z.object({
      letterId: LetterId,
      most: z.number().int().min(1).max(10).default(5),
      among: z.enum(['near', 'all', 'public']),
    }),
    output: z.array(EntryRow.extend({ joined: z.boolean(), near: z.boolean() })),
  }),
  /** The letters nearest to an entry or to a letter, the nearest first; `ready` is false while the index is being read. */
  lettersLike: query({
    who: staff,
    purpose: '3(3)',
    input: z.object({
      to: z.union([z.object({ entryId: z.uuid() }), z.object({ letterId: LetterId })]),
      most: z.number().int().min(1).max(20).default(5),
    }),
    output: z.object({ ready: z.boolean(), letters: z.array(SimilarLetter) }),
  }),
  /** What is public of an entry, to be put into a reply: the answer in a language with its links, and the address of its place on the Site. Throws `entry_not_published`. */
  answerText: query({
    who: staff,
    purpose: '3(3)',
    input: z.object({ id: z.uuid(), language: Language }),
    output: z.object({ text: z.string(), address: z.string() }),
  }),
  /** The lines that hold a word, in the order of the shipped ones; all of them without. */
  glossary: query({
    who: staff,
    purpose: null,
    input: z.object({ search: z.string().trim().max(100).default('') }),
    output: z.array(GlossaryRow),
  }),
  /** Adds a line, or changes one. Throws `not_found`. */
  saveGlossaryLine: command({
    who: staff,
    purpose: null,
    input: z.object({ id: z.string().max(100).nullable(), ja: Words, en: Words }),
    output: z.object({ id: z.string() }),
  }),
  /** Takes a line out; a shipped one can be had back. */
  removeGlossaryLine: command({
    who: staff,
    purpose: null,
    input: z.object({ id: z.string().max(100) }),
    output: done,
  }),
  /** Has a shipped line back as it was shipped. */
  restoreGlossaryLine: command({
    who: staff,
    purpose: null,
    input: z.object({ id: z.string().max(100) }),
    output: done,
  }),
}

import { z } from 'zod'
import { Colleague, Language } from '../office/account.ts'
import { command, done, errand, nothing, query } from '../rpc.ts'
import { EntryName } from './candidates.ts'
import { Difference } from './entries.ts'

const both = ['staff', 'supervisor'] as const

/** What a publication does to an entry. */
export const PublicChange = EntryName.extend({
  what: z.enum(['added', 'changed', 'withdrawn']),
  question: z.object({ ja: z.string(), en: z.string() }),
})
export type PublicChange = z.infer<typeof PublicChange>

/** The same with the paragraphs in which something is said otherwise. */
export const NextChange = PublicChange.extend({ differences: z.array(Difference) })
export type NextChange = z.infer<typeof NextChange>

/** A publication of the register. */
export const Publication = z.object({
  id: z.uuid(),
  at: z.string(),
  by: Colleague,
  changes: z.array(PublicChange),
  /** Entries that were public after it. */
  entries: z.number().int(),
  /** SHA-256 over the names and octets of its files. */
  hash: z.string(),
})
export type Publication = z.infer<typeof Publication>

/** What the next publication would be. */
export const NextPublication = z.object({
  changes: z.array(NextChange),
  entries: z.number().int(),
  /** Links of everything that would be public, to be opened and looked at. */
  links: z.array(EntryName.extend({ side: Language, text: z.string(), address: z.string() })),
  /** Approved entries that the gate does not let through, for letters were joined to them since; `unread` where it cannot look through their texts. */
  held: z.array(
    EntryName.extend({ undecided: z.number().int(), lettersNotHere: z.number().int(), unread: z.boolean() }),
  ),
})
export type NextPublication = z.infer<typeof NextPublication>

export const AnswersSettings = z.object({
  /** The address of the page of each language on the Site; empty before that is known. */
  pages: z.object({ ja: z.string().trim().max(2000), en: z.string().trim().max(2000) }).default({ ja: '', en: '' }),
  /** So many days before an entry's day it is to be looked at again. */
  remindDays: z.number().int().min(0).max(365).default(30),
  /** Groups of fewer letters are not told. */
  fewest: z.number().int().min(3).max(1000).default(5),
  /** So many days after it came a letter without an answer is overdue. */
  overdueDays: z.number().int().min(1).max(365).default(14),
})
export type AnswersSettings = z.infer<typeof AnswersSettings>

/** The calls about what stands on the Site. */
export const publicationCalls = {
  nextPublication: query({ who: both, purpose: '3(3)', input: nothing, output: NextPublication }),
  /** The page as it would be published. */
  publicPage: query({
    who: both,
    purpose: '3(3)',
    input: z.object({ language: Language }),
    output: z.object({ html: z.string() }),
  }),
  /** An entry alone as its place on the page would be, whatever its state. Throws `not_found`. */
  entryPage: query({
    who: both,
    purpose: '3(3)',
    input: z.object({ id: z.uuid(), language: Language }),
    output: z.object({ html: z.string() }),
  }),
  /** The register, the latest first; at most 200. */
  publications: query({ who: both, purpose: null, input: nothing, output: z.array(Publication) }),
  /**
   * Writes everything that is approved and public into a folder for the webmaster: files that are there already with the same octets are not
   * touched. Throws `entry_gives_away`, `letters_not_here`, `text_too_complex`, `nothing_to_publish`, `publication_changed`, `journal_unreachable`,
   * `folder_of_another_site` with the name of the file, `export_failed`, `disk_full`.
   */
  publish: errand({
    who: both,
    purpose: '3(3)',
    input: z.object({ path: z.string().min(1).max(4096) }),
    output: z.object({
      folder: z.string(),
      written: z.number().int(),
      untouched: z.number().int(),
      changes: z.number().int(),
    }),
  }),
  settings: query({ who: both, purpose: null, input: nothing, output: AnswersSettings }),
  /** Throws `bad_input` where an address is none. */
  setSettings: command({ who: both, purpose: null, input: AnswersSettings, output: done }),
}

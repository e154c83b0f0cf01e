import { z } from 'zod'
import { LetterId } from '../letters/ids.ts'
import { Colleague } from '../office/account.ts'
import { command, done, errand, nothing, query } from '../rpc.ts'
import { longestString } from './candidates.ts'
import {
  Category,
  Difference,
  Entry,
  EntryCheck,
  EntryContent,
  EntryCounts,
  EntryLetter,
  EntryRow,
  EntryVersion,
  EntryView,
  ValidUntil,
} from './entries.ts'

const staff = ['staff'] as const
const supervisor = ['supervisor'] as const
const both = ['staff', 'supervisor'] as const
const one = z.object({ id: z.uuid() })
/** The entry as somebody saw it. */
const seen = one.extend({ revision: z.number().int() })
const revised = z.object({ revision: z.number().int() })

/** The calls about entries: questions with their answers in both languages. What they say of letters is asked for apart, and by staff alone. */
export const entryCalls = {
  /** One page of a view in the order of categories and places; a search looks in numbers, questions and answers of both languages. */
  entries: query({
    who: both,
    purpose: '3(3)',
    input: z.object({
      view: EntryView.default('all'),
      category: z.uuid().nullable().default(null),
      search: z.string().max(200).default(''),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(2000).default(200),
    }),
    output: z.object({ rows: z.array(EntryRow), total: z.number().int() }),
  }),
  /** How many each view holds. */
  entryCounts: query({ who: both, purpose: null, input: nothing, output: EntryCounts }),
  /** Throws `not_found`. */
  entry: query({ who: both, purpose: '3(3)', input: one, output: Entry }),
  /** The letters that ask it, the latest first; at most 500. */
  entryLetters: query({ who: staff, purpose: '3(3)', input: one, output: z.array(EntryLetter) }),
  entryVersions: query({ who: both, purpose: '3(3)', input: one, output: z.array(EntryVersion) }),
  /** What changed between two versions; only paragraphs in which something did. Throws `not_found`. */
  entryDifference: query({
    who: both,
    purpose: '3(3)',
    input: one.extend({ from: z.number().int(), to: z.number().int() }),
    output: z.array(Difference),
  }),
  /** What the gate sees in both languages, and what else is not right. Throws `not_found`, `entry_changed`, `text_too_complex`. */
  checkEntry: query({ who: both, purpose: '3(3)', input: seen, output: EntryCheck }),
  /** Supervisors without a hand in it. */
  entryApprovers: query({ who: both, purpose: null, input: one, output: z.array(Colleague) }),
  /**
   * An entry of the question that was copied from a letter, as it was decided, with the letter joined to it; or an empty one. Throws `not_found`,
   * `marks_undecided`, `question_too_long`.
   */
  startEntry: command({
    who: staff,
    purpose: '3(3)',
    input: z.object({ letterId: LetterId.nullable().default(null), category: z.uuid().nullable().default(null) }),
    output: one,
  }),
  /** Keeps what somebody writes. Throws `not_found`, `entry_changed`, `entry_sealed`. */
  saveEntry: command({ who: staff, purpose: '3(3)', input: seen.extend({ content: EntryContent }), output: revised }),
  /** Throws `not_found`. */
  setEntryFacts: command({
    who: staff,
    purpose: '3(3)',
    input: one.extend({ category: z.uuid().nullable(), validUntil: ValidUntil, note: z.string().trim().max(4000) }),
    output: done,
  }),
  /** Puts an entry before another one of its category, or at the end. Throws `not_found`. */
  moveEntry: command({
    who: staff,
    purpose: '3(3)',
    input: one.extend({ before: z.uuid().nullable() }),
    output: done,
  }),
  /** Removes a draft that was never public. Throws `not_found`, `entry_sealed`. */
  removeEntry: command({ who: staff, purpose: '3(3)', input: one, output: done }),
  /** Says that letters ask what this entry answers. Throws `not_found`. */
  joinLetters: command({
    who: staff,
    purpose: '3(3)',
    input: one.extend({ letterIds: z.array(LetterId).min(1).max(100) }),
    output: done,
  }),
  leaveLetter: command({ who: staff, purpose: '3(3)', input: one.extend({ letterId: LetterId }), output: done }),
  /** Says that a marked string of an entry is ordinary, or takes that back; it holds until a line with the string is changed. Throws `entry_changed`. */
  decideEntry: command({
    who: both,
    purpose: '3(3)',
    input: seen.extend({ string: z.string().min(1).max(longestString), ordinary: z.boolean() }),
    output: done,
  }),
  /**
   * Asks a supervisor for approval. Throws `entry_changed`, `entry_sealed`, `entry_incomplete`, `entry_gives_away`, `entry_approver`,
   * `letters_not_here`.
   */
  askEntry: errand({ who: staff, purpose: '3(3)', input: seen.extend({ of: z.uuid() }), output: done }),
  /** Takes a request or an approval back, or begins to change what is public, with a word on why. Throws `not_found`, `entry_changed`. */
  reopenEntry: command({
    who: both,
    purpose: '3(3)',
    input: seen.extend({ note: z.string().trim().max(1000).default('') }),
    output: revised,
  }),
  /**
   * Approves what a supervisor saw (`hash` of the check), once they have said that no neighbour could tell who it is. Throws `own_entry`,
   * `entry_changed`, and what `askEntry` throws.
   */
  approveEntry: errand({
    who: supervisor,
    purpose: '3(3)',
    input: seen.extend({ hash: z.string().max(64), neighbourCouldTell: z.literal(false) }),
    output: done,
  }),
  /** Takes what is public off the Site with the next publication; its place says so. Throws `entry_not_published`. */
  withdrawEntry: command({
    who: both,
    purpose: '3(3)',
    input: one.extend({ note: z.string().trim().max(1000).default('') }),
    output: done,
  }),
  categories: query({ who: both, purpose: null, input: nothing, output: z.array(Category) }),
  /** Adds a category, or names one anew. Throws `not_found`, `category_name_taken`. */
  saveCategory: command({
    who: staff,
    purpose: null,
    input: z.object({
      id: z.uuid().nullable(),
      names: z.object({ ja: z.string().trim().min(1).max(60), en: z.string().trim().min(1).max(80) }),
    }),
    output: one,
  }),
  /** The order in which they stand. Throws `bad_input` where it is not all of them. */
  orderCategories: command({
    who: staff,
    purpose: null,
    input: z.object({ ids: z.array(z.uuid()).max(200) }),
    output: done,
  }),
  /** Throws `category_in_use`. */
  removeCategory: command({ who: staff, purpose: null, input: one, output: done }),
}

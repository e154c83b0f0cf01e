import { z } from 'zod'
import { LetterId } from '../letters/ids.ts'
import { Colleague, Language } from '../office/account.ts'
import { markLevels, personalKinds } from './personal-data.ts'
import { Decision, EntryName, Reason } from './candidates.ts'
import { visibleText } from './visible-text.ts'

/** Most characters of a paragraph, and most paragraphs, links and categories. */
export const longestParagraph = 4000
export const mostParagraphs = 40
export const mostLinks = 20
export const mostCategories = 60

/** Where an entry stands. One that is public and is being changed is a draft again; what is public stays public meanwhile. */
export const EntryState = z.enum(['draft', 'asked', 'approved', 'published', 'withdrawn'])
export type EntryState = z.infer<typeof EntryState>

/** Text as it is seen; what nobody sees of it is not kept. */
const Visible = (longest: number) => z.string().max(longest).overwrite(visibleText).trim()
/** The two sides of a paragraph as somebody writes them. */
const Written = z.object({
  ja: Visible(longestParagraph),
  en: Visible(longestParagraph),
  /** True says that both sides are in step as they are now: the older one is left as it is. */
  inStep: z.boolean().default(false),
})
const PairId = z
  .string()
  .max(36)
  .regex(/^[\da-z-]+$/)
const Link = z.object({ text: Visible(200), address: Visible(2000) })

/** An entry as it is saved; a paragraph keeps its id, by which its history is followed. */
export const EntryContent = z.object({
  question: Written,
  answer: z.array(Written.extend({ id: PairId })).max(mostParagraphs),
  links: z.array(z.object({ ja: Link, en: Link })).max(mostLinks),
})
export type EntryContent = z.infer<typeof EntryContent>

/** A paragraph as it is kept. */
export const Pair = z.object({
  id: PairId,
  ja: z.string(),
  en: z.string(),
  /** The side that has not followed the other one since; `was` is the newer side as it was when both were in step. */
  older: z.object({ side: Language, was: z.string() }).nullable(),
})
export type Pair = z.infer<typeof Pair>

/** What an entry says. */
export const EntryText = z.object({
  question: Pair,
  answer: z.array(Pair),
  links: z.array(z.object({ ja: Link, en: Link })),
})
export type EntryText = z.infer<typeof EntryText>

/** A day of the office's calendar (2027-11-30), or empty. */
export const ValidUntil = z.union([z.literal(''), z.iso.date().max(10)])

export const EntryRow = EntryName.extend({
  state: EntryState,
  /** Null where it has none. */
  category: z.uuid().nullable(),
  question: z.object({ ja: z.string(), en: z.string() }),
  /** How many letters ask it, and the month of the last one (2026-10); null before there is any. */
  asked: z.object({ count: z.number().int(), last: z.string().nullable() }),
  /** Paragraphs of each language that are not written, and that are older than their other side. */
  missing: z.object({ ja: z.number().int(), en: z.number().int() }),
  older: z.object({ ja: z.number().int(), en: z.number().int() }),
  validUntil: ValidUntil,
  /** True where it is to be looked at again: its time has come, or comes within the days of the settings. */
  due: z.boolean(),
  changedAt: z.string(),
  changedBy: Colleague,
  askedOf: Colleague.nullable(),
  /** True while a text of it stands on the Site. */
  public: z.boolean(),
  /** True where the gate would not let through any more what stands on the Site: a letter was joined since, or says something else now. */
  held: z.boolean(),
})
export type EntryRow = z.infer<typeof EntryRow>

/** `due` holds those that are to be looked at again: their time has come, or the gate would not let them through any more. */
export const EntryView = z.enum(['all', 'draft', 'asked', 'approved', 'published', 'withdrawn', 'due'])
export type EntryView = z.infer<typeof EntryView>

export const EntryCounts = z.record(EntryView, z.number().int()).and(z.object({ candidates: z.number().int() }))
export type EntryCounts = z.infer<typeof EntryCounts>

export const Entry = EntryRow.extend({
  text: EntryText,
  /** Who wrote each side last, and when; null before anybody did. */
  sides: z.object({
    ja: z.object({ by: Colleague, at: z.string() }).nullable(),
    en: z.object({ by: Colleague, at: z.string() }).nullable(),
  }),
  revision: z.number().int(),
  /** For the office alone. */
  note: z.string(),
  /** Everybody who has had a hand in it: none of them approves it. */
  hands: z.array(Colleague),
  askedAt: z.string().nullable(),
  askedBy: Colleague.nullable(),
  /** What the supervisor wrote who gave it back. */
  givenBack: z.string(),
  approved: z.object({ by: Colleague, at: z.string(), hash: z.string() }).nullable(),
  /** What stands on the Site: since when, and whether it is what the entry says now. */
  published: z
    .object({
      anchor: z.string(),
      firstAt: z.string(),
      at: z.string(),
      same: z.boolean(),
      withdrawnAt: z.string().nullable(),
    })
    .nullable(),
})
export type Entry = z.infer<typeof Entry>

/** A letter that asks what an entry answers. */
export const EntryLetter = z.object({
  letterId: LetterId,
  /** Whether its mail is at this workstation, at others only, or nowhere any more: it counts all the same. */
  state: z.enum(['here', 'not-here', 'gone']),
  /** Null unless it is here. */
  number: z.string().nullable(),
  receivedAt: z.string(),
  joinedBy: Colleague,
  joinedAt: z.string(),
  /** True where its question was copied, to be read beside the entry. */
  copied: z.boolean(),
})
export type EntryLetter = z.infer<typeof EntryLetter>

export const EntryVersion = z.object({
  revision: z.number().int(),
  at: z.string(),
  by: Colleague,
  /** True of one that approval was asked for. */
  asked: z.boolean(),
})
export type EntryVersion = z.infer<typeof EntryVersion>

/** A place of an entry: the question, a paragraph by its id, a link by its number from 0. */
export const EntryField = z.string().max(40)

/** What became of a paragraph in a language between two versions, piece by piece. */
export const Difference = z.object({
  field: EntryField,
  side: Language,
  pieces: z.array(z.object({ what: z.enum(['same', 'added', 'removed']), text: z.string() })),
})
export type Difference = z.infer<typeof Difference>

/** A place of an entry that may be personal. */
export const EntryMark = z.object({
  field: EntryField,
  side: Language,
  start: z.number().int(),
  end: z.number().int(),
  string: z.string(),
  kind: z.enum(personalKinds),
  level: z.enum(markLevels),
  why: Reason,
  general: z.string(),
  /** `ordinary`, or null while nobody has decided. */
  decision: Decision.nullable(),
})
export type EntryMark = z.infer<typeof EntryMark>

/** What is not right yet, where it stands. Those of `blocking` keep an entry from being asked for, approved and published. */
export const EntryFinding = z.object({
  code: z.enum([
    'no-question',
    'no-answer',
    'side-missing',
    'side-older',
    'placeholder-left',
    'link-form',
    'link-without-words',
    'no-category',
  ]),
  field: EntryField,
  side: Language.nullable(),
  blocking: z.boolean(),
})
export type EntryFinding = z.infer<typeof EntryFinding>

/** What the gate sees. */
export const EntryCheck = z.object({
  marks: z.array(EntryMark),
  /** Marked strings that nobody has decided. */
  undecided: z.number().int(),
  findings: z.array(EntryFinding),
  /** Names, digits and capitals that are left, each once, to be looked at by a person. */
  remaining: z.array(z.object({ string: z.string(), what: z.enum(['name', 'digits', 'capitals']), side: Language })),
  /** How many more there are than these, which are the first 300. */
  remainingMore: z.number().int(),
  /** Letters that were joined and have not come to this workstation: what they hold cannot be looked for here. */
  lettersNotHere: z.number().int(),
  /** SHA-256 of what would be approved. */
  hash: z.string(),
})
export type EntryCheck = z.infer<typeof EntryCheck>

export const Category = z.object({
  id: z.uuid(),
  names: z.object({ ja: z.string(), en: z.string() }),
  /** Entries in it. */
  entries: z.number().int(),
})
export type Category = z.infer<typeof Category>

import { z } from 'zod'
import { Colleague } from '../office/account.ts'
import type { Dimension } from './questions.ts'
import { monthsBetween } from '../months.ts'

/**
 * What the rows of a published table may be. Nobody is told apart by these: what could tell somebody apart is not offered, neither alone nor
 * masked. Left out are single days (who came on the day of an event), hosts, links and campaigns (they name other people's sites and mails),
 * domains (they name the networks of visitors), entry and exit (they add up to nothing people ask for), what was not found, status, servers and
 * robots (they are about the Site's machinery, and help whoever attacks it). The last two are of letters: what is asked, and what people gave of
 * themselves in the form.
 */
export const ReleaseRows = z.enum([
  'country',
  'section',
  'page',
  'device',
  'system',
  'browser',
  'weekday',
  'category',
  'attribute',
])
export type ReleaseRows = z.infer<typeof ReleaseRows>

/** Measures that add up. Visitors do not: somebody who comes on two days is two of them. */
export const ReleaseMeasure = z.enum(['visits', 'pageViews', 'letters'])
export type ReleaseMeasure = z.infer<typeof ReleaseMeasure>

/** Whether a table is of letters; the others are of what was asked of the Site. */
export const isOfLetters = (rows: ReleaseRows): rows is 'category' | 'attribute' =>
  rows === 'category' || rows === 'attribute'
/** What the rows of the others may be. */
export type LogRows = Exclude<ReleaseRows, 'category' | 'attribute'>

/** Visits add up only over what each visit has one of; a visit with two pages counts at both, and one over two hours in both. */
export function measuresOf(rows: ReleaseRows): readonly ReleaseMeasure[] {
  if (isOfLetters(rows)) return ['letters']
  return rows === 'page' || rows === 'section' || rows === 'weekday' ? ['pageViews'] : ['visits', 'pageViews']
}

/** The dimension of the columns: months, but of weekdays the hours. */
export function columnsOf(rows: ReleaseRows): Extract<Dimension, 'month' | 'hour'> {
  return rows === 'weekday' ? 'hour' : 'month'
}

/** Rows in place of values of a dimension: everything that has no row of its own, and what is not known or in no section. */
export const othersRow = '(others)'
export const unknownRow = '(unknown)'

/** The fewest people that any published number stands for; an office may ask for more, never for less. */
export const fewestPeople = 10

/** Most months of one table, and most rows besides the others. */
export const mostMonths = 24
export const mostRows = 60

/** A month as 2026-04. */
export const ReleaseMonth = z
  .string()
  .max(7)
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)

/** A number of a table by its row and column; null is the total over them. */
export const ReleasePlace = z.object({ row: z.string().max(500).nullable(), column: z.string().max(20).nullable() })
export type ReleasePlace = z.infer<typeof ReleasePlace>

/** An attribute of the form by its key, and what it is called in public. */
export const ReleaseAttribute = z.object({
  key: z.string().min(1).max(80),
  ja: z.string().min(1).max(200),
  en: z.string().min(1).max(200),
})
export type ReleaseAttribute = z.infer<typeof ReleaseAttribute>

/** What a table holds. */
export const ReleasePlan = z.object({
  rows: ReleaseRows,
  /** What the rows are the values of, where they are those of an attribute. */
  attribute: ReleaseAttribute.nullable().default(null),
  measure: ReleaseMeasure,
  /** Whole months, both of them in it. */
  from: ReleaseMonth,
  to: ReleaseMonth,
  /** Which numbers are in it: each row by each column, the total of each row, the total of each column. */
  cells: z.boolean().default(true),
  rowTotals: z.boolean().default(true),
  columnTotals: z.boolean().default(true),
  /** Rows with a smaller share of the total than this are one row together (in thousandths). */
  leastShare: z.number().int().min(1).max(200).default(5),
  /** The fewest people that a shown number stands for. */
  fewest: z.number().int().min(fewestPeople).max(1000).default(fewestPeople),
  /** Places that somebody chose to withhold so that others need not be, and those others. */
  chosen: z.array(ReleasePlace).max(200).default([]),
  spared: z.array(ReleasePlace).max(200).default([]),
})
export type ReleasePlan = z.infer<typeof ReleasePlan>

/** A plan as somebody may give it. */
export const PossiblePlan = ReleasePlan.refine((plan) => measuresOf(plan.rows).includes(plan.measure), {
  path: ['measure'],
})
  .refine((plan) => (plan.rows === 'attribute') === (plan.attribute !== null), { path: ['attribute'] })
  .refine((plan) => plan.from <= plan.to && monthsBetween(plan.from, plan.to).length <= mostMonths, { path: ['to'] })
  .refine((plan) => plan.cells || plan.rowTotals || plan.columnTotals, { path: ['cells'] })

/** The part of a fiscal year (from April) that a period is; null where it is none. */
export function fiscalPart(from: string, to: string): 'whole' | 'first' | 'second' | null {
  const length = monthsBetween(from, to).length
  if (from.endsWith('-04')) return length === 12 ? 'whole' : length === 6 ? 'first' : null
  return from.endsWith('-10') && length === 6 ? 'second' : null
}

/** Why a number is withheld: it stands for too few people, another one would come out, or an earlier release withheld it. */
export const Withheld = z.enum(['small', 'complementary', 'earlier'])
export type Withheld = z.infer<typeof Withheld>

/** One number of a table as the office knows it. */
export const ReleaseCell = z.object({
  count: z.number().int(),
  /** The people who are certainly behind it: the most different visitors of one day, or everybody who wrote. */
  people: z.number().int(),
  /** Null where it is shown. */
  withheld: Withheld.nullable(),
  /** What everything public allows for a withheld number; `most` is null where nothing public limits it. */
  range: z.object({ least: z.number().int(), most: z.number().int().nullable() }).nullable(),
})
export type ReleaseCell = z.infer<typeof ReleaseCell>

const Cells = z.array(ReleaseCell.nullable())

/** The numbers of a release; null stands where the plan holds none. */
export const ReleaseTable = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.object({ value: z.string(), cells: Cells, total: ReleaseCell.nullable() })),
  totals: z.object({ cells: Cells, total: ReleaseCell.nullable() }),
  /** How many values of the dimension stand in the row of the others. */
  joined: z.number().int(),
  /** Days of the period of which nothing was ever taken in. */
  missingDays: z.number().int(),
  /** Requests of robots in the period, which are not counted. */
  robots: z.number().int(),
  timeZone: z.string(),
  /** Names of sections and categories by their codes, as the office has given them. */
  sections: z.record(z.string(), z.object({ ja: z.string(), en: z.string() })),
})
export type ReleaseTable = z.infer<typeof ReleaseTable>

/**
 * What the proof says: nothing withheld comes out; some places come out already by what was published before; numbers differ from those that
 * were published for the same places; more than can be proved.
 */
export const ReleaseProof = z.object({
  outcome: z.enum(['proved', 'lost', 'contradiction', 'too-large']),
  /** The places that are lost, or that contradict; the first twenty of them. */
  places: z.array(ReleasePlace),
  /** Numbers of releases that it was held against. */
  against: z.array(z.string()),
  at: z.string(),
})
export type ReleaseProof = z.infer<typeof ReleaseProof>

/** `replaced`: a newer edition is public. What was published is never changed, and never taken back. */
export const ReleaseState = z.enum(['draft', 'asked', 'approved', 'published', 'replaced'])
export type ReleaseState = z.infer<typeof ReleaseState>

export const ReleaseTitles = z.object({ ja: z.string().trim().max(120), en: z.string().trim().max(120) })

export const ReleaseRow = z.object({
  id: z.uuid(),
  /** `S-2026-05`, of a later edition `S-2026-05-2`. */
  number: z.string(),
  edition: z.number().int(),
  titles: ReleaseTitles,
  state: ReleaseState,
  plan: ReleasePlan,
  revision: z.number().int(),
  changedAt: z.string(),
  askedOf: Colleague.nullable(),
  publishedAt: z.string().nullable(),
})
export type ReleaseRow = z.infer<typeof ReleaseRow>

export const Release = ReleaseRow.extend({
  by: Colleague,
  /** Everybody who has had a hand in it: none of them approves it. */
  hands: z.array(Colleague),
  askedAt: z.string().nullable(),
  askedBy: Colleague.nullable(),
  /** What the supervisor wrote who gave it back. */
  note: z.string(),
  approved: z.object({ by: Colleague, at: z.string(), hash: z.string() }).nullable(),
  /** Numbers of other releases of which a month is in this one, that were approved or published. */
  beside: z.array(z.string()),
  /** True where a later edition exists, in whatever state. */
  continued: z.boolean(),
})
export type Release = z.infer<typeof Release>

import { z } from 'zod'

/** What the rows of a table are: the categories of the entries that letters were joined to, or an attribute of the form by its key. */
export const AskedWhat = z.union([z.literal('category'), z.object({ attribute: z.string().max(80) })])
export type AskedWhat = z.infer<typeof AskedWhat>

/** Most months of a table, and most rows; the rest is one row together. */
export const mostAskedMonths = 24
export const mostAskedRows = 40

/** Rows in place of values: everything without a row of its own, and letters that name none. */
export const restRow = '(others)'
export const noneRow = '(none)'

/** A number of letters; null where it is withheld. */
const Count = z.number().int().nullable()

export const AskedTable = z.object({
  months: z.array(z.string()),
  rows: z.array(
    z.object({
      /** A category's id, a value of the attribute, or one of the rows in place of values. */
      value: z.string(),
      /** What it is called; the same in both languages where people gave it. */
      names: z.object({ ja: z.string(), en: z.string() }),
      counts: z.array(Count),
      total: Count,
    }),
  ),
  totals: z.object({ counts: z.array(Count), total: Count }),
  /** Numbers of fewer letters are withheld. */
  fewest: z.number().int(),
  /** How many numbers are. */
  withheld: z.number().int(),
})
export type AskedTable = z.infer<typeof AskedTable>

/** How the office keeps up. */
export const Workload = z.object({
  rows: z.array(
    z.object({
      /** The Monday of a week (2026-11-23), or a category's id, or `(none)`. */
      value: z.string(),
      names: z.object({ ja: z.string(), en: z.string() }),
      arrived: z.number().int(),
      answered: z.number().int(),
      /** Hours from arrival to the first answer; null where there is none. */
      medianHours: z.number().nullable(),
      /** Still open after the days of the settings. */
      overdue: z.number().int(),
    }),
  ),
})
export type Workload = z.infer<typeof Workload>

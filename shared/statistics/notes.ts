import { z } from 'zod'
import { longestValue } from './values.ts'

/** Something that happened on a day and may be why numbers rose or fell: it is marked in the trend. */
export const DayEvent = z.object({
  id: z.uuid(),
  day: z.iso.date().max(10),
  text: z.string().trim().min(1).max(120),
})
export type DayEvent = z.infer<typeof DayEvent>

/** What the office hopes that a visit comes to: one of some documents fetched, or one of some pages seen. */
export const Goal = z.object({
  id: z.uuid(),
  name: z.string().trim().min(1).max(80),
  dimension: z.enum(['file', 'page']),
  values: z.array(z.string().trim().min(1).max(longestValue)).min(1).max(50),
})
export type Goal = z.infer<typeof Goal>

/** The name of a page, as a list or a site map tells it. */
export const PageTitle = z.object({ path: z.string().max(longestValue), title: z.string().max(200) })
export type PageTitle = z.infer<typeof PageTitle>

/** The kinds of file that a table is exported as. */
export const TableFormat = z.enum(['csv', 'xlsx'])
export type TableFormat = z.infer<typeof TableFormat>

/** A table as it stands under a chart; the first row names the columns. */
export const TableRows = z
  .array(z.array(z.union([z.string().max(2000), z.number(), z.null()])).max(200))
  .min(1)
  .max(100_001)
export type TableRows = z.infer<typeof TableRows>

/** How many lines of logs have been taken in, how many could not be read, and when something was taken in last. */
export const LogLines = z.object({
  lines: z.number().int(),
  failed: z.number().int(),
  importedAt: z.string().nullable(),
})
export type LogLines = z.infer<typeof LogLines>

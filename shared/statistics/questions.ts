import { z } from 'zod'
import { longestValue } from './values.ts'

/**
 * What numbers can be asked by. A value is always a text:
 * - `page`, `file`, `missing`: the path of a page view, of a download, of a request that was not found; `link` is the page on which the link
 *   to something missing stands (host and path)
 * - `section`: the section of a path by the office's settings, '' where it is in none
 * - `entry`, `exit`: the first and the last page of the visit
 * - `referrer`: host of another site from which the visit came; `engine` the search engine among them; `campaign`: what the address it came
 *   by says (utm_campaign); each '' where there is none
 * - `country`: ISO 3166 code, '' where it is not known; `domain`: end of the visitor's host name (`ad.jp`)
 * - `browser`, `system`, `device`, `robot` ('' where it is none)
 * - `status`: `200`; `server`: the name under which its logs were taken in
 * - `day`: `2026-10-20`; `month`: `2026-10`; `weekday`: `1` (Monday) to `7`; `hour`: `0` to `23` on the office's clocks
 */
export const Dimension = z.enum([
  'page',
  'section',
  'entry',
  'exit',
  'file',
  'missing',
  'link',
  'referrer',
  'engine',
  'campaign',
  'country',
  'domain',
  'browser',
  'system',
  'device',
  'robot',
  'status',
  'server',
  'month',
  'day',
  'weekday',
  'hour',
])
export type Dimension = z.infer<typeof Dimension>

/**
 * Dimensions of which each visit has one value, so that visits add up over their values. Over those of `page`, `section`, `file`, `missing`,
 * `link`, `status` and `hour` they do not: a visit with two pages counts at each of them.
 */
export const dimensionsOfVisits: readonly Dimension[] = [
  'entry',
  'exit',
  'referrer',
  'engine',
  'campaign',
  'country',
  'domain',
  'browser',
  'system',
  'device',
  'robot',
  'server',
  'month',
  'day',
  'weekday',
]

/** Dimensions over whose values visitors add up: a visitor is one of a server and a day, and a period has the sum of them. */
export const dimensionsOfVisitors: readonly Dimension[] = ['server', 'month', 'day', 'weekday']

/** Dimensions whose values follow each other in time. */
export const dimensionsOfTime: readonly Dimension[] = ['month', 'day', 'weekday', 'hour']

/** What is counted one by one; these add up over every dimension. `hits` are requests of anything but static files. */
export const Counted = z.enum(['pageViews', 'downloads', 'notFound', 'hits'])
export type Counted = z.infer<typeof Counted>

/** What a panel of this dimension counts where it does not say. */
export function countedBy(dimension: Dimension): Counted {
  if (dimension === 'file') return 'downloads'
  if (dimension === 'missing' || dimension === 'link') return 'notFound'
  return dimension === 'status' ? 'hits' : 'pageViews'
}

/**
 * One of the values must be met. `page`, `file`, `missing` and `link` keep the visits in which one of them was asked for, and of what is
 * counted of their own kind (page views, downloads, not found) only that. `section`, `status` and `hour` keep single requests, all others whole visits.
 */
export const StatisticsFilter = z.object({
  dimension: Dimension,
  values: z.array(z.string().max(longestValue)).min(1).max(500),
})
export type StatisticsFilter = z.infer<typeof StatisticsFilter>

/** Both days belong to it; they are those of the office's zone. */
export const Period = z.object({ from: z.iso.date().max(10), to: z.iso.date().max(10) })
export type Period = z.infer<typeof Period>

/** Which requests are counted. Every filter must be met. */
export const Question = Period.extend({
  filters: z.array(StatisticsFilter).max(20).default([]),
  /** True where robots are counted among the rest. */
  robots: z.boolean().default(false),
})
export type Question = z.infer<typeof Question>

/** Numbers by one dimension, or by two together (weekday and hour: a heat map). */
export const Panel = z.object({
  by: z.array(Dimension).min(1).max(2),
  /** Null: what the first dimension is about. */
  counted: Counted.nullable().default(null),
  /** The greatest first, or the values in their own order; null: in their own order where they follow each other in time. */
  order: z.enum(['count', 'visits', 'value']).nullable().default(null),
  limit: z.number().int().min(1).max(100_000).default(100),
})
export type Panel = z.infer<typeof Panel>

/**
 * The numbers of a period. `visits` and `visitors` are those with a page view among what is counted; `visitors` the sum of daily visitors.
 * What is kept only by day is null where filters narrow the question.
 */
export const Totals = z.object({
  pageViews: z.number().int(),
  visits: z.number().int(),
  visitors: z.number().int(),
  hits: z.number().int(),
  downloads: z.number().int(),
  notFound: z.number().int(),
  /**
   * Requests of robots that meet the filters, whether they are counted or not. Those of static files are among them unless filters narrow the question
   * other than by day and server: of these only the missing ones are known one by one. Null where filters narrow a question that has panels, too: the pass
   * over the visits of robots takes half as long again.
   */
  robots: z.number().int().nullable(),
  /** All lines of the logs, those of static files among them, and the bytes that were sent. */
  requests: z.number().int().nullable(),
  files: z.number().int().nullable(),
  bytes: z.number().int().nullable(),
})
export type Totals = z.infer<typeof Totals>

/** `visits` and `visitors` are those with something that the panel counts. */
export const PanelRow = z.object({
  values: z.array(z.string()),
  count: z.number().int(),
  visits: z.number().int(),
  visitors: z.number().int(),
})
export type PanelRow = z.infer<typeof PanelRow>

/** `further` is how many values came behind the limit, and what was counted of them; visits do not add up by every dimension. */
export const PanelAnswer = z.object({
  rows: z.array(PanelRow),
  further: z.object({ values: z.number().int(), count: z.number().int() }),
})
export type PanelAnswer = z.infer<typeof PanelAnswer>

/** One answer for each panel, in the order of the panels. */
export const StatisticsAnswer = z.object({ totals: Totals, panels: z.array(PanelAnswer) })
export type StatisticsAnswer = z.infer<typeof StatisticsAnswer>

/** A question with its panels, and the period with which it is compared. */
export const Asked = z.object({
  question: Question,
  panels: z.array(Panel).max(30).default([]),
  compare: Period.nullable().default(null),
})
export type Asked = z.infer<typeof Asked>

/**
 * `compared` answers the same question for the other period; of a panel by what is no time it has the rows of the same values as the
 * first answer, in the same order, with zeros where there is nothing.
 */
export const Answered = StatisticsAnswer.extend({ compared: StatisticsAnswer.nullable() })
export type Answered = z.infer<typeof Answered>

/** The first and the last day of which something is kept, null where there is nothing; and the servers by their names. */
export const Kept = z.object({ period: Period.nullable(), servers: z.array(z.string()) })
export type Kept = z.infer<typeof Kept>

import { z } from 'zod'

/**
 * What another program counted of a day, or of a longer time where its export tells no days. It counts by its own rules, so it is shown as its
 * own, added to nothing and in no release; it tells no visitors.
 */
export const OutsideTotal = z.object({
  source: z.enum(['ga4', 'matomo']),
  /** What the export says it is of (the property); else empty. */
  name: z.string(),
  /** Both days belong to it. */
  from: z.string(),
  to: z.string(),
  pageViews: z.number().int().nullable(),
  visits: z.number().int().nullable(),
})
export type OutsideTotal = z.infer<typeof OutsideTotal>

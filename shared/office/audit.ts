import { z } from 'zod'

export const AuditRow = z.object({
  seq: z.number().int(),
  at: z.string(),
  who: z.string(),
  what: z.string(),
  about: z.string(),
})
export type AuditRow = z.infer<typeof AuditRow>

export const Verification = z.object({
  fileSound: z.boolean(),
  auditSound: z.boolean(),
  auditRows: z.number().int(),
  /** Number of the first row that does not fit, or null. */
  firstBadRow: z.number().int().nullable(),
  letters: z.number().int(),
})
export type Verification = z.infer<typeof Verification>

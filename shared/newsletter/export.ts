import { z } from 'zod'

/** How readers leave the office as a file: a CSV in either encoding, or a workbook. */
export const ReadersFormat = z.enum(['utf-8', 'shift_jis', 'xlsx'])
export type ReadersFormat = z.infer<typeof ReadersFormat>

/** Readers whose characters Shift_JIS has not: how many, and the first of them by their numbers (R-2226). */
export const Unwritable = z.object({
  count: z.number().int(),
  readers: z.array(z.object({ number: z.string(), characters: z.array(z.string()) })),
})
export type Unwritable = z.infer<typeof Unwritable>

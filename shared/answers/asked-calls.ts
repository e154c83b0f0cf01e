import { z } from 'zod'
import { errand, query } from '../rpc.ts'
import { AskedTable, AskedWhat, Workload } from './asked.ts'

const Month = z
  .string()
  .max(7)
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
/** Whole months, both of them in it. */
const Period = z.object({ from: Month, to: Month })

/** The calls about what people ask, as counts: no letter is seen. */
export const askedCalls = {
  /** What the rows can be: categories, and the attributes that people gave in this period. */
  askedAttributes: query({
    who: ['staff', 'supervisor'],
    purpose: '3(3)',
    input: Period,
    output: z.array(z.object({ key: z.string(), label: z.string() })),
  }),
  /** Letters by category or attribute and month; small numbers are withheld so that none comes out of the others. */
  askedTable: query({
    who: ['staff', 'supervisor'],
    purpose: '3(3)',
    input: Period.extend({ rows: AskedWhat }),
    output: AskedTable,
  }),
  /** How the office keeps up, by week or category; for whoever answers for it. */
  workload: query({
    who: ['supervisor'],
    purpose: '3(3)',
    input: Period.extend({ by: z.enum(['week', 'category']) }),
    output: Workload,
  }),
  /** The same by week as the bytes of a file, for the office itself. That it was written stands in the record. */
  workloadFile: errand({
    who: ['supervisor'],
    purpose: '3(3)',
    input: Period.extend({ format: z.enum(['csv', 'xlsx']), language: z.enum(['ja', 'en']) }),
    output: z.object({ bytes: z.instanceof(Uint8Array) }),
  }),
}

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
  /** What the rows can be: topics, and the attributes that people gave in this period. */
  askedAttributes: query({
    who: ['staff', 'supervisor'],
    purpose: '3(3)',
    input: Period,
    output: z.array(z.object({ key: z.string(), label: z.string() })),
  }),
  /** Letters by topic or attribute and month; small numbers are withheld so that none comes out of the others. */
  askedTable: query({
    who: ['staff', 'supervisor'],
    purpose: '3(3)',
    input: Period.extend({ rows: AskedWhat }),
    output: AskedTable,
  }),
  /** The same table as the bytes of a file; that it leaves the office stands in the record. */
  askedFile: errand({
    who: ['staff', 'supervisor'],
    purpose: '3(3)',
    input: Period.extend({
      rows: AskedWhat,
      format: z.enum(['csv', 'xlsx', 'html']),
      language: z.enum(['ja', 'en']),
    }),
    output: z.object({ name: z.string(), bytes: z.instanceof(Uint8Array) }),
  }),
  /** How the office keeps up, by week or topic; for whoever answers for it. */
  workload: query({
    who: ['supervisor'],
    purpose: '3(3)',
    input: Period.extend({ by: z.enum(['week', 'topic']) }),
    output: Workload,
  }),
}

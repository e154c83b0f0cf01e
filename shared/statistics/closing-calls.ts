import { z } from 'zod'
import { errand } from '../rpc.ts'

/** The call by which somebody closes days before their time. */
export const closingCalls = {
  /**
   * Closes every day before this one, before its time: nothing can be added to it any more, and it can be published. Throws `log_import_running`,
   * `bad_input` for a day that is not over.
   */
  closeDays: errand({
    who: ['supervisor'],
    purpose: '2(1)',
    input: z.object({ before: z.iso.date().max(10) }),
    output: z.object({ days: z.number().int() }),
  }),
}

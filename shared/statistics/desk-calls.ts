import { z } from 'zod'
import { done, errand, nothing, query } from '../rpc.ts'

/** Whoever looks at the numbers, and whoever sees to the Site's server. */
const importers = ['supervisor', 'administrator'] as const

/** Which of several workstations imports access logs, and how far its numbers are here. */
export const Importing = z.object({
  /** `nobody`: none has imported yet, and the first that does is the one. */
  place: z.enum(['here', 'nobody', 'elsewhere']),
  /** The one that imports; `ended` where it is not of the office any more. */
  desk: z.object({ name: z.string(), ended: z.boolean() }).nullable(),
  /** As of when the numbers are that came from there (ISO 8601); null where none have come, and where they are counted here. */
  asOf: z.string().nullable(),
  /** This workstation has been given the work, and what belongs to it has not come yet. */
  awaited: z.boolean(),
  /** From which workstation; empty where nothing is awaited. */
  awaitedFrom: z.string(),
  /** What this workstation has given away has not arrived yet. */
  handing: z.boolean(),
  /** The numbers here are this workstation's own, from before one imported for all. */
  ownNumbers: z.boolean(),
  /** The other workstations, to one of which the work can be handed over. */
  others: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type Importing = z.infer<typeof Importing>

/** The calls about which of several workstations imports access logs. */
export const deskCalls = {
  /** Null in an office of one workstation. */
  importing: query({ who: importers, purpose: null, input: nothing, output: Importing.nullable() }),
  /**
   * Hands the work over to another workstation, with what keeps lines from counting twice, sealed to that one alone. Throws `log_import_elsewhere`,
   * `log_import_awaited`, `log_import_running`, `not_found`, `journal_unreachable`.
   */
  handOverImports: errand({
    who: importers,
    purpose: '2(1)',
    input: z.object({ deskId: z.string().max(100) }),
    output: done,
  }),
  /**
   * Takes the work over from a workstation that cannot hand it over any more: the days that it has counted are closed. Throws `journal_unreachable`,
   * `log_import_elsewhere` where yet another one was first.
   */
  takeOverImports: errand({ who: importers, purpose: '2(1)', input: nothing, output: done }),
  /** Gives up numbers that this workstation alone has for those of the office. Throws `journal_unreachable`, `journal_object_lost`. */
  useOfficeNumbers: errand({ who: importers, purpose: '2(1)', input: nothing, output: done }),
}

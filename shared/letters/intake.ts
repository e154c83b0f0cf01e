import { z } from 'zod'

/** State of the intake and the queue, for the status bar. */
export const MailStatus = z.object({
  configured: z.boolean(),
  connection: z.enum(['off', 'connecting', 'connected', 'failed']),
  /** Error code of the last failure and the server's own words; null while all is well. */
  failure: z
    .object({ code: z.string(), serverWords: z.string(), since: z.string(), nextTryAt: z.string().nullable() })
    .nullable(),
  lastPullAt: z.string().nullable(),
  lastPullNew: z.number().int(),
  /** Progress of a pull under way. */
  pulling: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  onServer: z.number().int().nullable(),
  onDesk: z.number().int(),
  waiting: z.number().int(),
  unsettled: z.number().int(),
  drafts: z.number().int(),
})
export type MailStatus = z.infer<typeof MailStatus>

/** One pull in numbers; those that brought nothing and ended alike stand in one row. */
export const PullRow = z.object({
  firstAt: z.string(),
  lastAt: z.string(),
  times: z.number().int(),
  /** How long the last of them took. */
  seconds: z.number(),
  new: z.number().int(),
  unrecognizedForms: z.number().int(),
  /** What was set apart, by reason. */
  bounces: z.number().int(),
  complaints: z.number().int(),
  automatic: z.number().int(),
  /** Taken in, but not wholly read. */
  failed: z.number().int(),
  /** Error code, or empty. */
  error: z.string(),
})
export type PullRow = z.infer<typeof PullRow>

/** A folder of the mailbox beside what is kept of it here. */
export const FolderHealth = z.object({
  path: z.string(),
  pulledAt: z.string().nullable(),
  onServer: z.number().int().nullable(),
  /** Mails of the folder that are kept here and, as far as is known, still on the server. */
  here: z.number().int(),
  /** How many of the server's mails could not be fetched, and the first of them. */
  missing: z.number().int(),
  missingMails: z.array(z.object({ uid: z.number().int(), date: z.string().nullable() })),
  /** Kept here, no longer on the server. */
  gone: z.number().int(),
})
export type FolderHealth = z.infer<typeof FolderHealth>

/** How the intake stands, without any personal data. */
export const MailHealth = z.object({
  /** Newest first. */
  pulls: z.array(PullRow),
  folders: z.array(FolderHealth),
  /** Attempts that failed since the last one that did not. */
  failures: z.number().int(),
  /** When the incoming server's certificate ends, as it was last seen; null where none has been seen. */
  certificateEndsAt: z.string().nullable(),
  /** Places in the program where something unexpected happened, the latest first. */
  troubles: z.array(
    z.object({ what: z.string(), place: z.string(), firstAt: z.string(), lastAt: z.string(), times: z.number().int() }),
  ),
})
export type MailHealth = z.infer<typeof MailHealth>

/** One import of mails from a file or folder. */
export const ImportRow = z.object({
  id: z.uuid(),
  /** Name of the file or folder. */
  name: z.string(),
  state: z.enum(['running', 'done', 'stopped', 'failed']),
  by: z.string(),
  begunAt: z.string(),
  endedAt: z.string().nullable(),
  bytesDone: z.number().int(),
  bytesTotal: z.number().int(),
  new: z.number().int(),
  /** Whose bytes were here already. */
  known: z.number().int(),
  failed: z.number().int(),
  error: z.string(),
})
export type ImportRow = z.infer<typeof ImportRow>

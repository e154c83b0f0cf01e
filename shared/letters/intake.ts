import { z } from 'zod'
import { CertificateFailure } from '../certificate-failure.ts'
import { Colleague } from '../office/account.ts'

/** How it stands with the connection to a mailbox. */
export const MailConnection = z.enum(['off', 'connecting', 'connected', 'failed'])
export type MailConnection = z.infer<typeof MailConnection>

/** Why a mailbox cannot be had. */
export const MailFailure = z.object({
  /** An error code, and the server's own words. */
  code: z.string(),
  serverWords: z.string(),
  since: z.string(),
  nextTryAt: z.string().nullable(),
  /** The certificate that was refused, where that is why. */
  certificate: CertificateFailure.optional(),
})
export type MailFailure = z.infer<typeof MailFailure>

/** State of the intake and the queue, for the status bar. */
export const MailStatus = z.object({
  configured: z.boolean(),
  /** Of all mailboxes together: the first failure, else the first that is not connected. */
  connection: MailConnection,
  /** Null while all is well. */
  failure: MailFailure.nullable(),
  lastPullAt: z.string().nullable(),
  /** Letters that came since this person asked for news the time before last, or signed in, and has not read. */
  arrived: z.number().int(),
  /** Progress of a pull under way. */
  pulling: z.object({ done: z.number().int(), total: z.number().int() }).nullable(),
  onServer: z.number().int().nullable(),
  onDesk: z.number().int(),
  waiting: z.number().int(),
  /** Replies that could not be sent and wait for a person. */
  notSent: z.number().int(),
  /** Replies of which nobody knows whether they left. */
  unsettled: z.number().int(),
  drafts: z.number().int(),
  /** Every mailbox that is read, the office's first one first. */
  mailboxes: z.array(
    z.object({
      /** Empty for the first. */
      id: z.string(),
      name: z.string(),
      connection: MailConnection,
      failure: MailFailure.nullable(),
      lastPullAt: z.string().nullable(),
    }),
  ),
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

/** A mail that the server lists and does not hand out. */
export const MissingMail = z.object({
  uid: z.number().int(),
  date: z.string().nullable(),
  /** How often it failed when it alone was asked for; after three times it is stepped over and asked for once a day. */
  tries: z.number().int(),
  nextTryAt: z.string().nullable(),
})
export type MissingMail = z.infer<typeof MissingMail>

/** A folder of a mailbox beside what is kept of it here. */
export const FolderHealth = z.object({
  /** Id of its mailbox; empty for the office's first. */
  mailbox: z.string(),
  mailboxName: z.string(),
  /** As the settings name it. */
  path: z.string(),
  pulledAt: z.string().nullable(),
  onServer: z.number().int().nullable(),
  /** Mails of the folder that are kept here and, as far as is known, still on the server. */
  here: z.number().int(),
  /** How many of the server's mails could not be fetched, and the first of them. */
  missing: z.number().int(),
  missingMails: z.array(MissingMail),
  /** Mails that the server lists under numbers it says it has not given yet (RFC 3501 section 2.3.1.1); they are not read. */
  falseUids: z.number().int(),
  /** By how many the server's own count is larger than its list. */
  unlisted: z.number().int(),
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
  by: Colleague,
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

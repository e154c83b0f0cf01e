import { z } from 'zod'

/** Octets of one file above which none is taken: composing holds a mail several times. */
export const mostFileOctets = 50_000_000

/** Files of one draft. */
export const mostFiles = 50

/** Octets that a mail may have where the mail server names no size: what most servers of others take. */
export const usualMailOctets = 25_000_000

/** Octets above which no mail is made, whatever the server takes. */
export const mostMailOctets = 70_000_000

/** A file of a draft or of a reply. */
export const ReplyFile = z.object({
  id: z.uuid(),
  /** Safe for the file system of whoever gets it. */
  name: z.string(),
  type: z.string(),
  size: z.number().int(),
  /** False while it is on its way from the workstation where it was attached. */
  here: z.boolean(),
  /** True where opening it would run something. */
  risky: z.boolean(),
})
export type ReplyFile = z.infer<typeof ReplyFile>

/** What a mail may have in octets, and whether the mail server says so itself. */
export const MailLimit = z.object({ octets: z.number().int(), said: z.boolean() })
export type MailLimit = z.infer<typeof MailLimit>

/** Octets of files that have room in a mail of so many, beside its text and headers. */
export function filesWithin(mailOctets: number): number {
  return Math.max(0, Math.floor(((mailOctets - roomForText) * 57) / lineOctets))
}

/** A text of the greatest length, quoted letter included, seldom takes more. */
const roomForText = 200_000

/** Base64 writes 57 octets as a line of 76 and its end (RFC 2045 section 6.8). */
const lineOctets = 78

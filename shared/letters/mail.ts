import { z } from 'zod'
import { NewsletterAsk } from '../newsletter/ask.ts'

/** What a mail turned out to be; `form` and `direct` are letters, the last three are set apart. */
export const MailKind = z.enum(['form', 'unrecognized-form', 'direct', 'bounce', 'complaint', 'automatic'])
export type MailKind = z.infer<typeof MailKind>

export const Address = z.object({ name: z.string(), address: z.string() })
export type Address = z.infer<typeof Address>

/** The fields every form mail is read into (policy 2(3)); what the form did not ask stays empty. */
export const FormFields = z.object({
  name: z.string(),
  furigana: z.string(),
  email: z.string(),
  phone: z.string(),
  subject: z.string(),
  message: z.string(),
  /** Demographic and other answers, in the order of the form, under the schema's own keys. */
  demographics: z.array(z.object({ key: z.string(), label: z.string(), value: z.string() })),
})
export type FormFields = z.infer<typeof FormFields>

export const AttachmentInfo = z.object({
  index: z.number().int(),
  /** Safe for the file system: no path, no control or bidirectional characters, no device name. */
  name: z.string(),
  type: z.string(),
  /** Bytes after decoding. */
  size: z.number().int(),
  inline: z.boolean(),
  /** True where opening the file would run something (exe, scr, js, docm …). */
  risky: z.boolean(),
})
export type AttachmentInfo = z.infer<typeof AttachmentInfo>

/** One MIME part of a mail as its source names it; `depth` 0 is the mail itself. */
export const MailPart = z.object({
  depth: z.number().int(),
  type: z.string(),
  name: z.string(),
  /** Bytes after transfer decoding; 0 for a part that only holds others. */
  size: z.number().int(),
})
export type MailPart = z.infer<typeof MailPart>

export const BounceInfo = z.object({
  recipient: z.string(),
  /** Enhanced status code of RFC 3463, as 5.1.1, or empty. */
  status: z.string(),
  permanent: z.boolean(),
  /** Set where it will not arrive any more, though the cause may pass: the server has given up. */
  gaveUp: z.literal(true).optional(),
  reason: z.string(),
  /** Message-ID of the mail that came back, where the report quotes it. */
  messageId: z.string(),
})
export type BounceInfo = z.infer<typeof BounceInfo>

/** How the program reads one mail: the answer of `desk inspect-mail` and of the reading helper. */
export const MailReading = z.object({
  kind: MailKind,
  from: Address,
  /** The first of Reply-To; the others follow below. */
  replyTo: Address.nullable(),
  alsoReplyTo: z.array(Address),
  to: z.array(Address),
  cc: z.array(Address),
  subject: z.string(),
  /** ISO 8601 with offset Z; null where the mail has no readable date. */
  date: z.string().nullable(),
  messageId: z.string(),
  inReplyTo: z.string(),
  references: z.array(z.string()),
  charset: z.string(),
  /** True where the decoding is not certain: the letter says so and offers other character sets. */
  doubtful: z.boolean(),
  /** Readable text, of HTML-only mails too; at most about 2 million characters. */
  text: z.string(),
  /** Sanitised; null where the mail has no HTML, empty where it has some that was not asked for (the intake does not sanitise). */
  html: z.string().nullable(),
  fields: FormFields.nullable(),
  /** Name of the form schema that read or claimed the mail; empty for direct mail. */
  schema: z.string(),
  attachments: z.array(AttachmentInfo),
  /** The first recipient whose address is gone for good, else the first; null where the mail is no bounce. */
  bounce: BounceInfo.nullable(),
  /** Every recipient whom a mail did not reach. */
  bounces: z.array(BounceInfo),
  /** Which mail a bounce or a complaint speaks of; null for every other mail. */
  reported: z
    .object({
      /** A token of this program, found and not verified. */
      token: z.string().nullable(),
      /** Who complains, as far as the report tells. */
      complainants: z.array(z.string()),
    })
    .nullable(),
  /** What it asks of the newsletter list; null where it asks nothing of it, as of nearly every letter. */
  newsletter: NewsletterAsk.nullable(),
  /** Why something is missing: limits that were reached, in codes (`too-deep`, `cut-text`, `encrypted` …); also `signature-unverified`. */
  cuts: z.array(z.string()),
})
export type MailReading = z.infer<typeof MailReading>

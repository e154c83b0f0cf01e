import { z } from 'zod'

export const LetterId = z.uuid()
export const ReplyId = z.uuid()

/** What a mail turned out to be; `form` and `direct` are letters, the last three are set apart. */
export const MailKind = z.enum(['form', 'unread-form', 'direct', 'bounce', 'complaint', 'automatic'])
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
  reason: z.string(),
  /** Message-ID of the mail that came back, where the report quotes it. */
  messageId: z.string(),
})
export type BounceInfo = z.infer<typeof BounceInfo>

/** How the program reads one mail: the answer of `desk inspect-mail` and of the reading helper. */
export const MailReading = z.object({
  kind: MailKind,
  from: Address,
  replyTo: Address.nullable(),
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
  bounce: BounceInfo.nullable(),
  /** Why something is missing: limits that were reached, in codes (`too-deep`, `cut-text`, …). */
  cuts: z.array(z.string()),
})
export type MailReading = z.infer<typeof MailReading>

/**
 * One field of a form: its labels in every language the form speaks, and what it is. Labels are compared without case, width (NFKC),
 * spaces, marks such as ■【】[] and words such as 必須 or (required) around them. Two fields of one meaning (family and given name) are joined.
 */
export const FormSchemaField = z.object({
  key: z
    .string()
    .max(60)
    .regex(/^[a-z][a-zA-Z0-9]*$/),
  means: z.enum(['name', 'furigana', 'email', 'phone', 'subject', 'message', 'demographic', 'ignore']),
  labels: z.array(z.string().min(1).max(200)).min(1).max(50),
  required: z.boolean().default(false),
})
export type FormSchemaField = z.infer<typeof FormSchemaField>

/** One text, or several of which one must fit. */
const Alternatives = z.union([z.string().min(1).max(998), z.array(z.string().min(1).max(998)).min(1).max(50)])

/**
 * Declares which mails a form wrote, and how its lines are labelled.
 *
 * `match`: every part that is given must fit, and at least one must be given. `from` is the address of From, or `@domain` for all of a
 * domain; `subject` stands somewhere in the subject; `header` is a field of the mail and a text that its value contains (empty: the field
 * is there). Case and width do not count. A reply or forward (In-Reply-To, References; with a match by subject alone also Re: and Fwd:)
 * is never a new form.
 *
 * `fields` stand in the order of the form. Before the message the first line with a label counts; the message reaches to the end of the
 * mail, whatever stands in it, so that a visitor cannot forge another field there; only fields listed after the message are read from
 * the labelled lines that close the mail.
 */
export const FormSchema = z.object({
  name: z.string().min(1).max(100),
  title: z.object({ ja: z.string().max(200), en: z.string().max(200) }),
  match: z.object({
    from: Alternatives.optional(),
    subject: Alternatives.optional(),
    header: z.object({ name: z.string().min(1).max(200), value: z.string().max(998) }).optional(),
  }),
  fields: z.array(FormSchemaField).min(1).max(200),
})
export type FormSchema = z.infer<typeof FormSchema>

/** What one of the last mails would be under certain form schemas: shown beside a schema while it is written. */
export const SchemaTrialRow = z.object({
  id: LetterId,
  /** From and Subject of the mail itself, for these are what a schema looks at. */
  from: Address,
  subject: z.string(),
  receivedAt: z.string(),
  /** What the mail is now, and what it would be. */
  kind: MailKind,
  becomes: MailKind,
  /** Name of the schema that would read or claim it; empty where none does. */
  schema: z.string(),
  /** What that schema finds, under its keys; excerpts of at most 160 characters, as in a list. */
  answers: z.array(z.object({ key: z.string(), value: z.string() })),
  /** Keys of required fields without an answer, and of an e-mail that is no address. */
  missing: z.array(z.string()),
})
export type SchemaTrialRow = z.infer<typeof SchemaTrialRow>

export const LetterView = z.enum([
  'inbox',
  'candidates',
  'answered',
  'all',
  'unreadForms',
  'setApart',
  'doubtful',
  'unconfirmed',
])
export type LetterView = z.infer<typeof LetterView>

/** What the office has done about a letter; `closed` = done without an answer. */
export const LetterStatus = z.enum(['open', 'answered', 'closed'])
export type LetterStatus = z.infer<typeof LetterStatus>

/** Where a reply stands: waiting (undo is possible) → sending → sent, not-sent or uncertain. */
export const ReplyState = z.enum(['waiting', 'sending', 'sent', 'not-sent', 'uncertain', 'cancelled'])
export type ReplyState = z.infer<typeof ReplyState>

export const LetterRow = z.object({
  id: LetterId,
  /** For people: 2026-1184; counts the letters of a year on this workstation, and carries no meaning elsewhere. */
  number: z.string(),
  kind: MailKind,
  from: Address,
  organisation: z.boolean(),
  subject: z.string(),
  receivedAt: z.string(),
  snippet: z.string(),
  unread: z.boolean(),
  status: LetterStatus,
  candidate: z.boolean(),
  doubtful: z.boolean(),
  attachments: z.number().int(),
  /** Own draft, and when it was saved. */
  draftSavedAt: z.string().nullable(),
  reply: z.object({ state: ReplyState, by: z.string(), at: z.string() }).nullable(),
})
export type LetterRow = z.infer<typeof LetterRow>

export const LetterPage = z.object({
  rows: z.array(LetterRow),
  /** Letters of the view or search altogether. */
  total: z.number().int(),
  unread: z.number().int(),
})
export type LetterPage = z.infer<typeof LetterPage>

export const Reply = z.object({
  id: ReplyId,
  letterId: LetterId,
  state: ReplyState,
  by: z.string(),
  to: Address,
  subject: z.string(),
  body: z.string(),
  createdAt: z.string(),
  /** When a waiting reply leaves. */
  leavesAt: z.string(),
  settledAt: z.string().nullable(),
  messageId: z.string(),
  /** The server's own words about a failure. */
  serverWords: z.string(),
  error: z.string(),
  /** The copy in the Sent folder: pending, done, or failed (it is tried again). */
  copy: z.enum(['pending', 'done', 'failed']),
  bounce: BounceInfo.nullable(),
})
export type Reply = z.infer<typeof Reply>

/** One mail of the conversation a letter belongs to, oldest first. */
export const ThreadEntry = z.object({
  id: z.uuid(),
  what: z.enum(['letter', 'reply']),
  who: z.string(),
  subject: z.string(),
  at: z.string(),
  snippet: z.string(),
})
export type ThreadEntry = z.infer<typeof ThreadEntry>

export const Letter = LetterRow.extend({
  replyTo: Address.nullable(),
  to: z.array(Address),
  cc: z.array(Address),
  /** Address an answer goes to: the form's e-mail, Reply-To or From; null where there is none. */
  answerTo: Address.nullable(),
  /** Language the letter is written in, for the greeting and the reading. */
  language: z.enum(['ja', 'en']),
  text: z.string(),
  hasHtml: z.boolean(),
  fields: FormFields.nullable(),
  schemaTitle: z.object({ ja: z.string(), en: z.string() }).nullable(),
  files: z.array(AttachmentInfo),
  charset: z.string(),
  messageId: z.string(),
  date: z.string().nullable(),
  bounce: BounceInfo.nullable(),
  /** The reply that this bounce speaks of, where it is known. */
  bounceOf: z.object({ letterId: LetterId, subject: z.string() }).nullable(),
  cuts: z.array(z.string()),
  duplicateOf: z.object({ id: LetterId, number: z.string() }).nullable(),
  onServer: z.boolean(),
  /** Name of the file or folder it was imported from; null for what came from the server. */
  importedFrom: z.string().nullable(),
  thread: z.array(ThreadEntry),
  replies: z.array(Reply),
  draft: z.object({ body: z.string(), subject: z.string(), savedAt: z.string() }).nullable(),
  candidateBy: z.string(),
})
export type Letter = z.infer<typeof Letter>

export const LetterCounts = z.record(LetterView, z.number().int()).and(z.object({ unread: z.number().int() }))
export type LetterCounts = z.infer<typeof LetterCounts>

/** A reply with its letter, and how often it has been tried. */
export const OutboxRow = Reply.extend({ letterSubject: z.string(), attempts: z.number().int() })
export type OutboxRow = z.infer<typeof OutboxRow>

import { z } from 'zod'
import { LetterId } from './ids.ts'
import { Address, MailKind } from './mail.ts'

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
 *
 * `closing` are the other lines with which the form closes its mails, from top to bottom, `*` for what changes from mail to mail; they are
 * no part of the message.
 */
export const FormSchema = z.object({
  name: z.string().min(1).max(100),
  /** What its mails are: letters to the office, as where nothing is said, or sign-ups for the newsletter. */
  kind: z.enum(['letter', 'sign-up']).optional(),
  title: z.object({ ja: z.string().max(200), en: z.string().max(200) }),
  match: z.object({
    from: Alternatives.optional(),
    subject: Alternatives.optional(),
    header: z.object({ name: z.string().min(1).max(200), value: z.string().max(998) }).optional(),
  }),
  fields: z.array(FormSchemaField).min(1).max(200),
  closing: z.array(z.string().min(1).max(500)).min(1).max(30).optional(),
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

import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { FormFields } from '../../../shared/letters/mail.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { hasLabelsOf } from './read-form.ts'

/** How surely a schema claims a mail: `subject` where nothing but the subject speaks for it, which anybody's mail can carry. */
export function claimOf(schema: FormSchema, message: ParsedMessage): 'none' | 'subject' | 'sure' {
  const { from, subject, header } = schema.match
  if (message.inReplyTo !== '' || message.references.length > 0) return 'none'
  const address = fold(message.from.address)
  const fromFits =
    from === undefined ||
    alternatives(from).some((one) => (one.startsWith('@') ? address.endsWith(fold(one)) : address === fold(one)))
  const subjectFits =
    subject === undefined || alternatives(subject).some((one) => fold(message.subject).includes(fold(one)))
  const headerFits =
    header === undefined ||
    message.headers.some(
      (one) => one.name === header.name.toLowerCase() && fold(one.value).includes(fold(header.value)),
    )
  if (!fromFits || !subjectFits || !headerFits) return 'none'
  if (from !== undefined || header !== undefined) return 'sure'
  return subject === undefined || /^\s*(?:re|fw|fwd|aw|wg|sv|返信|転送)\s*(?:\[\d+\])?\s*[:：]/i.test(message.subject)
    ? 'none'
    : 'subject'
}

/**
 * Whether a mail that a schema claims by its subject alone was written by the form, not by somebody who speaks of the form: the subject is the mark
 * of the form itself, a program sent it, or it holds the form's labels. `fields` are what the schema reads in it, if anything.
 */
export function isOfForm(schema: FormSchema, message: ParsedMessage, fields: FormFields | null): boolean {
  if (isByProgram(message)) return true
  if (fields !== null) return fields.email !== '' || beginsWithMark(schema, message.subject)
  // Where nothing of the text could be read the mark in the subject is all there is to go by.
  const unseen = message.text.trim() === '' && message.html === null && beginsWithMark(schema, message.subject)
  return unseen || isMarkAlone(schema, message.subject) || hasLabelsOf(schema, message)
}

/** True where the sender's address or header fields are those of a program that sends forms. */
export function isByProgram(message: ParsedMessage): boolean {
  const local = fold(message.from.address).split('@')[0]!
  if (programNames.test(local)) return true
  return message.headers.some(
    ({ name, value }) =>
      /^x-(?:wpcf7|php|contact|form|mwform|gravity)/.test(name) ||
      (name === 'x-mailer' && /php|wordpress|form|perl|cgi/i.test(value)) ||
      (name === 'auto-submitted' && /^\s*auto-generated/i.test(value)),
  )
}

const programNames =
  /^(?:(?:web|mail|contact|inquiry)?-?forms?(?:-?mail(?:er)?)?|(?:no|do-?not)-?reply|wordpress|webmaster|www(?:-data)?|apache|nginx|nobody|mailer|web|website|httpd|php|cgi)(?:[+._-].*)?$/

/** The subject begins with a mark of the schema such as 【お問い合わせ】 or `Contact form:`, not with a word that anybody may write. */
function beginsWithMark({ match }: FormSchema, subject: string): boolean {
  const text = fold(subject).trim()
  return marksOf(match.subject).some((mark) => text.startsWith(mark))
}

function isMarkAlone({ match }: FormSchema, subject: string): boolean {
  return marksOf(match.subject).includes(fold(subject).trim())
}

function marksOf(subject: string | string[] | undefined): string[] {
  return alternatives(subject ?? [])
    .map((one) => fold(one).trim())
    .filter((one) => /^[[【［〔《<].*[\]】］〕》>]$|:$/.test(one))
}

function alternatives(given: string | string[]): string[] {
  return typeof given === 'string' ? [given] : given
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

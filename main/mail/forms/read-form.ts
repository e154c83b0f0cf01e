import type { FormSchema, FormSchemaField } from '../../../shared/letters/form-schema.ts'
import type { FormFields } from '../../../shared/letters/mail.ts'
import { isRule, labelsOf, looksLabelled, type Labels } from './form-labels.ts'
import { htmlRows } from '../html/html-text.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'

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
 * Reads a form mail into its fields, from the tables and lists of its HTML, else from the lines of its text. Null where it cannot be read: a required
 * field is missing, an e-mail answer is no address, or no label is found at all. The rule of forged labels stands at FormSchema.
 */
export function readForm(schema: FormSchema, message: ParsedMessage): FormFields | null {
  const labels = labelsOf(schema)
  return (
    (message.html === null ? null : fieldsOf(schema, answersInRows(labels, htmlRows(message.html)))) ??
    fieldsOf(schema, answersInText(schema, labels, message.text))
  )
}

/** What a schema finds in a mail that it claims, also where that does not make a form. */
export type Attempt = {
  /** Of every field that has an answer, in the order of the schema. */
  answers: { key: string; value: string }[]
  /** Keys of the required fields without an answer, and of an e-mail that is no address. */
  missing: string[]
}

/** Reads as far as it goes, to show somebody who is writing a schema what it does. */
export function attemptForm(schema: FormSchema, message: ParsedMessage): Attempt {
  const labels = labelsOf(schema)
  const ways = [
    ...(message.html === null ? [] : [answersInRows(labels, htmlRows(message.html))]),
    answersInText(schema, labels, message.text),
  ]
  const answers = ways.find((way) => fieldsOf(schema, way) !== null) ?? ways.toSorted((a, b) => b.size - a.size)[0]!
  const email = schema.fields.find((field) => field.means === 'email' && valueOf(answers, field) !== '')
  return {
    answers: schema.fields
      .map((field) => ({ key: field.key, value: valueOf(answers, field) }))
      .filter(({ value }) => value !== ''),
    missing: schema.fields
      .filter(
        (field) =>
          (field.required && valueOf(answers, field) === '') ||
          (field === email && addressIn(valueOf(answers, field)) === null),
      )
      .map((field) => field.key),
  }
}

type Answer = {
  label: string
  lines: string[]
}

type Answers = Map<FormSchemaField, Answer>

function answersInText(schema: FormSchema, labels: Labels, text: string): Answers {
  const lines = text.split('\n')
  const messageAt = schema.fields.findIndex((field) => field.means === 'message')
  const after = new Set(messageAt < 0 ? [] : schema.fields.slice(messageAt + 1))
  const answers: Answers = new Map()
  let current: Answer | null = null
  for (const [index, line] of lines.entries()) {
    const found = labels.read(line)
    if (found !== null && !after.has(found.field) && (!found.bare || current === null || current.lines.length > 0)) {
      const answer: Answer = { label: found.label, lines: found.value === '' ? [] : [found.value] }
      // The first line with a label counts; a second one only ends the answer before it.
      current = answers.has(found.field) ? null : answer
      if (current !== null) answers.set(found.field, answer)
      if (found.field.means === 'message' && current !== null) {
        readMessage(answer, lines.slice(index + 1), after, labels, answers)
        break
      }
    } else if (current !== null) {
      const empty = line.trim() === '' || isRule(line)
      if (!empty && !looksLabelled(line)) current.lines.push(line.trim())
      else if (!empty || current.lines.length > 0) current = null
    }
  }
  return answers
}

/** Puts the rest of a mail into its message, but for the labelled lines that close it, where the schema lists fields after the message. */
function readMessage(
  message: Answer,
  lines: string[],
  after: Set<FormSchemaField>,
  labels: Labels,
  answers: Answers,
): void {
  let end = lines.length
  let unlabelled = 0
  for (let index = lines.length - 1; index >= 0 && unlabelled <= longestClosing; index -= 1) {
    const found = labels.read(lines[index]!)
    if (found !== null && !found.bare && after.has(found.field)) {
      if (answers.has(found.field)) break
      const rest = lines.slice(index + 1, end)
      const stop = rest.findIndex((line) => line.trim() === '' || isRule(line) || looksLabelled(line))
      const more = rest.slice(0, stop < 0 ? rest.length : stop).map((line) => line.trim())
      answers.set(found.field, { label: found.label, lines: found.value === '' ? more : [found.value, ...more] })
      end = index
      unlabelled = 0
    } else if (lines[index]!.trim() !== '' && !isRule(lines[index]!)) {
      unlabelled += 1
    }
  }
  const own = lines.slice(0, end)
  while (end < lines.length && own.length > 0 && (own.at(-1)!.trim() === '' || isRule(own.at(-1)!))) own.pop()
  message.lines.push(...own)
}

/** Lines without a label that may stand between or below the labelled lines at the end of a mail (its sender's name, a link). */
const longestClosing = 5

/** In a table the cells keep the answers apart, so that nothing in an answer can be taken for a label. */
function answersInRows(labels: Labels, rows: string[][]): Answers {
  const answers: Answers = new Map()
  let waiting: Answer | null = null
  for (const row of rows) {
    const [first = '', second] = row
    if (second === undefined) {
      const field = labels.field(first.replace(/[:：]\s*$/, ''))
      if (waiting !== null) waiting.lines.push(first)
      waiting = waiting === null && field !== null && !answers.has(field) ? { label: first, lines: [] } : null
      if (waiting !== null && field !== null) answers.set(field, waiting)
      continue
    }
    waiting = null
    for (let cell = 0; cell + 1 < row.length; cell += 2) {
      const found = labels.read(row[cell]!)
      if (found === null || found.value !== '' || answers.has(found.field)) continue
      answers.set(found.field, { label: found.label, lines: row[cell + 1]!.split('\n') })
    }
  }
  return answers
}

function valueOf(answers: Answers, field: FormSchemaField): string {
  const lines = answers.get(field)?.lines ?? []
  if (field.means === 'message')
    return lines
      .join('\n')
      .replace(/^\s*\n/, '')
      .trimEnd()
  if (field.means === 'demographic') return lines.join('\n').trim()
  return field.means === 'subject' ? lines.join(' ').trim() : (lines[0]?.trim() ?? '')
}

function fieldsOf(schema: FormSchema, answers: Answers): FormFields | null {
  const value = (field: FormSchemaField): string => valueOf(answers, field)
  const joined = (means: FormSchemaField['means'], between: string): string =>
    schema.fields
      .filter((field) => field.means === means)
      .map(value)
      .filter((text) => text !== '')
      .join(between)
  const missing = schema.fields.some((field) => field.required && value(field) === '')
  const answered = schema.fields.some((field) => field.means !== 'ignore' && value(field) !== '')
  const emails = schema.fields
    .filter((field) => field.means === 'email')
    .map(value)
    .filter((text) => text !== '')
  const email = emails.length === 0 ? '' : addressIn(emails[0]!)
  if (missing || !answered || email === null) return null
  return {
    name: joined('name', ' '),
    furigana: joined('furigana', ' '),
    email,
    phone: joined('phone', ' / '),
    subject: joined('subject', ' / '),
    message: joined('message', '\n\n'),
    demographics: schema.fields
      .filter((field) => field.means === 'demographic' && value(field) !== '')
      .map((field) => ({ key: field.key, label: answers.get(field)!.label, value: value(field) })),
  }
}

/** The address in an answer, full-width characters and decoration aside; null where there is none. */
function addressIn(answer: string): string | null {
  return (
    /[^\s<>()[\]"',;:@]+@[^\s<>()[\]"',;:@]+\.[^\s<>()[\]"',;:@.]+/.exec(
      answer.normalize('NFKC').replace(/^mailto:/i, ''),
    )?.[0] ?? null
  )
}

function alternatives(given: string | string[]): string[] {
  return typeof given === 'string' ? [given] : given
}

function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}

import type { FormSchema, FormSchemaField } from '../../../shared/letters/form-schema.ts'
import type { FormFields } from '../../../shared/letters/mail.ts'
import { answersInLines, type Answers } from './answers-in-lines.ts'
import { answersInRows } from './answers-in-rows.ts'
import { labelsOf } from './form-labels.ts'
import { waysOf } from './form-ways.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'

/**
 * Reads a form mail into its fields, from the tables and lists of its HTML, else from its lines. Null where it cannot be read: a required
 * field is missing, an e-mail answer is no address, or no label is found at all. The rule of forged labels stands at FormSchema.
 */
export function readForm(schema: FormSchema, message: ParsedMessage): FormFields | null {
  let best: FormFields | null = null
  let most = 0
  for (const answers of waysToRead(schema, message)) {
    const fields = answers.size > most ? fieldsOf(schema, answers) : null
    if (fields === null) continue
    best = fields
    most = answers.size
  }
  return best
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
  const ways = waysToRead(schema, message).toSorted((a, b) => b.size - a.size)
  const answers = ways.find((way) => fieldsOf(schema, way) !== null) ?? ways[0]!
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

/** Whether a mail has enough of a schema's labels to be its form, whatever stands beside them: a signature has Tel and Mail as well. */
export function hasLabelsOf(schema: FormSchema, message: ParsedMessage): boolean {
  return waysToRead(schema, message).some((answers) => {
    const asks = [...answers.keys()].some((field) => field.means === 'message')
    return answers.size >= (asks ? 2 : 4)
  })
}

function waysToRead(schema: FormSchema, message: ParsedMessage): Answers[] {
  const labels = labelsOf(schema)
  return waysOf(message).map((way) =>
    withoutDecoration('rows' in way ? answersInRows(labels, way.rows) : answersInLines(schema, labels, way.lines)),
  )
}

/** Some forms set every answer in quotation marks, which are none of the visitor's; and some write a word where there is none. */
function withoutDecoration(answers: Answers): Answers {
  const given = [...answers.values()].map(({ lines }) => lines.join('\n').trim()).filter((text) => text !== '')
  const quoted = quotes.find(([open, close]) =>
    given.every((text) => text.length >= 2 && text.startsWith(open) && text.endsWith(close)),
  )
  const strip = quoted !== undefined && given.length >= 3
  return new Map(
    [...answers].map(([field, answer]) => {
      const text = answer.lines.join('\n')
      const own = strip && text.trim() !== '' ? text.trim().slice(1, -1) : text
      return [field, { ...answer, lines: noAnswer.test(own.trim()) ? [] : own.split('\n') }]
    }),
  )
}

const quotes = ['「」', '『』', '""', '“”', "''", '［］', '[]', '<>'].map((pair) => [pair[0]!, pair[1]!] as const)

/** What form programs write for an answer that was left empty. */
const noAnswer =
  /^(?:[([（［<〈【]\s*(?:empty|blank|none|no answer|not (?:provided|answered|entered|specified|given|set|filled(?: in| out)?)|no (?:answer|response|value|data)(?: (?:entered|given|provided))?|n\/a|null|未入力|未記入|未選択|未回答|入力なし|記入なし|回答なし|記載なし|指定なし|空欄|空白|なし|無し|無回答)\s*[)\]）］>〉】]|未入力|未記入|未選択|未回答|no answer (?:entered|given|provided)|not (?:provided|answered|specified)|no response)$/i

function valueOf(answers: Answers, field: FormSchemaField): string {
  const lines = answers.get(field)?.lines ?? []
  if (field.means === 'message')
    return lines
      .join('\n')
      .replace(/^\s*\n/, '')
      .trimEnd()
  if (field.means === 'demographic') return lines.join('\n').trim()
  const first = lines.join(field.means === 'subject' ? ' ' : '\n').trim()
  const value = first.split('\n')[0]!.trim()
  // A dash is what a form writes for no number.
  return field.means === 'phone' && !/[\p{L}\p{N}]/u.test(value) ? '' : value
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
  const name = joined('name', ' ')
  return {
    name: name === '' && namesBesideAddress(schema) ? nameBeside(emails[0] ?? '') : name,
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

/** True where the form has no label of its own for the name: it stands with the address. */
function namesBesideAddress(schema: FormSchema): boolean {
  const labels = new Set(schema.fields.flatMap((field) => (field.means === 'email' ? field.labels : [])))
  return schema.fields.every((field) => field.means !== 'name' || field.labels.some((label) => labels.has(label)))
}

/** The name in `Emily Carter <emily@mail.example>` and the like; empty where only an address stands there. */
export function nameBeside(answer: string): string {
  const found = /^\s*"?([^<>[\]（(@"]+?)"?\s*[<[（(]\s*[^\s<>[\]]+@[^\s<>[\]]+\s*[>\]）)]\s*$/.exec(answer)
  return found?.[1]!.trim() ?? ''
}

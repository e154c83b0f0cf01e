import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { Address, MailKind } from '../../../shared/letters/mail.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { attemptForm, type Attempt } from '../forms/read-form.ts'
import { judge } from './read-message.ts'

/** What a mail would be under certain schemas, in excerpts. */
export type SchemaTrial = Attempt & {
  /** As the mail itself says, for this is what a schema looks at. */
  from: Address
  subject: string
  kind: MailKind
  /** Name of the schema that reads or claims the mail; empty where none does. */
  schema: string
}

/** Reads a mail as the intake would, and shows what was found in each field: at most 160 characters of it. */
export function trySchemas(message: ParsedMessage, schemas: readonly FormSchema[]): SchemaTrial {
  const { kind, schema } = judge(message, schemas)
  const claimed = schemas.find((one) => one.name === schema)
  const { answers, missing } = claimed === undefined ? { answers: [], missing: [] } : attemptForm(claimed, message)
  return {
    from: message.from,
    subject: message.subject,
    kind,
    schema,
    missing,
    answers: answers.map(({ key, value }) => ({ key, value: excerptOf(value) })),
  }
}

function excerptOf(value: string): string {
  const characters = Array.from(value.slice(0, 400))
  return characters.length > 160 ? `${characters.slice(0, 160).join('')}…` : value
}

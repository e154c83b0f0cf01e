import type { FormSchema, SchemaTrialRow } from '../../../shared/letters/form-schema.ts'

/** The last mails as somebody sees them who is writing one form: what it cannot read first. */
export type TrialGroups = { unread: SchemaTrialRow[]; read: SchemaTrialRow[]; others: SchemaTrialRow[] }

export function groupTrials(rows: readonly SchemaTrialRow[], name: string): TrialGroups {
  const own = (row: SchemaTrialRow) => row.schema === name
  return {
    unread: rows.filter((row) => own(row) && row.becomes !== 'form'),
    read: rows.filter((row) => own(row) && row.becomes === 'form'),
    others: rows.filter((row) => !own(row)),
  }
}

/** What stands beside each field of the form that claims a mail: its answer, nothing, or that it should have one. */
export function answersOf(
  row: SchemaTrialRow,
  schema: FormSchema,
): { key: string; label: string; value: string; missing: boolean }[] {
  return schema.fields
    .map((field) => ({
      key: field.key,
      label: field.labels[0] ?? field.key,
      value: row.answers.find((answer) => answer.key === field.key)?.value ?? '',
      missing: row.missing.includes(field.key),
    }))
    .filter(({ value, missing }) => value !== '' || missing)
}

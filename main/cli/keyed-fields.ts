import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { FormFields } from '../../shared/letters/mail.ts'

/**
 * The fields of a form mail as a plain object under the keys of its schema, in the schema's order; empty where the form had no answer.
 * Fields of one meaning that reading has joined (family and given name) stand whole under the first of their keys. Without the
 * schema, which may have been taken away since, the keys are the names of the meanings.
 */
export function keyedFields(fields: FormFields | null, schema: FormSchema | null): Record<string, string> | null {
  if (fields === null) return null
  const { demographics, ...meanings } = fields
  const demographic = Object.fromEntries(demographics.map(({ key, value }) => [key, value]))
  if (schema === null) return { ...meanings, ...demographic }
  const keyed: Record<string, string> = {}
  const seen = new Set<string>()
  for (const { key, means } of schema.fields) {
    if (means === 'ignore' || seen.has(means)) continue
    if (means === 'demographic') keyed[key] = demographic[key] ?? ''
    else {
      keyed[key] = meanings[means]
      seen.add(means)
    }
  }
  return keyed
}

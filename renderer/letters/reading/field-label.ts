import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import { languageOf } from '../../ui/script.ts'

/** The label of a form's answer in the window's language, where the form's schema has one; else as the form wrote it. */
export function fieldLabel(
  answer: { key: string; label: string },
  schemas: readonly FormSchema[],
  window: 'ja' | 'en',
): string {
  if (languageOf(answer.label) === window) return answer.label
  const field = schemas
    .flatMap((schema) => schema.fields)
    .find((one) => one.key === answer.key && one.labels.includes(answer.label))
  return field?.labels.find((label) => languageOf(label) === window) ?? answer.label
}

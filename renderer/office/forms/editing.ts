import type { FormSchema, SchemaTrialRow } from '../../../shared/letters/form-schema.ts'
import { draftOf, emptyDraft, freeName, withProposal, type SchemaDraft } from './schema-draft.ts'

/** A form that is opened in the editor: where it stands among the others (null for a new one), and the mail that is shown beside it. */
export type Editing = { place: number | null; start: SchemaDraft; changed: boolean; sample: string | null }

/** A form with nothing in it yet, beside a mail or alone. */
export function emptyForm(schemas: readonly FormSchema[], sample: string | null): Editing {
  return { place: null, start: emptyDraft(namesOf(schemas)), changed: true, sample }
}

/** A mail that a form of the office claims already says what that form lacks; any other mail begins a new one. */
export function proposed(schemas: readonly FormSchema[], schema: FormSchema, sample: SchemaTrialRow): Editing {
  const place = schemas.findIndex((one) => one.name === sample.schema)
  if (place >= 0)
    return { place, start: withProposal(draftOf(schemas[place]!), schema), changed: true, sample: sample.id }
  return {
    place: null,
    start: draftOf({ ...schema, name: freeName(schema.name, namesOf(schemas)) }),
    changed: true,
    sample: sample.id,
  }
}

/** The form that should read a mail: with what is proposed from it, else as it stands, else an empty one. */
export function editingFor(
  id: string,
  schemas: readonly FormSchema[],
  row: SchemaTrialRow | undefined,
  schema: FormSchema | null,
): Editing {
  if (row && schema) return proposed(schemas, schema, row)
  const place = schemas.findIndex((one) => one.name === row?.schema)
  return place >= 0 ? { place, start: draftOf(schemas[place]!), changed: false, sample: id } : emptyForm(schemas, id)
}

function namesOf(schemas: readonly FormSchema[]): string[] {
  return schemas.map((schema) => schema.name)
}

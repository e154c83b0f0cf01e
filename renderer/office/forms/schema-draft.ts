import type { FormSchema, FormSchemaField } from '../../../shared/letters/form-schema.ts'
import type { Words } from '../../../shared/words/index.ts'

/** A field while it is typed; `id` holds its row together while everything else about it changes. */
export type FieldDraft = FormSchemaField & { id: number }

/** A form schema while it is typed: nothing has to be complete. */
export type SchemaDraft = {
  name: string
  /** As it was: it is not typed. */
  kind?: FormSchema['kind']
  ja: string
  en: string
  from: string[]
  subject: string[]
  header: { name: string; value: string }
  fields: FieldDraft[]
  /** As the proposal found them: they are not typed. */
  closing?: string[]
}

export function draftOf(schema: FormSchema): SchemaDraft {
  const { name, kind, title, match, fields, closing } = schema
  return {
    name,
    ...(kind && { kind }),
    ja: title.ja,
    en: title.en,
    from: [match.from ?? []].flat(),
    subject: [match.subject ?? []].flat(),
    header: match.header ?? { name: '', value: '' },
    fields: fields.map((field) => ({ ...field, id: newId() })),
    ...(closing && { closing }),
  }
}

/** A form of which nothing is known yet, with what every form asks. */
export function emptyDraft(taken: readonly string[]): SchemaDraft {
  return {
    name: freeName('form', taken),
    ja: '',
    en: '',
    from: [],
    subject: [],
    header: { name: '', value: '' },
    fields: [
      { id: newId(), key: 'name', means: 'name', labels: ['お名前', 'Name'], required: true },
      { id: newId(), key: 'email', means: 'email', labels: ['メールアドレス', 'E-mail'], required: false },
      { id: newId(), key: 'message', means: 'message', labels: ['お問い合わせ内容', 'Message'], required: true },
    ],
  }
}

export function schemaOf(draft: SchemaDraft): FormSchema {
  const header = { name: draft.header.name.trim(), value: draft.header.value.trim() }
  const oneOrMore = (values: string[]) => (values.length === 1 ? values[0]! : values)
  return {
    name: draft.name,
    ...(draft.kind && { kind: draft.kind }),
    title: { ja: draft.ja.trim(), en: draft.en.trim() },
    match: {
      ...(draft.from.length > 0 && { from: oneOrMore(draft.from) }),
      ...(draft.subject.length > 0 && { subject: oneOrMore(draft.subject) }),
      ...(header.name !== '' && { header }),
    },
    fields: draft.fields.map(({ key, means, labels, required }) => ({ key, means, labels, required })),
    ...(draft.closing && { closing: draft.closing }),
  }
}

/** The first thing that keeps a form from being read or saved, in words; null where it is complete. */
export function missingIn(draft: SchemaDraft, words: Words['office']['formEditor']['missing']): string | null {
  if (draft.ja.trim() === '') return words.titleJa
  if (draft.en.trim() === '') return words.titleEn
  if (draft.from.length === 0 && draft.subject.length === 0 && draft.header.name.trim() === '') return words.match
  if (draft.fields.length === 0) return words.fields
  const keys = new Set<string>()
  const labels = new Map<string, FormSchemaField['means']>()
  for (const [place, field] of draft.fields.entries()) {
    if (field.labels.length === 0) return words.labels(place + 1)
    if (!/^[a-z][a-zA-Z0-9]*$/u.test(field.key)) return words.key(place + 1)
    if (keys.has(field.key)) return words.sameKey(field.key)
    const twice = field.labels.find((label) => !mayShare(labels.get(folded(label)), field.means))
    if (twice !== undefined) return words.sameLabel(twice)
    keys.add(field.key)
    for (const label of field.labels) labels.set(folded(label), field.means)
  }
  return null
}

/** A name and an address may stand under one label: `From: Emily <emily@mail.example>`. */
function mayShare(before: FormSchemaField['means'] | undefined, means: FormSchemaField['means']): boolean {
  return before === undefined || (before === 'name' && means === 'email') || (before === 'email' && means === 'name')
}

/** A new field at the end, under a key that is free. */
export function withField(draft: SchemaDraft): SchemaDraft {
  const field: FieldDraft = {
    id: newId(),
    key: freeKey('answer', draft.fields),
    means: 'demographic',
    labels: [],
    required: false,
  }
  return { ...draft, fields: [...draft.fields, field] }
}

/** The order of the form with one field a step up (-1) or down (1). */
export function moved(fields: readonly FieldDraft[], place: number, step: -1 | 1): FieldDraft[] {
  const to = place + step
  if (to < 0 || to >= fields.length) return [...fields]
  const next = [...fields]
  ;[next[place], next[to]] = [next[to]!, next[place]!]
  return next
}

/**
 * What a sample mail adds to a form that is there: labels of fields that it has, and fields that it lacks, each after the one that stands
 * before it in the mail. A label that another field has already stays there.
 */
export function withProposal(draft: SchemaDraft, proposal: FormSchema): SchemaDraft {
  let fields = draft.fields
  let after = -1
  for (const proposed of proposal.fields) {
    const at = placeOf(proposed, fields)
    const others = new Set(fields.flatMap((field, place) => (place === at ? [] : field.labels.map(folded))))
    const free = proposed.labels.filter((label) => !others.has(folded(label)))
    if (at >= 0) {
      fields = fields.map((field, place) =>
        place === at ? { ...field, labels: distinct([...field.labels, ...free]) } : field,
      )
      after = at
    } else if (free.length > 0) {
      after += 1
      fields = fields.toSpliced(after, 0, {
        ...proposed,
        id: newId(),
        key: freeKey(proposed.key, fields),
        labels: free,
      })
    }
  }
  const closing = distinct([...(draft.closing ?? []), ...(proposal.closing ?? [])]).slice(-30)
  return { ...draft, fields, ...(closing.length > 0 && { closing }) }
}

/** A name that no other schema of the office has. */
export function freeName(name: string, taken: readonly string[]): string {
  let free = name
  for (let number = 2; taken.includes(free); number += 1) free = `${name}-${number}`
  return free
}

function placeOf(proposed: FormSchemaField, fields: readonly FieldDraft[]): number {
  const shown = folded(proposed.labels[0] ?? '')
  const same = fields.findIndex((field) => field.labels.some((label) => folded(label) === shown))
  if (same >= 0) return same
  const alone = proposed.means !== 'demographic' && proposed.means !== 'ignore' && proposed.means !== 'name'
  return fields.findIndex((field) => field.key === proposed.key || (alone && field.means === proposed.means))
}

function freeKey(key: string, fields: readonly FieldDraft[]): string {
  let free = key
  for (let number = 2; fields.some((field) => field.key === free); number += 1) free = `${key}${number}`
  return free
}

function distinct(labels: string[]): string[] {
  const seen = new Set<string>()
  return labels.filter((label) => !seen.has(folded(label)) && seen.add(folded(label)))
}

/** Labels are compared without case, width and spaces (as reading does). */
function folded(label: string): string {
  return label.normalize('NFKC').toLowerCase().replaceAll(/\s/gu, '')
}

let lastId = 0

function newId(): number {
  lastId += 1
  return lastId
}

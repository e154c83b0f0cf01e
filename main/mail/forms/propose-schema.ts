import { FormSchema, type FormSchemaField } from '../../../shared/letters/form-schema.ts'
import { findForms, findLabels } from './find-labels.ts'
import type { FoundForm, FoundLabel } from './found-label.ts'
import { plainLabel } from './form-labels.ts'
import { isJapanese, type KnownLabel } from './known-labels.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'
import { proposeMatch } from './propose-match.ts'
import { claimOf } from './claim-form.ts'
import { nameBeside, readForm } from './read-form.ts'

/**
 * Proposes the form schema that wrote a mail: which mails it claims, and its fields with labels and meanings. Other mails of the same form among
 * `others` add the fields that appear only sometimes and the labels of the other language, and show what the form writes itself. Null where the
 * mail does not look like a form, or is a reply; what is proposed always reads the sample.
 */
export function proposeSchema(sample: ParsedMessage, others: readonly ParsedMessage[] = []): FormSchema | null {
  if (isReply(sample)) return null
  const labels = findLabels(sample)
  if (!looksLikeForm(labels)) return null
  const siblings = others.filter(
    (mail) => mail !== sample && !isReply(mail) && mayBeSame(sample, mail) && isSameForm(labels, findLabels(mail)),
  )
  return proposeFrom(
    [sample, ...siblings],
    others.filter((one) => one !== sample && !siblings.includes(one)),
  )
}

/** Proposes the schema of one form from mails that are all known to be its own; null where none reads at least the first of them. */
export function proposeForForm(mails: readonly ParsedMessage[]): FormSchema | null {
  const own = mails.filter((mail) => !isReply(mail))
  return own.length === 0 ? null : proposeFrom(own, [])
}

/** The proposal that reads the most of some mails, of those that the ways to look at them make. */
function proposeFrom(mails: ParsedMessage[], others: ParsedMessage[]): FormSchema | null {
  let best: FormSchema | null = null
  let most = 0
  for (const found of findForms(mails)) {
    const [first = []] = found.labels
    if (!looksLikeForm(first)) continue
    const schema = schemaOf(mails, found, others)
    if (schema === null) continue
    const read = mails.filter((mail) => readForm(schema, mail) !== null).length
    if (read <= most) continue
    best = schema
    most = read
  }
  return best
}

function schemaOf(mails: ParsedMessage[], found: FoundForm, others: ParsedMessage[]): FormSchema | null {
  const [sample] = mails
  const { match, title } = proposeMatch(
    mails.map((mail, place) => ({ mail, labels: found.labels[place]! })),
    others,
  )
  const schema: FormSchema = {
    name: nameOf(title.en),
    title,
    match,
    fields: fieldsOf(found.labels),
    ...(found.closing.length > 0 && { closing: found.closing }),
  }
  // Longer than any form of an office can be: whoever wrote that wrote no form.
  if (!FormSchema.safeParse(schema).success) return null
  return (
    [schema, withRequired(schema, ['message']), withRequired(schema, [])].find(
      (one) => claimOf(one, sample!) !== 'none' && readForm(one, sample!) !== null,
    ) ?? null
  )
}

function isReply(mail: ParsedMessage): boolean {
  return mail.inReplyTo !== '' || mail.references.length > 0
}

/** Two known words, one of them a name or a message: a signature has Tel and Mail as well. */
function looksLikeForm(labels: FoundLabel[]): boolean {
  const known = new Set(labels.flatMap((one) => (one.known === null ? [] : [one.known.means])))
  const asks = known.has('name') || known.has('message')
  return labels.length >= 2 && known.size >= 2 && asks
}

function mayBeSame(one: ParsedMessage, other: ParsedMessage): boolean {
  const sameFrom = one.from.address.toLowerCase() === other.from.address.toLowerCase()
  const start = (subject: string): string => subject.normalize('NFKC').toLowerCase().slice(0, 4)
  return sameFrom || start(one.subject) === start(other.subject)
}

/** True where two mails share half of the labels of the shorter one, and both have a message or neither has. */
function isSameForm(some: FoundLabel[], others: FoundLabel[]): boolean {
  const ids = new Set(some.map(idOf))
  const shared = new Set(others.map(idOf).filter((id) => ids.has(id)))
  const asks = (labels: FoundLabel[]): boolean => labels.some((one) => one.known?.means === 'message')
  return looksLikeForm(others) && asks(some) === asks(others) && shared.size >= Math.min(ids.size, others.length) / 2
}

/** One field of the form, whatever its label is in the other language. */
function idOf(label: FoundLabel): string {
  return label.known === null ? `= ${plainLabel(label.label)}` : label.known.key
}

type Gathered = {
  id: string
  all: FoundLabel[]
}

function fieldsOf(forms: FoundLabel[][]): FormSchemaField[] {
  const gathered: Gathered[] = []
  for (const [place, labels] of forms.entries()) {
    let after = -1
    for (const label of labels) {
      // In one mail a second label of the same meaning is a field of its own.
      const twice = labels.filter((one) => idOf(one) === idOf(label)).indexOf(label)
      const id = twice === 0 ? idOf(label) : `${idOf(label)} ${plainLabel(label.label)}`
      const at = gathered.findIndex((one) => one.id === id)
      if (at >= 0) gathered[at]!.all.push(label)
      else if (
        place === 0 ||
        label.known !== null ||
        forms.filter((other) => other.some((one) => idOf(one) === id)).length > 1
      ) {
        gathered.splice(after + 1, 0, { id, all: [label] })
      }
      const now = gathered.findIndex((one) => one.id === id)
      if (now >= 0) after = now
    }
  }
  const own = new Set(gathered.flatMap((one) => one.all.map(({ label }) => plainLabel(label))))
  const keys = new Set<string>()
  const means = meaningsOf(gathered, forms.length)
  return gathered.flatMap((one, place): FormSchemaField[] => {
    const labels = labelsFor(one, own)
    const field = {
      key: keyOf(one, means[place]!, keys),
      means: means[place]!,
      labels,
      required: requiredOf(one, means, place, forms.length),
    }
    const named =
      field.means === 'email' && !means.includes('name') && one.all.some(({ value }) => nameBeside(value) !== '')
    return named
      ? [{ key: freeKey('name', keys), means: 'name', labels: [one.all[0]!.label], required: false }, field]
      : [field]
  })
}

function meaningsOf(gathered: Gathered[], mails: number): FormSchemaField['means'][] {
  const means = gathered.map(({ all }) => all[0]!.known?.means ?? guessed(all))
  const message = placeOfMessage(gathered, means)
  const emails = means.indexOf('email')
  return means.map((meaning, place) => {
    if (place === message) return 'message'
    // One message: what is called 内容 or Inquiry besides is a choice of the form, as is a subject that everybody has alike.
    if (meaning === 'message') return 'demographic'
    if (meaning === 'subject' && isFixed(gathered[place]!.all, mails)) return 'demographic'
    return meaning === 'email' && place !== emails ? 'demographic' : meaning
  })
}

function placeOfMessage(gathered: Gathered[], means: FormSchemaField['means'][]): number {
  const told = gathered.findIndex(({ all }) => all.some((one) => one.message))
  if (told >= 0) return told
  const weights = gathered.map(({ all }) => weightOf(all))
  const meant = means.flatMap((meaning, place) => (meaning === 'message' ? [place] : []))
  const heaviest = (places: number[]): number =>
    places.reduce((best, place) => (best < 0 || weights[place]! >= weights[best]! ? place : best), -1)
  if (meant.length > 0) return heaviest(meant)
  const other = heaviest(means.flatMap((meaning, place) => (meaning === 'demographic' ? [place] : [])))
  return other >= 0 && weights[other]! > 60 ? other : -1
}

function isFixed(all: FoundLabel[], mails: number): boolean {
  return mails >= 3 && all.length === mails && all[0]!.value !== '' && all.every(({ value }) => value === all[0]!.value)
}

/** Characters of the longest answer; several lines weigh as much as 60 more. */
function weightOf(all: FoundLabel[]): number {
  return Math.max(...all.map(({ value }) => (value.includes('\n') ? value.length + 60 : value.length)))
}

/** What an unknown label is asked for, by what people answered. */
function guessed(all: FoundLabel[]): FormSchemaField['means'] {
  const values = all.map(({ value }) => value.normalize('NFKC')).filter((value) => value !== '')
  if (values.length > 0 && values.every((value) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value))) return 'email'
  if (
    values.length > 0 &&
    values.every((value) => /^\+?[\d()\s.-]{9,20}$/.test(value) && value.replace(/\D/g, '').length >= 9)
  )
    return 'phone'
  return 'demographic'
}

/** The labels the mails showed, each of two languages by itself; where they showed one language, the usual ones of the other. */
function labelsFor({ all }: Gathered, own: Set<string>): string[] {
  const shown = all.flatMap(({ label }) => piecesOf(label))
  const both = shown.some(isJapanese) && !shown.every(isJapanese)
  const usual = both ? [] : (all[0]!.known?.usual ?? []).filter((label) => !own.has(plainLabel(label)))
  const seen = new Set<string>()
  return [...shown, ...usual].filter((label) => !seen.has(plainLabel(label)) && seen.add(plainLabel(label)))
}

/** `お名前 / Name` and `お名前 (Name)` as two labels; any other label as it is. */
function piecesOf(label: string): string[] {
  const pieces = label
    .split(/[/／|｜（()）]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  return pieces.length === 2 && isJapanese(pieces[0]!) !== isJapanese(pieces[1]!) ? pieces : [label]
}

function keyOf(one: Gathered, means: FormSchemaField['means'], keys: Set<string>): string {
  const words = one.all[0]!.label.normalize('NFKC').match(/[A-Za-z][A-Za-z0-9]*/g) ?? []
  const spoken = words
    .map((word, place) => (place === 0 ? word.toLowerCase() : word[0]!.toUpperCase() + word.slice(1).toLowerCase()))
    .join('')
  const [{ label, known }] = one.all as [FoundLabel]
  const told = spoken.length >= 2 && !isJapanese(label) ? spoken.slice(0, 30) : 'answer'
  // What was taken for something else than its words say leaves their key to the field that is it.
  const own = known !== null && (known.means === means || means === 'demographic') && !leaves(known, means)
  return freeKey(own ? known.key : means === 'message' ? 'message' : told === known?.key ? 'answer' : told, keys)
}

function leaves(known: KnownLabel, means: FormSchemaField['means']): boolean {
  return means === 'demographic' && ['message', 'email', 'subject'].includes(known.means)
}

function freeKey(base: string, keys: Set<string>): string {
  let key = base
  for (let number = 2; keys.has(key); number += 1) key = `${base}${number}`
  keys.add(key)
  return key
}

/** What the form marks; else the message, and the name where every mail has one. A wrongly required field would hold letters back. */
function requiredOf({ all }: Gathered, means: FormSchemaField['means'][], place: number, mails: number): boolean {
  const own = means[place]!
  if (own === 'ignore') return false
  const always = all.length === mails && all.every(({ value }) => value !== '')
  // Not everybody has a family name besides a given one.
  const whole = own === 'name' && (mails === 1 || means.filter((one) => one === 'name').length === 1)
  return always && ((all[0]!.required && (own !== 'name' || mails === 1)) || own === 'message' || whole)
}

function withRequired(schema: FormSchema, means: FormSchemaField['means'][]): FormSchema {
  return {
    ...schema,
    fields: schema.fields.map((field) => ({ ...field, required: field.required && means.includes(field.means) })),
  }
}

function nameOf(title: string): string {
  return (
    title
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'form'
  )
}

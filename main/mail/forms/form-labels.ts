import type { FormSchema, FormSchemaField } from '../../../shared/letters/form-schema.ts'

export type LabelledLine = {
  field: FormSchemaField
  /** As the mail writes it, without marks. */
  label: string
  /** What follows on the same line. */
  value: string
  /** How it is written (see LabelShape); empty where nothing but the label stands on the line: it could be a word of a text. */
  style: string
}

export type Labels = {
  /** The field of a label as it stands in a table cell; null where the schema does not know it. */
  field(label: string): FormSchemaField | null
  /** A line that begins with a known label; null for every other line. `strong` where all of it is bold. */
  read(line: string, strong?: boolean): LabelledLine | null
}

/** Labels of a schema, in all the ways in which forms write them: `お名前：`, `【お名前】`, `■お名前`, `[Name]`, `Name (required):`, `お名前 / Name:`. */
export function labelsOf(schema: FormSchema): Labels {
  const known = knownLabels(schema)
  const field = (label: string): FormSchemaField | null => {
    if (label.length > longestLabel) return null
    const direct = known.get(plainLabel(label)) ?? known.get(plainLabel(label.replace(parenthesis, '')))
    if (direct !== undefined) return direct
    const pieces = label
      .split(/[/／|｜（()）]/)
      .map(plainLabel)
      .filter((piece) => piece !== '')
      .map((piece) => known.get(piece))
    return pieces.every((piece) => piece === pieces[0]) ? (pieces[0] ?? null) : null
  }

  const read = (line: string, strong = false): LabelledLine | null => {
    for (const shape of shapesOf(line, strong)) {
      const found = field(shape.label)
      if (found !== null) return { field: found, label: tidyLabel(shape.label), value: shape.value, style: shape.style }
    }
    return null
  }
  return { field, read }
}

/** Kept for as long as the schema is, since a schema reads many mails, and comparing its labels takes longer than reading one. */
const kept = new WeakMap<FormSchema, Map<string, FormSchemaField>>()

function knownLabels(schema: FormSchema): Map<string, FormSchemaField> {
  const before = kept.get(schema)
  if (before !== undefined) return before
  const known = new Map<string, FormSchemaField>()
  for (const field of schema.fields)
    for (const label of field.labels) {
      const before = known.get(plainLabel(label))
      // Of a name and an address that stand under one label the address is looked for; the name stands beside it.
      if (before === undefined || (before.means === 'name' && field.means === 'email'))
        known.set(plainLabel(label), field)
    }
  kept.set(schema, known)
  return known
}

export type LabelShape = {
  /** As it is written, with words such as 必須. */
  label: string
  value: string
  /** The mark before the label, then `[` for brackets or the sign after it; empty for a bare line. Lines of one form share it. */
  style: string
}

/** The ways in which a line can be a label with its value, the surest first; `strong` where all of it is bold. */
export function shapesOf(line: string, strong = false): LabelShape[] {
  const text = line.slice(0, 2000).trim()
  if (text === '') return [{ label: '', value: '', style: '' }]
  const starred = starredLabel.exec(text)
  if (starred !== null) return [{ label: starred[2]!, value: starred[3]!.trim(), style: starred[1]! }]
  const unmarked = text.replace(marks, '')
  const mark = unmarked === text ? '' : /^[\d(（QＱ問]/i.test(text) ? '1' : text[0]!
  const bracketed = brackets.exec(unmarked)
  const separated = separator.exec(unmarked)
  const shapes: LabelShape[] = []
  if (bracketed !== null) shapes.push({ label: bracketed[1]!, value: bracketed[2]!, style: `${mark}${unmarked[0]!}` })
  if (separated !== null) {
    const sign = separated[2]!
      .trim()
      .normalize('NFKC')
      .replace(/^[.…]+$/, '.')
    shapes.push({ label: separated[1]!, value: separated[3]!, style: `${mark}${sign || '  '}` })
  }
  shapes.push({ label: unmarked, value: '', style: strong ? 'bold' : mark })
  return shapes.map((shape) => ({ ...shape, value: shape.value.replace(/\|$/, '').trim() }))
}

/** A line that looks as if a label began it, known or not: it ends the value before it. */
export function looksLabelled(line: string): boolean {
  const text = line.trim()
  return /^[■□◆◇●○◎▼▽▲△★☆◉【［[]/.test(text) || /^[^\s:：]{1,20}[ \u3000]?(?:：|:(?!\/\/|\d))/.test(text)
}

/** A line of dashes or the like, as forms draw them above and below. */
export function isRule(line: string): boolean {
  return /^\s*[-=_*~#―─━＝ー－…‥・.+]{3,}\s*$/.test(line)
}

const longestLabel = 60

/** Marks and numbers before a label; a quotation mark (`>`) is none: quoted forms are not read. */
const marks =
  /^(?:[■□◆◇●○◎・･*＊※▼▽▲△★☆◉➤►▶#＃|｜\s\u3000]|[(（]?\d{1,2}[.)．）、:：]|(?:Q|Ｑ|問|No\.)\s?[\d０-９]{1,2}(?:[.)．）、:：]|[\s\u3000]))+/i

/** `*Name:* Emily`, as programs write bold text in plain text. */
const starredLabel = /^(\*{1,2}|__)([^*_]{1,60}?)[:：]?\s*\1\s*[:：]?\s*(.*)$/

const brackets =
  /^[【[［〔「『<＜〈《](.{1,60}?)[】\]］〕」』>＞〉》](?:[\s\u3000]*(?:必須|任意|[*＊※]))?[\s\u3000]*[:：=＝]?[\s\u3000]*(.*)$/

const separator =
  /^(.{1,60}?)([\s\u3000]*(?:=>|[:：=＝\t|｜])|[ \u3000]{2,}|[\s\u3000]*(?:\.{3,}|…{2,})(?:[\s\u3000]*[:：])?|[\s\u3000]+(?:-{1,3}>|→|⇒|[-–—](?=\s)))[\s\u3000]*(.*)$/

const parenthesis = /[(（[［【〔][^()（）[\]［］【】〔〕]*[)）\]］】〕]/g

/** A label as it is compared: without case, width, spaces, marks, and words such as 必須. */
export function plainLabel(label: string): string {
  return label
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[([【〔]?(?:必須|任意|required|optional)[)\]】〕]?/g, '')
    .replace(/[\s*※・:'’"_\-.?]/g, '')
}

/** A label as it is shown: without marks at its end and words such as 必須. */
export function tidyLabel(label: string): string {
  return label
    .replace(/[(（[［【]?(?:必須|任意|required|optional)[)）\]］】]?/gi, '')
    .replace(/[*＊※:：\s\u3000]+$/, '')
    .trim()
}

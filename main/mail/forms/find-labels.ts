import { isRule, plainLabel, shapesOf, tidyLabel, type LabelShape } from './form-labels.ts'
import { htmlRows } from '../html/html-text.ts'
import { isJapanese, knownLabel, type KnownLabel } from './known-labels.ts'
import type { ParsedMessage } from '../message/parsed-message.ts'

export type FoundLabel = {
  /** As the mail writes it, without marks. */
  label: string
  value: string
  known: KnownLabel | null
  /** True where the form itself says so: 必須, (required). */
  required: boolean
  /** True where it stands in the lines that close the mail, below what the visitor wrote. */
  closing: boolean
}

/** A mail with what looks like labels in it. */
export type FormMail = {
  mail: ParsedMessage
  labels: FoundLabel[]
}

/**
 * Lines and cells of a mail that look like the labels of a form with what stands beside or below them, without any schema: known words, and
 * unknown ones that are written the way the known ones are. What follows the label of the message belongs to the visitor.
 */
export function findLabels(message: ParsedMessage): FoundLabel[] {
  const inRows = message.html === null ? [] : labelsInRows(htmlRows(message.html))
  const inText = labelsInText(message.text)
  const weight = (labels: FoundLabel[]): number => labels.filter((one) => one.known !== null).length
  return weight(inRows) > 0 && weight(inRows) >= weight(inText) ? inRows : inText
}

function labelsInRows(rows: string[][]): FoundLabel[] {
  const found: FoundLabel[] = []
  for (const [index, row] of rows.entries()) {
    const below = rows[index + 1]
    if (row.length === 1 && below?.length === 1 && knownLabel(row[0]!.replace(/[:：]\s*$/, '')) !== null)
      found.push(foundOf(row[0]!, below[0]!))
    for (let cell = 0; cell + 1 < row.length; cell += 2)
      if (couldBeLabel(row[cell]!)) found.push(foundOf(row[cell]!, row[cell + 1]!))
  }
  return firstOfEach(found)
}

type Line = LabelShape & {
  index: number
  known: KnownLabel | null
}

function labelsInText(text: string): FoundLabel[] {
  const lines = text.slice(0, longestText).split('\n')
  const candidates = lines.map((line, index) => candidateIn(line, index))
  const styles = stylesOf(candidates)
  const labels = candidates.filter((one) => one !== null && styles.has(one.style)).map((one) => one!)
  const rest = (from: Line, to: Line | undefined): string => {
    const below = lines
      .slice(from.index + 1, to?.index)
      .filter((line) => !isRule(line))
      .join('\n')
    return `${from.value}\n${below}`.trim()
  }
  const messageAt = placeOfMessage(labels, rest)
  const open = labels.slice(0, messageAt + 1)
  const closing = messageAt < 0 ? [] : closingOf(labels.slice(messageAt + 1), lines)
  const all = [...(messageAt < 0 ? labels : open), ...closing]
  return firstOfEach(
    all.map((one, place) => ({
      ...foundOf(one.label, rest(one, all[place + 1])),
      closing: closing.includes(one),
    })),
  )
}

/** Characters of text that are looked at; no form is longer before its message. */
const longestText = 100_000

function candidateIn(line: string, index: number): Line | null {
  if (/^\s*>/.test(line)) return null
  const shapes = shapesOf(line).map((shape) => ({ ...shape, index, known: knownLabel(shape.label) }))
  const known = shapes.find((shape) => shape.known !== null && (shape.style !== '' || isBareLabel(shape.label)))
  if (known !== undefined) return known
  const shape = shapes[0]!
  return shape.style !== '' && couldBeLabel(shape.label) ? shape : null
}

/** Without a mark or sign a line is a label only where nothing else can stand on it. */
function isBareLabel(line: string): boolean {
  return line.length <= 24 && (!isJapanese(line) || !/[\s\u3000]/.test(line.replace(/\s*[/／|｜（(].*$/, '')))
}

/** How this form writes its labels: every way in which two of its known words, or all there are, are written. */
function stylesOf(candidates: (Line | null)[]): Set<string> {
  const counts = new Map<string, Set<string>>()
  for (const one of candidates) {
    if (one !== null && one.known !== null)
      counts.set(one.style, (counts.get(one.style) ?? new Set()).add(one.known.key))
  }
  const most = Math.max(0, ...[...counts.values()].map((keys) => keys.size))
  return new Set(
    [...counts]
      .filter(([style, keys]) => keys.size === most || (style !== '' && keys.size >= 2))
      .map(([style]) => style),
  )
}

/**
 * Place of the label below which the visitor writes freely: the first known one with more than one line, else the last known one. A label
 * such as お問い合わせ内容 with one line and the next label right below it is a choice. Without a known one it is the label with the longest text.
 */
function placeOfMessage(labels: Line[], rest: (from: Line, to: Line | undefined) => string): number {
  const meant = labels.flatMap((one, place) => (one.known?.means === 'message' ? [place] : []))
  const long = meant.find((place) => rest(labels[place]!, labels[place + 1]).includes('\n'))
  if (meant.length > 0) return long ?? meant.at(-1)!
  const texts = labels.map((one, place) => (one.known === null ? rest(one, labels[place + 1]) : ''))
  const longest = texts.reduce((best, text, place) => (text.length > (texts[best]?.length ?? 0) ? place : best), -1)
  return longest >= 0 && (texts[longest]!.includes('\n') || texts[longest]!.length > 60) ? longest : -1
}

/**
 * Labels that close the mail, from its end upwards, with at most five lines between or below them. A signature can look like that (Tel: …):
 * what is no note of the form itself counts only below a rule or where it is marked as the form's labels are.
 */
function closingOf(after: Line[], lines: string[]): Line[] {
  const closing: Line[] = []
  let below = lines.length
  const rule = lines.findLastIndex((line, index) => index < (after.at(-1)?.index ?? 0) && isRule(line))
  for (const one of after.toReversed()) {
    const between = lines.slice(one.index + 1, below).filter((line) => line.trim() !== '' && !isRule(line)).length
    const marked = !/^[:=]?$|^ {2}$/.test(one.style)
    if (between > 5 || !(one.known?.means === 'ignore' || marked || (rule >= 0 && one.index > rule))) break
    closing.unshift(one)
    below = one.index
  }
  return closing
}

function foundOf(label: string, value: string): FoundLabel {
  return {
    label: tidyLabel(label),
    value: value.trim(),
    known: knownLabel(label),
    closing: false,
    required: /必須|required/i.test(label),
  }
}

/** The first line with a label counts, as in reading. */
function firstOfEach(labels: FoundLabel[]): FoundLabel[] {
  const seen = new Set<string>()
  return labels.filter(({ label }) => label !== '' && !seen.has(plainLabel(label)) && seen.add(plainLabel(label)))
}

/** A few words, not a sentence, an address, a time or a link. */
function couldBeLabel(label: string): boolean {
  const text = label.trim()
  return (
    text.length <= 40 &&
    /\p{L}/u.test(text) &&
    !/[。、!！@\n]|\/\/|^\d[\d\s:.,-]*$|https?$|(?:です|ます|ください)$/i.test(text)
  )
}

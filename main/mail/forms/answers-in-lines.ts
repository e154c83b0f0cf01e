import type { FormSchema, FormSchemaField } from '../../../shared/letters/form-schema.ts'
import { closingReader } from './closing-lines.ts'
import { isRule, looksLabelled, shapesOf, type LabelledLine, type Labels } from './form-labels.ts'
import type { FormLine } from './form-ways.ts'

export type Answer = {
  label: string
  lines: string[]
}

export type Answers = Map<FormSchemaField, Answer>

/**
 * What stands beside or below the labels of a schema in the lines of a mail. An answer below its label may look like a label itself: its place
 * tells, for a form leaves the same number of blank lines between label and answer everywhere.
 */
export function answersInLines(schema: FormSchema, labels: Labels, lines: FormLine[]): Answers {
  const messageAt = schema.fields.findIndex((field) => field.means === 'message')
  const after = new Set(messageAt < 0 ? [] : schema.fields.slice(messageAt + 1))
  const labelAt = labelReader(labels, lines, after)
  const layout = layoutOf(labelAt, lines)
  const answers: Answers = new Map()
  let current: Open | null = null
  for (let index = 0; index < lines.length; index += 1) {
    const { text } = lines[index]!
    const label = labelAt(index)
    if (label !== null && !(current !== null && isAnswer(label, index, current, lines, labelAt, layout, answers))) {
      current = null
      // The first line with a label counts; a second one only ends the answer before it.
      if (answers.has(label.field)) continue
      const answer = { label: label.label, lines: label.value === '' ? [] : [label.value] }
      answers.set(label.field, answer)
      if (label.field.means === 'message') {
        readMessage(answer, lines, index + 1, { schema, labels, after, answers })
        break
      }
      current = { answer, style: label.style, place: label.value === '' ? index + 1 + layout.gap : -1 }
    } else if (current !== null) {
      const empty = text.trim() === '' || isRule(text)
      if (!empty && (index === current.place || !startsUnknown(lines[index]!, layout)))
        current.answer.lines.push(text.trim())
      else if (!empty) current = null
    }
  }
  return answers
}

type Open = {
  answer: Answer
  style: string
  /** Line on which the answer stands where it stands below its label; −1 where it stands beside it. */
  place: number
}

type LabelAt = (index: number) => LabelledLine | null

/** The label of the schema with which a line begins, but for those that stand after the message; each line is read once. */
function labelReader(labels: Labels, lines: FormLine[], after: Set<FormSchemaField>): LabelAt {
  const read: (LabelledLine | null)[] = []
  return (index) => {
    const before = read[index]
    if (before !== undefined || index >= lines.length) return before ?? null
    const { text, strong } = lines[index]!
    const label = labels.read(text, strong)
    return (read[index] = label === null || after.has(label.field) ? null : label)
  }
}

type Layout = {
  /** Blank lines between a label and the answer below it. */
  gap: number
  /** True where a blank line stands above the labels. */
  separated: boolean
  /** Ways in which the labels are written, and those of them with an answer beside. */
  styles: Set<string>
  beside: Set<string>
}

function layoutOf(labelAt: LabelAt, lines: FormLine[]): Layout {
  const firsts = new Map<FormSchemaField, { index: number; label: LabelledLine }>()
  for (let index = 0; index < lines.length; index += 1) {
    const label = labelAt(index)
    if (label === null || firsts.has(label.field)) continue
    firsts.set(label.field, { index, label })
    if (label.field.means === 'message') break
  }
  const all = [...firsts.values()]
  const alone = all.filter(({ label }) => label.value === '').map(({ index }) => index)
  const gaps = alone.flatMap((index) => {
    let next = index + 1
    while (next < lines.length && lines[next]!.text.trim() === '') next += 1
    return next === lines.length || labelAt(next) !== null ? [] : [next - index - 1]
  })
  const free = alone.filter((index) => {
    return isFree(lines, index)
  })
  return {
    gap: gaps.length === 0 ? 0 : Math.min(...gaps),
    separated: alone.length >= 2 && free.length * 3 >= alone.length * 2,
    styles: new Set(all.map(({ label }) => label.style)),
    beside: new Set(all.filter(({ label }) => label.value !== '').map(({ label }) => label.style)),
  }
}

/** True where a blank line or a rule stands above. */
function isFree(lines: FormLine[], index: number): boolean {
  const above = lines[index - 1]?.text ?? ''
  return above.trim() === '' || isRule(above)
}

/** Whether a line that reads like a label is the answer to the one above it, or a part of that answer. */
function isAnswer(
  label: LabelledLine,
  index: number,
  current: Open,
  lines: FormLine[],
  labelAt: LabelAt,
  layout: Layout,
  answers: Answers,
): boolean {
  if (current.place < 0 || layout.beside.has(current.style)) return false
  const begun = current.answer.lines.length > 0
  if (!begun && index !== current.place) return false
  if (layout.separated && layout.gap === 0) return !isFree(lines, index)
  if (begun) return false
  if (answers.has(label.field) || !layout.styles.has(label.style)) return true
  if (label.style !== '' || layout.gap === 0) return false
  let next = index + 1
  while (next < lines.length && lines[next]!.text.trim() === '') next += 1
  return labelAt(next) !== null
}

/** True for a line on which a field begins that the schema does not know, written as the form writes its labels. */
function startsUnknown(line: FormLine, { styles }: Layout): boolean {
  if (line.strong) return styles.has('bold')
  return looksLabelled(line.text) && shapesOf(line.text).some(({ style }) => style !== '' && styles.has(style))
}

/** Puts the rest of a mail into its message, but for the closing lines of the form and the fields that the schema lists after the message. */
function readMessage(
  message: Answer,
  lines: FormLine[],
  start: number,
  context: { schema: FormSchema; labels: Labels; after: Set<FormSchemaField>; answers: Answers },
): void {
  const { schema, labels, after, answers } = context
  const closes = closingReader(schema.closing ?? [])
  let end = lines.length
  let unlabelled = 0
  for (let index = lines.length - 1; index >= start && unlabelled <= longestClosing; index -= 1) {
    const { text, strong } = lines[index]!
    if (text.trim() === '') continue
    const label = labels.read(text, strong)
    if (label !== null && label.style !== '' && after.has(label.field)) {
      if (answers.has(label.field)) break
      const rest = lines.slice(index + 1, end).map((line) => line.text)
      while (rest[0]?.trim() === '') rest.shift()
      const stop = rest.findIndex((line) => line.trim() === '' || isRule(line))
      const more = rest.slice(0, stop < 0 ? rest.length : stop).map((line) => line.trim())
      answers.set(label.field, { label: label.label, lines: label.value === '' ? more : [label.value, ...more] })
      end = index
      unlabelled = 0
    } else if (closes(text)) {
      end = index
      unlabelled = 0
    } else if (!isRule(text)) {
      unlabelled += 1
    }
  }
  const own = lines.slice(start, end).map((line) => line.text)
  // Without closing lines of its own a schema cannot tell the rule that the form drew from one of the visitor.
  if (end < lines.length && schema.closing === undefined)
    while (own.length > 0 && (own.at(-1)!.trim() === '' || isRule(own.at(-1)!))) own.pop()
  // One by one: as arguments of one call a million lines are too many.
  for (const line of own) message.lines.push(line)
}

/** Lines that may stand between or below the lines that close the mail (its sender's name, a link). */
const longestClosing = 5

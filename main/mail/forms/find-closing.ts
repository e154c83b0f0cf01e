import { isFarewell, patternOf, speaksOfForm, surelyCloses } from './closing-lines.ts'
import { isRule } from './form-labels.ts'
import type { FormLine } from './form-ways.ts'
import type { LabelLine } from './found-label.ts'

/** A mail of a form whose message begins at `start`. */
export type OpenMail = {
  lines: FormLine[]
  start: number
  /** Every line that may be a label, in any style. */
  labels: LabelLine[]
  /** The labels before the message and that of the message. */
  before: LabelLine[]
}

/** The lines with which a form closes its mails, as patterns, and the labels among them, for each mail. */
export type Closing = {
  patterns: string[]
  mails: { labels: LabelLine[]; start: number }[]
}

/**
 * What the form program writes below the message. With several mails it is what they end with alike; in one alone only what certainly speaks of
 * the form. Everything else is the visitor's: a signature may look like labels, and many letters end with the same words.
 */
export function closingOf(mails: readonly OpenMail[]): Closing {
  const labels = labelsOf(mails)
  const covered = mails.map((mail, place) => linesOf(mail, labels[place]!))
  const tails = mails.map(({ lines, start }, place) =>
    lines
      .map(({ text }, index) => ({ text: text.trim(), index }))
      .slice(Math.max(start, lines.length - deepest))
      .filter(({ text, index }) => text !== '' && !covered[place]!.has(index))
      .toReversed(),
  )
  const alike: { pattern: string; texts: string[]; indices: number[] }[] = []
  for (let place = 0; place < Math.min(...tails.map((tail) => tail.length), mostClosing); place += 1) {
    const lines = tails.map((tail) => tail[place]!)
    const texts = lines.map(({ text }) => text)
    const pattern = patternOf(texts)
    if (pattern === null || (mails.length === 1 && !isClosingAlone(texts[0]!))) break
    alike.push({ pattern, texts, indices: lines.map(({ index }) => index) })
  }
  while (alike.length > 0 && !beginsClosing(alike.at(-1)!.texts, mails.length, alike.length)) alike.pop()
  if (mails.length === 1 && !alike.some(({ texts }) => surelyCloses(texts[0]!) && !isRule(texts[0]!))) alike.length = 0
  return {
    patterns: alike.map(({ pattern }) => pattern.slice(0, 500)).toReversed(),
    mails: mails.map(({ lines }, place) => ({
      labels: labels[place]!,
      start: Math.min(
        alike.at(-1)?.indices[place] ?? lines.length,
        ...labels[place]!.map(({ index }) => index),
        lines.length,
      ),
    })),
  }
}

const mostClosing = 30
/** Lines from the end of a mail in which its closing lines are looked for. */
const deepest = 200

function isClosingAlone(text: string): boolean {
  return isRule(text) || surelyCloses(text) || /^\(?https?:\/\/\S+$/.test(text)
}

function beginsClosing(texts: string[], mails: number, count: number): boolean {
  const [text = ''] = texts
  if (mails === 1) return isClosingAlone(text)
  if (speaksOfForm(text)) return true
  // The office's own name below, say; many letters end with the same farewell, and two with the same word.
  return mails >= 3 && count >= 1 && texts.every((one) => one === text) && text.length >= 4 && !isFarewell(text)
}

/**
 * The labels below the message, from the end upwards, with at most five lines between or below them. With several mails every one must have them.
 * A signature can look like that (Tel: …): what is no note of the form itself counts only below a rule or where it is marked as the form's
 * labels are, and nothing that was asked for before.
 */
function labelsOf(mails: readonly OpenMail[]): LabelLine[][] {
  const after = mails.map(({ labels, start }) => labels.filter(({ index }) => index >= start))
  const everywhere = (one: LabelLine): boolean => after.every((all) => all.some((other) => isSame(one, other)))
  const closing = mails.map((mail, place) => {
    const keys = new Set(mail.before.flatMap(({ known }) => (known === null ? [] : [known.key])))
    const styles = new Set(mail.before.map(({ style }) => style))
    const last = new Map(after[place]!.map((one) => [`${one.style}\n${one.plain}`, one]))
    const may = [...last.values()]
      .filter((one) => everywhere(one) && (one.known === null || !keys.has(one.known.key)))
      .filter((one) => one.style !== '' && (one.known !== null || mails.length > 1 || styles.has(one.style)))
      .toSorted((a, b) => a.index - b.index)
    return fromTheEnd(mail, may, mails.length)
  })
  return closing.map((all) =>
    all.filter((one) => closing.every((others) => others.some((other) => isSame(one, other)))),
  )
}

function isSame(one: LabelLine, other: LabelLine): boolean {
  return one.plain === other.plain && one.style === other.style
}

function fromTheEnd({ lines, start, before }: OpenMail, may: LabelLine[], mails: number): LabelLine[] {
  const closing: LabelLine[] = []
  const styles = new Set(before.map(({ style }) => style))
  const rule = lines.findLastIndex(
    ({ text }, index) => index >= start && index < (may.at(-1)?.index ?? 0) && isRule(text),
  )
  let below = lines.length
  for (const one of may.toReversed()) {
    const between = lines.slice(one.index + 1, below).filter(({ text }) => text.trim() !== '' && !isRule(text)).length
    const marked = !/^[:=]?$|^ {2}$/.test(one.style)
    const own =
      one.known?.means === 'ignore' ||
      (marked && styles.has(one.style)) ||
      (rule >= 0 && one.index > rule) ||
      (mails >= 3 && styles.has(one.style))
    if (between > 5 || !own) break
    closing.unshift(one)
    below = one.index
  }
  return closing
}

/** The lines of labels below the message, with the answer below a label that stands alone. */
function linesOf({ lines }: OpenMail, labels: LabelLine[]): Set<number> {
  const covered = new Set<number>()
  for (const [place, { index, value }] of labels.entries()) {
    covered.add(index)
    if (value !== '') continue
    const until = labels[place + 1]?.index ?? lines.length
    let at = index + 1
    while (at < until && lines[at]!.text.trim() === '') at += 1
    for (; at < until && lines[at]!.text.trim() !== '' && !isRule(lines[at]!.text); at += 1) covered.add(at)
  }
  return covered
}

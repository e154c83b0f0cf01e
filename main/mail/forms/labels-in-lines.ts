import { closingOf } from './find-closing.ts'
import { firstOfEach, type FoundForm, type FoundLabel, foundOf, type LabelLine } from './found-label.ts'
import { isRule, plainLabel, shapesOf } from './form-labels.ts'
import type { FormLine } from './form-ways.ts'
import { couldBeLabel, isJapanese, knownLabel } from './known-labels.ts'

/** Labels in the lines of mails of one form; see findForms. */
export function labelsInLines(mails: readonly FormLine[][]): FoundForm {
  const cut = mails.map((lines) => lines.slice(0, mostLines))
  const candidates = cut.map((lines) => lines.flatMap((line, index) => candidateIn(line, index) ?? []))
  const share = sharesOf(candidates)
  const styles = stylesOf(candidates, share)
  const possible = candidates.map((all) =>
    firsts(
      all.filter(
        (one) =>
          (styles.has(one.style) && isLabel(one, share, mails.length)) ||
          // A form may write the label of the message alone in a way of its own.
          (one.known?.means === 'message' && mails.length >= 3 && share.of(one) === mails.length),
      ),
    ),
  )
  const message = messageOf(possible, cut, share)
  const labels = possible.map((all) => all.filter((one) => styles.has(one.style) || share.name(one) === message))
  const places = labels.map((all) => (message === null ? -1 : all.findIndex((one) => share.name(one) === message)))
  const open = labels.map((all, mail) => (places[mail]! < 0 ? all : all.slice(0, places[mail]! + 1)))
  const found = closingOf(
    cut.map((lines, mail) => ({
      lines,
      start: places[mail]! < 0 ? lines.length : labels[mail]![places[mail]!]!.index + 1,
      labels: candidates[mail]!,
      before: open[mail]!,
    })),
  )
  return {
    closing: found.patterns,
    labels: cut.map((lines, mail) => {
      const closing = found.mails[mail]!
      const all = [...open[mail]!, ...closing.labels]
      return firstOfEach(
        all.map((one, place): FoundLabel => {
          const until = one === open[mail]!.at(-1) && places[mail]! >= 0 ? closing.start : all[place + 1]?.index
          return {
            ...foundOf(one.label, textOf(lines, one, until)),
            closing: place >= open[mail]!.length,
            message: place === places[mail],
          }
        }),
      )
    }),
  }
}

/** Lines that are looked at; no form is longer before its message, and the end of a longer mail is not looked for. */
const mostLines = 5_000

function candidateIn({ text, strong }: FormLine, index: number): LabelLine | null {
  if (text.length > 1000 || text.trim() === '' || /^\s*>/.test(text)) return null
  const shapes = shapesOf(text, strong).map((shape) => ({
    ...shape,
    index,
    known: knownLabel(shape.label),
    plain: plainLabel(shape.label),
  }))
  const known = shapes.find((shape) => shape.known !== null && (shape.style !== '' || isBareLabel(shape.label)))
  if (known !== undefined) return known
  const shape = shapes[0]!
  return shape.plain !== '' && (shape.style !== '' || isBareLabel(shape.label)) && couldBeLabel(shape.label)
    ? shape
    : null
}

/** Without a mark or sign a line is a label only where nothing else can stand on it. */
function isBareLabel(line: string): boolean {
  return line.length <= 24 && (!isJapanese(line) || !/[\s\u3000]/.test(line.replace(/\s*[/／|｜（(].*$/, '')))
}

function nameOf({ style, plain }: LabelLine): string {
  return `${style}\n${plain}`
}

type Share = {
  /** In how many mails the label of a line stands, or one of the other language with the same meaning. */
  of(one: LabelLine): number
  /** The label itself where every mail has it, else what it means: one name for a label in all mails. */
  name(one: LabelLine): string
}

function sharesOf(candidates: LabelLine[][]): Share {
  const shares = countedMails(candidates, nameOf)
  const keyOf = (one: LabelLine): string => `${one.style}\n${one.known?.key ?? ''}`
  // A word that only one mail has says nothing where the mails have a label of that meaning in common.
  const common = new Set(candidates.flat().flatMap((one) => (shares.get(nameOf(one))! > 1 ? [keyOf(one)] : [])))
  const counts = (one: LabelLine): boolean =>
    one.known !== null && (!common.has(keyOf(one)) || shares.get(nameOf(one))! > 1)
  const ofKey = countedMails(
    candidates.map((all) => all.filter(counts)),
    keyOf,
  )
  return {
    of: (one) => Math.max(shares.get(nameOf(one))!, counts(one) ? (ofKey.get(keyOf(one)) ?? 0) : 0),
    name: (one) => (one.known === null || shares.get(nameOf(one)) === candidates.length ? nameOf(one) : keyOf(one)),
  }
}

function countedMails(candidates: LabelLine[][], idOf: (one: LabelLine) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const all of candidates) for (const id of new Set(all.map(idOf))) counts.set(id, (counts.get(id) ?? 0) + 1)
  return counts
}

/** A known word that is marked as a label counts once; a bare or unknown one where several mails have it, or where there is but one. */
function isLabel(one: LabelLine, share: Share, mails: number): boolean {
  if (one.known !== null && (one.style !== '' || mails === 1)) return true
  if (mails === 1) return one.style !== ''
  return share.of(one) >= Math.max(2, Math.ceil(mails * 0.4))
}

/** How this form writes its labels: every way in which two of its known words, or all there are, are written. */
function stylesOf(candidates: LabelLine[][], share: Share): Set<string> {
  const counts = new Map<string, Set<string>>()
  for (const all of candidates) {
    for (const one of all) {
      const often = candidates.length === 1 || share.of(one) * 2 > candidates.length
      if (one.known !== null && often)
        counts.set(one.style, (counts.get(one.style) ?? new Set<string>()).add(one.known.key))
    }
  }
  const most = Math.max(0, ...[...counts.values()].map((keys) => keys.size))
  return new Set(
    [...counts]
      .filter(([style, keys]) => keys.size === most || (style !== '' && keys.size >= 2))
      .map(([style]) => style),
  )
}

function firsts(labels: LabelLine[]): LabelLine[] {
  const seen = new Set<string>()
  return labels.filter((one) => !seen.has(nameOf(one)) && seen.add(nameOf(one)))
}

/**
 * The label below which the visitor writes freely: of the known ones that every mail has, the one with the most text below it. Without a known
 * one it is the label with the longest text; without any text a label such as お問い合わせ内容 is a choice of the form.
 */
function messageOf(labels: LabelLine[][], mails: FormLine[][], share: Share): string | null {
  const everywhere = (one: LabelLine): boolean => share.of(one) === mails.length
  const weights = new Map<string, { known: boolean; longest: number; weight: number }>()
  for (const [mail, all] of labels.entries()) {
    const often = all.filter((one) => mails.length === 1 || everywhere(one))
    for (const [place, one] of often.entries()) {
      if (one.known !== null && one.known.means !== 'message') continue
      const text = textOf(mails[mail]!, one, often[place + 1]?.index)
      const before = weights.get(share.name(one)) ?? { known: one.known !== null, longest: 0, weight: 0 }
      const weight = text.length + (text.includes('\n') ? 60 : 0)
      weights.set(share.name(one), {
        known: before.known,
        longest: Math.max(before.longest, weight),
        weight: before.weight + Math.min(weight, 1000),
      })
    }
  }
  const known = [...weights].filter(([, one]) => one.known)
  // Where several are as long, the last one: forms ask for the message at the end.
  const heaviest = (all: typeof known): (typeof known)[number] | undefined =>
    all.toReversed().toSorted(([, a], [, b]) => b.weight - a.weight)[0]
  if (known.length > 0) return heaviest(known)![0]
  const unknown = heaviest([...weights])
  return unknown !== undefined && unknown[1].longest > 60 ? unknown[0] : null
}

/** What stands beside and below a label. */
export function textOf(lines: FormLine[], from: LabelLine, to: number | undefined): string {
  const below = lines
    .slice(from.index + 1, to)
    .map(({ text }) => text)
    .filter((text) => !isRule(text))
    .join('\n')
  return `${from.value}\n${below}`.trim()
}

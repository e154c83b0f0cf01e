import {
  cellOf,
  IssueLanguage,
  textOfCell,
  type BlockKind,
  type Cell,
  type IssueDocument,
  type Pair,
} from '../../../../shared/newsletter/issue/document.ts'
import type { IssueContent } from '../saving/issue-content.ts'

/** A piece of text that both have, or only one of them. */
export type TextPiece = { in: 'both' | 'before' | 'after'; text: string }

/** How one block, or a subject, differs between two states of an issue. */
export type Difference = {
  kind: BlockKind | 'subject'
  /** Its place in the later state, counted from 1; in the earlier one where it is gone. 0 for a subject. */
  place: number
  what: 'added' | 'removed' | 'changed' | 'moved'
  /** What was written otherwise, by language; other than words (an image, a link) are told by an empty list. */
  texts: { language: IssueLanguage; pieces: TextPiece[] }[]
}

/** What has changed from an earlier state of an issue to a later one, in the order of the later one. */
export function differencesOf(before: IssueContent, after: IssueContent): Difference[] {
  const old = new Map(before.document.content.map((pair, at) => [pair.attrs.id, { pair, at }]))
  const kept = new Set(after.document.content.map(({ attrs }) => attrs.id))
  const moved = movedOf(before.document, after.document)
  const found: Difference[] = []
  for (const language of IssueLanguage.options)
    if (before.subjects[language] !== after.subjects[language])
      found.push({
        kind: 'subject',
        place: 0,
        what: 'changed',
        texts: [{ language, pieces: piecesOf(before.subjects[language], after.subjects[language]) }],
      })
  for (const [at, pair] of after.document.content.entries()) {
    const was = old.get(pair.attrs.id)
    const { kind } = pair.attrs
    if (!was) found.push({ kind, place: at + 1, what: 'added', texts: wholeText(pair, 'after') })
    else {
      const texts = IssueLanguage.options
        .filter((language) => wholeOf(cellOf(was.pair, language)) !== wholeOf(cellOf(pair, language)))
        .map((language) => ({
          language,
          pieces: piecesOf(shownOf(cellOf(was.pair, language)), shownOf(cellOf(pair, language))),
        }))
      if (texts.length > 0) found.push({ kind, place: at + 1, what: 'changed', texts })
      else if (moved.has(pair.attrs.id)) found.push({ kind, place: at + 1, what: 'moved', texts: [] })
    }
  }
  for (const [at, pair] of before.document.content.entries())
    if (!kept.has(pair.attrs.id))
      found.push({ kind: pair.attrs.kind, place: at + 1, what: 'removed', texts: wholeText(pair, 'before') })
  return found
}

function wholeText(pair: Pair, where: 'before' | 'after'): Difference['texts'] {
  return IssueLanguage.options
    .map((language) => ({ language, text: shownOf(cellOf(pair, language)) }))
    .filter(({ text }) => text.trim() !== '')
    .map(({ language, text }) => ({ language, pieces: [{ in: where, text }] }))
}

/** What one language of a block says, its image in words and where it leads included. */
function shownOf(cell: Cell): string {
  return [textOfCell(cell), cell.attrs.alt, cell.attrs.href].filter((line) => line.trim() !== '').join('\n')
}

/** All of a cell as one text that is compared; an empty line is the same with and without an empty content. */
function wholeOf(cell: Cell): string {
  return JSON.stringify(cell, (key, value: unknown) =>
    key === 'content' && Array.isArray(value) && value.length === 0 ? undefined : value,
  )
}

/** The blocks that left the order of the others: as few as possible. */
function movedOf(before: IssueDocument, after: IssueDocument): Set<string> {
  const there = new Set(after.content.map(({ attrs }) => attrs.id))
  const one = before.content.map(({ attrs }) => attrs.id).filter((id) => there.has(id))
  const known = new Set(one)
  const other = after.content.map(({ attrs }) => attrs.id).filter((id) => known.has(id))
  const steady = new Set(common(one, other).map(([at]) => one[at]!))
  return new Set(other.filter((id) => !steady.has(id)))
}

/** Words on either side above which only the beginning and the end are compared. */
const mostWords = 700

const words = new Intl.Segmenter('ja', { granularity: 'word' })

/** Two texts word by word: what both have, what only the earlier, what only the later has. */
export function piecesOf(before: string, after: string): TextPiece[] {
  const [one, other] = [before, after].map((text) => [...words.segment(text)].map(({ segment }) => segment)) as [
    string[],
    string[],
  ]
  let start = 0
  while (start < one.length && start < other.length && one[start] === other[start]) start += 1
  let end = 0
  while (end < one.length - start && end < other.length - start && one.at(-1 - end) === other.at(-1 - end)) end += 1
  const [middleOne, middleOther] = [one.slice(start, one.length - end), other.slice(start, other.length - end)]
  const pairs = middleOne.length <= mostWords && middleOther.length <= mostWords ? common(middleOne, middleOther) : []
  const pieces: TextPiece[] = [{ in: 'both', text: one.slice(0, start).join('') }]
  let [fromOne, fromOther] = [0, 0]
  for (const [atOne, atOther] of [...pairs, [middleOne.length, middleOther.length] as const]) {
    pieces.push({ in: 'before', text: middleOne.slice(fromOne, atOne).join('') })
    pieces.push({ in: 'after', text: middleOther.slice(fromOther, atOther).join('') })
    if (atOne < middleOne.length) pieces.push({ in: 'both', text: middleOne[atOne]! })
    ;[fromOne, fromOther] = [atOne + 1, atOther + 1]
  }
  pieces.push({ in: 'both', text: end > 0 ? one.slice(-end).join('') : '' })
  return joined(pieces)
}

function joined(pieces: readonly TextPiece[]): TextPiece[] {
  const out: TextPiece[] = []
  for (const piece of pieces) {
    const last = out.at(-1)
    if (piece.text === '') continue
    if (last?.in === piece.in) out[out.length - 1] = { in: last.in, text: last.text + piece.text }
    else out.push(piece)
  }
  return out
}

/** The longest common sequence of two lists, as pairs of places. */
function common(one: readonly string[], other: readonly string[]): [number, number][] {
  const width = other.length + 1
  const lengths = new Uint16Array((one.length + 1) * width)
  for (let a = one.length - 1; a >= 0; a -= 1)
    for (let b = other.length - 1; b >= 0; b -= 1)
      lengths[a * width + b] =
        one[a] === other[b]
          ? lengths[(a + 1) * width + b + 1]! + 1
          : Math.max(lengths[(a + 1) * width + b]!, lengths[a * width + b + 1]!)
  const pairs: [number, number][] = []
  let [a, b] = [0, 0]
  while (a < one.length && b < other.length)
    if (one[a] === other[b]) {
      pairs.push([a, b])
      a += 1
      b += 1
    } else if (lengths[(a + 1) * width + b]! >= lengths[a * width + b + 1]!) a += 1
    else b += 1
  return pairs
}

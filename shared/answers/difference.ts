import type { Difference, EntryText } from './entries.ts'
import { sides } from './sides.ts'

type Piece = Difference['pieces'][number]
type Sides = { ja: string; en: string }
/** What of an entry is held against another text of it, whether it is kept or still being written. */
export type Compared = { question: Sides; answer: readonly (Sides & { id: string })[]; links: EntryText['links'] }

/** What changed between two texts of an entry, paragraph by paragraph; those in which nothing did are left out. */
export function differenceOf(from: Compared, to: Compared): Difference[] {
  const [before, after] = [from, to].map((text) => new Map(fieldsOf(text)))
  const fields = [...new Set([...before!.keys(), ...after!.keys()])]
  return fields.flatMap((field) =>
    sides.flatMap((side) => {
      const [was, is] = [before!.get(field)?.[side] ?? '', after!.get(field)?.[side] ?? '']
      return was === is ? [] : [{ field, side, pieces: piecesOf(was, is) }]
    }),
  )
}

function fieldsOf({ question, answer, links }: Compared): [string, Sides][] {
  return [
    ['question', question],
    ...answer.map(({ id, ja, en }): [string, Sides] => [id, { ja, en }]),
    ...links.map(({ ja, en }, at): [string, Sides] => [
      `link-${at}`,
      { ja: `${ja.text}\n${ja.address}`, en: `${en.text}\n${en.address}` },
    ]),
  ]
}

/** Most words that are held against each other one by one; of longer texts what lies between the same beginning and end is one piece. */
const mostCompared = 1500

/** The pieces that two texts have in common and those that only one has, in the order of reading. */
export function piecesOf(was: string, is: string): Piece[] {
  const [a, b] = [wordsOf(was), wordsOf(is)]
  let first = 0
  while (first < a.length && first < b.length && a[first] === b[first]) first += 1
  let last = 0
  while (last < a.length - first && last < b.length - first && a.at(-1 - last) === b.at(-1 - last)) last += 1
  const [middleA, middleB] = [a.slice(first, a.length - last), b.slice(first, b.length - last)]
  const middle =
    Math.max(middleA.length, middleB.length) > mostCompared
      ? [...middleA.map(removed), ...middleB.map(added)]
      : compared(middleA, middleB)
  return joined([...a.slice(0, first).map(same), ...middle, ...a.slice(a.length - last).map(same)])
}

const same = (text: string): Piece => ({ what: 'same', text })
const added = (text: string): Piece => ({ what: 'added', text })
const removed = (text: string): Piece => ({ what: 'removed', text })

/** Words of Latin letters and digits, and every other character for itself. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{Script=Latin}\p{N}]+|[\s\S]/gu) ?? []
}

/** By the longest common sequence. */
function compared(a: readonly string[], b: readonly string[]): Piece[] {
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pieces: Piece[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pieces.push(same(a[i]!))
      i += 1
      j += 1
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) pieces.push(removed(a[i++]!))
    else pieces.push(added(b[j++]!))
  }
  return [...pieces, ...a.slice(i).map(removed), ...b.slice(j).map(added)]
}

/** Neighbours of one kind as one piece; what was removed stands before what took its place. */
function joined(pieces: readonly Piece[]): Piece[] {
  const result: Piece[] = []
  let gone = ''
  let come = ''
  const flush = (): void => {
    if (gone !== '') result.push(removed(gone))
    if (come !== '') result.push(added(come))
    gone = ''
    come = ''
  }
  for (const { what, text } of pieces) {
    if (what === 'removed') gone += text
    else if (what === 'added') come += text
    else {
      flush()
      const last = result.at(-1)
      if (last?.what === 'same') last.text += text
      else result.push(same(text))
    }
  }
  flush()
  return result
}

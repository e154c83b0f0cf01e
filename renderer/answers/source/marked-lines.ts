import type { Mark } from '../../../shared/answers/candidates.ts'

/** A run of text, or (the rest of) a mark by its place among the marks; `begins` is false where it goes on from the line before. */
export type LinePiece = { text: string; mark: number | null; begins: boolean }

/** The lines of a text, each in pieces that are marked or not; marks come in order and do not overlap. */
export function markedLines(text: string, marks: readonly Pick<Mark, 'start' | 'end'>[]): LinePiece[][] {
  const lines: LinePiece[][] = [[]]
  const put = (part: string, mark: number | null): void => {
    part.split('\n').forEach((piece, at) => {
      if (at > 0) lines.push([])
      if (piece !== '') lines.at(-1)!.push({ text: piece, mark, begins: at === 0 })
    })
  }
  let at = 0
  marks.forEach(({ start, end }, index) => {
    put(text.slice(at, start), null)
    put(text.slice(start, end), index)
    at = end
  })
  put(text.slice(at), null)
  return lines
}

/** The next mark that nobody has decided after (or before) a place among the marks, all around; null where there is none. */
export function undecidedFrom(
  marks: readonly Pick<Mark, 'decision'>[],
  from: number,
  by: 1 | -1,
  isOpen: (index: number) => boolean = (index) => marks[index]!.decision === null,
): number | null {
  for (let step = 1; step <= marks.length; step += 1) {
    const index = (((from + by * step) % marks.length) + marks.length) % marks.length
    if (isOpen(index)) return index
  }
  return null
}

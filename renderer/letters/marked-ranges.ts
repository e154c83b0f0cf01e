import { findFolded } from '../../shared/fold-text.ts'

/** Where the words of a search stand in a text, in order and without overlaps. */
export function markedRanges(text: string, search: string): { start: number, end: number }[] {
  const found = search.split(/\s+/u).filter(Boolean).flatMap((word) => findFolded(text, word)).toSorted((a, b) => a.start - b.start)
  const ranges: { start: number, end: number }[] = []
  for (const range of found) {
    const last = ranges.at(-1)
    if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
    else ranges.push({ ...range })
  }
  return ranges
}

import {
  markLevels,
  type MarkLevel,
  type MarkReason,
  type PersonalKind,
  type PersonalMark,
} from '../../shared/answers/personal-data.ts'
import type { FoldedText } from './folded-text.ts'

/** Tells of a place in a folded text, from `start` to before `end`. */
export type Tell = (start: number, end: number, kind: PersonalKind, level: MarkLevel, why: MarkReason) => void

/** Takes what is told of a folded text as marks of the original; spaces and marks of a sentence at the ends are left out. */
export function tellInto(marks: PersonalMark[], { text, starts, ends }: FoldedText): Tell {
  return (from, to, kind, level, why) => {
    let [start, end] = [from, to]
    while (end > start && isEdge(text[end - 1]!)) end -= 1
    while (start < end && isEdge(text[start]!)) start += 1
    if (end > start) marks.push({ start: starts[start]!, end: ends[end - 1]!, kind, level, why })
  }
}

/** Marks of the original as places of a folded text of it. */
export function marksIn({ text, starts, ends }: FoldedText, marks: readonly PersonalMark[]): PersonalMark[] {
  let at = 0
  return marks.map((mark) => {
    while (at < text.length && ends[at]! <= mark.start) at += 1
    const start = at
    while (at < text.length && starts[at]! < mark.end) at += 1
    return { ...mark, start, end: at }
  })
}

function isEdge(unit: string): boolean {
  return unit === ' ' || unit === '\n' || unit === ',' || unit === '、' || unit === '。'
}

/** One mark for all that overlap: from the first to the last, with kind, level and reason of the surest and longest of them. */
export function joined(marks: readonly PersonalMark[]): PersonalMark[] {
  const inOrder = [...marks].sort((a, b) => a.start - b.start || b.end - a.end)
  const result: PersonalMark[] = []
  let best: PersonalMark | null = null
  for (const mark of inOrder) {
    const last = result.at(-1)
    if (last === undefined || best === null || mark.start >= last.end) {
      result.push({ ...mark })
      best = mark
      continue
    }
    const end = Math.max(last.end, mark.end)
    if (isBetter(mark, best)) {
      best = mark
      Object.assign(last, { kind: mark.kind, level: mark.level, why: mark.why })
    }
    last.end = end
  }
  return result
}

function isBetter(mark: PersonalMark, than: PersonalMark): boolean {
  const [level, other] = [markLevels.indexOf(mark.level), markLevels.indexOf(than.level)]
  return level < other || (level === other && mark.end - mark.start > than.end - than.start)
}

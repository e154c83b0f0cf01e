import type { PersonalMark } from '../../shared/answers/personal-data.ts'

/** A letter of which it is known what is personal in it. */
export type Known = {
  text: string
  items: readonly { kind: string; start: number; end: number }[]
  tolerated: readonly { start: number; end: number }[]
}

export type Figures = {
  letters: number
  items: number
  recall: number
  /** Of each kind: found, and all there are */
  kinds: Record<string, [number, number]>
  falseMarks: number
  falseCertain: number
}

/**
 * An item is found when every letter and digit of it is covered; a mark is false when it touches no item and nothing tolerated. `told` hears of
 * each miss and each false mark.
 */
export function figuresOf(
  letters: readonly { known: Known; marks: readonly PersonalMark[] }[],
  told: (
    what: 'missed' | 'false',
    known: Known,
    place: { start: number; end: number; kind: string; level?: string; why?: string },
  ) => void = () => {},
): Figures {
  const kinds: Figures['kinds'] = {}
  let [found, items, falseMarks, falseCertain] = [0, 0, 0, 0]
  for (const { known, marks } of letters) {
    for (const item of known.items) {
      const count = (kinds[item.kind] ??= [0, 0])
      count[1] += 1
      items += 1
      if (isCovered(known.text, item, marks)) {
        count[0] += 1
        found += 1
      } else told('missed', known, item)
    }
    for (const mark of marks) {
      if ([...known.items, ...known.tolerated].some(({ start, end }) => mark.start < end && start < mark.end)) continue
      falseMarks += 1
      if (mark.level === 'certain') falseCertain += 1
      told('false', known, mark)
    }
  }
  return {
    letters: letters.length,
    items,
    recall: found / items,
    kinds,
    falseMarks: falseMarks / letters.length,
    falseCertain: falseCertain / letters.length,
  }
}

function isCovered(
  text: string,
  { start, end }: { start: number; end: number },
  marks: readonly PersonalMark[],
): boolean {
  for (let at = start; at < end; at += 1) {
    if (!/[\p{L}\p{N}]/u.test(text[at]!)) continue
    if (!marks.some((mark) => mark.start <= at && at < mark.end)) return false
  }
  return true
}

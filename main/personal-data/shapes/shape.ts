import type { MarkLevel, MarkReason, PersonalKind } from '../../../shared/answers/personal-data.ts'
import type { Tell } from '../findings.ts'

/**
 * A rule that knows something personal by its shape. Every repetition in a pattern has a bound, and a pattern that begins with a repetition
 * looks behind itself first, so that a text of one character alone takes no longer than any other.
 */
export type Shape = {
  kind: PersonalKind
  level: MarkLevel
  why: MarkReason
  pattern: RegExp
  /** False for what only looks like it; `before` and `after` are up to forty units around it. */
  holds?: (found: string, before: string, after: string) => boolean
}

/** Tells every place of a text that has one of the shapes. Where a pattern has groups, the place is what the first that took part holds. */
export function tellShapes(text: string, shapes: readonly Shape[], tell: Tell): void {
  for (const { kind, level, why, pattern, holds } of shapes)
    for (const match of text.matchAll(pattern)) {
      const [whole, ...groups] = match
      const group = groups.find((one) => one !== undefined)
      const found = group ?? whole
      const start = match.index + (group === undefined ? 0 : whole.lastIndexOf(group))
      const end = start + found.length
      if (holds === undefined || holds(found, text.slice(Math.max(0, start - 40), start), text.slice(end, end + 40)))
        tell(start, end, kind, level, why)
    }
}

/** Digits as people write them in Japanese, after folding. */
export const digit = '[0-9〇零一二三四五六七八九十廿卅壱弐参拾]'
export const kanji = '\\u3400-\\u9fff々'
export const hiragana = 'ぁ-ん'
export const katakana = 'ァ-ヺー'

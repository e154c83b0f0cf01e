import type { Reason } from '../../shared/answers/candidates.ts'
import type { Words } from '../../shared/words/index.ts'

/** Why a place is marked, in words. */
export function reasonOf(say: Words['answers'], why: Reason): string {
  return why === 'by-hand' || why === 'in-letter' ? say.otherReasons[why] : say.marks.reasons[why]
}

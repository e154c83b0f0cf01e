import type { ErrorCode } from '../../../shared/errors.ts'
import type { NotReached } from '../../../shared/newsletter/issue/delivery.ts'
import type { Language } from '../../../shared/office/account.ts'
import { wordsFor } from '../../../shared/words/index.ts'

/** Who did not get an issue and why, as the lines of a file in the words of a language. */
export function notReachedLines(
  language: Language,
  timeZone: string,
): { head: string[]; of(row: NotReached): string[] } {
  const words = wordsFor(language)
  const { variants, delivery } = words.newsletter.issues
  const { missed, states } = delivery
  // Sweden writes dates as ISO 8601 does.
  const local = new Intl.DateTimeFormat('sv-SE', { dateStyle: 'short', timeStyle: 'medium', timeZone })
  const whyOf = ({ why, state, tries }: NotReached): string => {
    const reason = (why === '' ? undefined : words.errors[why as ErrorCode]) ?? missed.reasons[state]
    return tries > 1 ? missed.tries(reason, tries) : reason
  }
  return {
    head: [
      missed.reader,
      missed.language,
      missed.state,
      missed.why,
      missed.words,
      `${missed.when} (${timeZone})`,
      `${missed.when} (UTC)`,
    ],
    of: (row) => [
      row.address === '' ? missed.erased : row.address,
      variants[row.variant],
      states[row.state],
      whyOf(row),
      row.serverWords,
      row.at === '' ? '' : local.format(new Date(row.at)),
      row.at,
    ],
  }
}

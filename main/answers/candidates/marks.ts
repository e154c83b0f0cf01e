import { type Decision, type Mark } from '../../../shared/answers/candidates.ts'
import type { PersonalMark } from '../../../shared/answers/personal-data.ts'
import { generalOf } from '../../../shared/answers/result.ts'
import type { Colleague, Language } from '../../../shared/office/account.ts'
import { linesWith, placesOf } from '../lines.ts'
import type { DecisionColumns } from './candidate-rows.ts'

export type MarkedText = { text: string; language: Language; marks: readonly PersonalMark[] }

/**
 * The marks of a text with what was decided about them: those that the program found, and every other place of a string that somebody decided
 * about. A decision whose lines are others now does not count. What is certain is proposed as redacted.
 */
export function decidedMarks(
  { text, language, marks }: MarkedText,
  decisions: readonly DecisionColumns[],
  colleague: (accountId: string) => Colleague,
): Mark[] {
  const standing = decisions.filter(({ string, lines }) => linesWith(text, string)?.equals(lines) === true)
  const decided = new Map(standing.map((one) => [one.string, one]))
  const decisionOf = (one: DecisionColumns): Decision => ({
    as: one.decided_as,
    instead: one.instead,
    by: colleague(one.by),
  })
  const found = marks.map(({ start, end, kind, level, why }): Mark => {
    const string = text.slice(start, end)
    const said = decided.get(string)
    const proposed = level === 'certain' ? { as: 'redact' as const, instead: '', by: null } : null
    return {
      start,
      end,
      kind,
      level,
      why,
      general: generalOf(kind, string, language),
      decision: said ? decisionOf(said) : proposed,
    }
  })
  let all = found
  // Longer strings first: within a chosen name its parts are no marks of their own.
  for (const one of standing.toSorted((a, b) => b.string.length - a.string.length))
    for (const place of placesOf(text, one.string)) {
      const general = generalOf(one.kind, one.string, language)
      const mark: Mark = {
        ...place,
        kind: one.kind,
        level: 'certain',
        why: 'by-hand',
        general,
        decision: decisionOf(one),
      }
      all = withMark(all, mark)
    }
  return all
}

/** Puts a mark among others: in place of those within it, around those it only meets, nowhere where one holds it. */
function withMark(marks: readonly Mark[], mark: Mark): Mark[] {
  if (marks.some(({ start, end }) => start <= mark.start && mark.end <= end)) return [...marks]
  const others = marks.filter(({ start, end }) => !(mark.start <= start && end <= mark.end))
  const before = Math.max(
    mark.start,
    ...others.filter(({ start, end }) => start < mark.start && end > mark.start).map(({ end }) => end),
  )
  const after = Math.min(
    mark.end,
    ...others.filter(({ start, end }) => start < mark.end && end > mark.end).map(({ start }) => start),
  )
  return [...others, { ...mark, start: before, end: after }].toSorted((a, b) => a.start - b.start)
}

/** How many different strings are marked, and how many of them nobody has decided about. */
export function countStrings(text: string, marks: readonly Mark[]): { strings: number; undecided: number } {
  const strings = new Map<string, boolean>()
  for (const { start, end, decision } of marks) {
    const string = text.slice(start, end)
    strings.set(string, (strings.get(string) ?? false) || decision === null)
  }
  return { strings: strings.size, undecided: [...strings.values()].filter(Boolean).length }
}

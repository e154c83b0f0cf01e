import type { ReaderConditions } from '../../../shared/newsletter/reader.ts'
import type { Words } from '../../../shared/words/index.ts'
import { plainDay } from '../../ui/dates.ts'

/** What was chosen of a few values, on the chip of its condition. */
export function chosenWords(words: Words, chosen: readonly string[], say: (value: string) => string): string {
  const { filter } = words.newsletter
  if (chosen.length === 0) return filter.all
  return chosen.length === 1 ? say(chosen[0]!) : filter.several(chosen.length)
}

export function sinceWords(words: Words, language: 'ja' | 'en', { from, until }: ReaderConditions['since']): string {
  const { filter } = words.newsletter
  const day = (one: string) => plainDay(language, one)
  if (from !== null && until !== null) return filter.between(day(from), day(until))
  if (from !== null) return filter.fromDay(day(from))
  return until === null ? filter.all : filter.untilDay(day(until))
}

export function issueWords(words: Words, { from, until, none }: ReaderConditions['lastIssue']): string {
  const { filter } = words.newsletter
  if (none) return filter.issueNone
  if (from !== null && until !== null) return filter.betweenIssues(from, until)
  if (from !== null) return filter.fromIssue(from)
  return until === null ? filter.all : filter.untilIssue(until)
}

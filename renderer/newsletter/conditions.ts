import { ReaderConditions, type ReaderState } from '../../shared/newsletter/reader.ts'

/** Conditions that leave every reader. */
export const noConditions: ReaderConditions = ReaderConditions.parse({})

/** Where readers are looked for: a state, or conditions that have a name. */
export type ReadersView = ReaderState | 'all' | { segment: string }

export function sameView(one: ReadersView, other: ReadersView): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What a view shows before anything is added to it. */
export function conditionsOf(view: ReadersView, segments: readonly { id: string; conditions: ReaderConditions }[]) {
  if (view === 'all') return noConditions
  if (typeof view === 'string') return { ...noConditions, states: [view] }
  return segments.find(({ id }) => id === view.segment)?.conditions ?? noConditions
}

/** Whether two conditions leave the same readers; the order of what was chosen says nothing. */
export function sameConditions(one: ReaderConditions, other: ReaderConditions): boolean {
  return textOf(one) === textOf(other)
}

function textOf({ states, languages, hows, since, tags, lastIssue }: ReaderConditions): string {
  return JSON.stringify([
    states.toSorted(),
    languages.toSorted(),
    hows.toSorted(),
    since.from,
    since.until,
    tags.toSorted(),
    lastIssue.from,
    lastIssue.until,
    lastIssue.none,
  ])
}

import { ReaderConditions, type ReaderState } from '../../shared/newsletter/reader.ts'

/** Conditions that leave every reader. */
export const noConditions: ReaderConditions = ReaderConditions.parse({})

/** Where readers are looked for: a state, conditions that have a name, or among those whom an import brought. */
export type ReadersView = ReaderState | 'all' | { segment: string } | { import: string }

export const segmentOf = (view: ReadersView): string | null =>
  typeof view !== 'string' && 'segment' in view ? view.segment : null

export const importOf = (view: ReadersView): string | null =>
  typeof view !== 'string' && 'import' in view ? view.import : null

export function sameView(one: ReadersView, other: ReadersView): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}

/** What a view shows before anything is added to it. */
export function conditionsOf(view: ReadersView, segments: readonly { id: string; conditions: ReaderConditions }[]) {
  if (typeof view === 'string') return view === 'all' ? noConditions : { ...noConditions, states: [view] }
  const segment = segmentOf(view)
  return segments.find(({ id }) => id === segment)?.conditions ?? noConditions
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

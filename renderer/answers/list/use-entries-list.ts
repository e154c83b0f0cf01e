import { useMemo } from 'react'
import type { CandidateRow } from '../../../shared/answers/candidates.ts'
import type { EntryRow } from '../../../shared/answers/entries.ts'
import { may } from '../../../shared/may.ts'
import type { Account } from '../../../shared/office/account.ts'
import { client, useQuery } from '../../client.ts'
import { useSettled } from '../../ui/use-settled.ts'
import type { ListView } from './views.tsx'

/** A row of the list: the question of a letter by the letter's id, or an entry by its own. */
export type ListedRow =
  | { kind: 'candidate'; id: string; candidate: CandidateRow }
  | { kind: 'entry'; id: string; entry: EntryRow }

/** So many entries are shown at most; a view or a category leads to fewer. */
const most = 2000

/** The rows of a view, or what a search finds among all entries. */
export function useEntriesList(
  account: Account,
  at: { view: ListView; category: string | null; search: string },
): { rows: readonly ListedRow[]; loading: boolean } {
  const search = useSettled(at.search.trim(), 150, true)
  const ofLetters = at.view === 'candidates' && search === ''
  const candidates = useQuery(
    client.answers.candidates,
    {},
    { enabled: ofLetters && may(account, client.answers.candidates.who) },
  )
  const view = search !== '' || at.view === 'candidates' ? 'all' : at.view
  const entries = useQuery(
    client.answers.entries,
    { view, category: search === '' ? at.category : null, search, offset: 0, limit: most },
    { enabled: !ofLetters, placeholderData: (before) => before },
  )
  const rows = useMemo(
    (): ListedRow[] =>
      ofLetters
        ? (candidates.data ?? []).map((candidate) => ({ kind: 'candidate', id: candidate.letterId, candidate }))
        : (entries.data?.rows ?? []).map((entry) => ({ kind: 'entry', id: entry.id, entry })),
    [ofLetters, candidates.data, entries.data],
  )
  return { rows, loading: ofLetters ? candidates.isPending && candidates.fetchStatus !== 'idle' : entries.isPending }
}

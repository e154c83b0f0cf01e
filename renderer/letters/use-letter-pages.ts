import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import type { contract } from '../../shared/contract.ts'
import { problemOf, type Problem } from '../../shared/errors.ts'
import { isOpen } from '../../shared/letters/triage.ts'
import type { LetterPage, LetterRow } from '../../shared/letters/letter.ts'
import type { InputOf } from '../../shared/rpc.ts'
import { client, questionOf } from '../client.ts'

/** Which letters a list shows. */
export type LetterFilter = Required<Omit<InputOf<typeof contract.letters.list>, 'offset' | 'limit'>>

/** A list of letters of which only the pages near the eye are held. */
export type LetterPages = {
  /** The filter that these letters answer to; an earlier one while the next is on its way. */
  key: string
  /** The words by which they were found; '' where nothing was searched for. */
  search: string
  total: number
  /** True where a search has found more than are shown. */
  more: boolean
  unread: number
  /** The letter at a place of the list; undefined where its page has not come yet. */
  at(index: number): LetterRow | undefined
  /** The place of a letter among the pages held, or -1. */
  indexOf(id: string): number
  /** Whether a letter stands among those that come before all days, because it is urgent. */
  leads(row: LetterRow): boolean
  /** The calendar days of the letters of the page that begins at a place; empty where it has not come yet. Those that lead have one of their own. */
  daysFrom(start: number, dayOf: (at: string) => string): string[]
  loading: boolean
  problem: Problem | null
  again: () => void
}

/** Small enough to cross in a few milliseconds, large enough for several screens. */
export const pageSize = 100

/**
 * Asks for the pages that hold the given places; the list before stays until the new one has come. Nothing is asked where the search cannot be
 * read: no letter is what it looks for.
 */
export function useLetterPages(filter: LetterFilter, first: number, last: number, unreadable: boolean): LetterPages {
  const numbers = unreadable ? [] : pageNumbers(first, last)
  const answers = useQueries({
    queries: numbers.map((number) =>
      questionOf(client.letters.list, { ...filter, offset: number * pageSize, limit: pageSize }),
    ),
  })
  const key = JSON.stringify(filter)
  const before = useRef<{ made: readonly unknown[]; pages: HeldPages }>({ made: [], pages: nothing })
  const failed = answers.find((answer) => answer.error)?.error
  const problem = failed ? problemOf(failed) : null
  const again = () => {
    for (const answer of answers) void answer.refetch()
  }
  if (unreadable) return { ...nothing, key, search: filter.search, loading: false, problem: null, again }
  const start = answers[0]?.data
  if (!start) return { ...before.current.pages, loading: !problem, problem, again }
  // The same answers make the same pages, so that what is learnt from them is learnt once.
  const made = [key, ...numbers, ...answers.map((answer) => answer.data)]
  if (made.length !== before.current.made.length || made.some((part, index) => part !== before.current.made[index])) {
    const held = new Map(numbers.map((number, index) => [number, answers[index]?.data?.rows ?? []]))
    before.current = { made, pages: pagesOf(key, filter, start, held) }
  }
  return { ...before.current.pages, loading: false, problem, again }
}

type HeldPages = Omit<LetterPages, 'loading' | 'problem' | 'again'>

const nothing: HeldPages = {
  key: '',
  search: '',
  total: 0,
  more: false,
  unread: 0,
  at: () => undefined,
  indexOf: () => -1,
  leads: () => false,
  daysFrom: () => [],
}

/** The first page always (it carries the totals), then those that hold the places. */
function pageNumbers(first: number, last: number): number[] {
  const from = Math.floor(Math.max(0, first) / pageSize)
  const to = Math.floor(Math.max(0, first, last) / pageSize)
  const near = Array.from({ length: to - from + 1 }, (_, index) => from + index)
  return [...new Set([0, ...near])]
}

function pagesOf(
  key: string,
  { search, order }: LetterFilter,
  start: LetterPage,
  held: ReadonlyMap<number, LetterRow[]>,
): HeldPages {
  const leads = ({ urgent, status }: LetterRow) => order === 'urgent' && urgent && isOpen(status)
  return {
    key,
    search,
    total: start.total,
    more: start.more,
    unread: start.unread,
    at: (index) => held.get(Math.floor(index / pageSize))?.[index % pageSize],
    indexOf: (id) => {
      for (const [number, rows] of held) {
        const place = rows.findIndex((row) => row.id === id)
        if (place >= 0) return number * pageSize + place
      }
      return -1
    },
    leads,
    daysFrom: (start, dayOf) =>
      (held.get(start / pageSize) ?? []).map((row) => (leads(row) ? 'urgent' : dayOf(row.receivedAt))),
  }
}

import { useQueries } from '@tanstack/react-query'
import { useRef } from 'react'
import { problemOf, type Problem } from '../../../shared/errors.ts'
import type { ReaderFilter, ReaderPage, ReaderRow } from '../../../shared/newsletter/reader.ts'
import { client, questionOf } from '../../client.ts'
import type { HeldRows } from '../../ui/use-choice.ts'

/** Small enough to cross in a few milliseconds, large enough for several screens. */
export const pageSize = 100

/** Rows before and after those in sight that are wanted, too. */
const ahead = 12

/** A list of readers of which only the pages near the eye are held. */
export type ReaderPages = Omit<HeldRows, 'at'> & {
  /** The filter that these readers answer to; an earlier one while the next is on its way. */
  key: string
  filter: ReaderFilter
  at(index: number): ReaderRow | undefined
  loading: boolean
  problem: Problem | null
  again: () => void
}

type Held = Omit<ReaderPages, 'loading' | 'problem' | 'again'>

/** Asks for the pages that hold the given places; the list before stays until the new one has come. */
export function useReaderPages(filter: ReaderFilter, first: number, last: number): ReaderPages {
  const from = Math.floor(Math.max(0, first - ahead) / pageSize)
  const near = Array.from({ length: Math.floor((last + ahead) / pageSize) - from + 1 }, (_, index) => from + index)
  const numbers = [...new Set([0, ...near])]
  const answers = useQueries({
    queries: numbers.map((number) =>
      questionOf(client.newsletter.list, { ...filter, offset: number * pageSize, limit: pageSize }),
    ),
  })
  const before = useRef<{ made: readonly unknown[]; held: Held }>({ made: [], held: nothing(filter) })
  const failed = answers.find((answer) => answer.error)?.error
  const problem = failed ? problemOf(failed) : null
  const again = () => {
    for (const answer of answers) void answer.refetch()
  }
  const start = answers[0]?.data
  if (!start) return { ...before.current.held, loading: !problem, problem, again }
  // The same answers make the same pages, so that what stands on them is drawn once.
  const key = JSON.stringify(filter)
  const made = [key, ...numbers, ...answers.map((answer) => answer.data)]
  if (made.length !== before.current.made.length || made.some((part, at) => part !== before.current.made[at])) {
    const pages = new Map(numbers.map((number, at) => [number, answers[at]?.data?.rows ?? []]))
    before.current = { made, held: heldOf(key, filter, start, pages) }
  }
  return { ...before.current.held, loading: false, problem, again }
}

function nothing(filter: ReaderFilter): Held {
  return { key: '', filter, total: 0, at: () => undefined, indexOf: () => -1 }
}

function heldOf(
  key: string,
  filter: ReaderFilter,
  start: ReaderPage,
  pages: ReadonlyMap<number, readonly ReaderRow[]>,
): Held {
  return {
    key,
    filter,
    total: start.total,
    at: (index) => pages.get(Math.floor(index / pageSize))?.[index % pageSize],
    indexOf: (id) => {
      for (const [number, rows] of pages) {
        const place = rows.findIndex((row) => row.id === id)
        if (place >= 0) return number * pageSize + place
      }
      return -1
    },
  }
}

import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { LetterRow } from '../../../shared/letters/letter.ts'
import { mostMarked } from '../../../shared/letters/triage.ts'
import { client } from '../../client.ts'
import type { Ticks } from '../../ui/table/row-table.tsx'
import type { LetterFilter, LetterPages } from '../use-letter-pages.ts'

export type LetterTicks = Ticks<LetterRow> & {
  /** Another place is ticked with it where nothing is ticked yet: the letter that is read belongs to what one points at next. */
  toggle: (place: number, besides?: number) => void
  /** As the list shows them now; those it no longer shows as they were last seen. */
  rows: readonly LetterRow[]
  takeOff: (id: string) => void
  clear: () => void
  /** More were to be ticked than one act takes, or rows of the list could not be read. */
  problem: 'tooMany' | 'unknown' | null
}

type Ticked = ReadonlyMap<string, LetterRow>

/** Rows asked for at once where they are not near the eye. */
const rowsAtOnce = 500

/** Which letters of a list are ticked to be acted on together; another list begins with none. */
export function useTicks(
  list: { pages: LetterPages; filter: LetterFilter },
  chosen: number,
  onChoose: (place: number) => void,
): LetterTicks {
  const { pages, filter } = list
  const [ticked, setTicked] = useState<Ticked>(new Map())
  const [problem, setProblem] = useState<LetterTicks['problem']>(null)
  const latest = useRef({ pages, ticked })
  latest.current = { pages, ticked }
  const clear = useCallback(() => {
    setTicked(new Map())
    setProblem(null)
  }, [])
  useEffect(() => clear(), [pages.key, clear])

  const addAll = useCallback(async (wanted: Promise<readonly LetterRow[]> | readonly LetterRow[], cut: boolean) => {
    const { key } = latest.current.pages
    try {
      const more = await wanted
      if (latest.current.pages.key !== key) return
      const now = new Map([...latest.current.ticked, ...more.map((row) => [row.id, row] as const)])
      setProblem(cut || now.size > mostMarked ? 'tooMany' : null)
      setTicked(now.size > mostMarked ? new Map([...now].slice(0, mostMarked)) : now)
    } catch {
      setProblem('unknown')
    }
  }, [])
  const toggle = useCallback(
    (place: number, besides = -1) => {
      const row = pages.at(place)
      if (!row) return
      const beside = ticked.size === 0 && besides !== place ? pages.at(besides) : undefined
      const now = new Map(beside ? [[beside.id, beside]] : ticked)
      if (!now.delete(row.id)) now.set(row.id, row)
      setProblem(now.size > mostMarked ? 'tooMany' : null)
      if (now.size <= mostMarked) setTicked(now)
      onChoose(place)
    },
    [pages, ticked, onChoose],
  )
  const extend = useCallback(
    (to: number) => {
      const from = chosen < 0 ? to : chosen
      const [first, last] = [Math.min(from, to), Math.max(from, to)]
      // Of too many those next to where one began are meant.
      const least = from <= to ? first : Math.max(first, last - mostMarked + 1)
      const most = from <= to ? Math.min(last, first + mostMarked - 1) : last
      void addAll(rowsBetween(pages, filter, least, most), most - least < last - first)
      onChoose(to)
    },
    [pages, filter, chosen, addAll, onChoose],
  )
  const tickAll = useCallback(() => {
    const last = Math.min(pages.total, mostMarked) - 1
    if (last < 0) return
    void addAll(rowsBetween(pages, filter, 0, last), pages.total > mostMarked)
    // A reply that is being written gives way, as where one letter is chosen.
    onChoose(Math.max(0, chosen))
  }, [pages, filter, chosen, addAll, onChoose])
  const takeOff = useCallback((id: string) => {
    setTicked((before) => new Map([...before].filter(([one]) => one !== id)))
    setProblem(null)
  }, [])

  const rows = useMemo(
    () =>
      [...ticked.values()].map((row) => {
        const place = pages.indexOf(row.id)
        return (place >= 0 && pages.at(place)) || row
      }),
    [ticked, pages],
  )
  return useMemo(
    () => ({
      rows,
      any: ticked.size > 0,
      has: (row) => ticked.has(row.id),
      toggle,
      extend,
      tickAll,
      takeOff,
      clear,
      problem,
    }),
    [rows, ticked, toggle, extend, tickAll, takeOff, clear, problem],
  )
}

/** The rows of these places, both included: at once where they are held, and otherwise asked of the desk. */
function rowsBetween(
  pages: LetterPages,
  filter: LetterFilter,
  first: number,
  last: number,
): readonly LetterRow[] | Promise<readonly LetterRow[]> {
  const held: LetterRow[] = []
  for (let place = first; place <= last; place += 1) {
    const row = pages.at(place)
    if (!row) return rowsOfDesk(filter, first, last)
    held.push(row)
  }
  return held
}

async function rowsOfDesk(filter: LetterFilter, first: number, last: number): Promise<readonly LetterRow[]> {
  const rows: LetterRow[] = []
  for (let offset = first; offset <= last; offset += rowsAtOnce) {
    const limit = Math.min(rowsAtOnce, last - offset + 1)
    rows.push(...(await client.letters.list({ ...filter, offset, limit })).rows)
  }
  return rows
}

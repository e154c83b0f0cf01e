import { useCallback, useEffect, useMemo, useState } from 'react'
import type { ReaderRow } from '../../../shared/newsletter/reader.ts'
import type { Ticks } from '../../ui/table/row-table.tsx'
import type { ReaderPages } from '../list/use-reader-pages.ts'
import { countTicked, isTicked, nobody, toggled, withThese, type Ticked } from './ticked.ts'

export type ReaderTicks = Ticks<ReaderRow> & {
  ticked: Ticked
  count: number
  /** More were to be ticked than can be. */
  tooMany: boolean
  clear: () => void
}

/** Who of a list is ticked; another list begins with nobody. */
export function useTicks(pages: ReaderPages, chosen: number, onChoose: (place: number) => void): ReaderTicks {
  const [ticked, setTicked] = useState<Ticked>(nobody)
  const [tooMany, setTooMany] = useState(false)
  const set = useCallback((next: Ticked | null) => {
    setTooMany(next === null)
    if (next) setTicked(next)
  }, [])
  const clear = useCallback(() => set(nobody), [set])
  useEffect(() => clear(), [pages.key, clear])
  const toggle = useCallback(
    (place: number) => {
      const row = pages.at(place)
      if (row) set(toggled(ticked, row))
    },
    [pages, ticked, set],
  )
  const extend = useCallback(
    (to: number) => {
      const from = chosen < 0 ? to : chosen
      const rows = []
      for (let place = Math.min(from, to); place <= Math.max(from, to); place += 1) {
        const row = pages.at(place)
        if (row) rows.push(row)
      }
      set(withThese(ticked, rows))
      onChoose(to)
    },
    [pages, ticked, chosen, set, onChoose],
  )
  const tickAll = useCallback(() => {
    if (pages.total > 0) set({ kind: 'all', filter: pages.filter, count: pages.total })
  }, [pages, set])
  return useMemo(
    () => ({
      ticked,
      count: countTicked(ticked),
      any: countTicked(ticked) > 0,
      has: (row) => isTicked(ticked, row),
      toggle,
      extend,
      tooMany,
      tickAll,
      clear,
    }),
    [ticked, toggle, extend, tooMany, tickAll, clear],
  )
}

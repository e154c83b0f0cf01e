import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ReaderConditions, ReaderFilter, ReaderSort, Segment } from '../../shared/newsletter/reader.ts'
import { useChoice } from '../ui/use-choice.ts'
import { useSettled } from '../ui/use-settled.ts'
import { conditionsOf, importOf, noConditions, sameConditions, type ReadersView } from './conditions.ts'
import { useReaderPages } from './list/use-reader-pages.ts'

export type ReadersScreen = ReturnType<typeof useReadersScreen>

/** Which readers are listed, in which order, and the one that is looked at. */
export function useReadersScreen(typed: string, segments: readonly Segment[]) {
  const search = useSettled(typed.trim(), 180)
  const [view, setViewOnly] = useState<ReadersView>('all')
  const [conditions, setConditionsOnly] = useState<ReaderConditions>(noConditions)
  const [order, setOrder] = useState<{ sort: ReaderSort; descending: boolean }>({ sort: 'address', descending: false })
  const [range, setRange] = useState({ first: 0, last: 0 })
  /** With room for one pane only: whether the reader, not the list, has it. */
  const [opened, setOpened] = useState(false)

  // A search looks through all readers; when it ends, what was listed before comes back.
  const before = useRef({ view, conditions })
  const searching = search !== ''
  useEffect(() => {
    if (searching) {
      setViewOnly('all')
      setConditionsOnly(noConditions)
    } else {
      setViewOnly(before.current.view)
      setConditionsOnly(before.current.conditions)
    }
  }, [searching])

  const filter = useMemo<ReaderFilter>(
    () => ({ conditions, search, import: importOf(view), ...order }),
    [conditions, search, view, order],
  )
  const pages = useReaderPages(filter, range.first, range.last)
  const choice = useChoice(pages, null)
  const { chooseId, choosePlace } = choice

  // Nobody stays chosen whom the list does not show: a key would act on somebody out of sight.
  const forgetChoice = useCallback(() => {
    setOpened(false)
    chooseId(null)
  }, [chooseId])
  useEffect(() => {
    if (search !== '' || !sameConditions(before.current.conditions, noConditions)) forgetChoice()
  }, [search, forgetChoice])

  const keep = useCallback(
    (next: { view: ReadersView; conditions: ReaderConditions }) => {
      if (!searching) before.current = next
      setRange({ first: 0, last: 0 })
      setViewOnly(next.view)
      setConditionsOnly(next.conditions)
    },
    [searching],
  )
  const setView = useCallback(
    (next: ReadersView, known?: ReaderConditions) => {
      before.current = { view: next, conditions: known ?? conditionsOf(next, segments) }
      keep(before.current)
      forgetChoice()
    },
    [keep, segments, forgetChoice],
  )
  const setConditions = useCallback(
    (next: ReaderConditions) => {
      keep({ view, conditions: next })
      forgetChoice()
    },
    [keep, view, forgetChoice],
  )
  const sortBy = useCallback((by: string) => {
    setRange({ first: 0, last: 0 })
    setOrder((now) => ({ sort: by as ReaderSort, descending: now.sort === by ? !now.descending : false }))
  }, [])
  const onSight = useCallback((first: number, last: number) => setRange({ first, last }), [])
  const open = useCallback(
    (place: number) => {
      setOpened(true)
      choosePlace(place)
    },
    [choosePlace],
  )
  return {
    search,
    view,
    setView,
    conditions,
    setConditions,
    order,
    sortBy,
    pages,
    range,
    onSight,
    choice,
    open,
    opened,
    setOpened,
  }
}

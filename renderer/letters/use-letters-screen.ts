import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { ListShown } from '../../shared/letters/saved-views.ts'
import type { LetterView } from '../../shared/letters/letter.ts'
import { type Narrowing, wholeList } from '../../shared/letters/topics.ts'
import type { LettersPlace } from '../../shared/shell/window-place.ts'
import { pageSize, useLetterPages, type LetterFilter } from './use-letter-pages.ts'
import { useSearchFault } from './search/use-search-fault.ts'
import { useChoice } from '../ui/use-choice.ts'
import { useSettled } from '../ui/use-settled.ts'

/** What the letters part shows: a view or search with its letters, the chosen one, and whether it is being answered. */
export function useLettersScreen(typed: string, start: LettersPlace | null) {
  const search = useSettled(typed.trim(), 180)
  const [view, setViewOnly] = useState<LetterView>(start?.view ?? 'inbox')
  const [asked, setAsked] = useState<Omit<LetterFilter, 'view' | 'search'>>({
    order: 'newest',
    unreadOnly: false,
    ...wholeList,
  })
  const [range, setRange] = useState({ first: 0, last: 0 })
  const [writing, setWriting] = useState(start?.writing ?? false)
  /** With room for one pane only: whether the letter, not the list, has it. */
  const [opened, setOpened] = useState((start?.letterId ?? null) !== null)

  // A search looks through all letters; when it ends, the view before it comes back.
  const before = useRef<LetterView>(start?.view ?? 'inbox')
  const searching = search !== ''
  // A saved view whose search is only beginning says which view it looks through; and how lists were shown before it comes back with the next place.
  const begun = useRef<LetterView | null>(null)
  const usual = useRef<(Pick<LetterFilter, 'order' | 'unreadOnly'> & { searching: boolean }) | null>(null)
  const asUsual = useCallback(() => {
    const { order, unreadOnly } = usual.current ?? {}
    usual.current = null
    return { ...wholeList, ...(order !== undefined && { order }), ...(unreadOnly !== undefined && { unreadOnly }) }
  }, [])
  useEffect(() => {
    const first = begun.current ?? 'all'
    begun.current = null
    setViewOnly((now) => {
      if (!searching) return before.current
      before.current = now
      return first
    })
    if (!searching && usual.current?.searching) {
      const change = asUsual()
      setAsked((now) => ({ ...now, ...change }))
    }
  }, [searching, asUsual])

  const filter = useMemo<LetterFilter>(() => ({ view, search, ...asked }), [view, search, asked])
  const fault = useSearchFault(search)
  const pages = useLetterPages(filter, range.first, range.last, fault !== null)
  const choice = useChoice(pages, start && { id: start.letterId, at: start.at })
  const { chooseId, choosePlace } = choice

  const setView = useCallback(
    (next: LetterView) => {
      setViewOnly(next)
      if (!searching) before.current = next
      // A place holds all its letters, whatever the one before was narrowed to.
      const change = asUsual()
      setAsked((now) => ({ ...now, ...change }))
      setRange({ first: 0, last: 0 })
      setWriting(false)
      setOpened(false)
      chooseId(null)
    },
    [searching, chooseId, asUsual],
  )
  /** Opens a view from outside the list, which also ends a search. */
  const goToView = useCallback(
    (next: LetterView) => {
      before.current = next
      setView(next)
    },
    [setView],
  )
  // Only another page is news here: the list alone follows every row.
  const onRange = useCallback((firstRow: number, lastRow: number) => {
    const first = firstRow - (firstRow % pageSize)
    const last = lastRow - (lastRow % pageSize)
    setRange((now) => (now.first === first && now.last === last ? now : { first, last }))
  }, [])
  const onFilter = useCallback((change: Partial<Omit<LetterFilter, 'view' | 'search'>>) => {
    setRange({ first: 0, last: 0 })
    setAsked((now) => ({ ...now, ...change }))
  }, [])
  /** What is to be done about one topic or tag. */
  const narrow = useCallback(
    (to: Narrowing) => {
      setView('inbox')
      onFilter(to)
    },
    [setView, onFilter],
  )
  /** Shows what a saved view keeps; its words come into the search by themselves. */
  const showSaved = useCallback(
    ({ view: next, search: words, ...options }: ListShown) => {
      const { order, unreadOnly } = usual.current ?? asked
      usual.current = { order, unreadOnly, searching: words !== '' }
      if (words === '') before.current = next
      if (searching || words === '') setViewOnly(next)
      else begun.current = next
      setAsked(options)
      setRange({ first: 0, last: 0 })
      setWriting(false)
      setOpened(false)
      chooseId(null)
    },
    [asked, searching, chooseId],
  )
  const choose = useCallback(
    (place: number) => {
      setWriting(false)
      choosePlace(place)
    },
    [choosePlace],
  )
  const open = useCallback(
    (place: number) => {
      setOpened(true)
      choose(place)
    },
    [choose],
  )
  const openId = useCallback(
    (id: string | null) => {
      setWriting(false)
      setOpened(id !== null)
      chooseId(id)
    },
    [chooseId],
  )
  return {
    search,
    /** Why the search cannot be read, as a sentence. */
    fault,
    view,
    setView,
    goToView,
    filter,
    onFilter,
    narrow,
    showSaved,
    pages,
    onRange,
    choice,
    choose,
    open,
    openId,
    writing,
    setWriting,
    opened,
    setOpened,
  }
}

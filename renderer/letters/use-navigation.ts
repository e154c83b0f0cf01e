import { useCallback, useEffect, useState } from 'react'
import type { LetterView } from '../../shared/letters/letter.ts'
import type { ListShown } from '../../shared/letters/saved-views.ts'
import type { Narrowing } from '../../shared/letters/topics.ts'
import type { FocusPlaces } from '../ui/focus-places.ts'
import type { LettersPlace } from '../../shared/shell/window-place.ts'
import { useGoOn } from '../ui/preferences.tsx'
import { pageSize } from './use-letter-pages.ts'
import { nextLetter } from './next-letter.ts'
import { useLettersScreen } from './use-letters-screen.ts'
import { useWayBack } from './others/use-way-back.ts'

export type Navigation = ReturnType<typeof useNavigation>

/** The ways through the letters part: between views, list, letter, editor, outbox, and what is told about a failing intake. */
export function useNavigation(options: {
  search: string
  onSearch: (text: string) => void
  /** Where the account stood before the desk was locked. */
  start: LettersPlace | null
  single: boolean
  failing: boolean
  outbox: boolean
  onOutbox: (open: boolean) => void
  places: FocusPlaces
}) {
  const { single, failing, onOutbox, onSearch, places } = options
  const screen = useLettersScreen(options.search, options.start)
  const {
    choice,
    setWriting,
    setOpened,
    openId,
    open,
    choose: chooseOnly,
    setView: chooseView,
    goToView,
    narrow: narrowTo,
    showSaved: showSavedOnly,
  } = screen
  const { step: stepChoice, place: chosenPlace, chooseId } = choice
  const [goesOn] = useGoOn()
  const [trouble, setTrouble] = useState(false)
  useEffect(() => {
    if (!failing) setTrouble(false)
  }, [failing])
  const searching = options.search !== ''
  useEffect(() => {
    if (searching) onOutbox(false)
  }, [searching, onOutbox])

  const setView = useCallback(
    (view: LetterView) => {
      onOutbox(false)
      setTrouble(false)
      chooseView(view)
    },
    [onOutbox, chooseView],
  )
  const narrow = useCallback(
    (to: Narrowing) => {
      onOutbox(false)
      setTrouble(false)
      narrowTo(to)
    },
    [onOutbox, narrowTo],
  )
  const showSaved = useCallback(
    (shown: ListShown) => {
      onOutbox(false)
      setTrouble(false)
      showSavedOnly(shown)
      onSearch(shown.search)
    },
    [onOutbox, showSavedOnly, onSearch],
  )
  const showView = useCallback(
    (view: LetterView) => {
      onOutbox(false)
      setTrouble(false)
      goToView(view)
    },
    [onOutbox, goToView],
  )
  const openFromOutbox = useCallback(
    (id: string) => {
      onOutbox(false)
      openId(id)
      places.reading.focus()
    },
    [onOutbox, openId, places],
  )
  const openAndRead = useCallback(
    (id: string) => {
      openId(id)
      places.reading.focus()
    },
    [openId, places],
  )
  const wayBack = useWayBack(choice.id, openAndRead)
  const leaveOutbox = useCallback(() => {
    onOutbox(false)
    places.list.focus()
  }, [onOutbox, places])
  const back = useCallback(() => {
    setOpened(false)
    places.list.focus()
  }, [setOpened, places])
  /** Leads to the list of what a search finds, from the letter that is read. */
  const searchFor = useCallback(
    (text: string) => {
      onSearch(text)
      back()
    },
    [onSearch, back],
  )
  const reply = useCallback(() => {
    setOpened(true)
    setWriting(true)
  }, [setOpened, setWriting])
  const takenBack = useCallback(
    (id: string) => {
      onOutbox(false)
      openId(id)
      setWriting(true)
    },
    [onOutbox, openId, setWriting],
  )
  const closeEditor = useCallback(() => {
    setWriting(false)
    if (single) places.reading.focus()
    else places.list.focus()
  }, [setWriting, single, places])
  /** After a letter is answered or done: on to the next one, where that is wanted and there is one. */
  const { pages } = screen
  const goOn = useCallback(() => {
    const next = goesOn && chosenPlace >= 0 ? nextLetter(chosenPlace, pages.at, pageSize) : null
    if (next !== null) chooseId(next)
  }, [goesOn, chosenPlace, pages, chooseId])
  const sent = useCallback(() => {
    closeEditor()
    goOn()
  }, [closeEditor, goOn])
  const choose = useCallback(
    (place: number) => {
      setTrouble(false)
      chooseOnly(place)
    },
    [chooseOnly],
  )
  /** Opens the letter at a place; the one that is read already gets the focus. */
  const enter = useCallback(
    (place: number) => {
      setTrouble(false)
      open(place)
      if (place === chosenPlace) places.reading.focus()
    },
    [open, chosenPlace, places],
  )
  const step = useCallback(
    (by: 1 | -1) => {
      setTrouble(false)
      stepChoice(by)
    },
    [stepChoice],
  )
  return {
    ...screen,
    trouble,
    setTrouble,
    setView,
    narrow,
    showSaved,
    showView,
    openFromOutbox,
    leaveOutbox,
    back,
    wayBack,
    searchFor,
    reply,
    takenBack,
    closeEditor,
    sent,
    goOn,
    choose,
    enter,
    step,
  }
}

/** What the letters part is asked to show, and what it knows so far. */
export type PaneState = {
  /** Room for one pane only. */
  single: boolean
  outbox: boolean
  /** A person has asked why nothing is pulled. */
  asksForTrouble: boolean
  /** The last pull has failed. */
  failing: boolean
  /** A letter is chosen; with room for one pane only, it was opened. */
  chosen: boolean
  opened: boolean
  /** The chosen letter is to be answered, and has come. */
  writing: boolean
  /** Several letters are ticked, and with room for one pane only, they were opened. */
  ticked: boolean
  tickedOpened: boolean
  answerable: boolean
  /** The chosen letter has stood still long enough to be shown. */
  shown: boolean
  search: string
  total: number
  loading: boolean
  problem: boolean
}

export type Panes = {
  list: boolean
  /** With room for one pane only: what an empty list means stands in its place. */
  emptyInList: boolean
  right: 'outbox' | 'trouble' | 'many' | 'editor' | 'letter' | 'nothing' | null
}

/** Which panes the letters part shows. */
export function paneOf(state: PaneState): Panes {
  if (state.outbox) return { list: false, emptyInList: false, right: 'outbox' }
  // A search without hits says so in the place of the letter before it, which comes back with the next hit.
  const foundNone = state.search !== '' && state.total === 0
  const showsMany = state.ticked && !state.asksForTrouble
  const showsLetter = !showsMany && state.chosen && !state.asksForTrouble && !(foundNone && !state.writing)
  const showsRight =
    !state.single || state.asksForTrouble || (showsMany ? state.tickedOpened : showsLetter && state.opened)
  const list = !state.single || !showsRight
  const emptyInList = state.single && list && state.total === 0 && !state.loading && !state.problem
  if (!showsRight) return { list, emptyInList, right: null }
  if (showsMany) return { list, emptyInList, right: 'many' }
  const stopped = state.asksForTrouble || (!showsLetter && state.failing && state.total === 0 && !foundNone)
  const right = stopped
    ? 'trouble'
    : showsLetter && state.writing && state.answerable
      ? 'editor'
      : showsLetter && state.shown
        ? 'letter'
        : 'nothing'
  return { list, emptyInList, right }
}

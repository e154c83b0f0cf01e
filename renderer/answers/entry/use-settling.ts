import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import type { Entry, EntryCheck } from '../../../shared/answers/entries.ts'
import type { Problem } from '../../../shared/errors.ts'
import { client, useCommand } from '../../client.ts'
import { useUndo } from '../../ui/undo.tsx'
import { useAnswersWords } from '../use-answers-words.ts'
import { saidInstead, saysIt, withPair, type Draft } from './draft.ts'
import { countHolding, toSettle, type ToSettle } from './to-settle.ts'

/** What can be done about it. */
type SettleActs = {
  goTo: (one: ToSettle) => void
  keepOlder: (field: string) => void
  leave: (string: string) => void
  /** Whether the string stands in what is written, and not in the address of a link. */
  canGeneral: (one: ToSettle & { what: 'mark' }) => boolean
  useGeneral: (one: ToSettle & { what: 'mark' }) => void
}

export type Settling = {
  /** What is to be settled, in the order of reading, and the place of the one that is looked at. */
  all: readonly ToSettle[]
  at: number
  current: ToSettle | undefined
  /** How many of them keep the entry from going on. */
  holding: number
  next: (by: 1 | -1) => void
  acts: SettleActs
  problem: Problem | null
}

/** How a person goes through what is to be settled in an entry. `body` holds its fields; `onCategory` leads to what lies outside of them. */
export function useSettling(on: {
  entry: Entry
  draft: Draft
  change: (next: (before: Draft) => Draft) => void
  check: EntryCheck | undefined
  checkAgain: () => Promise<unknown>
  body: RefObject<HTMLElement | null>
  onCategory: () => void
}): Settling {
  const { say } = useAnswersWords()
  const tell = useUndo()
  const { draft, change, check, checkAgain, body, onCategory } = on
  const { id, revision } = on.entry
  const [place, setPlace] = useState(0)
  const { mutate: decide, error } = useCommand(client.answers.decideEntry)
  const all = useMemo(() => {
    const fields = ['question', ...draft.answer.map((pair) => pair.id), ...draft.links.map((_, at) => `link-${at}`)]
    return check ? toSettle(check, fields) : []
  }, [check, draft.answer, draft.links])
  const at = Math.min(place, Math.max(0, all.length - 1))
  const goTo = useCallback(
    (one: ToSettle) => {
      if (one.field === 'category') return onCategory()
      const row = body.current?.querySelector(`[data-field="${one.field}"]`)
      const side = row?.querySelector(`[data-side="${one.side ?? 'ja'}"]`)
      const fields = [...(side?.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input') ?? [])]
      const string = one.what === 'mark' ? one.string : ''
      const field = fields.find(({ value }) => value.includes(string)) ?? fields[0]
      field?.focus()
      const start = string === '' ? -1 : (field?.value.indexOf(string) ?? -1)
      if (start >= 0) field?.setSelectionRange(start, start + string.length)
    },
    [body, onCategory],
  )
  const next = useCallback(
    (by: 1 | -1) => {
      if (all.length === 0) return
      const to = (at + by + all.length) % all.length
      setPlace(to)
      goTo(all[to]!)
    },
    [all, at, goTo],
  )
  const acts = useMemo<SettleActs>(
    () => ({
      goTo,
      keepOlder: (field) => change((before) => withPair(before, field, (pair) => ({ ...pair, inStep: true }))),
      leave: (string) => {
        const undo = () => decide({ id, revision, string, ordinary: false })
        decide(
          { id, revision, string, ordinary: true },
          {
            onSuccess: () => {
              void checkAgain()
              tell({ words: `${say.source.decidedAs.short(string)}${say.source.decidedAs.ordinary}`, undo })
            },
          },
        )
      },
      canGeneral: ({ field, side, string }) => saysIt(draft, field, side, string),
      useGeneral: (one) => change((before) => saidInstead(before, one.field, one.side, one.string, one.general)),
    }),
    [goTo, change, draft, decide, id, revision, checkAgain, tell, say],
  )
  useEffect(() => setPlace(0), [id])
  return { all, at, current: all[at], holding: countHolding(all), next, acts, problem: error }
}

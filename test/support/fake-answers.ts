import type { Contract } from '../../shared/contract.ts'
import type { Account } from '../../shared/office/account.ts'
import { tableCalls } from './fake-answer-tables.ts'
import type { FakePart } from './fake-bridge.ts'
import { candidateCalls, inventedCandidates } from './fake-candidates.ts'
import { entryCalls, inventedEntries } from './fake-entries.ts'
import { colleagueOf, people } from './fake-office.ts'
import { publishedCalls } from './fake-published.ts'

export type FakeAnswersOptions = {
  me: Account
  announce: () => void
  /** Nothing has been marked or written. */
  empty?: boolean
  /** So many entries more, all alike. */
  more?: number
}

/** What other desks of the office do with an entry. */
export type Elsewhere = {
  /** It has been asked for, and the window has not heard of it yet. */
  ask(id: string): void
  giveBack(id: string): void
  /** Keeps another question in the place of what this desk kept under the same revision. */
  keepInstead(id: string, question: string): void
  /** Keeps another question after what this desk kept, and the window has not heard of it yet. */
  keepNext(id: string, question: string): void
  tell(): void
}

/** The part Q&A of an invented office, which remembers what is done to it. */
export function fakeAnswers(options: FakeAnswersOptions): {
  part: FakePart<Contract['answers']>
  elsewhere: Elsewhere
} {
  const { me, announce } = options
  const candidates: ReturnType<typeof inventedCandidates> = options.empty ? new Map() : inventedCandidates()
  const entries: ReturnType<typeof inventedEntries> = options.empty ? new Map() : inventedEntries()
  const [like] = entries.values()
  for (let nth = 0; like && nth < (options.more ?? 0); nth += 1) {
    const id = `018f0000-0000-7000-8000-00000001${String(nth).padStart(4, '0')}`
    const question = { ...like.entry.text.question, ja: `質問の${nth}` }
    entries.set(id, {
      ...like,
      entry: { ...like.entry, id, number: `Q-1${nth}`, text: { ...like.entry.text, question } },
    })
  }
  const changed = <T>(value: T): T => {
    queueMicrotask(announce)
    return value
  }
  const set = (id: string, what: Partial<NonNullable<ReturnType<typeof entries.get>>['entry']>): void => {
    Object.assign(entries.get(id)!.entry, what)
  }
  const of = (id: string) => entries.get(id)!.entry
  return {
    part: {
      ...candidateCalls(candidates, colleagueOf(me), changed),
      ...entryCalls(entries, candidates, me, changed),
      ...tableCalls(entries, changed),
      ...publishedCalls(entries),
    },
    elsewhere: {
      ask: (id) => set(id, { state: 'asked', askedOf: colleagueOf(people.grace), revision: of(id).revision + 1 }),
      giveBack: (id) => {
        set(id, { state: 'draft', askedOf: null, revision: of(id).revision + 1 })
        announce()
      },
      keepInstead: (id, question) => {
        const { text } = of(id)
        set(id, { text: { ...text, question: { ...text.question, ja: question } } })
        announce()
      },
      keepNext: (id, question) => {
        const { text, revision } = of(id)
        const changedBy = colleagueOf(people.mori)
        set(id, {
          text: { ...text, question: { ...text.question, ja: question } },
          revision: revision + 1,
          changedBy,
        })
      },
      tell: announce,
    },
  }
}

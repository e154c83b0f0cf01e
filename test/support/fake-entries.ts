import type { Reason } from '../../shared/answers/candidates.ts'
import type { Entry, EntryRow, EntryText, EntryVersion, Pair } from '../../shared/answers/entries.ts'
import type { PersonalKind } from '../../shared/answers/personal-data.ts'
import { sides } from '../../shared/answers/sides.ts'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Account } from '../../shared/office/account.ts'
import { exampleEntries } from './example-answers.ts'
import type { FakePart } from './fake-bridge.ts'
import { candidateOf, type FakeCandidates } from './fake-candidates.ts'
import { checkOf } from './fake-entry-check.ts'
import { colleagueOf, people } from './fake-office.ts'

/** An entry as the invented office keeps it. */
export type KeptEntry = {
  entry: Omit<Entry, keyof EntryRow> &
    Pick<
      EntryRow,
      'id' | 'number' | 'state' | 'category' | 'validUntil' | 'due' | 'changedAt' | 'changedBy' | 'askedOf' | 'public'
    >
  letters: { letterId: string; number: string; receivedAt: string }[]
  personal: ExamplePersonal[]
  ordinary: Set<string>
  versions: (EntryVersion & { text: EntryText })[]
  asked: EntryRow['asked']
}
type ExamplePersonal = { string: string; kind: PersonalKind; why: Reason }

export type FakeEntries = Map<string, KeptEntry>

const now = '2026-11-24T17:41:00.000Z'

/** The entries of an invented office by id. */
export function inventedEntries(): FakeEntries {
  return new Map(exampleEntries.map((one) => [one.entry.id, structuredClone(one)]))
}

/** What is done to entries: written, joined with letters, and approved. */
export function entryCalls(entries: FakeEntries, candidates: FakeCandidates, me: Account, changed: <T>(value: T) => T) {
  const mine = colleagueOf(me)
  const get = (id: string): KeptEntry => {
    const kept = entries.get(id)
    if (!kept) throw new Problem('not_found')
    return kept
  }
  const seen = (id: string, revision: number): KeptEntry => {
    const kept = get(id)
    if (kept.entry.revision !== revision) throw new Problem('entry_changed')
    return kept
  }
  const rows = (): EntryRow[] => [...entries.values()].map(rowOf)
  return {
    entries: ({ view, category, search, offset, limit }) => {
      const found = rows().filter(
        (row) =>
          (view === 'all' || (view === 'due' ? row.due : view === 'published' ? row.public : row.state === view)) &&
          (category === null || row.category === category) &&
          (search === '' || JSON.stringify([row.number, get(row.id).entry.text]).includes(search)),
      )
      return { rows: found.slice(offset, offset + limit), total: found.length }
    },
    entryCounts: () => {
      const all = rows()
      const of = (state: EntryRow['state']) => all.filter((row) => row.state === state).length
      return {
        all: all.length,
        draft: of('draft'),
        asked: of('asked'),
        approved: of('approved'),
        published: all.filter((row) => row.public).length,
        withdrawn: of('withdrawn'),
        due: all.filter((row) => row.due).length,
        candidates: [...candidates.values()].filter(({ joined }) => joined.length === 0).length,
      }
    },
    entry: ({ id }) => ({ ...rowOf(get(id)), ...get(id).entry }),
    entryLetters: ({ id }) =>
      get(id).letters.map((one) => ({
        ...one,
        state: 'here' as const,
        joinedBy: colleagueOf(people.mori),
        joinedAt: now,
        copied: candidates.get(one.letterId)?.copied ?? false,
      })),
    entryVersions: ({ id }) => get(id).versions.map(({ revision, at, by, asked }) => ({ revision, at, by, asked })),
    entryDifference: ({ id, from, to }) => {
      const text = (revision: number) => get(id).versions.find((one) => one.revision === revision)!.text
      return text(to).answer.flatMap((pair, at) =>
        sides.flatMap((side) => {
          const was = text(from).answer[at]?.[side] ?? ''
          if (was === pair[side]) return []
          const added = pair[side].startsWith(was) ? pair[side].slice(was.length) : pair[side]
          return [
            {
              field: pair.id,
              side,
              pieces: [
                { what: 'same' as const, text: pair[side].startsWith(was) ? was : '' },
                { what: 'added' as const, text: added },
              ],
            },
          ]
        }),
      )
    },
    checkEntry: ({ id, revision }) => checkOf(seen(id, revision)),
    entryApprovers: ({ id }) =>
      [colleagueOf(people.grace)].filter(
        ({ accountId }) => !get(id).entry.hands.some((hand) => hand.accountId === accountId),
      ),
    startEntry: ({ letterId, category }) => {
      const id = `018f0000-0000-7000-8000-0000000010${String(entries.size).padStart(2, '0')}`
      const from = letterId === null ? undefined : candidates.get(letterId)
      const text = emptyText()
      if (from) {
        text.question[from.language] = candidateOf(from).result.slice(0, 400)
        from.joined = [{ id, number: `Q-0${153 + entries.size}` }]
      }
      entries.set(id, {
        entry: {
          id,
          number: `Q-0${153 + entries.size}`,
          state: 'draft',
          category,
          validUntil: '',
          due: false,
          changedAt: now,
          changedBy: mine,
          askedOf: null,
          public: false,
          text,
          sides: { ja: null, en: null },
          revision: 1,
          note: '',
          hands: [mine],
          askedAt: null,
          askedBy: null,
          givenBack: '',
          approved: null,
          published: null,
        },
        letters: from ? [{ letterId: from.letterId, number: from.number, receivedAt: from.receivedAt }] : [],
        personal: [],
        ordinary: new Set(),
        versions: [{ revision: 1, at: now, by: mine, asked: false, text: structuredClone(text) }],
        asked: from ? { count: 1, last: '2026-11' } : { count: 0, last: null },
      })
      return changed({ id })
    },
    saveEntry: ({ id, revision, content }) => {
      if (get(id).entry.state !== 'draft') throw new Problem('entry_sealed')
      const { entry, versions } = seen(id, revision)
      const known = new Map(entry.text.answer.map((pair) => [pair.id, pair]))
      for (const side of sides)
        if (
          JSON.stringify(content.answer.map((pair) => pair[side])) !==
          JSON.stringify(entry.text.answer.map((pair) => pair[side]))
        )
          entry.sides[side] = { by: mine, at: now }
      entry.text = {
        question: writtenOver(entry.text.question, { ...content.question, id: 'question' }),
        answer: content.answer.map((pair) => writtenOver(known.get(pair.id), pair)),
        links: content.links,
      }
      entry.revision += 1
      versions.push({ revision: entry.revision, at: now, by: mine, asked: false, text: structuredClone(entry.text) })
      return changed({ revision: entry.revision })
    },
    setEntryFacts: ({ id, ...facts }) => {
      Object.assign(get(id).entry, facts)
      return changed({})
    },
    moveEntry: () => changed({}),
    removeEntry: ({ id }) => {
      entries.delete(id)
      return changed({})
    },
    joinLetters: ({ id, letterIds }) => {
      const kept = get(id)
      for (const letterId of letterIds) {
        const one = candidates.get(letterId)
        if (one) one.joined = [{ id, number: kept.entry.number }]
        kept.letters.push({ letterId, number: one?.number ?? '2026-1200', receivedAt: one?.receivedAt ?? now })
        kept.asked = { count: kept.asked.count + 1, last: '2026-11' }
      }
      return changed({})
    },
    leaveLetter: ({ id, letterId }) => {
      const kept = get(id)
      kept.letters = kept.letters.filter((one) => one.letterId !== letterId)
      return changed({})
    },
    decideEntry: ({ id, revision, string, ordinary }) => {
      const kept = seen(id, revision)
      if (ordinary) kept.ordinary.add(string)
      else kept.ordinary.delete(string)
      return changed({})
    },
    askEntry: ({ id, revision, of }) => {
      const { entry } = seen(id, revision)
      Object.assign(entry, {
        state: 'asked',
        askedOf: of === people.grace.id ? colleagueOf(people.grace) : mine,
        askedBy: mine,
        askedAt: now,
        givenBack: '',
        revision: revision + 1,
      })
      return changed({})
    },
    reopenEntry: ({ id, revision, note }) => {
      const { entry } = seen(id, revision)
      Object.assign(entry, {
        state: 'draft',
        askedOf: null,
        askedBy: null,
        askedAt: null,
        givenBack: note,
        approved: null,
        revision: revision + 1,
      })
      return changed({ revision: revision + 1 })
    },
    approveEntry: ({ id, revision, hash }) => {
      const { entry } = seen(id, revision)
      if (entry.hands.some(({ accountId }) => accountId === me.id)) throw new Problem('own_entry')
      Object.assign(entry, { state: 'approved', approved: { by: mine, at: now, hash }, revision: revision + 1 })
      return changed({})
    },
    withdrawEntry: ({ id }) => {
      const { entry } = get(id)
      Object.assign(entry, { state: 'withdrawn', public: false, revision: entry.revision + 1 })
      return changed({})
    },
  } satisfies FakePart<Contract['answers']>
}

/** An entry as a line of a list. */
export function rowOf(kept: KeptEntry): EntryRow {
  const { entry, asked } = kept
  const { id, number, state, category, validUntil, due, changedAt, changedBy, askedOf, text } = entry
  const pairs = [text.question, ...text.answer]
  const count = (is: (pair: Pair, side: 'ja' | 'en') => boolean) => ({
    ja: pairs.filter((pair) => is(pair, 'ja')).length,
    en: pairs.filter((pair) => is(pair, 'en')).length,
  })
  return {
    id,
    number,
    state,
    category,
    question: { ja: text.question.ja, en: text.question.en },
    asked,
    missing: count((pair, side) => pair[side] === '' && pair[side === 'ja' ? 'en' : 'ja'] !== ''),
    older: count((pair, side) => pair.older?.side === side),
    validUntil,
    due,
    changedAt,
    changedBy,
    askedOf,
    public: entry.public,
    held: entry.public && checkOf(kept).undecided > 0,
  }
}

const emptyText = (): EntryText => ({
  question: { id: 'question', ja: '', en: '', older: null },
  answer: [],
  links: [],
})

function writtenOver(before: Pair | undefined, pair: { id: string; ja: string; en: string; inStep: boolean }): Pair {
  const { id, ja, en, inStep } = pair
  const plain: Pair = { id, ja, en, older: null }
  if (!before || inStep || ja === '' || en === '' || before.ja === '' || before.en === '') return plain
  const changed = { ja: ja !== before.ja, en: en !== before.en }
  if (changed.ja === changed.en) return { ...plain, older: changed.ja ? null : before.older }
  const newer = changed.ja ? 'ja' : 'en'
  if (before.older?.side === newer) return plain
  return { ...plain, older: { side: newer === 'ja' ? 'en' : 'ja', was: before.older?.was ?? before[newer] } }
}

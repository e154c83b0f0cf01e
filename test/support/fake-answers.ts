import type { Candidate, CandidateRow, Decision, Mark, Reason } from '../../shared/answers/candidates.ts'
import type {
  Category,
  Entry,
  EntryCheck,
  EntryFinding,
  EntryMark,
  EntryRow,
  EntryText,
  EntryVersion,
  Pair,
} from '../../shared/answers/entries.ts'
import type { MarkLevel, PersonalKind } from '../../shared/answers/personal-data.ts'
import type { Publication } from '../../shared/answers/publications.ts'
import type { GlossaryRow } from '../../shared/answers/similar-calls.ts'
import { generalOf, resultOf } from '../../shared/answers/result.ts'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Account, Colleague } from '../../shared/office/account.ts'
import type { FakePart } from './fake-bridge.ts'
import { people } from './fake-office.ts'
import { exampleCandidates, exampleCategories, exampleEntries, type ExampleCandidate } from './example-answers.ts'

type Calls = FakePart<Contract['answers']>

export const colleagueOf = ({ id, name, nameEn }: Account): Colleague => ({ accountId: id, name, nameEn })

export type FakeAnswersOptions = {
  me: Account
  announce: () => void
  /** Nothing has been marked or written. */
  empty?: boolean
}

type Kept = {
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

const sides = ['ja', 'en'] as const
const now = '2026-11-24T17:41:00.000Z'

/** The part Q&A of an invented office, which remembers what is done to it. */
export function fakeAnswers(options: FakeAnswersOptions): { part: Calls } {
  const { me, announce } = options
  const mine = colleagueOf(me)
  const categories: Category[] = exampleCategories.map((one) => ({ ...one, entries: 0 }))
  const candidates = new Map<string, KeptCandidate>()
  const entries = new Map<string, Kept>()
  if (!options.empty) {
    for (const one of exampleCandidates) candidates.set(one.letterId, keptCandidate(one))
    for (const one of exampleEntries) entries.set(one.entry.id, structuredClone(one))
  }
  const changed = <T>(value: T): T => {
    queueMicrotask(announce)
    return value
  }
  const get = (id: string): Kept => {
    const kept = entries.get(id)
    if (!kept) throw new Problem('not_found')
    return kept
  }
  const seen = (id: string, revision: number): Kept => {
    const kept = get(id)
    if (kept.entry.revision !== revision) throw new Problem('entry_changed')
    return kept
  }
  const rows = (): EntryRow[] => [...entries.values()].map(rowOf)
  const part: Calls = {
    candidates: () => [...candidates.values()].filter(({ joined }) => joined.length === 0).map(candidateRow),
    candidate: ({ letterId }) => {
      const one = candidates.get(letterId)
      if (!one?.copied) throw new Problem('not_found')
      return candidateOf(one)
    },
    copyCandidate: ({ letterId }) => {
      const one = candidates.get(letterId)
      if (!one) throw new Problem('not_found')
      one.copied = true
      return changed({})
    },
    saveCandidate: ({ letterId, revision, text }) => {
      const one = candidates.get(letterId)
      if (!one || one.revision !== revision) throw new Problem('candidate_changed')
      Object.assign(one, { text, revision: revision + 1 })
      return changed({ revision: revision + 1 })
    },
    decideCandidate: ({ letterId, revision, string, as, instead, kind }) => {
      const one = candidates.get(letterId)
      if (!one || one.revision !== revision) throw new Problem('candidate_changed')
      if (!one.strings.some((mark) => mark.string === string))
        one.strings.push({ string, kind: kind ?? 'name', level: 'certain', why: 'by-hand' })
      if (as === null) one.decisions.delete(string)
      else one.decisions.set(string, { as, instead, by: mine })
      return changed({})
    },
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
      const { entry, versions } = seen(id, revision)
      if (entry.state !== 'draft') throw new Problem('entry_sealed')
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
    categories: () =>
      categories.map((one) => ({ ...one, entries: rows().filter(({ category }) => category === one.id).length })),
    saveCategory: ({ id, names }) => {
      const known = categories.find((one) => one.id === id)
      if (categories.some((one) => one !== known && one.names.ja === names.ja)) throw new Problem('category_name_taken')
      if (known) known.names = names
      else categories.push({ id: crypto.randomUUID(), names, entries: 0 })
      return changed({ id: known?.id ?? categories.at(-1)!.id })
    },
    orderCategories: ({ ids }) => {
      categories.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id))
      return changed({})
    },
    removeCategory: ({ id }) => {
      if (rows().some(({ category }) => category === id)) throw new Problem('category_in_use')
      categories.splice(
        categories.findIndex((one) => one.id === id),
        1,
      )
      return changed({})
    },
  }
  return { part: { ...part, ...besides(rows, get, announce) } }
}

/** What is alike, what becomes public, what people ask, and the glossary. */
function besides(rows: () => EntryRow[], get: (id: string) => Kept, announce: () => void): Calls {
  const glossary: GlossaryRow[] = [
    { id: 'shipped:1', ja: ['旅券', 'パスポート'], en: ['passport'], state: 'shipped' },
    { id: 'shipped:2', ja: ['戸籍謄本', '全部事項証明書'], en: ['family register', 'koseki tohon'], state: 'changed' },
    { id: 'shipped:3', ja: ['在外選挙'], en: ['overseas voting'], state: 'removed' },
  ]
  const publications: Publication[] = [
    {
      id: '018f0000-0000-7000-8000-0000000000f1',
      at: '2026-10-05T18:00:00.000Z',
      by: colleagueOf(people.mori),
      changes: [
        {
          id: rows()[0]?.id ?? people.mori.id,
          number: 'Q-0101',
          what: 'added',
          question: { ja: '旅券の更新には何が必要ですか。', en: 'What do I need to renew my passport?' },
        },
      ],
      entries: 1,
      hash: '5f2c1a9be07d443188aa52d0c1be0f6f2c8f0f6d1e9a44b5a6b7c8d9e0f1a2b3',
    },
  ]
  const told = (): void => queueMicrotask(announce)
  return {
    entriesLike: ({ most }) =>
      rows()
        .filter(({ state }) => state !== 'asked')
        .slice(0, Math.min(most, 3))
        .map((row) => ({ ...row, joined: false })),
    lettersLike: () => ({
      ready: true,
      letters: [
        ['1163', '姓が変わった後の航空券と旅券の名前', 'ja', '2026-11-18T18:00:00.000Z'],
        ['1121', 'Married name on my passport', 'en', '2026-11-09T18:00:00.000Z'],
        ['1077', '旧姓併記について', 'ja', '2026-10-30T18:00:00.000Z'],
      ].map(([number, subject, language, receivedAt]) => ({
        letterId: `018f0000-0000-7000-8000-00000000${number}`,
        number: `2026-${number}`,
        subject: subject!,
        language: language as 'ja' | 'en',
        receivedAt: receivedAt!,
        joined: false,
      })),
    }),
    answerText: ({ id, language }) => ({
      text: get(id)
        .entry.text.answer.map((pair) => pair[language])
        .join('\n\n'),
      address: 'https://example.org/qa.html#q0101',
    }),
    nextPublication: () => ({
      changes: rows()
        .filter(({ state }) => state === 'approved')
        .map(({ id, number, question }) => ({ id, number, question, what: 'added' as const, differences: [] })),
      entries: rows().filter((row) => row.public || row.state === 'approved').length,
      links: rows()
        .slice(0, 1)
        .flatMap(({ id, number }) =>
          get(id).entry.text.links.flatMap((link) => sides.map((side) => ({ id, number, side, ...link[side] }))),
        ),
      held: [],
    }),
    publicPage: ({ language }) => ({
      html: `<!doctype html><html lang="${language}"><title>Q&amp;A</title><h1>Q&amp;A</h1></html>`,
    }),
    entryPage: ({ id, language }) => ({
      html: `<!doctype html><html lang="${language}"><title>Q&amp;A</title><h1>${get(id).entry.text.question[language]}</h1></html>`,
    }),
    publications: () => publications,
    settings: () => ({ pages: { ja: '', en: '' }, remindDays: 30, fewest: 5, overdueDays: 14 }),
    setSettings: () => ({}),
    askedAttributes: () => [{ key: 'age', label: '年代' }],
    askedTable: () => ({
      months: ['2026-09', '2026-10', '2026-11'],
      rows: [
        { value: exampleCategories[0]!.id, names: exampleCategories[0]!.names, counts: [31, 42, 37], total: 110 },
        { value: exampleCategories[1]!.id, names: exampleCategories[1]!.names, counts: [12, null, 21], total: null },
        { value: exampleCategories[3]!.id, names: exampleCategories[3]!.names, counts: [8, null, 12], total: null },
      ],
      totals: { counts: [51, 56, 70], total: 177 },
      fewest: 5,
      withheld: 4,
    }),
    workload: ({ by }) => ({
      rows:
        by === 'week'
          ? [
              {
                value: '2026-11-23',
                names: { ja: '', en: '' },
                arrived: 41,
                answered: 38,
                medianHours: 20.5,
                overdue: 2,
              },
              {
                value: '2026-11-16',
                names: { ja: '', en: '' },
                arrived: 52,
                answered: 52,
                medianHours: 61,
                overdue: 0,
              },
            ]
          : [
              {
                value: exampleCategories[0]!.id,
                names: exampleCategories[0]!.names,
                arrived: 41,
                answered: 38,
                medianHours: null,
                overdue: 2,
              },
            ],
    }),
    glossary: ({ search }) => glossary.filter((line) => JSON.stringify(line).includes(search)),
    saveGlossaryLine: ({ id, ja, en }) => {
      const known = glossary.find((line) => line.id === id)
      if (known) Object.assign(known, { ja, en, state: 'changed' })
      else glossary.push({ id: 'added:1', ja, en, state: 'added' })
      told()
      return { id: known?.id ?? 'added:1' }
    },
    removeGlossaryLine: ({ id }) => {
      Object.assign(glossary.find((line) => line.id === id)!, { state: 'removed' })
      told()
      return {}
    },
    restoreGlossaryLine: ({ id }) => {
      Object.assign(glossary.find((line) => line.id === id)!, { state: 'shipped' })
      told()
      return {}
    },
  }
}

type KeptCandidate = ExampleCandidate & {
  copied: boolean
  revision: number
  decisions: Map<string, Decision>
  joined: Candidate['entries']
}

function keptCandidate(one: ExampleCandidate): KeptCandidate {
  return {
    ...one,
    strings: [...one.strings],
    copied: one.begins !== 'marked',
    revision: 1,
    decisions: new Map(),
    joined: one.joined ?? [],
  }
}

function marksOf(one: KeptCandidate): Mark[] {
  const marks: Mark[] = []
  for (const { string, kind, level, why } of one.strings)
    for (let at = one.text.indexOf(string); at >= 0; at = one.text.indexOf(string, at + string.length))
      marks.push({
        start: at,
        end: at + string.length,
        kind,
        level,
        why,
        general: generalOf(kind, string, one.language),
        decision: one.decisions.get(string) ?? (level === 'certain' ? { as: 'redact', instead: '', by: null } : null),
      })
  return marks.toSorted((a, b) => a.start - b.start)
}

function candidateRow(one: KeptCandidate): CandidateRow {
  const marks = one.copied ? marksOf(one) : []
  const undecided = new Set(
    marks.filter(({ decision }) => decision === null).map(({ start, end }) => one.text.slice(start, end)),
  )
  return {
    letterId: one.letterId,
    number: one.number,
    receivedAt: one.receivedAt,
    language: one.language,
    words: one.copied ? resultOf(one.text, marks, one.language).replaceAll('\n', ' ').slice(0, 120) : one.subject,
    copied: one.copied,
    strings: one.copied ? one.strings.length : 0,
    undecided: undecided.size,
    by: colleagueOf(people.mori),
    entries: one.joined,
  }
}

function candidateOf(one: KeptCandidate): Candidate {
  const marks = marksOf(one)
  return {
    ...candidateRow(one),
    text: one.text,
    revision: one.revision,
    marks,
    result: resultOf(one.text, marks, one.language),
  }
}

function rowOf({ entry, asked }: Kept): EntryRow {
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
  }
}

function checkOf(kept: Kept): EntryCheck {
  const { entry, personal, ordinary } = kept
  const { text } = entry
  const pairs = [text.question, ...text.answer]
  const marks = pairs.flatMap((pair) =>
    sides.flatMap((side) =>
      personal.flatMap(({ string, kind, why }): EntryMark[] => {
        const start = pair[side].indexOf(string)
        return start < 0
          ? []
          : [
              {
                field: pair.id,
                side,
                start,
                end: start + string.length,
                string,
                kind,
                level: 'likely' satisfies MarkLevel,
                why,
                general: generalOf(kind, string, side),
                decision: ordinary.has(string) ? { as: 'ordinary', instead: '', by: null } : null,
              },
            ]
      }),
    ),
  )
  const findings: EntryFinding[] = []
  const tell = (code: EntryFinding['code'], field: string, side: EntryFinding['side'], blocking = true) =>
    findings.push({ code, field, side, blocking })
  if (text.question.ja === '' && text.question.en === '') tell('no-question', 'question', null)
  if (text.answer.length === 0) tell('no-answer', 'answer', null)
  for (const pair of pairs)
    for (const side of sides) {
      if (pair[side] === '' && pair[side === 'ja' ? 'en' : 'ja'] !== '') tell('side-missing', pair.id, side)
      if (pair.older?.side === side) tell('side-older', pair.id, side)
    }
  if (entry.category === null) tell('no-category', 'category', null, false)
  const left = pairs.flatMap((pair) =>
    sides.flatMap((side) =>
      [...pair[side].matchAll(/\d+/gu)].map(([string]) => ({ string, what: 'digits' as const, side })),
    ),
  )
  return {
    marks,
    undecided: new Set(marks.filter(({ decision }) => decision === null).map(({ string }) => string)).size,
    findings,
    remaining: left.filter(
      (one, at) => left.findIndex((other) => other.string === one.string && other.side === one.side) === at,
    ),
    lettersNotHere: 0,
    hash: `${entry.id}-${entry.revision}`,
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

import type { Entry, EntryCounts, EntryRow, EntryView } from '../../../shared/answers/entries.ts'
import { foldText } from '../../../shared/fold-text.ts'
import { dayIn } from '../../../shared/days.ts'
import type { AnswersDeps } from '../deps.ts'
import { listHeld } from '../gate/public-looks.ts'
import { findPublic, listPublic } from '../publishing/public-rows.ts'
import { anchorOf, numberOf } from './entry-number.ts'
import { countAsked } from './entry-letters.ts'
import { findSeal, getEntry, listEntries, listHands, textOf, type EntryColumns } from './entry-rows.ts'
import { gapsOf, pairsOf } from './entry-text.ts'

type Deps = Pick<AnswersDeps, 'db' | 'colleague' | 'settings' | 'office' | 'now'> & { remindDays: () => number }

/** What the lists show of entries. */
export type EntryViews = {
  rows(filter: { view: EntryView; category: string | null; search: string }): EntryRow[]
  row(id: string): EntryRow
  counts(candidates: number): EntryCounts
  entry(id: string): Entry
}

export function entryViews(deps: Deps): EntryViews {
  const { db, colleague } = deps

  function maker(): (row: EntryColumns) => EntryRow {
    const asked = countAsked(db)
    const standing = new Set(listPublic(db).flatMap((one) => (one.withdrawn_at === null ? [one.entry_id] : [])))
    const held = listHeld(db)
    const zone = deps.office().timeZone
    const until = dayIn(zone, new Date(deps.now().getTime() + deps.remindDays() * 86_400_000))
    return (row) => {
      const text = textOf(row)
      const letters = asked.get(row.id)
      return {
        id: row.id,
        number: numberOf(row.number),
        state: row.state,
        category: row.category_id,
        question: { ja: text.question.ja, en: text.question.en },
        asked: { count: letters?.count ?? 0, last: letters ? dayIn(zone, new Date(letters.last)).slice(0, 7) : null },
        ...gapsOf(text),
        validUntil: row.valid_until,
        due: row.state !== 'withdrawn' && row.valid_until !== '' && row.valid_until <= until,
        changedAt: row.changed_at,
        changedBy: colleague(row.changed_by),
        askedOf: row.asked_of === null ? null : colleague(row.asked_of),
        public: standing.has(row.id),
        held: held.has(row.id),
      }
    }
  }

  return {
    rows({ view, category, search }) {
      const sought = foldText(search.trim())
      return listEntries(db)
        .filter((row) => category === null || row.category_id === category)
        .filter((row) => sought === '' || isFound(row, sought))
        .map(maker())
        .filter((row) => isIn(view, row))
    },
    row: (id) => maker()(getEntry(db, id)),
    counts(candidates) {
      const rows = listEntries(db).map(maker())
      const count = (view: EntryView): number => rows.filter((row) => isIn(view, row)).length
      return {
        all: count('all'),
        draft: count('draft'),
        asked: count('asked'),
        approved: count('approved'),
        published: count('published'),
        withdrawn: count('withdrawn'),
        due: count('due'),
        candidates,
      }
    },
    entry(id) {
      const row = getEntry(db, id)
      const seal = findSeal(db, id)
      const standing = findPublic(db, id)
      const side = (by: string | null, at: string | null) =>
        by === null || at === null ? null : { by: colleague(by), at }
      return {
        ...maker()(row),
        text: textOf(row),
        sides: { ja: side(row.ja_by, row.ja_at), en: side(row.en_by, row.en_at) },
        revision: row.revision,
        note: row.note,
        hands: listHands(db, id).map(colleague),
        askedAt: row.asked_at,
        askedBy: row.asked_by === null ? null : colleague(row.asked_by),
        givenBack: row.given_back,
        approved: seal && { by: colleague(seal.by), at: seal.at, hash: seal.hash },
        published: standing && {
          anchor: anchorOf(row.number),
          firstAt: standing.first_at,
          at: standing.at,
          same: standing.content === row.content,
          withdrawnAt: standing.withdrawn_at,
        },
      }
    },
  }
}

function isIn(view: EntryView, row: EntryRow): boolean {
  if (view === 'all') return true
  if (view === 'due') return row.due || row.held
  // What is public stays among those that are, also while its next text is written.
  return view === 'published' ? row.public : row.state === view
}

function isFound(row: EntryColumns, sought: string): boolean {
  const said = [numberOf(row.number), ...pairsOf(textOf(row)).flatMap(({ ja, en }) => [ja, en])]
  return foldText(said.join('\n')).includes(sought)
}

import { createHash } from 'node:crypto'
import type { AnswersSettings, NextChange, PublicChange } from '../../../shared/answers/publications.ts'
import { EntryText } from '../../../shared/answers/entries.ts'
import type { Database } from '../../database/open.ts'
import type { AnswersDeps } from '../deps.ts'
import { listCategories } from '../entries/category-handlers.ts'
import { differenceOf } from '../../../shared/answers/difference.ts'
import { anchorOf, numberOf } from '../entries/entry-number.ts'
import { findSeal, listEntries, type EntryColumns } from '../entries/entry-rows.ts'
import { emptyText } from '../entries/entry-text.ts'
import { dayIn } from '../../../shared/days.ts'
import { pageWords } from '../../../shared/answers/page-words.ts'
import { publicFiles, type PublicFile, type ToldChange } from './public-files.ts'
import type { PublicAnswers, PublicEntry } from './public-pages.ts'
import { listPublic, listPublications, type PublicColumns } from './public-rows.ts'

/** What a publication would be at this moment. */
export type Planned = {
  id: string
  at: string
  /** Approved entries that become public with it. */
  approved: EntryColumns[]
  changes: NextChange[]
  entries: number
  /** Everything that would be public, in its order. */
  shown: { id: string; number: string; text: EntryText }[]
  answers: PublicAnswers
  files: PublicFile[]
}

type Deps = Pick<AnswersDeps, 'db' | 'office'> & { present: () => AnswersSettings }

/** Changes that the feed tells. */
const mostTold = 100

/** Plans the publication of everything that is approved or public, under this id and moment: as long as nothing changes, the same plan. */
export function planPublication({ db, office, present }: Deps, { id, at }: Pick<Planned, 'id' | 'at'>): Planned {
  const zone = office().timeZone
  const standing = new Map(listPublic(db).map((one) => [one.entry_id, one]))
  const told = lastTold(db)
  const rows = listEntries(db)
  const next = rows.flatMap((row) => nextOf(db, row, standing.get(row.id), at))
  const changes = next.flatMap(({ row, before, text, withdrawn }) => {
    const what = changeOf(before, text, withdrawn, told.get(row.id))
    if (what === null) return []
    const { ja, en } = text.question
    const differences = what === 'withdrawn' ? [] : differenceOf(before ?? emptyText(), text)
    return [{ id: row.id, number: numberOf(row.number), what, question: { ja, en }, differences }]
  })
  const shown = next.filter(({ withdrawn }) => !withdrawn)
  const answers: PublicAnswers = {
    office: office().officeName,
    pages: present().pages,
    categories: categoriesOf(db, shown, zone),
    withdrawn: next
      .filter(({ withdrawn }) => withdrawn)
      .map(({ row }) => ({ anchor: anchorOf(row.number), number: numberOf(row.number) }))
      .toSorted((a, b) => (a.anchor < b.anchor ? -1 : 1)),
  }
  const standingNow = new Map(next.map((one) => [one.row.id, one]))
  const own = changes.length > 0 ? [{ id, at, changes }] : []
  // In the order of the register, so that the next publication tells them in no other.
  const all = [...own, ...listPublications(db)].toSorted((a, b) =>
    a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? 1 : -1,
  )
  return {
    id,
    at,
    approved: rows.filter(({ state }) => state === 'approved'),
    changes,
    entries: shown.length,
    shown: shown.map(({ row, text }) => ({ id: row.id, number: numberOf(row.number), text })),
    answers,
    files: publicFiles(answers, all.flatMap((one) => toldOf(one, standingNow)).slice(0, mostTold)),
  }
}

type Next = { row: EntryColumns; before: EntryText | null; text: EntryText; at: string; withdrawn: boolean }

/** How an entry would stand on the Site; nothing where it does not. */
function nextOf(db: Database, row: EntryColumns, standing: PublicColumns | undefined, at: string): Next[] {
  const before = standing ? EntryText.parse(JSON.parse(standing.content)) : null
  if (row.state === 'approved') {
    const seal = findSeal(db, row.id)!
    const same = standing?.content === seal.content && standing.withdrawn_at === null
    const text = EntryText.parse(JSON.parse(seal.content))
    return [
      {
        row,
        before: standing?.withdrawn_at === null ? before : null,
        text,
        at: same ? standing.at : at,
        withdrawn: false,
      },
    ]
  }
  if (!standing || !before) return []
  return [{ row, before, text: before, at: standing.at, withdrawn: standing.withdrawn_at !== null }]
}

function changeOf(
  before: EntryText | null,
  text: EntryText,
  withdrawn: boolean,
  told: PublicChange['what'] | undefined,
): PublicChange['what'] | null {
  if (withdrawn) return told === 'withdrawn' ? null : 'withdrawn'
  if (before === null) return 'added'
  return JSON.stringify(before) === JSON.stringify(text) ? null : 'changed'
}

/** What the register last told of each entry. */
function lastTold(db: Database): Map<string, PublicChange['what']> {
  const told = new Map<string, PublicChange['what']>()
  for (const { changes } of listPublications(db).toReversed()) for (const { id, what } of changes) told.set(id, what)
  return told
}

function categoriesOf(db: Database, shown: readonly Next[], zone: string): PublicAnswers['categories'] {
  const own = { id: null, name_ja: pageWords.ja.others, name_en: pageWords.en.others }
  const anchors = new Set<string>()
  return [...listCategories(db), own].flatMap(({ id, name_ja, name_en }) => {
    const entries = shown
      .filter(({ row }) => row.category_id === id)
      .map(
        ({ row, text, at }): PublicEntry => ({
          anchor: anchorOf(row.number),
          number: numberOf(row.number),
          text,
          day: dayIn(zone, new Date(at)),
        }),
      )
    if (entries.length === 0) return []
    return [{ anchor: anchorIn(anchors, name_en), names: { ja: name_ja, en: name_en }, entries }]
  })
}

/** The English name of a category as it stands in an address; two that would be the same are told apart. */
function anchorIn(anchors: Set<string>, name: string): string {
  const plain = name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '')
  let anchor = `topic-${plain === '' ? 'other' : plain}`
  while (anchors.has(anchor)) anchor += '-2'
  anchors.add(anchor)
  return anchor
}

/**
 * The changes of a publication as the feed tells them now: with the question as it stands today, for a reader of the feed gets no page again that was
 * mended or taken off. Of what was taken off only its number is left, whatever was told of it before.
 */
function toldOf(
  publication: { id: string; at: string; changes: readonly PublicChange[] },
  standingNow: ReadonlyMap<string, Next>,
): ToldChange[] {
  return publication.changes.flatMap(({ id, what }) => {
    const entry = standingNow.get(id)
    if (!entry) return []
    const name = createHash('sha256').update(`${publication.id} ${id}`).digest('hex')
    const uuid = `${name.slice(0, 8)}-${name.slice(8, 12)}-8${name.slice(13, 16)}-8${name.slice(17, 20)}-${name.slice(20, 32)}`
    const number = numberOf(entry.row.number)
    const { ja, en } = entry.withdrawn ? { ja: number, en: number } : entry.text.question
    return [{ id: uuid, anchor: anchorOf(entry.row.number), at: publication.at, what, words: { ja, en } }]
  })
}

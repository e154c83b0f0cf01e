import { v7 as newId } from 'uuid'
import type { similarCalls, SimilarLetter } from '../../../shared/answers/similar-calls.ts'
import { EntryText } from '../../../shared/answers/entries.ts'
import type { AnswersSettings } from '../../../shared/answers/publications.ts'
import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import { foldText } from '../../../shared/fold-text.ts'
import type { Language } from '../../../shared/office/account.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import type { Database } from '../../database/open.ts'
import type { Handlers } from '../../serve.ts'
import { type EntryIndex, indexEntries, widenedTerms } from '../../similar/similar-entries.ts'
import type { AnswersDeps, Material } from '../deps.ts'
import { anchorOf } from '../entries/entry-number.ts'
import { entriesOf, listEntryLetters } from '../entries/entry-letters.ts'
import { getEntry, listEntries, textOf, type EntryColumns } from '../entries/entry-rows.ts'
import { pairsOf } from '../entries/entry-text.ts'
import type { EntryViews } from '../entries/entry-views.ts'
import { questionOf } from '../candidates/question-of.ts'
import { findPublic, listPublic } from '../publishing/public-rows.ts'
import { deleteLine, glossaryNow, hasLine, isShipped, listGlossary, saveLine } from './glossary-rows.ts'
import type { SimilarLetters } from './similar-thread.ts'

type Deps = Pick<AnswersDeps, 'db' | 'letters'> & {
  views: EntryViews
  similar: SimilarLetters
  present: () => AnswersSettings
}

/** Nearest letters that are asked for beside those that are told: some of them are no letters any more, or the one that is asked about. */
const besides = 20

/** Entries that may be near enough to answer a letter: never so many are. */
const mostNear = 50

/** What is asked about letters and entries that are alike. */
export function similarHandlers(deps: Deps): Pick<Handlers<Contract['answers']>, keyof typeof similarCalls> {
  const { db, letters, views, similar } = deps
  return {
    entriesLike({ letterId, most, among }) {
      const letter = getMaterial(deps, letterId)
      const joined = new Set(entriesOf(db, letterId).map(({ id }) => id))
      const standing = new Set(listPublic(db).flatMap((one) => (one.withdrawn_at === null ? [one.entry_id] : [])))
      const index = entryIndex(db)
      const near = new Set(index.nearest(asked(letter), mostNear, { near: true }))
      return index
        .nearest(
          asked(letter),
          most,
          among === 'public' ? { among: (id) => standing.has(id) } : { near: among === 'near' },
        )
        .map((id) => ({ ...views.row(id), joined: joined.has(id), near: near.has(id) }))
    },
    async lettersLike({ to, most }) {
      const entry = 'entryId' in to ? getEntry(db, to.entryId) : null
      const letterId = 'letterId' in to ? to.letterId : null
      const text = entry ? saidBy(entry) : asked(getMaterial(deps, letterId!))
      const joined = new Set(entry ? listEntryLetters(db, entry.id).map(({ letter_id }) => letter_id) : [])
      const places = await similar.nearest(widenedTerms(text, glossaryNow(db)), most + besides)
      if (places === null) return { ready: false, letters: [] }
      const found = letters
        .at(places)
        .filter(({ id }) => id !== letterId)
        .slice(0, most)
        .map(
          ({ id, number, subject, language, receivedAt }): SimilarLetter => ({
            letterId: id,
            number,
            subject,
            language,
            receivedAt,
            joined: joined.has(id),
          }),
        )
      return { ready: similar.isReady(), letters: found }
    },
    answerText({ id, language }) {
      const standing = findPublic(db, getEntry(db, id).id)
      if (!standing || standing.withdrawn_at !== null) throw new Problem('entry_not_published')
      const page = deps.present().pages[language]
      const address = page === '' ? '' : `${page}#${anchorOf(getEntry(db, id).number)}`
      return { text: answerText(EntryText.parse(JSON.parse(standing.content)), language, address), address }
    },
    glossary({ search }) {
      const sought = foldText(search)
      return listGlossary(db).filter(
        ({ ja, en }) => sought === '' || [...ja, ...en].some((word) => foldText(word).includes(sought)),
      )
    },
    saveGlossaryLine({ id, ja, en }, { account, now }) {
      if (id !== null && !hasLine(db, id)) throw new Problem('not_found')
      const named = id ?? newId()
      saveLine(db, named, { ja, en }, false, { at: now(), by: account.id })
      return { id: named }
    },
    removeGlossaryLine({ id }, { account, now }) {
      const line = listGlossary(db).find((one) => one.id === id)
      if (!line) throw new Problem('not_found')
      if (isShipped(id)) saveLine(db, id, line, true, { at: now(), by: account.id })
      else deleteLine(db, id)
      return {}
    },
    restoreGlossaryLine({ id }) {
      if (!isShipped(id)) throw new Problem('not_found')
      deleteLine(db, id)
      return {}
    },
  }
}

/** An answer as it stands in a reply, with its links and where it is on the Site. */
function answerText({ answer, links }: EntryText, language: Language, address: string): string {
  const { insertion } = wordsFor(language).answers
  const lines = [
    ...answer.map((pair) => pair[language]),
    ...links
      .filter((link) => link[language].address !== '')
      .map((link) => `${link[language].text}\n${link[language].address}`),
    ...(address === '' ? [] : [insertion.onTheSite(address)]),
  ]
  return lines.join('\n\n')
}

function getMaterial({ letters }: Deps, id: string): Material {
  const letter = letters.find(id)
  if (!letter) throw new Problem('not_found')
  return letter
}

/** What is compared of a letter: its subject and what it asks. */
const asked = ({ subject, text }: Material): string => `${subject}\n${questionOf(text)}`

/** What is compared of an entry with letters: its question in both languages, which letters resemble more than its answer. */
function saidBy(entry: EntryColumns): string {
  const [question, ...answer] = pairsOf(textOf(entry))
  return [question!.ja, question!.en, question!.ja, question!.en, ...answer.flatMap(({ ja, en }) => [ja, en])].join(
    '\n',
  )
}

/** The entries by their terms; made anew where an entry or the glossary has changed. */
function entryIndex(db: Database): EntryIndex {
  const glossary = glossaryNow(db)
  const entries = listEntries(db).filter(({ state }) => state !== 'withdrawn')
  const signature = entries.map(({ id, revision }) => `${id} ${revision}`).join('\n')
  const known = indexes.get(db)
  if (known?.signature === signature && known.glossary === glossary) return known.index
  const index = indexEntries(
    entries.map((entry) => {
      const { question, answer } = textOf(entry)
      const side = (language: Language) =>
        question[language] === ''
          ? null
          : { question: question[language], answer: answer.map((pair) => pair[language]).join('\n') }
      return { id: entry.id, ja: side('ja'), en: side('en') }
    }),
    glossary,
  )
  indexes.set(db, { signature, glossary, index })
  return index
}

const indexes = new WeakMap<Database, { signature: string; glossary: object; index: EntryIndex }>()

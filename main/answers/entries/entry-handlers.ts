import { v7 as newId } from 'uuid'
import { longestParagraph, type EntryLetter } from '../../../shared/answers/entries.ts'
import { differenceOf } from '../../../shared/answers/difference.ts'
import type { entryCalls } from '../../../shared/answers/entry-calls.ts'
import { visibleText } from '../../../shared/answers/visible-text.ts'
import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Handlers } from '../../serve.ts'
import { decidedQuestion } from '../candidates/candidate-handlers.ts'
import { findCopy } from '../candidates/candidate-rows.ts'
import type { AnswersDeps } from '../deps.ts'
import { deleteEntryDecision, saveEntryDecision } from '../gate/entry-decisions.ts'
import { linesOf, type Gate } from '../gate/gate.ts'
import { findPublic } from '../publishing/public-rows.ts'
import { approveEntry, approversOf, askEntry, stateChange } from './approval.ts'
import { categoryHandlers } from './category-handlers.ts'
import { joinedLetters, joinLetter, leaveLetter, listEntryLetters } from './entry-letters.ts'
import {
  deleteEntry,
  getEntry,
  insertEntry,
  moveEntry,
  noteReopened,
  noteWithdrawn,
  saveFacts,
  saveText,
  textOf,
} from './entry-rows.ts'
import { changedSides, emptyText, writtenOver } from './entry-text.ts'
import type { EntryViews } from './entry-views.ts'
import { getVersion, hasVersionOfDay, listVersions } from './versions.ts'

type Deps = Pick<AnswersDeps, 'db' | 'letters' | 'colleague' | 'supervisors'> & { gate: Gate; views: EntryViews }

/** Letters of an entry that are listed. */
const mostLetters = 500

/** What is asked about entries. */
export function entryHandlers(deps: Deps): Pick<Handlers<Contract['answers']>, keyof typeof entryCalls> {
  const { db, letters, colleague, gate, views } = deps
  return {
    ...categoryHandlers(),
    entries({ offset, limit, ...filter }) {
      const rows = views.rows(filter)
      return { rows: rows.slice(offset, offset + limit), total: rows.length }
    },
    entryCounts() {
      const joined = joinedLetters(db)
      return views.counts(letters.listMarked().filter(({ id }) => !joined.has(id)).length)
    },
    entry: ({ id }) => views.entry(id),
    entryLetters: ({ id }) =>
      listEntryLetters(db, getEntry(db, id).id)
        .slice(0, mostLetters)
        .map((one): EntryLetter => {
          const letter = letters.findMarked(one.letter_id)
          return {
            letterId: one.letter_id,
            state: letter ? 'here' : letters.isKnown(one.letter_id) ? 'not-here' : 'gone',
            number: letter?.number ?? null,
            receivedAt: one.received_at,
            joinedBy: colleague(one.joined_by),
            joinedAt: one.joined_at,
            copied: findCopy(db, one.letter_id) !== null,
          }
        }),
    entryVersions: ({ id }) =>
      listVersions(db, getEntry(db, id).id).map(({ revision, at, by, asked }) => ({
        revision,
        at,
        by: colleague(by),
        asked: asked === 1,
      })),
    entryDifference: ({ id, from, to }) =>
      differenceOf(textOf(getVersion(db, id, from)), textOf(getVersion(db, id, to))),
    async checkEntry({ id, revision }) {
      const row = getEntry(db, id)
      if (row.revision !== revision) throw new Problem('entry_changed')
      return gate.check(row)
    },
    entryApprovers: ({ id }, { account }) => approversOf(db, getEntry(db, id).id, deps.supervisors(), account.id),
    startEntry({ letterId, category }, { account, about, now }) {
      const doer = { at: now(), by: account.id }
      const id = newId()
      about(id)
      insertEntry(db, { id, category }, doer)
      if (letterId === null) return { id }
      const question = decidedQuestion(deps, letterId)
      if (question.text.length > longestParagraph) throw new Problem('question_too_long', { most: longestParagraph })
      const letter = letters.findMarked(letterId)
      if (!letter) throw new Problem('not_found')
      const text = emptyText()
      text.question[question.language] = visibleText(question.text)
      saveText(db, getEntry(db, id), text, [question.language], doer)
      joinLetter(db, id, letter, doer)
      return { id }
    },
    saveEntry({ id, revision, content }, { account, about, silent, now }) {
      const row = getEntry(db, id)
      about(id)
      if (row.state !== 'draft') throw new Problem('entry_sealed')
      const before = textOf(row)
      const text = writtenOver(before, content)
      // Nothing has changed; or the answer to the same save was lost.
      if (JSON.stringify(text) === row.content) {
        silent()
        return { revision: row.revision }
      }
      if (row.revision !== revision) throw new Problem('entry_changed')
      const doer = { at: now(), by: account.id }
      if (hasVersionOfDay(db, id, doer)) silent()
      return { revision: saveText(db, row, text, changedSides(before, text), doer) }
    },
    setEntryFacts({ id, ...facts }, { about }) {
      about(id)
      saveFacts(db, getEntry(db, id), facts)
      return {}
    },
    moveEntry({ id, before }, { about }) {
      about(id)
      moveEntry(db, getEntry(db, id), before)
      return {}
    },
    removeEntry({ id }, { about }) {
      const row = getEntry(db, id)
      if (row.state !== 'draft' || findPublic(db, id)) throw new Problem('entry_sealed')
      about(id)
      deleteEntry(db, id)
      return {}
    },
    joinLetters({ id, letterIds }, { account, about, now }) {
      about(getEntry(db, id).id)
      for (const letterId of letterIds) {
        const letter = letters.findMarked(letterId)
        if (!letter) throw new Problem('not_found')
        joinLetter(db, id, letter, { at: now(), by: account.id })
      }
      return {}
    },
    leaveLetter({ id, letterId }, { about }) {
      about(getEntry(db, id).id)
      leaveLetter(db, id, letterId)
      return {}
    },
    decideEntry({ id, revision, string, ordinary }, { account, about, now }) {
      const row = getEntry(db, id)
      if (row.revision !== revision) throw new Problem('entry_changed')
      const lines = linesOf(textOf(row), string)
      if (lines === null) throw new Problem('not_found')
      const standing = findPublic(db, id)
      const isPublic = standing !== null && linesOf(textOf(standing), string)?.equals(lines) === true
      about(id, [{ thing: 'decidedAs', from: '', to: ordinary ? 'ordinary' : 'undecided' }])
      if (ordinary) saveEntryDecision(db, id, { string, lines, isPublic }, { at: now(), by: account.id })
      else deleteEntryDecision(db, id, { string, isPublic })
      return {}
    },
    async askEntry(input, context) {
      await askEntry(deps, input, context)
      return {}
    },
    reopenEntry({ id, revision, note }, { about }) {
      const row = getEntry(db, id)
      if (row.revision !== revision) throw new Problem('entry_changed')
      if (row.state === 'draft') throw new Problem('entry_changed')
      about(id, [stateChange(row, 'draft')])
      return { revision: noteReopened(db, row, note) }
    },
    async approveEntry(input, context) {
      await approveEntry(deps, input, context)
      return {}
    },
    withdrawEntry({ id, note }, { about, now }) {
      const row = getEntry(db, id)
      const standing = findPublic(db, id)
      if (!standing || standing.withdrawn_at !== null) throw new Problem('entry_not_published')
      about(id, [stateChange(row, 'withdrawn')])
      noteWithdrawn(db, row, note, now())
      return {}
    },
  }
}

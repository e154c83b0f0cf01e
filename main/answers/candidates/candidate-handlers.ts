import type { Candidate, CandidateRow } from '../../../shared/answers/candidates.ts'
import type { candidateCalls } from '../../../shared/answers/candidate-calls.ts'
import { longestQuestion } from '../../../shared/answers/candidates.ts'
import type { PersonalMark } from '../../../shared/answers/personal-data.ts'
import { resultOf } from '../../../shared/answers/result.ts'
import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Handlers } from '../../serve.ts'
import type { AnswersDeps, MarkedLetter } from '../deps.ts'
import { entriesOf, joinedLetters } from '../entries/entry-letters.ts'
import { linesWith } from '../lines.ts'
import {
  deleteDecision,
  findCopy,
  getCopy,
  insertCopy,
  listDecisions,
  saveCopy,
  saveDecision,
  type Copy,
} from './candidate-rows.ts'
import { countStrings, decidedMarks } from './marks.ts'
import { questionOf } from './question-of.ts'

type Deps = Pick<AnswersDeps, 'db' | 'letters' | 'finder' | 'colleague'>

/** What is asked about questions copied from letters. */
export function candidateHandlers(deps: Deps): Pick<Handlers<Contract['answers']>, keyof typeof candidateCalls> {
  const { db, letters, finder } = deps
  return {
    candidates() {
      const joined = joinedLetters(db)
      return letters
        .listMarked()
        .filter(({ id }) => !joined.has(id))
        .map((letter) => rowOf(deps, letter, findCopy(db, letter.id)))
    },
    candidate({ letterId }, { handsOut }) {
      const copy = getCopy(db, letterId)
      handsOut('letters.readText', [letterId])
      return candidateOf(deps, copy)
    },
    async copyCandidate({ letterId, text }, { account, commit, now }) {
      await copyQuestion(deps, letterId, text, (copy) =>
        commit(() => insertCopy(db, copy, { at: now(), by: account.id }), { about: letterId }),
      )
      return {}
    },
    questionToChoose({ letterId }, { handsOut }) {
      const letter = letters.find(letterId)
      if (!letter?.marked) throw new Problem('not_found')
      handsOut('letters.readText', [letterId])
      return { text: questionOf(letter.text) }
    },
    async saveCandidate({ letterId, revision, text }, { commit }) {
      if (getCopy(db, letterId).revision !== revision) throw new Problem('candidate_changed')
      const marks = await finder.find(text, letters.find(letterId)?.writers ?? [])
      return commit(
        () => {
          const present = getCopy(db, letterId)
          if (present.revision !== revision) throw new Problem('candidate_changed')
          return { revision: saveCopy(db, present, text, marks) }
        },
        { about: letterId },
      )
    },
    decideCandidate({ letterId, revision, string, as, instead, kind }, { account, about, now }) {
      const copy = getCopy(db, letterId)
      if (copy.revision !== revision) throw new Problem('candidate_changed')
      const lines = linesWith(copy.text, string)
      if (lines === null) throw new Problem('not_found')
      if ((as === 'general') !== (instead !== '')) throw new Problem('bad_input', { field: 'instead' })
      about(letterId, [{ thing: 'decidedAs', from: '', to: as ?? 'undecided' }])
      if (as === null) deleteDecision(db, letterId, string)
      else
        saveDecision(
          db,
          letterId,
          { string, lines, kind: kind ?? kindOf(copy, string), decided_as: as, instead },
          { at: now(), by: account.id },
        )
      return {}
    },
  }
}

/**
 * Copies the question of a marked letter with what the program finds in it, and hands it to be kept; of one that was copied it does nothing.
 * Throws Problem not_found, text_too_long, text_too_complex.
 */
export async function copyQuestion(
  { db, letters, finder }: Pick<Deps, 'db' | 'letters' | 'finder'>,
  letterId: string,
  chosen: string | undefined,
  keep: (copy: Omit<Copy, 'revision'>) => void,
): Promise<void> {
  const letter = letters.find(letterId)
  if (!letter?.marked) throw new Problem('not_found')
  if (findCopy(db, letterId)) return
  const text = chosen ?? questionOf(letter.text)
  if (text.length > longestQuestion) throw new Problem('text_too_long', { most: longestQuestion })
  const marks = await finder.find(text, letter.writers)
  keep({ letterId, language: letter.language, text, marks })
}

/** The question as it goes on, in its language. Throws Problem not_found, marks_undecided. */
export function decidedQuestion(
  deps: Pick<Deps, 'db' | 'colleague'>,
  letterId: string,
): Pick<Copy, 'text' | 'language'> {
  const copy = getCopy(deps.db, letterId)
  const marks = marksOf(deps, copy)
  const { undecided } = countStrings(copy.text, marks)
  if (undecided > 0) throw new Problem('marks_undecided', { count: undecided })
  return { text: resultOf(copy.text, marks, copy.language), language: copy.language }
}

/** What was decided about the strings of a letter's copy: those that go must not stand in an entry, those that are ordinary may. */
export function decidedStrings(
  deps: Pick<Deps, 'db' | 'colleague'>,
  letterId: string,
): { string: string; kind: PersonalMark['kind']; goes: boolean }[] {
  const copy = findCopy(deps.db, letterId)
  if (!copy) return []
  return marksOf(deps, copy).flatMap(({ start, end, kind, decision }) =>
    decision === null ? [] : [{ string: copy.text.slice(start, end), kind, goes: decision.as !== 'ordinary' }],
  )
}

function marksOf({ db, colleague }: Pick<Deps, 'db' | 'colleague'>, copy: Copy): ReturnType<typeof decidedMarks> {
  return decidedMarks(copy, listDecisions(db, copy.letterId), colleague)
}

function candidateOf(deps: Deps, copy: Copy): Candidate {
  const letter = deps.letters.find(copy.letterId)
  if (!letter) throw new Problem('not_found')
  const marks = marksOf(deps, copy)
  return {
    ...rowOf(deps, letter, copy),
    text: copy.text,
    revision: copy.revision,
    marks,
    result: resultOf(copy.text, marks, copy.language),
  }
}

/** Units of a row's words. */
const mostWords = 120

function rowOf(deps: Deps, letter: MarkedLetter, copy: Copy | null): CandidateRow {
  const marks = copy ? marksOf(deps, copy) : []
  const words = copy ? resultOf(copy.text, marks, copy.language) : letter.subject
  return {
    letterId: letter.id,
    number: letter.number,
    receivedAt: letter.receivedAt,
    language: copy?.language ?? letter.language,
    words: Array.from(words.replaceAll(/\s+/gu, ' ').trim()).slice(0, mostWords).join(''),
    copied: copy !== null,
    ...(copy ? countStrings(copy.text, marks) : { strings: 0, undecided: 0 }),
    by: letter.by === null ? null : deps.colleague(letter.by),
    entries: entriesOf(deps.db, letter.id),
  }
}

/** What a string is taken for: as the program found it, else a name. */
function kindOf({ text, marks }: Copy, string: string): PersonalMark['kind'] {
  return marks.find(({ start, end }) => text.slice(start, end) === string)?.kind ?? 'name'
}

import { z } from 'zod'
import { LetterId } from '../letters/ids.ts'
import { command, done, errand, nothing, query } from '../rpc.ts'
import { Candidate, CandidateRow, DecidedAs, longestQuestion, longestString } from './candidates.ts'
import { personalKinds } from './personal-data.ts'

const staff = ['staff'] as const
const one = z.object({ letterId: LetterId })
const seen = one.extend({ revision: z.number().int() })
const Text = z.string().trim().min(1).max(longestQuestion)

/** The calls about letters that were marked as material (`letters.markCandidate`), and the questions copied from them. */
export const candidateCalls = {
  /** Those that stand in no entry yet, the latest first. */
  candidates: query({ who: staff, purpose: '3(3)', input: nothing, output: z.array(CandidateRow) }),
  /** Throws `not_found` also where the question was not copied yet. */
  candidate: query({ who: staff, purpose: '3(3)', input: one, output: Candidate }),
  /**
   * Copies the question of a marked letter without greeting, self-introduction and signature, and looks for personal data in it; of one that was
   * copied nothing changes. `text` is the part of the letter that a person chose. Throws `not_found`, `text_too_long`, `text_too_complex`.
   */
  copyCandidate: errand({ who: staff, purpose: '3(3)', input: one.extend({ text: Text.optional() }), output: done }),
  /** What `copyCandidate` would copy of a marked letter, for a person to choose from where it is too long. Throws `not_found`. */
  questionToChoose: query({ who: staff, purpose: '3(3)', input: one, output: z.object({ text: z.string() }) }),
  /** Writes another text; decisions about strings whose lines have changed are undone. Throws `candidate_changed`, and what `copyCandidate` throws. */
  saveCandidate: errand({
    who: staff,
    purpose: '3(3)',
    input: seen.extend({ text: Text }),
    output: z.object({ revision: z.number().int() }),
  }),
  /**
   * Decides about every place of a string, found by the program or chosen by a person (`kind` says what it is taken for); `null` takes the decision
   * back. `instead` is needed for `general`. Throws `candidate_changed`, `not_found` where the text does not hold the string.
   */
  decideCandidate: command({
    who: staff,
    purpose: '3(3)',
    input: seen.extend({
      string: z.string().min(1).max(longestString),
      as: DecidedAs.nullable(),
      instead: z.string().trim().max(200).default(''),
      kind: z.enum(personalKinds).optional(),
    }),
    output: done,
  }),
}

import { longestQuestion } from '../../shared/answers/candidates.ts'
import type { Candidate, CandidateRow, Decision, Mark } from '../../shared/answers/candidates.ts'
import { generalOf, resultOf } from '../../shared/answers/result.ts'
import type { Contract } from '../../shared/contract.ts'
import { Problem } from '../../shared/errors.ts'
import type { Colleague } from '../../shared/office/account.ts'
import { exampleCandidates, type ExampleCandidate } from './example-answers.ts'
import type { FakePart } from './fake-bridge.ts'
import { colleagueOf, people } from './fake-office.ts'

export type FakeCandidates = Map<string, KeptCandidate>

/** The questions that an invented office has marked, by the id of their letter. */
export function inventedCandidates(): FakeCandidates {
  return new Map(exampleCandidates.map((one) => [one.letterId, keptCandidate(one)]))
}

/** What is done to questions of letters: copied, and decided about. */
export function candidateCalls(candidates: FakeCandidates, mine: Colleague, changed: <T>(value: T) => T) {
  return {
    candidates: () => [...candidates.values()].filter(({ joined }) => joined.length === 0).map(candidateRow),
    candidate: ({ letterId }) => {
      const one = candidates.get(letterId)
      if (!one?.copied) throw new Problem('not_found')
      return candidateOf(one)
    },
    questionToChoose: ({ letterId }) => {
      const one = candidates.get(letterId)
      if (!one) throw new Problem('not_found')
      return { text: one.text }
    },
    copyCandidate: ({ letterId, text }) => {
      const one = candidates.get(letterId)
      if (!one) throw new Problem('not_found')
      if (text === undefined && one.text.length > longestQuestion) throw new Problem('text_too_long')
      if (text !== undefined) one.text = text
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
  } satisfies FakePart<Contract['answers']>
}

export type KeptCandidate = ExampleCandidate & {
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

/** A question with its marks, and what is left of it. */
export function candidateOf(one: KeptCandidate): Candidate {
  const marks = marksOf(one)
  return {
    ...candidateRow(one),
    text: one.text,
    revision: one.revision,
    marks,
    result: resultOf(one.text, marks, one.language),
  }
}

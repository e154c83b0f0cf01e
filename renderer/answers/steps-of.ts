import type { CandidateRow } from '../../shared/answers/candidates.ts'
import type { Entry, EntryCheck } from '../../shared/answers/entries.ts'
import { sides } from '../../shared/answers/sides.ts'
import type { Words } from '../../shared/words/index.ts'
import { calledName } from '../ui/called-name.ts'
import type { Dates } from '../ui/dates.ts'
import { countOf } from '../ui/numbers.ts'
import type { Step } from '../ui/steps.tsx'

type Say = Words['answers']

/** The steps of a question that was copied, which is no entry yet. */
export function candidateSteps(row: CandidateRow | undefined, say: Say, dates: Dates, language: 'ja' | 'en'): Step[] {
  const { steps } = say
  const undecided = row?.undecided ?? 0
  return [
    {
      name: steps.candidate,
      text: row ? steps.markedBy(dates.day(row.receivedAt), row.by ? calledName(row.by, language) : '') : '',
      mark: 'done',
    },
    {
      name: steps.review,
      text: !row?.copied ? steps.open : undecided > 0 ? steps.undecided(countOf(undecided)) : steps.decided,
      mark: !row?.copied ? 'here' : undecided > 0 ? 'mend' : 'done',
    },
    { name: steps.sides, text: steps.open, mark: 'open' },
    { name: steps.approval, text: steps.notAsked, mark: 'open' },
    { name: steps.publishing, text: steps.pages, mark: 'open' },
  ]
}

/** The steps of an entry with what each waits for. */
export function entrySteps(
  entry: Entry,
  check: EntryCheck | undefined,
  say: Say,
  dates: Dates,
  language: 'ja' | 'en',
): Step[] {
  const { steps } = say
  const { state, missing, older, approved, askedOf, published } = entry
  const undecided = check?.undecided ?? 0
  const passed = state === 'approved' || state === 'published'
  return [
    {
      name: steps.candidate,
      text: entry.asked.count > 0 ? say.list.asked(countOf(entry.asked.count)) : steps.withoutLetter,
      mark: 'done',
    },
    {
      name: steps.review,
      text:
        check === undefined ? say.entry.checking : undecided > 0 ? steps.undecided(countOf(undecided)) : steps.decided,
      mark: check === undefined ? 'open' : undecided > 0 ? 'mend' : 'done',
    },
    sidesStep(missing, older, say),
    {
      name: steps.approval,
      text: approved
        ? steps.approvedBy(calledName(approved.by, language))
        : askedOf
          ? steps.askedOf(calledName(askedOf, language))
          : steps.notAsked,
      mark: passed ? 'done' : state === 'asked' ? 'here' : 'open',
    },
    {
      name: steps.publishing,
      text:
        state === 'withdrawn' || published?.withdrawnAt
          ? steps.withdrawn
          : published
            ? steps.since(dates.day(published.firstAt))
            : steps.pages,
      mark: state === 'published' ? 'done' : state === 'approved' ? 'here' : 'open',
    },
  ]
}

function sidesStep(missing: Entry['missing'], older: Entry['older'], say: Say): Step {
  const { steps, languages } = say
  const name = steps.sides
  for (const side of sides)
    if (missing[side] > 0) return { name, text: steps.missing(languages[side], countOf(missing[side])), mark: 'mend' }
  for (const side of sides)
    if (older[side] > 0) return { name, text: steps.older(languages[side], countOf(older[side])), mark: 'mend' }
  return { name, text: steps.inStep, mark: 'done' }
}

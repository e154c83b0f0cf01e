import { AnswersSettings } from '../../shared/answers/publications.ts'
import { atMostEvery } from '../at-most-every.ts'
import type { Part } from '../part.ts'
import { candidateHandlers } from './candidates/candidate-handlers.ts'
import type { AnswersDeps } from './deps.ts'
import { findCategoryName } from './entries/category-handlers.ts'
import { entryHandlers } from './entries/entry-handlers.ts'
import { numberOf } from './entries/entry-number.ts'
import { findEntryNumber } from './entries/entry-rows.ts'
import { entryViews } from './entries/entry-views.ts'
import { openGate } from './gate/gate.ts'

/** Shared tables that the screens of this part show. */
const tables = /^(answer_|candidate_decisions|entry_|public_entries|glossary_lines|letters$|settings$)/u

/** Opens the part Q&A of an open office: questions of letters, the entries that answer them, and what of those becomes public. */
export function openAnswers(deps: AnswersDeps): Part<'answers'> {
  const { db } = deps
  const changed = atMostEvery(500, () => deps.announce('answers'))
  const settings = (): AnswersSettings => deps.settings.find() ?? AnswersSettings.parse({})
  const gate = openGate(deps)
  const views = entryViews({ ...deps, remindDays: () => settings().remindDays })
  return {
    handlers: {
      ...candidateHandlers(deps),
      ...entryHandlers({ ...deps, gate, views }),
    },
    subjectOf(id) {
      const number = findEntryNumber(db, id)
      if (number !== null) return { what: 'named', name: numberOf(number) }
      const category = findCategoryName(db, id)
      return category ? { what: 'named', name: `${category.ja} / ${category.en}` } : null
    },
    rowsChanged(rows) {
      if ([...rows.keys()].some((table) => tables.test(table))) changed.tell()
    },
    stop() {
      changed.stop()
      deps.finder.close()
      return Promise.resolve()
    },
  }
}

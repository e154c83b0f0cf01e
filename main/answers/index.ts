import { AnswersSettings } from '../../shared/answers/publications.ts'
import { atMostEvery } from '../at-most-every.ts'
import type { Part } from '../part.ts'
import { startWithholding } from '../withholding/withholding-thread.ts'
import { startCopying } from './candidates/copying.ts'
import { candidateHandlers } from './candidates/candidate-handlers.ts'
import type { AnswersDeps } from './deps.ts'
import { findCategoryName } from './entries/category-handlers.ts'
import { entryHandlers } from './entries/entry-handlers.ts'
import { numberOf } from './entries/entry-number.ts'
import { findEntryNumber } from './entries/entry-rows.ts'
import { entryViews } from './entries/entry-views.ts'
import { type CountedLetters, countedLetters } from './asked/counted-letters.ts'
import { askedHandlers } from './asked/asked-handlers.ts'
import { openGate } from './gate/gate.ts'
import { forgetLooks, startPublicLooks } from './gate/public-looks.ts'
import { remembered } from './gate/remembered.ts'
import { publicationHandlers } from './publishing/publication-handlers.ts'
import { forgetChanged, listChanged } from './similar/changed-letters.ts'
import { similarHandlers } from './similar/similar-handlers.ts'
import { startSimilarLetters } from './similar/similar-thread.ts'

/** Shared tables that the screens of this part show. */
const tables = /^(answer_|candidate_decisions|entry_|public_|glossary_lines|letters$|settings$)/u

/** The part as the desk has it. */
export type Answers = Part<'answers'> & {
  /** Letters have come, or are others now. */
  lettersChanged(): void
  /** Something was done in this part. */
  entriesChanged(): void
  /** Letters for tables that become public. */
  counted: CountedLetters
}

/** Opens the part Q&A of an open office: questions of letters, the entries that answer them, and what of those becomes public. */
export function openAnswers(given: AnswersDeps): Answers {
  const deps = { ...given, finder: remembered(given.finder) }
  const { db } = deps
  const changed = atMostEvery(500, () => deps.announce('answers'))
  const present = (): AnswersSettings => deps.settings.find() ?? AnswersSettings.parse({})
  const gate = openGate(deps)
  const views = entryViews({ ...deps, remindDays: () => present().remindDays })
  const similar = startSimilarLetters({
    worker: deps.similarWorker,
    file: deps.similarFile,
    lettersAfter: (place, most) => deps.letters.after(place, most),
    changedLetters(most) {
      const changes = listChanged(db, most)
      return {
        letters: deps.letters.textsAt(changes.map(({ place }) => place)),
        settled: () => changes.length > 0 && forgetChanged(db, changes),
      }
    },
    ready: changed.tell,
  })
  const withholding = startWithholding(deps.withholdingWorker)
  const copying = startCopying(deps, changed.tell)
  const looks = startPublicLooks({ db, gate }, changed.tell)
  const wake = (): void => {
    if (!deps.background) return
    looks.wake()
    similar.wake()
    copying.wake()
  }
  wake()
  return {
    handlers: {
      ...candidateHandlers(deps),
      ...entryHandlers({ ...deps, gate, views }),
      ...similarHandlers({ ...deps, views, similar, present }),
      ...publicationHandlers({ ...deps, gate, present }),
      ...askedHandlers({ ...deps, present, withhold: withholding.withhold }),
    },
    subjectOf(id) {
      const number = findEntryNumber(db, id)
      if (number !== null) return { what: 'named', name: numberOf(number) }
      const category = findCategoryName(db, id)
      return category ? { what: 'named', name: `${category.ja} / ${category.en}` } : null
    },
    rowsChanged(rows) {
      if ([...rows.keys()].some((table) => tables.test(table))) changed.tell()
      forgetLooks(db, rows)
      if (rows.has('letters')) wake()
      else if (deps.background) looks.wake()
    },
    counted: countedLetters(deps),
    lettersChanged() {
      changed.tell()
      wake()
    },
    entriesChanged() {
      if (deps.background) looks.wake()
    },
    async stop() {
      changed.stop()
      copying.stop()
      looks.stop()
      deps.finder.close()
      await Promise.all([similar.stop(), withholding.stop()])
    },
  }
}

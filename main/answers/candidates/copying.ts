import type { ErrorCode } from '../../../shared/errors.ts'
import { problemOf } from '../../../shared/errors.ts'
import { audited } from '../../database/audited.ts'
import type { AnswersDeps } from '../deps.ts'
import { copyQuestion } from './candidate-handlers.ts'
import { insertCopy, listUncopied } from './candidate-rows.ts'

/** Copies the questions of letters as they are marked, so that they are there when somebody looks. */
export type Copying = { wake(): void; stop(): void }

const tooMuch: ReadonlySet<ErrorCode> = new Set(['text_too_long', 'text_too_complex'])

/** Where a question cannot be copied by itself, as one that is too long, a person chooses what of it. */
export function startCopying(
  deps: Pick<AnswersDeps, 'db' | 'letters' | 'finder' | 'now'>,
  changed: () => void,
): Copying {
  const { db, now } = deps
  const refused = new Set<string>()
  let stopped = false
  let running = false
  let again = false

  async function copyAll(): Promise<void> {
    for (const id of listUncopied(db)) {
      if (stopped) return
      if (refused.has(id)) continue
      try {
        await copyQuestion(deps, id, undefined, (copy) => {
          if (stopped) return
          const at = now().toISOString()
          audited(db, { accountId: null, what: 'answers.copyCandidate', about: id, at }, () =>
            insertCopy(db, copy, { at, by: null }),
          )
          changed()
        })
      } catch (failure) {
        // One that has not come here yet is tried again; a text that is beyond the finder stays so.
        if (tooMuch.has(problemOf(failure).code)) refused.add(id)
      }
    }
  }

  function wake(): void {
    if (running) {
      again = true
      return
    }
    running = true
    void copyAll().finally(() => {
      running = false
      if (!again || stopped) return
      again = false
      wake()
    })
  }

  return { wake, stop: () => void (stopped = true) }
}

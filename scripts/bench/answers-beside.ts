import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Answers, openAnswers } from '../../main/answers/index.ts'
import { alone } from '../../main/database/once.ts'
import type { Database } from '../../main/database/open.ts'
import {
  findMarked,
  findMaterial,
  isKnownLetter,
  listAt,
  listMarked,
  listTextsAfter,
  listTextsAt,
} from '../../main/letters/material.ts'
import { listFacts } from '../../main/letters/letter-facts.ts'
import type { Beside } from './take-in.ts'

/** The part Q&A of an office that takes letters in, with the index of similar letters or without. */
export function answersBeside(
  db: Database,
  folder: string,
  { similar }: Beside,
): Pick<Answers, 'lettersChanged' | 'stop'> & { indexed: (letterId: string) => Promise<void> } {
  const answers = openAnswers({
    db,
    decided: alone,
    letters: {
      listMarked: () => listMarked(db),
      find: (id) => findMaterial(db, id),
      findMarked: (id) => findMarked(db, id),
      isKnown: (id) => isKnownLetter(db, id),
      at: (places) => listAt(db, places),
      after: (place, most) => listTextsAfter(db, place, most),
      textsAt: (places) => listTextsAt(db, places),
      facts: (from, to) => listFacts(db, from, to),
    },
    finder: { find: () => Promise.resolve([]), close: () => undefined },
    colleague: (accountId) => ({ accountId, name: '', nameEn: '' }),
    supervisors: () => [],
    office: () => ({ officeName: { ja: '', en: '' }, timeZone: 'UTC', idleMinutes: 10 }),
    settings: { find: () => null, save: () => undefined },
    similarFile: () => ({ file: join(folder, 'similar.db'), key: randomBytes(32) }),
    similarWorker: new URL('../../out/main/similar-worker.js', import.meta.url),
    withholdingWorker: new URL('../../out/main/withholding-worker.js', import.meta.url),
    now: () => new Date(),
    announce: () => undefined,
    background: similar,
  })
  const lettersLike = answers.handlers.lettersLike as unknown as (input: {
    to: { letterId: string }
    most: number
  }) => Promise<{ ready: boolean }>
  return {
    lettersChanged: () => answers.lettersChanged(),
    stop: () => answers.stop(),
    /** Waits until every letter is in the index. */
    async indexed(letterId) {
      answers.lettersChanged()
      while (!(await lettersLike({ to: { letterId }, most: 1 })).ready)
        await new Promise((resolve) => {
          setTimeout(resolve, 20)
        })
    },
  }
}

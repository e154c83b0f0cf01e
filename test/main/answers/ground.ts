import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { type Answers, openAnswers } from '../../../main/answers/index.ts'
import type { AnswersDeps } from '../../../main/answers/deps.ts'
import { audited } from '../../../main/database/audited.ts'
import { alone } from '../../../main/database/once.ts'
import type { Database } from '../../../main/database/open.ts'
import {
  findMarked,
  findMaterial,
  isKnownLetter,
  listAt,
  listMarked,
  listTextsAfter,
  listTextsAt,
} from '../../../main/letters/material.ts'
import { listFacts } from '../../../main/letters/letter-facts.ts'
import { markCandidate } from '../../../main/letters/mail-queries.ts'
import type { Part } from '../../../main/part.ts'
import { type PersonalDataFinder, startPersonalDataFinder } from '../../../main/personal-data/finder.ts'
import { forkUnderNode } from '../../../main/processes/fork.ts'
import { serve } from '../../../main/serve.ts'
import { workerFiles } from '../../../main/worker-files.ts'
import type { AnswersSettings } from '../../../shared/answers/publications.ts'
import { contract, type Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { MailReading } from '../../../shared/letters/mail.ts'
import type { Account, Colleague } from '../../../shared/office/account.ts'
import type { InputOf, OutputOf } from '../../../shared/rpc.ts'
import { afterFile } from '../../support/after-file.ts'
import { temporaryFolder } from '../../support/office.ts'
import { keep, kobayashi, mori } from '../letters/ground.ts'

export { formOf, keep, kobayashi, mori, sharedDatabase } from '../letters/ground.ts'

export const ono: Account = {
  id: '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4e61',
  name: '大野 真理',
  nameEn: 'Mari Ono',
  roles: ['supervisor'],
  language: 'ja',
  endedAt: null,
}
/** Writes entries and may approve those of others. */
export const hayashi: Account = {
  ...ono,
  id: '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4e62',
  name: '林 修',
  roles: ['staff', 'supervisor'],
}

const colleague = (accountId: string): Colleague => {
  const account = [kobayashi, mori, ono, hayashi].find(({ id }) => id === accountId)
  return { accountId, name: account?.name ?? '', nameEn: account?.nameEn ?? '' }
}

let running: PersonalDataFinder | null = null

/** The finder in its real process, one for all tests of a file; files of a worker share this module, and each closes its own. */
export const finder: Pick<PersonalDataFinder, 'find'> = {
  find(text, writers) {
    if (running === null) {
      running = startPersonalDataFinder(forkUnderNode(workerFiles().personalDataProcess))
      afterFile(() => {
        running?.close()
        running = null
      })
    }
    return running.find(text, writers)
  },
}

type Name = keyof Contract['answers']

/** The part over a database with nothing going on by itself, unless told otherwise. */
export function openAnswersOf(db: Database, changes: Partial<AnswersDeps> = {}): Answers {
  let settings: AnswersSettings | null = null
  return openAnswers({
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
    finder: { find: (text, writers) => finder.find(text, writers), close: () => undefined },
    colleague,
    supervisors: () => [ono, hayashi].map(({ id }) => colleague(id)),
    office: () => ({
      officeName: { ja: '在サンフランシスコ日本国総領事館', en: 'Consulate General of Japan in San Francisco' },
      timeZone: 'America/Los_Angeles',
      idleMinutes: 10,
    }),
    settings: { find: () => settings, save: (given) => void (settings = given) },
    similarFile: () => ({ file: join(temporaryFolder(), 'similar.db'), key: randomBytes(32) }),
    similarWorker: workerFiles().similarWorker,
    withholdingWorker: workerFiles().withholdingWorker,
    now: () => new Date('2026-11-29T18:00:00.000Z'),
    announce: () => undefined,
    background: false,
    ...changes,
  })
}

export type Caller = <N extends Name>(
  name: N,
  input: InputOf<Contract['answers'][N]>,
) => Promise<OutputOf<Contract['answers'][N]>>

/** Calls the part through serve.ts for an account; failures are thrown as Problem. */
export function callAs(
  db: Database,
  part: Pick<Part<'answers'>, 'handlers'>,
  account: Account,
  now: () => Date = () => new Date('2026-11-29T18:00:00.000Z'),
): Caller {
  const common = { handedOut: new Set<string>(), refused: new Map<string, number>(), announce: () => undefined }
  return async (name, input) => {
    const handler = part.handlers[name] as Parameters<typeof serve>[2]
    const result = await serve(`answers.${name}`, contract.answers[name], handler, input, {
      db,
      account,
      now,
      ...common,
    })
    if (!result.ok) throw new Problem(result.error.code, result.error.details)
    return result.output as OutputOf<Contract['answers'][typeof name]>
  }
}

/** Keeps a letter and marks it as material, as Q does; returns its id. */
export function marked(db: Database, uid: number, reading: Partial<MailReading>): string {
  const id = keep(db, uid, reading)
  mark(db, id, kobayashi.id)
  return id
}

/** Marks a letter, or takes the mark away. */
export function mark(db: Database, id: string, by: string | null): void {
  audited(db, { accountId: by, what: 'letters.markCandidate', about: id, at: '2026-11-29T18:00:00.000Z' }, () =>
    markCandidate(db, id, by),
  )
}

/** Decides about everything that is undecided in a copied question. */
export async function redactAll(call: Caller, letterId: string): Promise<void> {
  const { text, revision, marks } = await call('candidate', { letterId })
  const strings = new Set(
    marks.filter(({ decision }) => decision === null).map(({ start, end }) => text.slice(start, end)),
  )
  for (const string of strings) await call('decideCandidate', { letterId, revision, string, as: 'redact' })
}

/** Calls every undecided string of an entry ordinary. */
export async function leaveAll(call: Caller, id: string): Promise<void> {
  const { revision } = await call('entry', { id })
  const { marks } = await call('checkEntry', { id, revision })
  for (const string of new Set(marks.filter(({ decision }) => decision === null).map((one) => one.string)))
    await call('decideEntry', { id, revision, string, ordinary: true })
}

import { openAnswers } from '../../../main/answers/index.ts'
import type { AnswersDeps } from '../../../main/answers/deps.ts'
import { alone } from '../../../main/database/once.ts'
import { openDatabase } from '../../../main/database/open.ts'
import { serve } from '../../../main/serve.ts'
import { contract } from '../../../shared/contract.ts'
import type { Account } from '../../../shared/office/account.ts'

/** A program to be killed: opens the office data named by its argument and publishes its Q&A into a folder. */
const { file, key, path, account, at } = JSON.parse(process.argv[2]!) as {
  file: string
  key: string
  path: string
  account: Account
  at: string
}
const db = openDatabase(file, Buffer.from(key, 'hex'))
const nowhere = new URL(import.meta.url)
const deps: AnswersDeps = {
  db,
  decided: alone,
  letters: {
    listMarked: () => [],
    find: () => null,
    findMarked: () => null,
    isKnown: () => false,
    at: () => [],
    after: () => [],
    textsAt: () => [],
    facts: () => [],
  },
  // What it would find was decided when the entries were approved.
  finder: { find: () => Promise.resolve([]), close: () => undefined },
  colleague: (accountId) => ({ accountId, name: '', nameEn: '' }),
  supervisors: () => [],
  office: () => ({ officeName: { ja: '総領事館', en: 'Consulate' }, timeZone: 'UTC', idleMinutes: 10 }),
  settings: { find: () => null, save: () => undefined },
  similarFile: () => ({ file, key: Buffer.alloc(32) }),
  similarWorker: nowhere,
  withholdingWorker: nowhere,
  now: () => new Date(at),
  announce: () => undefined,
  background: false,
}
const publish = openAnswers(deps).handlers.publish as Parameters<typeof serve>[2]
const context = { db, account, now: deps.now, announce: () => undefined, handedOut: new Set<string>() }
const result = await serve(
  'answers.publish',
  contract.answers.publish,
  publish,
  { path },
  { ...context, refused: new Map() },
)
if (!result.ok) throw new Error(result.error.code)
process.exit(0)

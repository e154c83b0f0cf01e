import { alone } from '../../../main/database/once.ts'
import { openDatabase } from '../../../main/database/open.ts'
import { serve } from '../../../main/serve.ts'
import { publishRelease } from '../../../main/statistics/releases/approval.ts'
import { contract } from '../../../shared/contract.ts'
import type { Account } from '../../../shared/office/account.ts'

/** A program to be killed: opens the office data named by its argument, says `ready`, and publishes a release. */
const { file, key, id, path, account } = JSON.parse(process.argv[2]!) as {
  file: string
  key: string
  id: string
  path: string
  account: Account
}
const db = openDatabase(file, Buffer.from(key, 'hex'))
const publish = ((input: { id: string; path: string }, context: Parameters<typeof publishRelease>[2]) =>
  publishRelease(
    { db, decided: alone, office: () => ({ officeName: { ja: '', en: '' }, timeZone: 'UTC' }) },
    input,
    context,
  )) as Parameters<typeof serve>[2]
process.stdout.write('ready\n')
const deps = { db, account, now: () => new Date(), announce: () => {}, handedOut: new Set<string>() }
const call = contract.statistics.publishRelease
const result = await serve('statistics.publishRelease', call, publish, { id, path }, { ...deps, refused: new Map() })
if (!result.ok) throw new Error(result.error.code)
process.stdout.write('published\n')

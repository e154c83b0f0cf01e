import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepHead, openHeadFile } from '../../main/database/audit-head.ts'
import { migrate } from '../../main/database/migrate.ts'
import { migrations } from '../../main/database/migrations/index.ts'
import { openDatabase } from '../../main/database/open.ts'
import { openLetters } from '../../main/letters/index.ts'
import { defaultSchema } from '../../shared/letters/default-schema.ts'
import { forkUnderNode } from '../../main/processes/fork.ts'
import { startMailReader } from '../../main/mail/reader/mail-reader.ts'
import { serve } from '../../main/serve.ts'
import { contract, type Contract } from '../../shared/contract.ts'
import type { Account } from '../../shared/office/account.ts'
import type { MailSettings, ServerSettings } from '../../shared/office/mail-settings.ts'
import type { InputOf, OutputOf } from '../../shared/rpc.ts'
import { answersBeside } from './answers-beside.ts'
import type { Beside, ChildLine, Source } from './take-in.ts'

/** The program's way of taking in mail, without its window: reading process, encrypted data, search index, audit record and its head. */
const { folder, from, word, beside } = JSON.parse(process.argv[2]!) as {
  folder: string
  from: Source
  word: string
  beside?: Beside
}

const key = randomBytes(32)
const db = openDatabase(join(folder, 'office.db'), key, { create: true })
migrate(db, migrations)
const head = openHeadFile(join(folder, 'audit-head'), key)
keepHead(db, head)
// As it was built: taking the types out of its sources is no part of the program.
const reader = startMailReader(forkUnderNode(new URL('../../out/main/reading-process.js', import.meta.url)))
const account: Account = {
  id: '019ab7e4-5a11-7c3e-9b1f-0a1b2c3d4e5f',
  name: '小林 遥',
  nameEn: '',
  roles: ['staff'],
  language: 'ja',
  endedAt: null,
}
const settings = (incoming: ServerSettings): MailSettings => ({
  incoming,
  outgoing: incoming,
  folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
  sender: {
    address: 'office@consulate.example',
    name: { ja: '総領事館', en: 'Consulate General' },
    signature: { ja: '', en: '' },
  },
})
const letters = openLetters({
  db,
  reader,
  mailSettings: () => ('server' in from ? settings(from.server) : null),
  formSchemas: () => [defaultSchema],
  colleague: (accountId) => ({ accountId, name: account.name, nameEn: '' }),
  now: () => new Date(),
  announce: () => answers?.lettersChanged(),
  background: false,
})
const answers = beside ? answersBeside(db, folder, beside) : null

if ('server' in from) await call('pull', {})
else await importAll(from.maildir)
say({ taken: true })
const all = await call('list', { view: 'all', limit: 1 })
const found = await call('list', { view: 'all', search: word, limit: 1 })
say({ held: all.total, found: found.total })

if (beside?.similar) await answers!.indexed(all.rows[0]!.id)
await answers?.stop()
await letters.stop()
await reader.close()
head.close()
db.close()
say({ cpuSeconds: await cpuOfAll() })

async function importAll(path: string): Promise<void> {
  const { id } = await call('importMails', { path, closed: false })
  for (;;) {
    const one = (await call('imports', {})).find((row) => row.id === id)
    if (one?.state === 'done') return
    if (one?.state !== 'running') throw new Error(`the import ended as ${one?.state}: ${one?.error}`)
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  }
}

async function call<N extends 'pull' | 'list' | 'importMails' | 'imports'>(
  name: N,
  input: InputOf<Contract['letters'][N]>,
): Promise<OutputOf<Contract['letters'][N]>> {
  const handler = letters.handlers[name] as Parameters<typeof serve>[2]
  const result = await serve(`letters.${name}`, contract.letters[name], handler, input, {
    db,
    account,
    now: () => new Date(),
    handedOut: new Set(),
    refused: new Map(),
    announce: () => {},
  })
  if (!result.ok) throw new Error(`letters.${name}: ${JSON.stringify(result.error)}`)
  return result.output as OutputOf<Contract['letters'][N]>
}

/** Of this process and those that it started, once these have ended; in hundredths (proc(5)). */
async function cpuOfAll(): Promise<number> {
  while (readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim() !== '')
    await new Promise((resolve) => {
      setTimeout(resolve, 20)
    })
  const [, rest] = readFileSync('/proc/self/stat', 'utf8').split(') ')
  return rest!
    .split(' ')
    .slice(11, 15)
    .reduce((sum, ticks) => sum + Number(ticks) / 100, 0)
}

function say(line: ChildLine): void {
  process.stdout.write(`${JSON.stringify(line)}\n`)
}

import { execFile } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { ServerSettings } from '../../shared/office/mail-settings.ts'
import type { TakenIn } from './take-in.ts'

const run = promisify(execFile)

/** Copies a mailbox by mbsync into a new maildir and makes a new search index of it by notmuch, each with its defaults. */
export async function pullTheirs(
  folder: string,
  incoming: ServerSettings,
  programs: { mbsync: string; notmuch: string },
  word: string,
): Promise<TakenIn> {
  const mail = join(folder, 'mail')
  mkdirSync(mail, { recursive: true })
  writeFileSync(join(folder, 'authority.pem'), incoming.certificateAuthority)
  writeFileSync(join(folder, 'mbsyncrc'), mbsyncConfiguration(folder, mail, incoming))
  const settings = join(folder, 'notmuch-config')
  writeFileSync(
    settings,
    `[database]\npath=${mail}\n[user]\nname=Office\nprimary_email=office@consulate.example\n[new]\ntags=unread;inbox\n`,
  )
  // Without it notmuch takes a Japanese sentence for one word, and finds nothing inside it.
  const env = { ...process.env, HOME: folder, NOTMUCH_CONFIG: settings, XAPIAN_CJK_NGRAM: '1' }
  const began = performance.now()
  await run(programs.mbsync, ['-q', '-c', join(folder, 'mbsyncrc'), 'office'], { env })
  await run(programs.notmuch, ['new', '--quiet'], { env })
  const seconds = (performance.now() - began) / 1000
  const count = async (query: string): Promise<number> =>
    Number((await run(programs.notmuch, ['count', '--exclude=false', query], { env })).stdout)
  return { seconds, held: await count('*'), found: await count(word), megabytes: null, bytes: null, cpuSeconds: null }
}

// By name: mbsync compares a certificate with names only, not with addresses.
function mbsyncConfiguration(folder: string, mail: string, { port, user, password }: ServerSettings): string {
  return `
IMAPAccount server
Host localhost
Port ${port}
User ${user}
Pass ${password}
SSLType IMAPS
CertificateFile ${join(folder, 'authority.pem')}

IMAPStore server
Account server

MaildirStore here
Path ${mail}/
Inbox ${mail}/inbox

Channel office
Far :server:
Near :here:
Patterns INBOX
Create Near
Sync Pull
SyncState *
`
}

import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { expect } from 'vitest'
import { makeCertificate } from '../../../scripts/practice-office/certificates.ts'
import { type PracticeImap, startPracticeImap } from '../../../scripts/practice-office/imap-server.ts'
import { migrate } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { type Database, openDatabase } from '../../../main/database/open.ts'
import type { MailSettings, ServerSettings } from '../../../shared/office/mail-settings.ts'
import { mailOf } from '../../main/letters/ground.ts'
import { temporaryFolder } from '../office.ts'

/** Office data on the disk, which a program of its own (child.ts) opens, works on and is killed over. */
export type KilledOffice = { file: string; key: Buffer }

/** What the program does until its end. */
type Work = 'pull' | 'send' | 'write' | 'attach' | 'compose' | 'import' | 'requests'

/** Milliseconds of CPU time within which the killed office must be open again: a busy machine does not count. */
const soon = 3000

const certificate = makeCertificate()
const user = 'kouhou@consulate.example'

export function newOffice(): KilledOffice {
  const office = { file: join(temporaryFolder(), 'office.db'), key: randomBytes(32) }
  const db = openDatabase(office.file, office.key, { create: true })
  migrate(db, migrations)
  db.close()
  return office
}

export const opened = (office: KilledOffice): Database => openDatabase(office.file, office.key)

/** A mailbox with so many mails, and how to log in to it. */
export async function startMailbox(count: number): Promise<{ imap: PracticeImap; incoming: ServerSettings }> {
  const password = 'practice'
  const mails = Array.from({ length: count }, (_, n) => ({ raw: mailOf(n + 1) }))
  const imap = await startPracticeImap(mails, { user, password, certificate: await certificate })
  const certificateAuthority = (await certificate).authority
  const incoming = { host: '127.0.0.1', port: imap.port, tls: 'tls' as const, user, password, certificateAuthority }
  return { imap, incoming }
}

/** Lets the program work until it has said a word so often and a while has passed, then kills it; returns what it had said. */
export async function runAndKill(
  office: KilledOffice,
  work: { what: Work; settings?: MailSettings; path?: string },
  after: { word: string; times: number; milliseconds: number },
): Promise<string[]> {
  const { what, settings = null, path = '' } = work
  const asked = JSON.stringify({ file: office.file, key: office.key.toString('hex'), work: what, settings, path })
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), asked], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const said: string[] = []
  let trouble = ''
  child.stderr.on('data', (chunk: Buffer) => {
    trouble += chunk.toString()
  })
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code))
  })
  let count = 0
  createInterface({ input: child.stdout }).on('line', (line) => {
    said.push(line)
    if (line.startsWith(after.word)) count += 1
    if (count === after.times) setTimeout(() => child.kill('SIGKILL'), after.milliseconds)
  })
  const code = await ended
  if (code !== null && code !== 0) throw new Error(trouble)
  expect(Number(said.find((line) => line.startsWith('ready'))?.split(' ')[1])).toBeLessThan(soon)
  return said
}

import { createHash } from 'node:crypto'
import { v7 as newId } from 'uuid'
import { Problem } from '../../../shared/errors.ts'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { MailReading } from '../../../shared/letters/mail.ts'
import { audited } from '../../database/audited.ts'
import { checkpoint, type Database } from '../../database/open.ts'
import { noteTrouble } from '../../database/troubles.ts'
import { findMailFiles, type FiledMail, type MailFiles } from '../../mail/files/mail-files.ts'
import type { MailReader } from '../../mail/reader/mail-reader.ts'
import {
  endImport,
  findRunning,
  insertImport,
  isKept,
  markImported,
  nextImportUid,
  saveProgress,
} from './import-queries.ts'
import { importFolder } from '../imported.ts'
import { insertRead } from '../mail-queries.ts'
import { problemOf } from '../problem-of.ts'
import { storeMail } from './store-mails.ts'
import { storeOrApart } from './store-or-apart.ts'
import { isTakenBy, type MailTaker } from './taker.ts'
import { countIn, emptyTally } from './tally.ts'

export type Importer = {
  /** Begins an import; returns its id, by which it is known in the list. Throws already_importing, file_unreadable, nothing_to_import. */
  start(wanted: { path: string; closed: boolean; accountId: string }): Promise<string>
  /** Ends the import under way after its batch; what has been taken in stays. */
  stopImport(): void
  stop(): Promise<void>
}

export type ImportGround = {
  db: Database
  reader: MailReader
  formSchemas: () => FormSchema[]
  now: () => Date
  onChanged(): void
  /** Asked in turn for each mail before it becomes a letter. */
  takers: readonly MailTaker[]
}

type Import = { id: string; accountId: string; closed: boolean; files: MailFiles }

/** Takes in mails that were kept elsewhere before: as letters like any other, without acknowledging or telling anybody of them. */
export function startImporter(ground: ImportGround): Importer {
  const { db, now } = ground
  // What was cut by the end of the program is begun again by whoever wants it: nothing comes twice.
  for (const id of findRunning(db)) endImport(db, id, 'stopped', '', now().toISOString())
  let busy = false
  let running: { over: AbortController; done: Promise<void> } | null = null
  return {
    async start({ path, closed, accountId }) {
      if (busy) throw new Problem('already_importing')
      busy = true
      try {
        const files = await findMailFiles(path)
        const one = { id: newId(), accountId, closed, files }
        audited(db, { accountId, what: 'letters.importMails', about: one.id, at: now().toISOString() }, () =>
          insertImport(db, {
            id: one.id,
            accountId,
            folder: importFolder(files.name).path,
            bytes: files.bytes,
            at: now().toISOString(),
          }),
        )
        const over = new AbortController()
        running = {
          over,
          done: run(ground, one, over.signal).finally(() => {
            busy = false
          }),
        }
        return one.id
      } catch (failure) {
        busy = false
        throw failure
      }
    },
    stopImport: () => running?.over.abort(),
    async stop() {
      running?.over.abort()
      // A batch of hard mails can take longer than anybody who locks the office would wait; it finds the data closed and is taken in again.
      if (running)
        await Promise.race([
          running.done,
          new Promise((resolve) => {
            setTimeout(resolve, 5000).unref()
          }),
        ])
    },
  }
}

async function run(ground: ImportGround, one: Import, signal: AbortSignal): Promise<void> {
  const { db, now, onChanged } = ground
  let found = false
  try {
    for await (const mails of batchesOf(one.files)) {
      if (signal.aborted) break
      found = true
      await takeIn(ground, one, mails)
      onChanged()
      // Calls of people come between two batches.
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
    }
    if (!found && !signal.aborted) throw new Problem('nothing_to_import')
    endImport(db, one.id, signal.aborted ? 'stopped' : 'done', '', now().toISOString())
    checkpoint(db)
  } catch (failure) {
    const { code } = fileProblem(failure)
    if (code === 'unexpected') noteTrouble(db, 'letters.importMails', failure, now().toISOString())
    noteFailed(db, one.id, code, now().toISOString())
  }
  onChanged()
}

type Held = FiledMail & { sha256: Uint8Array }

async function takeIn(
  { db, reader, formSchemas, takers, now }: ImportGround,
  one: Import,
  mails: FiledMail[],
): Promise<void> {
  const seen = new Set<string>()
  const held: Held[] = mails.map((mail) => ({ ...mail, sha256: createHash('sha256').update(mail.raw).digest() }))
  // Only what is not here is read: an import that is begun again soon comes to where it was cut.
  const fresh = held.filter(({ sha256 }) => {
    const key = Buffer.from(sha256).toString('latin1')
    const known = seen.has(key) || isKept(db, sha256)
    seen.add(key)
    return !known
  })
  const readings =
    fresh.length > 0
      ? await reader.read(
          fresh.map((mail) => mail.raw),
          formSchemas(),
        )
      : []
  const bytesDone = mails.at(-1)!.bytesDone
  const read = fresh.map((mail, index) => ({ ...mail, reading: readings[index]! }))
  if (read.length > 0) storeOrApart(read, (group) => storeTogether(db, one, group, takers, now().toISOString()))
  saveProgress(db, one.id, { new: 0, known: held.length - fresh.length, failed: 0 }, bytesDone)
}

/** One transaction: mails, their marks, the numbers of the import and the row of the record. */
function storeTogether(
  db: Database,
  one: Import,
  mails: (Held & { reading: MailReading })[],
  takers: readonly MailTaker[],
  at: string,
): void {
  const folder = importFolder(one.files.name)
  audited(db, { accountId: one.accountId, what: 'letters.takeInImported', about: one.id, at }, () => {
    const tally = emptyTally()
    for (const mail of mails) {
      // A pull may have brought it since it was looked for.
      if (isKept(db, mail.sha256)) {
        tally.known += 1
        continue
      }
      const internalDate = mail.reading.date ?? mail.arrivedAt
      if (isTakenBy(takers, { ...mail, internalDate })) continue
      const uid = nextImportUid(db, folder)
      countIn(
        tally,
        mail,
        storeMail(db, folder, { ...mail, uid, flags: mail.answered ? ['\\Answered'] : [], internalDate }, at),
      )
      const place = markImported(db, folder, uid, one.closed)
      if (one.closed) insertRead(db, one.accountId, place)
    }
    saveProgress(db, one.id, tally, mails.at(-1)!.bytesDone)
  })
}

/** Fifty mails or 16 MB at a time. */
async function* batchesOf(files: MailFiles): AsyncGenerator<FiledMail[]> {
  let held: FiledMail[] = []
  let bytes = 0
  for await (const mail of files.mails()) {
    held.push(mail)
    bytes += mail.raw.length
    if (held.length < 50 && bytes < 16 * 1024 * 1024) continue
    yield held
    held = []
    bytes = 0
  }
  if (held.length > 0) yield held
}

function noteFailed(db: Database, id: string, code: string, at: string): void {
  try {
    endImport(db, id, 'failed', code, at)
  } catch {
    // The disk is full or gone: the next start notes that the import was cut.
  }
}

/** A file that is gone or may not be read, in words of its own. */
function fileProblem(failure: unknown): Problem {
  const code = (failure as { code?: unknown } | null)?.code
  return typeof code === 'string' && /^E(ACCES|PERM|IO|NOENT|ISDIR|STALE)$/.test(code)
    ? new Problem('file_unreadable')
    : problemOf(failure)
}

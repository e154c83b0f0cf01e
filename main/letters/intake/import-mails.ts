import { v7 as newId } from 'uuid'
import { Problem } from '../../../shared/errors.ts'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { MailReading } from '../../../shared/letters/mail.ts'
import { audited } from '../../database/audited.ts'
import { checkpoint, type Database } from '../../database/open.ts'
import { noteTrouble } from '../../database/troubles.ts'
import { findMailFiles, type FiledMail, type MailFiles } from '../../mail/files/mail-files.ts'
import type { MailReader } from '../../mail/reader/mail-reader.ts'
import { endImport, findRunning, cameFrom, insertImport, nextImportUid, saveProgress } from './import-queries.ts'
import { letterIdOf } from '../letter-identity.ts'
import { letterKeyOf } from '../letter-key.ts'
import { closeUnanswered } from '../mail-queries.ts'
import { problemOf } from '../problem-of.ts'
import { begun } from './begun.ts'
import { readWith } from './read-with.ts'
import { findPlace, storeMail } from './store-mails.ts'
import { storeOrApart } from './store-or-apart.ts'
import type { MailTaker } from '../../part.ts'
import { isTakenBy } from './taker.ts'
import { countIn, emptyTally } from './tally.ts'
import { addWayIn, importFolder } from '../ways-in.ts'

export type Importer = {
  /** Begins an import; returns its id, by which it is known in the list. Throws already_importing, file_unreadable, nothing_to_import. */
  start(wanted: { path: string; closed: boolean; accountId: string }): Promise<string>
  /** Ends the import under way after its batch; what has been taken in stays. */
  stopImport(): void
  stop(): Promise<void>
}

export type ImportDeps = {
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
export function startImporter(deps: ImportDeps): Importer {
  const { db, now } = deps
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
          done: run(deps, one, over.signal).finally(() => {
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

async function run(deps: ImportDeps, one: Import, signal: AbortSignal): Promise<void> {
  const { db, now, onChanged } = deps
  let found = false
  const intake = newIntake(deps, one)
  try {
    for await (const mails of batchesOf(one.files)) {
      if (signal.aborted) break
      found = true
      await intake.add(mails)
      // Calls of people come between two batches.
      await new Promise((resolve) => {
        setImmediate(resolve)
      })
    }
    await intake.end()
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

type Held = FiledMail & { letterId: string; reading: MailReading | null }

/**
 * The way of the mails of an import: while the reading process reads a batch, the one before it is stored, in one transaction, and the next
 * one comes from the disk. Mails that are here already are not read, so that an import that is begun again soon comes to where it was cut.
 */
function newIntake(deps: ImportDeps, one: Import): { add(mails: FiledMail[]): Promise<void>; end(): Promise<void> } {
  const { db, reader, formSchemas, now } = deps
  const key = letterKeyOf(db)
  let reading: Promise<Held[]> | null = null
  const readFresh = async (mails: Held[], handedOver: () => void): Promise<Held[]> => {
    const seen = new Set<string>()
    const fresh = mails.filter(({ letterId }) => {
      const known = seen.has(letterId) || findPlace(db, letterId) !== null
      seen.add(letterId)
      return !known
    })
    if (fresh.length === 0) return mails
    const readings = await reader.read(
      fresh.map((mail) => mail.raw),
      formSchemas(),
      {},
      handedOver,
    )
    for (const [at, mail] of fresh.entries()) mail.reading = readings[at]!
    return mails
  }
  const store = (mails: Held[] | null): void => {
    if (mails === null) return
    storeOrApart(mails, (some) => storeTogether(deps, one, some, now().toISOString()))
    deps.onChanged()
  }
  return {
    async add(mails) {
      const next = mails.map((mail) => ({ ...mail, letterId: letterIdOf(key, mail.raw), reading: null }))
      const read = await reading
      reading = (await begun((handedOver) => readFresh(next, handedOver))).reading
      store(read)
    },
    async end() {
      store(await reading)
    },
  }
}

/** One transaction: mails, their marks, the numbers of the import and the row of the record. */
function storeTogether({ db, formSchemas, takers }: ImportDeps, one: Import, mails: Held[], at: string): void {
  const folder = importFolder(one.files.name)
  const schemas = readWith(formSchemas())
  audited(db, { accountId: one.accountId, what: 'letters.takeInImported', about: one.id, at }, () => {
    const tally = emptyTally()
    let uid = nextImportUid(db, folder)
    for (const { reading, ...mail } of mails) {
      const place = findPlace(db, mail.letterId)
      if (place !== null || reading === null) {
        tally.known += 1
        if (place !== null && !cameFrom(db, folder, place)) addWayIn(db, folder, uid++, place, false)
        continue
      }
      const internalDate = reading.date ?? mail.arrivedAt
      if (isTakenBy(db, takers, { ...mail, reading, internalDate }, true)) continue
      const taken = {
        ...mail,
        reading,
        readWith: schemas,
        uid: uid++,
        flags: mail.answered ? ['\\Answered'] : [],
        internalDate,
      }
      countIn(tally, taken, storeMail(db, folder, taken, at))
      if (one.closed) closeUnanswered(db, mail.letterId)
    }
    saveProgress(db, one.id, tally, mails.at(-1)!.bytesDone)
  })
}

/** Mails and bytes of a batch: larger ones are faster, longer ones would keep people waiting. */
const batchSize = 300
const batchBytes = 8 * 1024 * 1024

async function* batchesOf(files: MailFiles): AsyncGenerator<FiledMail[]> {
  let held: FiledMail[] = []
  let bytes = 0
  for await (const mail of files.mails()) {
    held.push(mail)
    bytes += mail.raw.length
    if (held.length < batchSize && bytes < batchBytes) continue
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

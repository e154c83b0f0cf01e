import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import { audited } from '../../database/audited.ts'
import { checkpoint, type Database } from '../../database/open.ts'
import type { MailReader } from '../../mail/reader/mail-reader.ts'
import type { FetchedMail, Mailbox } from '../../mail/servers/mailbox.ts'
import { saveLastUid } from './folder-queries.ts'
import { isTaken, markTaken } from './missing-mails.ts'
import { readWith } from './read-with.ts'
import { storeMail, type TakenMail } from './store-mails.ts'
import { storeOrApart } from './store-or-apart.ts'
import { isTakenBy, type MailTaker } from './taker.ts'
import { addTo, countIn, emptyTally, type Tally } from './tally.ts'
import { aboutFolder, type FolderIdentity } from '../ways-in.ts'

export type TakeInDeps = {
  db: Database
  reader: MailReader
  schemas: FormSchema[]
  /** Asked in turn for each mail before it becomes a letter. */
  takers: readonly MailTaker[]
  now: () => Date
  /** Told after each batch how many mails are done. */
  onStored(count: number): void
}

/**
 * Fetches these mails of the open folder, in batches of 50 that are stored in groups, each one transaction. Adds to the tally, and to
 * `come` the UIDs that the server handed out. What has come is kept also where the line breaks. Throws Problem.
 */
export async function takeIn(
  deps: TakeInDeps,
  mailbox: Mailbox,
  folder: FolderIdentity,
  uids: number[],
  tally: Tally,
  signal: AbortSignal,
  come: Set<number>,
): Promise<void> {
  let reading: Promise<TakenMail[]> | null = null
  let held: TakenMail[] = []
  let storedAt = performance.now()
  const store = (): void => {
    const group = held
    held = []
    storedAt = performance.now()
    if (group.length > 0) storeGroup(deps, folder, group, tally)
  }
  const takeRead = async (): Promise<void> => {
    held.push(...((await reading) ?? []))
    reading = null
    if (held.length >= largestGroup || performance.now() - storedAt > longestGroup) store()
  }
  if (uids.length === 0) return
  try {
    // A batch is stored while the helper reads the next one and the server sends the one after that.
    for await (const mails of mailbox.fetch(uids, { batch: 50, signal })) {
      for (const { uid } of mails) come.add(uid)
      const next = readBatch(deps, mails)
      // Its failure is met when its turn comes; until then it must not end the program.
      next.catch(() => {})
      await takeRead()
      reading = next
    }
    await takeRead()
  } finally {
    // Also where the line broke: what has come is kept, so that even a line that breaks every time brings the intake forward.
    if (reading) held.push(...(await reading.catch(() => [])))
    store()
  }
}

/** Mails, and milliseconds, after which what was read is stored: larger groups are faster, longer ones would keep people waiting. */
const largestGroup = 400
const longestGroup = 200

async function readBatch(deps: TakeInDeps, mails: FetchedMail[]): Promise<TakenMail[]> {
  const readings = await deps.reader.read(
    mails.map((mail) => mail.raw),
    deps.schemas,
  )
  const schemas = readWith(deps.schemas)
  return mails.map((mail, index) => ({ ...mail, reading: readings[index]!, readWith: schemas }))
}

function storeGroup(deps: TakeInDeps, folder: FolderIdentity, mails: TakenMail[], tally: Tally): void {
  storeOrApart(mails, (group) => addTo(tally, storeTogether(deps, folder, group)))
  deps.onStored(mails.length)
}

function storeTogether(deps: TakeInDeps, folder: FolderIdentity, mails: TakenMail[]): Tally {
  const { db } = deps
  const at = deps.now().toISOString()
  const tally = emptyTally()
  const first = mails[0]!.uid
  const last = mails.at(-1)!.uid
  const about = `${aboutFolder(folder)} ${first}-${last}`
  audited(db, { accountId: null, what: 'letters.takeIn', about, at }, () => {
    for (const mail of mails) {
      if (isTaken(db, folder, mail.uid) || wasTaken(deps, folder, mail)) tally.taken += 1
      else countIn(tally, mail, storeMail(db, folder, mail, at))
    }
    saveLastUid(db, folder, last)
  })
  // Not after every batch: a batch that a damaged write-ahead log loses is gone as a whole, and is fetched again.
  if (first % checkpointEvery > last % checkpointEvery || last - first >= checkpointEvery) checkpoint(db)
  return tally
}

/** UIDs between two checkpoints of a long pull. */
const checkpointEvery = 1000

/** Whether another part took the mail; then it is not fetched again. */
function wasTaken({ db, takers }: TakeInDeps, folder: FolderIdentity, mail: TakenMail): boolean {
  if (!isTakenBy(takers, mail)) return false
  markTaken(db, folder, mail.uid)
  return true
}

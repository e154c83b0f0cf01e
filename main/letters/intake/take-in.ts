import type { ForNewLetters } from './store-mails.ts'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import { audited, hasSeveralDesks, roomFor } from '../../database/audited.ts'
import { apart } from '../../database/capture.ts'
import { turn } from '../../database/in-steps.ts'
import { checkpoint, type Database } from '../../database/open.ts'
import type { MailReader } from '../../mail/reader/mail-reader.ts'
import type { FetchedMail, Mailbox } from '../../mail/servers/mailbox.ts'
import { saveLastUid } from './folder-queries.ts'
import { isTaken, markTaken } from './missing-mails.ts'
import { begun } from './begun.ts'
import { readWith } from './read-with.ts'
import { storeMail, type TakenMail } from './store-mails.ts'
import { storeOrApart } from './store-or-apart.ts'
import type { MailTaker } from '../../part.ts'
import { isTakenBy } from './taker.ts'
import { addTo, countIn, emptyTally, type Tally } from './tally.ts'
import { aboutFolder, type FolderIdentity } from '../ways-in.ts'

export type TakeInDeps = {
  db: Database
  reader: MailReader
  schemas: FormSchema[]
  /** Asked in turn for each mail before it becomes a letter. */
  takers: readonly MailTaker[]
  forNew?: ForNewLetters | undefined
  now: () => Date
  /** Told after each batch how many mails are done. */
  onStored(count: number): void
}

/**
 * Fetches these mails of the open folder, in batches of which each is one transaction. Adds to the tally, and to `come` the UIDs that the
 * server handed out. What has come is kept also where the line breaks. Throws Problem.
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
  if (uids.length === 0) return
  try {
    // A batch is stored while the reading process has the next one and the server sends the one after that.
    for await (const mails of mailbox.fetch(uids, { batch: batchSize, milliseconds: longestBatch, signal })) {
      for (const { uid } of mails) come.add(uid)
      const read = await reading
      reading = (await begun((handedOver) => readBatch(deps, mails, handedOver))).reading
      if (read) await storeBatch(deps, folder, read, tally, signal)
    }
  } finally {
    // Also where the line broke: what has come is kept, so that even a line that breaks every time brings the intake forward.
    const last = (await reading?.catch(() => null)) ?? []
    if (last.length > 0) await storeBatch(deps, folder, last, tally, signal)
  }
  await reading
}

/** Mails, and milliseconds of fetching, to a batch: larger ones are faster, longer ones would keep people waiting. */
const batchSize = 300
const longestBatch = 300

async function readBatch(deps: TakeInDeps, mails: FetchedMail[], handedOver: () => void): Promise<TakenMail[]> {
  const readings = await deps.reader.read(
    mails.map((mail) => mail.raw),
    deps.schemas,
    {},
    handedOver,
  )
  const schemas = readWith(deps.schemas)
  return mails.map((mail, index) => ({ ...mail, reading: readings[index]!, readWith: schemas }))
}

/** With several desks some at a time, for each letter is two rows that travel: the others shall have them soon, but no letter waits long for a journal out of reach. */
async function storeBatch(
  deps: TakeInDeps,
  folder: FolderIdentity,
  mails: TakenMail[],
  tally: Tally,
  signal: AbortSignal,
): Promise<void> {
  const size = hasSeveralDesks(deps.db) ? someTogether : mails.length
  for (let at = 0; at < mails.length; at += size) {
    if (at > 0 && size === someTogether) {
      await roomFor(deps.db, AbortSignal.any([signal, AbortSignal.timeout(longestWait)]))
      await turn()
    }
    if (signal.aborted && at > 0) return
    const some = mails.slice(at, at + size)
    storeOrApart(some, (group) => addTo(tally, storeTogether(deps, folder, group)))
    deps.onStored(some.length)
  }
}

/** Mails that are stored together where they travel to other desks: some twenty milliseconds, for whoever joins works with the first while the rest comes. */
const someTogether = 25
/** Milliseconds. */
const longestWait = 2000

function storeTogether(deps: TakeInDeps, folder: FolderIdentity, mails: TakenMail[]): Tally {
  const { db } = deps
  const at = deps.now().toISOString()
  const tally = emptyTally()
  const first = mails[0]!.uid
  const last = mails.at(-1)!.uid
  const about = `${aboutFolder(folder)} ${first}-${last}`
  audited(db, { accountId: null, what: 'letters.takeIn', about, at }, () => {
    for (const mail of mails) {
      // Other workstations take in the same mails: each stands for itself.
      apart(db, () => {
        if (isTaken(db, folder, mail.uid) || wasTaken(deps, folder, mail)) tally.taken += 1
        else countIn(tally, mail, storeMail(db, folder, mail, at, deps.forNew))
      })
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
  if (!isTakenBy(db, takers, mail)) return false
  markTaken(db, folder, mail.uid)
  return true
}

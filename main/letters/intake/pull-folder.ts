import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import { audited } from '../../database/audited.ts'
import { checkpoint, type Database } from '../../database/open.ts'
import type { MailReader } from '../../mail/reader/mail-reader.ts'
import type { FetchedMail, FolderState, Mailbox } from '../../mail/servers/mailbox.ts'
import {
  countOldNumbering,
  countOnServer,
  findFolder,
  listAnsweredUids,
  listUids,
  markAnsweredElsewhere,
  markNotAnsweredOnServer,
  markOldNumberingGone,
  markOnServer,
  saveLastUid,
  saveMissing,
  savePulled,
} from './folder-queries.ts'
import { storeMail, type TakenMail } from './store-mails.ts'
import { storeOrApart } from './store-or-apart.ts'
import { addTo, countIn, emptyTally, type Tally } from './tally.ts'

export type PullGround = {
  db: Database
  reader: MailReader
  schemas: FormSchema[]
  now: () => Date
  /** Told how many mails are expected, and after each batch how many are done. */
  onExpected(count: number): void
  onStored(count: number): void
}

/**
 * Takes in what is new in a folder, by UID and never by flags (RFC 3501 2.3.1.1), in batches of 50 that are
 * stored in groups, each one transaction together with the last UID: wherever it is cut, the next pull goes on from there. Then compares what is
 * here with what is on the server. Adds to the tally; ends quietly when the signal is aborted. Throws Problem of the mailbox.
 */
export async function pullFolder(
  ground: PullGround,
  mailbox: Mailbox,
  path: string,
  tally: Tally,
  signal: AbortSignal,
): Promise<FolderState> {
  const state = await mailbox.open(path)
  const known = findFolder(ground.db, path)
  const after = known?.uid_validity === state.uidValidity ? known.last_uid : 0
  ground.onExpected(Math.min(state.exists, Math.max(0, state.uidNext - 1 - after)))
  await takeIn(ground, mailbox, state, { after }, tally, signal)
  if (signal.aborted) return state
  checkpoint(ground.db)
  saveSeen(ground, state)
  await noteAnswered(ground, mailbox, state)
  await compare(ground, mailbox, state, tally, signal)
  return state
}

async function takeIn(
  ground: PullGround,
  mailbox: Mailbox,
  state: FolderState,
  uids: { after: number } | number[],
  tally: Tally,
  signal: AbortSignal,
): Promise<void> {
  let reading: Promise<TakenMail[]> | null = null
  let held: TakenMail[] = []
  let storedAt = performance.now()
  const store = (): void => {
    const group = held
    held = []
    storedAt = performance.now()
    if (group.length > 0) storeBatch(ground, state, group, tally)
  }
  const takeRead = async (): Promise<void> => {
    held.push(...((await reading) ?? []))
    reading = null
    if (held.length >= largestGroup || performance.now() - storedAt > longestGroup) store()
  }
  try {
    // A batch is stored while the helper reads the next one and the server sends the one after that.
    for await (const mails of mailbox.fetch(uids, { batch: 50, signal })) {
      const next = readBatch(ground, mails)
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

async function readBatch(ground: PullGround, mails: FetchedMail[]): Promise<TakenMail[]> {
  const readings = await ground.reader.read(
    mails.map((mail) => mail.raw),
    ground.schemas,
  )
  return mails.map((mail, index) => ({ ...mail, reading: readings[index]! }))
}

function storeBatch(ground: PullGround, state: FolderState, mails: TakenMail[], tally: Tally): void {
  storeOrApart(mails, (group) => addTo(tally, storeTogether(ground, state, group)))
  ground.onStored(mails.length)
}

function storeTogether(ground: PullGround, state: FolderState, mails: TakenMail[]): Tally {
  const { db } = ground
  const at = ground.now().toISOString()
  const tally = emptyTally()
  const first = mails[0]!.uid
  const last = mails.at(-1)!.uid
  audited(
    db,
    { accountId: null, what: 'letters.takeIn', about: `${state.path} ${state.uidValidity} ${first}-${last}`, at },
    () => {
      for (const mail of mails) countIn(tally, mail, storeMail(db, state, mail, at))
      saveLastUid(db, state, last)
    },
  )
  // Not after every batch: a batch that a damaged write-ahead log loses is gone together with its last UID, and is fetched again.
  if (first % checkpointEvery > last % checkpointEvery || last - first >= checkpointEvery) checkpoint(db)
  return tally
}

/** UIDs between two checkpoints of a long pull. */
const checkpointEvery = 1000

/** The server's answer about the folder, kept for the status bar; not worth a row in the record. */
function saveSeen(ground: PullGround, state: FolderState): void {
  saveLastUid(ground.db, state, 0)
  savePulled(ground.db, state.path, state.exists, ground.now().toISOString())
}

/** What a colleague answered on another workstation, or in a mail program, comes back as \Answered. */
async function noteAnswered(ground: PullGround, mailbox: Mailbox, state: FolderState): Promise<void> {
  const { db } = ground
  const onServer = new Set(await mailbox.answered())
  const seen = new Set(listAnsweredUids(db, state))
  const come = [...onServer].filter((uid) => !seen.has(uid))
  const gone = [...seen].filter((uid) => !onServer.has(uid))
  if (come.length === 0 && gone.length === 0) return
  const here = new Set(listUids(db, state).map((one) => one.uid))
  audited(
    db,
    {
      accountId: null,
      what: 'letters.noteAnswered',
      about: `${state.path} ${state.uidValidity}`,
      at: ground.now().toISOString(),
    },
    () => {
      for (const uid of come) if (here.has(uid)) markAnsweredElsewhere(db, state, uid)
      for (const uid of gone) markNotAnsweredOnServer(db, state, uid)
    },
  )
}

/**
 * Only where the counts differ are the UIDs compared: what is missing here is fetched, what is gone from the server is marked, and what
 * the server lists but does not hand out is kept as a difference.
 */
async function compare(
  ground: PullGround,
  mailbox: Mailbox,
  state: FolderState,
  tally: Tally,
  signal: AbortSignal,
): Promise<void> {
  const { db } = ground
  const old = countOldNumbering(db, state)
  if (countOnServer(db, state) === state.exists && old === 0) return saveMissing(db, state.path, 0, [])
  const onServer = new Set(await mailbox.uids())
  const here = listUids(db, state)
  const known = new Set(here.map((one) => one.uid))
  const missing = [...onServer].filter((uid) => !known.has(uid))
  if (missing.length > 0) await takeIn(ground, mailbox, state, missing, tally, signal)
  if (signal.aborted) return
  await noteMissing(ground, mailbox, state, missing)
  const gone = here.filter((one) => one.on_server === 1 && !onServer.has(one.uid)).map((one) => one.uid)
  const back = here.filter((one) => one.on_server === 0 && onServer.has(one.uid)).map((one) => one.uid)
  if (gone.length === 0 && back.length === 0 && old === 0) return
  audited(
    db,
    {
      accountId: null,
      what: 'letters.compare',
      about: `${state.path} ${state.uidValidity}`,
      at: ground.now().toISOString(),
    },
    () => {
      markOnServer(db, state, gone, false)
      markOnServer(db, state, back, true)
      markOldNumberingGone(db, state)
    },
  )
}

/** Of the mails that were missing, those that still are; they are asked for again at the next pull. */
async function noteMissing({ db }: PullGround, mailbox: Mailbox, state: FolderState, missing: number[]): Promise<void> {
  const here = new Set(missing.length > 0 ? listUids(db, state).map((one) => one.uid) : [])
  const lacking = missing.filter((uid) => !here.has(uid))
  const shown = lacking.slice(0, mostMissingShown)
  const dates = shown.length > 0 ? await mailbox.dates(shown) : new Map<number, string | null>()
  saveMissing(
    db,
    state.path,
    lacking.length,
    shown.map((uid) => ({ uid, date: dates.get(uid) ?? null })),
  )
}

/** Of mails that cannot be fetched so many are listed, the others only counted. */
const mostMissingShown = 100

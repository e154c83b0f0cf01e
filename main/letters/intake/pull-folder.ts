import { Problem } from '../../../shared/errors.ts'
import { audited } from '../../database/audited.ts'
import { checkpoint } from '../../database/open.ts'
import type { FolderState, Mailbox } from '../../mail/servers/mailbox.ts'
import {
  countOldNumbering,
  findFolder,
  listAnsweredUids,
  listUids,
  markAnsweredElsewhere,
  markNotAnsweredOnServer,
  markOldNumberingGone,
  markOnServer,
  saveLastUid,
  savePulled,
} from './folder-queries.ts'
import {
  forgetMissing,
  isDue,
  keepMissing,
  listMissing,
  listTaken,
  type Missing,
  saveDifference,
  triedAgain,
} from './missing-mails.ts'
import { ascending, common, without } from './sorted-uids.ts'
import { takeIn, type TakeInDeps } from './take-in.ts'
import type { Tally } from './tally.ts'
import { aboutFolder, type FolderIdentity } from '../ways-in.ts'

export type PullDeps = TakeInDeps & {
  /** Empty for the office's first mailbox. */
  mailboxId: string
  /** Told how many mails are expected. */
  onExpected(count: number): void
}

/**
 * Takes in what a folder has and the desk has not: the UIDs of both are compared as sets (RFC 3501 2.3.1.1), never counts or flags. What
 * came is kept wherever it is cut, so that the next pull goes on from there. A mail that the server does not hand out is asked for alone; what
 * fails alone three times is stepped over and asked for once a day. Adds to the tally; ends quietly when the signal is aborted. Throws
 * Problem of the mailbox.
 */
export async function pullFolder(
  deps: PullDeps,
  mailbox: Mailbox,
  path: string,
  tally: Tally,
  signal: AbortSignal,
): Promise<FolderIdentity> {
  const { db } = deps
  const { state, uids, falseUids } = await lookThrough(mailbox, path)
  const folder = { mailbox: deps.mailboxId, path, uidValidity: state.uidValidity }
  if (findFolder(db, folder.mailbox, folder.path)?.uid_validity !== folder.uidValidity) forgetMissing(db, folder)
  const watched = listMissing(db, folder)
  const lacking = (): number[] => without(uids, kept(deps, folder))
  let missing = lacking()
  if (missing.length > 0) {
    await takeNew(
      deps,
      mailbox,
      folder,
      without(
        missing,
        watched.map((one) => one.uid),
      ),
      tally,
      signal,
    )
    if (signal.aborted) return folder
    await takeWatched(deps, mailbox, folder, lacking(), tally, signal)
    if (signal.aborted) return folder
    checkpoint(db)
    missing = lacking()
  }
  saveSeen(deps, folder, state)
  saveDifference(db, folder, {
    missing: missing.length,
    watched: await watchedOf(deps, mailbox, folder, missing),
    falseUids,
    unlisted: Math.max(0, state.exists - uids.length - falseUids),
  })
  await noteAnswered(deps, mailbox, folder)
  noteGone(deps, folder, uids)
  return folder
}

/** Mails that are asked for alone in one pull, and so many are listed; of more only the count is kept. */
const mostWatched = 100

/**
 * Opens a folder and lists its UIDs. A UID that is not below UIDNEXT is false (RFC 3501 2.3.1.1), unless it came while we looked: then
 * UIDNEXT has grown with it.
 */
async function lookThrough(
  mailbox: Mailbox,
  path: string,
): Promise<{ state: FolderState; uids: number[]; falseUids: number }> {
  let state = await mailbox.open(path)
  let uids = await mailbox.uids()
  if ((uids.at(-1) ?? 0) >= state.uidNext) {
    state = await mailbox.open(path)
    uids = await mailbox.uids()
  }
  const given = uids.filter((uid) => uid < state.uidNext)
  return { state, uids: given, falseUids: uids.length - given.length }
}

/** UIDs of the folder that are settled here, ascending: kept as mails, or taken by another part. */
function kept({ db }: PullDeps, folder: FolderIdentity): number[] {
  return ascending([...listUids(db, folder).map((one) => one.uid), ...listTaken(db, folder)])
}

/** Fetches what is new. Where the line breaks, the first mail that has not come is suspected: next time it is asked for alone, after the others. */
async function takeNew(
  deps: PullDeps,
  mailbox: Mailbox,
  folder: FolderIdentity,
  uids: number[],
  tally: Tally,
  signal: AbortSignal,
): Promise<void> {
  deps.onExpected(uids.length)
  const come = new Set<number>()
  try {
    await takeIn(deps, mailbox, folder, uids, tally, signal, come)
  } catch (failure) {
    const suspect = isOfServer(failure) && uids.find((uid) => !come.has(uid))
    if (suspect) keepMissing(deps.db, folder, { uid: suspect, date: null, tries: 0, nextTryAt: null })
    throw failure
  }
}

/** Asks alone for each mail that should have come: what was watched before and is due, and what has just been left out. */
async function takeWatched(
  deps: PullDeps,
  mailbox: Mailbox,
  folder: FolderIdentity,
  missing: number[],
  tally: Tally,
  signal: AbortSignal,
): Promise<void> {
  const watched = new Map(listMissing(deps.db, folder).map((one) => [one.uid, one]))
  const due = missing
    .map((uid) => watched.get(uid) ?? { uid, date: null, tries: 0, nextTryAt: null })
    .filter((one) => isDue(one, deps.now()))
    .toSorted((a, b) => a.tries - b.tries)
  for (const one of due.slice(0, mostWatched)) {
    if (signal.aborted) return
    const come = new Set<number>()
    const failed = (): void => keepMissing(deps.db, folder, triedAgain(one, deps.now()))
    try {
      await takeIn(deps, mailbox, folder, [one.uid], tally, signal, come)
    } catch (failure) {
      if (isOfServer(failure)) failed()
      throw failure
    }
    if (!come.has(one.uid) && !signal.aborted) failed()
  }
}

/** True for what a server did or left undone; a full disk is no mail's fault. */
function isOfServer(failure: unknown): boolean {
  return failure instanceof Problem && failure.code.startsWith('server_')
}

/** The first of the missing mails, with what is known of each. */
async function watchedOf(
  { db }: PullDeps,
  mailbox: Mailbox,
  folder: FolderIdentity,
  missing: number[],
): Promise<Missing[]> {
  const before = new Map(listMissing(db, folder).map((one) => [one.uid, one]))
  const shown = [...missing.filter((uid) => before.has(uid)), ...missing.filter((uid) => !before.has(uid))]
  const watched: Missing[] = []
  for (const uid of ascending(shown.slice(0, mostWatched))) {
    const one = before.get(uid) ?? { uid, date: null, tries: 0, nextTryAt: null }
    watched.push(one.date === null && one.tries < 2 ? { ...one, date: await dateOf(mailbox, uid) } : one)
  }
  return watched
}

/** When the server took a mail in; null where it does not even say that. */
async function dateOf(mailbox: Mailbox, uid: number): Promise<string | null> {
  try {
    return (await mailbox.dates([uid])).get(uid) ?? null
  } catch (failure) {
    if (failure instanceof Problem && failure.code === 'server_said_no') return null
    throw failure
  }
}

/** The server's answer about the folder, kept for the status bar; not worth a row in the record. */
function saveSeen({ db, now }: PullDeps, folder: FolderIdentity, state: FolderState): void {
  saveLastUid(db, folder, 0)
  savePulled(db, folder, state.exists, now().toISOString())
}

/** What a colleague answered on another workstation, or in a mail program, comes back as \Answered. */
async function noteAnswered(deps: PullDeps, mailbox: Mailbox, folder: FolderIdentity): Promise<void> {
  const { db } = deps
  const onServer = await mailbox.answered()
  const seen = ascending(listAnsweredUids(db, folder))
  const come = without(onServer, seen)
  const gone = without(seen, onServer)
  if (come.length === 0 && gone.length === 0) return
  const here = ascending(listUids(db, folder).map((one) => one.uid))
  const kept = common(come, here)
  if (kept.length === 0 && gone.length === 0) return
  change(deps, folder, 'letters.noteAnswered', () => {
    for (const uid of kept) markAnsweredElsewhere(db, folder, uid)
    for (const uid of gone) markNotAnsweredOnServer(db, folder, uid)
  })
}

/** What is gone from the server stays here, marked; what is back is marked, too. */
function noteGone(deps: PullDeps, folder: FolderIdentity, onServer: number[]): void {
  const { db } = deps
  const here = listUids(db, folder)
  const of = (on: number): number[] => ascending(here.filter((one) => one.on_server === on).map((one) => one.uid))
  const gone = without(of(1), onServer)
  const back = common(of(0), onServer)
  const old = countOldNumbering(db, folder)
  if (gone.length === 0 && back.length === 0 && old === 0) return
  change(deps, folder, 'letters.compare', () => {
    markOnServer(db, folder, gone, false)
    markOnServer(db, folder, back, true)
    markOldNumberingGone(db, folder)
  })
}

function change(
  { db, now }: PullDeps,
  folder: FolderIdentity,
  what: 'letters.noteAnswered' | 'letters.compare',
  work: () => void,
): void {
  const about = aboutFolder(folder)
  audited(db, { accountId: null, what, about, at: now().toISOString() }, work)
}

import type { Problem } from '../../../shared/errors.ts'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import { isJournalFolder } from '../../mail/servers/journal-folder/folder-paths.ts'
import type { Mailbox } from '../../mail/servers/mailbox.ts'
import type { ServerAccess } from '../../mail/servers/server-access.ts'
import { flagAnswered, layCopies, settleFromServer } from '../replies/copies.ts'
import { problemOf } from '../problem-of.ts'
import { pullFolder, type PullDeps } from './pull-folder.ts'
import type { Tally } from './tally.ts'

/** One of the office's mailboxes. */
export type MailboxToRead = {
  /** Empty for the first. */
  id: string
  name: string
  incoming: ServerAccess
  folders: { inbox: string; others: string[] }
  /** The settings, where this is the mailbox that replies leave from: their copies go into its Sent. Null for every other. */
  sent: MailSettings | null
}

/**
 * All that is to be done with a mailbox once it is connected: settle and copy replies, take in every folder, flag what was
 * answered. The inbox comes last, so that it stays open and news about it are not missed. Adds to the tally; returns what was wrong
 * with a folder that could not be read while the others could. Throws Problem.
 */
export async function oneRound(
  deps: PullDeps,
  mailbox: Mailbox,
  { folders, sent }: MailboxToRead,
  tally: Tally,
  signal: AbortSignal,
): Promise<Problem | null> {
  const { db } = deps
  let trouble: Problem | null = null
  const at = () => deps.now().toISOString()
  if (sent) {
    await settleFromServer(db, mailbox, sent, at())
    await layCopies(db, mailbox, sent, at())
  }
  const { inbox, others } = folders
  for (const path of [...others.filter((other) => other !== inbox), inbox]) {
    if (signal.aborted) break
    // What the desks tell each other is no letter, whoever has named its folder in the settings.
    if (isJournalFolder(path)) continue
    try {
      await flagAnswered(db, mailbox, await pullFolder(deps, mailbox, path, tally, signal), at())
    } catch (failure) {
      const problem = problemOf(failure)
      if (path === inbox || !ofOneFolder.has(problem.code)) throw failure
      trouble = problem
    }
  }
  return trouble
}

/** What keeps one folder from being read and not the others. */
const ofOneFolder: ReadonlySet<string> = new Set(['folder_missing', 'too_many_mails'])

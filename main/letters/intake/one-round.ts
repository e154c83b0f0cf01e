import type { Problem } from '../../../shared/errors.ts'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import type { Mailbox } from '../../mail/servers/mailbox.ts'
import { flagAnswered, layCopies, settleFromServer } from '../replies/copies.ts'
import { problemOf } from '../problem-of.ts'
import { pullFolder, type PullGround } from './pull-folder.ts'
import type { Tally } from './tally.ts'

/**
 * All that is to be done with a mailbox once it is connected: settle and copy replies, take in every folder, flag what was
 * answered. The inbox comes last, so that it stays open and news about it are not missed. Adds to the tally; returns what was wrong
 * with a folder that could not be read while the others could. Throws Problem.
 */
export async function oneRound(
  ground: PullGround,
  mailbox: Mailbox,
  settings: MailSettings,
  tally: Tally,
  signal: AbortSignal,
): Promise<Problem | null> {
  const { db } = ground
  let trouble: Problem | null = null
  const at = () => ground.now().toISOString()
  await settleFromServer(db, mailbox, settings, at())
  await layCopies(db, mailbox, settings, at())
  const { inbox, others } = settings.folders
  for (const path of [...others.filter((other) => other !== inbox), inbox]) {
    if (signal.aborted) break
    try {
      await flagAnswered(db, mailbox, await pullFolder(ground, mailbox, path, tally, signal), at())
    } catch (failure) {
      const problem = problemOf(failure)
      if (path === inbox || problem.code !== 'folder_missing') throw failure
      trouble = problem
    }
  }
  return trouble
}

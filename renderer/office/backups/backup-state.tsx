import { type Backups, daysSince, longestUnproven, newestProof } from '../../../shared/office/backups.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { MessageBar } from '../../ui/message-bar.tsx'

/** Days for which the view reminds of a restore. */
const remindedFor = 30

/** What is wrong first, then which backup was proved last. */
export function BackupState({ found, now }: { found: Backups; now: string }) {
  const words = useWords()
  const dates = useDates()
  const say = words.office.backups.state
  const { folders } = found
  const proof = newestProof(folders, now)
  const days = proof && daysSince(proof.at, now)
  const isNewest = folders.every(({ newest }) => newest === null || proof === null || newest.madeAt <= proof.madeAt)
  const failed = folders.filter(({ failure }) => failure !== null)
  return (
    <>
      {failed.map(({ id, path, failure }) => (
        <MessageBar key={id} tone="stopped" title={say.failed(path)}>
          {words.frame.sentences([words.errors[failure!.code], say.since(dates.near(failure!.at, now))])}
        </MessageBar>
      ))}
      {days === null ? (
        <MessageBar tone="look" title={say.unproven}>
          {say.unprovenText}
        </MessageBar>
      ) : days > longestUnproven ? (
        <MessageBar tone="stopped" title={say.old(days)}>
          {say.oldText}
        </MessageBar>
      ) : (
        <MessageBar tone="done">
          {(isNewest ? say.proven : say.provenOlder)(dates.dateAndTime(proof!.madeAt), dates.full(proof!.at))}
        </MessageBar>
      )}
    </>
  )
}

/** For a month: that the office was restored here, and what that means. */
export function RestoredBar({ found, now }: { found: Backups; now: string }) {
  const words = useWords()
  const say = words.office.backups.state
  const dates = useDates()
  const { restored, folders } = found
  if (!restored || daysSince(restored.at, now) > remindedFor) return null
  return (
    <MessageBar tone="look" title={say.restored(dates.dateAndTime(restored.madeAt), dates.dateAndTime(restored.at))}>
      {words.frame.sentences([say.restoredText, folders.length > 0 ? '' : say.restoredFolders])}
    </MessageBar>
  )
}

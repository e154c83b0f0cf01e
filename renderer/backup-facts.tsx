import { Database16Regular, ErrorCircle16Filled, Warning16Filled } from '@fluentui/react-icons'
import { type Backups, daysSince, longestUnproven, newestProof } from '../shared/office/backups.ts'
import type { Words } from '../shared/words/index.ts'
import type { Dates } from './ui/dates.ts'
import type { StatusFact } from './ui/frame/status-bar.tsx'

/** What the status bar says of backups: which one was last proved, and how long ago that was. */
export function backupFacts(
  found: Backups | undefined,
  words: Words,
  dates: Dates,
  now: string,
  onClick: (() => void) | undefined,
): StatusFact[] {
  if (!found) return []
  const say = words.office.backups.status
  // What has stopped stands among the first, where a narrow window still shows it.
  const lead = { id: 'backup', note: say.note, ...(onClick && { onClick }) }
  const quiet = { ...lead, end: true }
  const { folders } = found
  if (folders.length === 0) return [{ ...quiet, words: say.none, icon: <Warning16Filled />, look: true }]
  const proof = newestProof(folders, now)
  const days = proof && daysSince(proof.at, now)
  if (folders.every(({ failure }) => failure !== null))
    return [{ ...lead, words: say.failed, icon: <ErrorCircle16Filled />, stopped: true }]
  if (!proof || days === null) return [{ ...quiet, words: say.unproven, icon: <Warning16Filled />, look: true }]
  if (days > longestUnproven) return [{ ...lead, words: say.old(days), icon: <ErrorCircle16Filled />, stopped: true }]
  const time = dates.near(proof.madeAt, now)
  return [
    {
      ...lead,
      words: days === 0 ? say.proven(time) : say.provenDays(time, days),
      icon: <Database16Regular />,
      end: true,
    },
  ]
}

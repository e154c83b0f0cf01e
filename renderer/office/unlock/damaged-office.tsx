import { useEffect, useState } from 'react'
import type { Problem } from '../../../shared/errors.ts'
import type { ChosenBackup } from '../../../shared/office/backup-shell-calls.ts'
import { client, useCommand } from '../../client.ts'
import { useDates, useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { BareWindow } from '../bare-window.tsx'
import { RestoreStep } from '../first-run/restore-step.tsx'
import { TroubleScreen, useTroubleSheet } from './trouble-screen.tsx'

/** Whether a backup is the way on. */
export const isDamage = ({ code }: Problem): boolean => code === 'office_damaged' || code === 'office_missing'

/** The office data are damaged: the newest backup that is known, what was done since, and the way to restore it or another one. */
export function DamagedOffice(props: {
  problem: Problem
  onRetry: () => void
  /** True while the office is made from a backup and opened. */
  onRestoring: (restoring: boolean) => void
  onRestored: () => void
}) {
  const words = useWords()
  const say = words.office.backups.damaged
  const dates = useDates()
  const sheet = useTroubleSheet()
  const [restoring, setRestoring] = useState<{ chosen: ChosenBackup | null } | null>(null)
  const { mutate: ask, data: found, error } = useCommand(client.shell.offeredBackup)
  useEffect(() => ask({}), [ask])
  const looking = !found && !error
  const offered = found?.offered ?? null
  if (restoring)
    return (
      <BareWindow>
        <main className={sheet.restoring}>
          <RestoreStep
            begun={restoring.chosen}
            onBack={() => setRestoring(null)}
            onBegin={props.onRestoring}
            onRestored={props.onRestored}
          />
        </main>
      </BareWindow>
    )
  const told = offered
    ? [
        say.found(dates.dateAndTime(offered.madeAt)),
        ...(offered.since ? [say.since(countOf(offered.since)), offered.hasJournal ? say.comesBack : say.lost] : []),
        say.aside,
      ]
    : [...(looking ? [say.looking] : []), say.aside]
  return (
    <TroubleScreen
      problem={props.problem}
      onRetry={props.onRetry}
      wayOn={{
        words: offered ? say.restore(dates.date(offered.madeAt)) : say.choose,
        told: words.frame.sentences(told),
        disabled: looking,
        run: () => setRestoring({ chosen: offered?.chosen ?? null }),
      }}
    />
  )
}

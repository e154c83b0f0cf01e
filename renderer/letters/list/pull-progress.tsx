import { makeStyles } from '@fluentui/react-components'
import { useMemo } from 'react'
import type { MailStatus } from '../../../shared/letters/intake.ts'
import { client, useCommand } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { deskTokens } from '../../ui/theme.ts'
import { WorkProgress } from '../../ui/work-progress.tsx'

const useStyles = makeStyles({
  place: {
    padding: '8px 16px 12px 24px',
    flexShrink: 0,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
  },
})

/** A pull that takes a while: how far it is, how long it goes on, and a way to pause it. Escape does so where it leads nowhere else. */
export function PullProgress(props: { pulling: NonNullable<MailStatus['pulling']>; escapes: boolean }) {
  const styles = useStyles()
  const words = useWords()
  const stop = useCommand(client.letters.stopPull)
  const { escapes } = props
  const { done, total } = props.pulling
  const pause = stop.mutate
  useActions(
    useMemo(
      () => [
        {
          id: 'pause-pull',
          label: words.frame.pullStop,
          ...(escapes && { keys: 'Escape' }),
          group: words.frame.groups.letters,
          run: () => pause({}),
        },
      ],
      [words, pause, escapes],
    ),
  )
  return (
    <div className={styles.place}>
      <WorkProgress
        title={words.letters.firstPull.title}
        count={words.frame.progress(countOf(done), countOf(total))}
        done={done}
        total={total}
        act={
          <CommandButton size="small" keys={escapes ? 'Escape' : undefined} onClick={() => stop.mutate({})}>
            {words.letters.firstPull.pause}
          </CommandButton>
        }
      />
    </div>
  )
}

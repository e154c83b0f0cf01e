import { makeStyles } from '@fluentui/react-components'
import { useMemo, useRef } from 'react'
import type { MailStatus } from '../../../shared/letters/intake.ts'
import { client, useCommand } from '../../client.ts'
import { useActions } from '../../ui/actions.tsx'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { countOf } from '../../ui/numbers.ts'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { deskTokens } from '../../ui/theme.ts'
import { secondsLeft } from './time-left.ts'

const useStyles = makeStyles({
  place: {
    display: 'flex',
    alignItems: 'flex-end',
    gap: '12px',
    padding: '8px 16px 12px 24px',
    flexShrink: 0,
    borderBottom: `1px solid ${deskTokens.colorNeutralStroke2}`,
    '& > :first-child': { flexGrow: 1, minWidth: 0 },
  },
})

/** A pull that takes a while: how far it is, how long it goes on, and a way to pause it. Escape does so where it leads nowhere else. */
export function PullProgress(props: { pulling: NonNullable<MailStatus['pulling']>; escapes: boolean }) {
  const styles = useStyles()
  const words = useWords()
  const stop = useCommand(client.letters.stopPull)
  const now = useNow(1000)
  const start = useRef({ at: now, done: props.pulling.done })
  const { escapes } = props
  const { done, total } = props.pulling
  const left = secondsLeft(start.current, { at: now, done }, total)
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
      <ProgressLine
        title={words.letters.firstPull.title}
        count={words.frame.progress(countOf(done), countOf(total))}
        done={done}
        total={total}
        left={
          left === null
            ? ''
            : left > 90
              ? words.frame.minutesLeft(Math.round(left / 60))
              : words.frame.secondsLeft(left)
        }
      />
      <CommandButton size="small" keys={escapes ? 'Escape' : undefined} onClick={() => stop.mutate({})}>
        {words.letters.firstPull.pause}
      </CommandButton>
    </div>
  )
}

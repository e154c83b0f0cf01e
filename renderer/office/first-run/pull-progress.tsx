import { makeStyles } from '@fluentui/react-components'
import { useRef } from 'react'
import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { useNow } from '../../ui/now.ts'
import { ProgressLine } from '../../ui/progress-line.tsx'
import { secondsLeft } from './time-left.ts'

const useStyles = makeStyles({ row: { display: 'flex', alignItems: 'flex-end', gap: '16px' }, line: { flexGrow: 1 } })

/** How far the pull is, how long it will still take, and a way to pause it; what has come stays. */
export function PullProgress({ pulling }: { pulling: { done: number; total: number } | null }) {
  const styles = useStyles()
  const words = useWords()
  const stop = useCommand(client.letters.stopPull)
  const now = Date.parse(useNow(1000))
  const start = useRef<{ at: number; done: number } | null>(null)
  if (pulling && !start.current) start.current = { at: now, done: pulling.done }
  const seconds = pulling && start.current ? secondsLeft(start.current, now, pulling.done, pulling.total) : null
  const left =
    seconds === null
      ? ''
      : seconds < 90
        ? words.frame.secondsLeft(seconds)
        : words.frame.minutesLeft(Math.round(seconds / 60))
  const written = (count: number) => count.toLocaleString('en-US')
  return (
    <div className={styles.row}>
      <div className={styles.line}>
        <ProgressLine
          title={pulling ? words.office.firstRun.pull.running : words.office.firstRun.pull.starting}
          left={left}
          count={pulling ? words.frame.progress(written(pulling.done), written(pulling.total)) : ''}
          done={pulling?.done ?? 0}
          total={pulling?.total ?? 0}
        />
      </div>
      {pulling && (
        <CommandButton size="bar" onClick={() => stop.mutate({})} disabled={stop.isPending}>
          {words.frame.pullStop}
        </CommandButton>
      )}
    </div>
  )
}

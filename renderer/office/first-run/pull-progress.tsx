import { client, useCommand } from '../../client.ts'
import { CommandButton } from '../../ui/command-button.tsx'
import { useWords } from '../../ui/language.tsx'
import { countOf } from '../../ui/numbers.ts'
import { WorkProgress } from '../../ui/work-progress.tsx'

/** How far the pull is, how long it will still take, and a way to pause it; what has come stays. */
export function PullProgress({ pulling }: { pulling: { done: number; total: number } | null }) {
  const words = useWords()
  const stop = useCommand(client.letters.stopPull)
  return (
    <WorkProgress
      title={pulling ? words.office.firstRun.pull.running : words.office.firstRun.pull.starting}
      count={pulling ? words.frame.progress(countOf(pulling.done), countOf(pulling.total)) : ''}
      done={pulling?.done ?? 0}
      total={pulling?.total ?? 0}
      act={
        pulling && (
          <CommandButton size="bar" onClick={() => stop.mutate({})} disabled={stop.isPending}>
            {words.frame.pullStop}
          </CommandButton>
        )
      }
    />
  )
}

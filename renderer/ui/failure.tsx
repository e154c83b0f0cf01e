import { useCallback, type ReactNode } from 'react'
import { problemOf, type Problem } from '../../shared/errors.ts'
import { useWords } from './language.tsx'
import { MessageBar } from './message-bar.tsx'
import { ServerWords } from './server-words.tsx'

/** The sentence for a failure: what happened and what to do, with the name of the file that it is about. */
export function useProblemWords(): (failure: unknown) => string {
  const words = useWords()
  return useCallback(
    (failure: unknown) => {
      const { code, details } = problemOf(failure)
      if (code === 'log_import_elsewhere' && details.desk) return words.statistics.desks.elsewhere(String(details.desk))
      return details.file === undefined ? words.errors[code] : `${words.errors[code]} (${details.file})`
    },
    [words],
  )
}

/** The sentence for a code, also for one that this program does not know. */
export function useCodeWords(): (code: string) => string {
  const words = useWords()
  const sentences: Readonly<Record<string, string>> = words.errors
  return (code) => sentences[code] ?? words.errors.unexpected
}

/** A failure of something that was asked for, at the place where it was asked; the server's own words stand below, folded. */
export function Failure(props: { problem: unknown; title?: string; actions?: ReactNode }) {
  const say = useProblemWords()
  const said = problemOf(props.problem).details.serverWords
  return (
    <MessageBar tone="stopped" live title={props.title} actions={props.actions}>
      <div>{say(props.problem)}</div>
      {said !== undefined && <ServerWords words={String(said)} />}
    </MessageBar>
  )
}

/** True where a failure belongs to one certain field. */
export function isOneOf(failure: Problem | null, codes: readonly Problem['code'][]): boolean {
  return failure !== null && codes.includes(failure.code)
}

import type { Problem } from '../../shared/errors.ts'
import { isOneOf, useProblemWords } from '../ui/failure.tsx'
import { TextArea } from '../ui/text-field.tsx'

/** Whether it is the code that something is wrong with. */
export const isAtCode = (problem: Problem | null): boolean =>
  isOneOf(problem, ['code_unreadable', 'code_used', 'code_expired', 'code_other_office'])

/** The code that another workstation shows, which is pasted here. */
export function JoiningCodeField(props: {
  words: { code: string; codeHint: string }
  problem: Problem | null
  value: string
  onChange: (code: string) => void
}) {
  const say = useProblemWords()
  return (
    <TextArea
      code
      label={props.words.code}
      hint={props.words.codeHint}
      problem={isAtCode(props.problem) ? say(props.problem) : undefined}
      rows={5}
      lang="en"
      maxLength={60_000}
      value={props.value}
      onChange={props.onChange}
    />
  )
}

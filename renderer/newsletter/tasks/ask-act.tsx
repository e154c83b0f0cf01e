import type { Task, TaskAct } from '../../../shared/newsletter/task.ts'
import { Ask } from '../../ui/ask.tsx'
import { useWords } from '../../ui/language.tsx'
import { whoOf } from './task-acts.ts'

/** Asks before an act that nobody takes back, or that may be about somebody else: names address and name, and what is in doubt. */
export function AskAct(props: { task: Task; act: TaskAct; onAct: () => void; onKeep: () => void }) {
  const words = useWords().newsletter
  const say = words.tasks
  const { task, act } = props
  const { address, name } = whoOf(task, act)
  const who = words.who(address, name)
  const isStop = act === 'unsubscribe' || act === 'unsubscribeNamed'
  const kind = isStop ? 'stop' : act === 'confirm' ? 'confirm' : 'change'
  return (
    <Ask
      title={say.ask[kind](who)}
      text={
        <>
          <p style={{ margin: '0 0 8px' }}>{say.why[task.why]}</p>
          {kind === 'change' ? say.askChange(task.newAddress ?? '') : say.noUndo[act]}
        </>
      }
      act={isStop ? say.stopOf(address) : say.acts[act]}
      onAct={props.onAct}
      onKeep={props.onKeep}
    />
  )
}

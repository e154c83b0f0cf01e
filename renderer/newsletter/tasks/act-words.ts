import type { Task, TaskAct } from '../../../shared/newsletter/task.ts'
import type { Words } from '../../../shared/words/index.ts'
import { whoOf } from './task-acts.ts'

/** What the button of an act says: whom it stops stands on it. */
export function actWords(say: Words['newsletter']['tasks'], task: Task, act: TaskAct): string {
  return act === 'unsubscribe' || act === 'unsubscribeNamed' ? say.stopOf(whoOf(task, act).address) : say.acts[act]
}

/** What the program did about a request without a person; null where it did not. */
export function byItselfWords(task: Task, say: Words['newsletter']['tasks']): string | null {
  if (task.byItself === null) return null
  return task.byItself === 'nothing' ? say.nothingToDo : say.itself[task.asks]
}

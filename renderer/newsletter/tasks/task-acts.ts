import type { Task, TaskAct } from '../../../shared/newsletter/task.ts'

/** What can be taken back; the others only the person takes back. */
const undoable: readonly TaskAct[] = ['dismiss', 'signUp', 'signUpSuggested', 'changeAddress']

/** What is done to a reader at once, and does more than ask or dismiss. */
const changing: readonly TaskAct[] = ['unsubscribe', 'unsubscribeNamed', 'confirm', 'changeAddress']

export const isUndoable = (act: TaskAct): boolean => undoable.includes(act)

/** Whether an act is asked about first: nobody can take it back, or the mail leaves a doubt whom it is about. */
export function asksFirst({ why }: Task, act: TaskAct): boolean {
  return changing.includes(act) && (!isUndoable(act) || why === 'not-certain' || why === 'other-sender')
}

/** Whom an act is about: their address, and their name where they are a reader. */
export function whoOf(task: Task, act: TaskAct): { address: string; name: string } {
  const reader = act === 'unsubscribeNamed' ? task.named : task.reader
  if (changing.includes(act) && reader) return reader
  if (act === 'signUpSuggested' && task.suggestion !== null) return { address: task.suggestion, name: '' }
  if (act === 'signUp' && task.asks === 'change' && task.newAddress !== null)
    return { address: task.newAddress, name: '' }
  return { address: task.address ?? task.reader?.address ?? task.from.address, name: '' }
}

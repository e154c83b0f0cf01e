import { useCallback, useMemo, useRef, useState } from 'react'
import type { Task, TaskAct } from '../../../shared/newsletter/task.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { placeBeside } from '../../ui/place-beside.ts'
import { useUndo } from '../../ui/undo.tsx'

/** Requests asked for at once; they are few, and whoever has settled these sees the next. */
const most = 200

/** What can be taken back; the others only the person takes back. */
const undoable: readonly TaskAct[] = ['dismiss', 'signUp', 'signUpSuggested', 'changeAddress']

/** The requests that wait or were settled, the one that is looked at, and what is done about it. */
export function useTasks() {
  const say = useWords().newsletter.tasks
  const offerUndo = useUndo()
  const [show, setShowOnly] = useState<'open' | 'settled'>('open')
  const asked = useQuery(client.newsletter.tasks, { show, limit: most }, { placeholderData: (before) => before })
  const [chosenId, setChosenId] = useState<string | null>(null)
  const lastPlace = useRef(0)
  const tasks = useMemo(() => asked.data?.tasks ?? [], [asked.data])
  const place = tasks.findIndex(({ id }) => id === chosenId)
  if (place >= 0) lastPlace.current = place
  // Where a request was settled, the one that took its place is at hand.
  const task: Task | undefined =
    tasks[place] ?? (chosenId === null ? undefined : tasks[Math.min(lastPlace.current, tasks.length - 1)])
  const settle = useCommand(client.newsletter.settleTask)
  const undo = useCommand(client.newsletter.undoTask)
  const { mutate: settleIt } = settle
  const { mutate: undoIt } = undo
  const act = useCallback(
    (one: TaskAct) => {
      if (!task) return
      const { id } = task
      settleIt(
        { id, act: one },
        {
          onSuccess: () => {
            if (undoable.includes(one)) offerUndo({ words: say.done[one], undo: () => undoIt({ id }) })
          },
        },
      )
    },
    [task, settleIt, undoIt, offerUndo, say],
  )
  const takeBack = useCallback(() => {
    if (task) undoIt({ id: task.id })
  }, [task, undoIt])
  const step = useCallback(
    (by: 1 | -1) => {
      const at = task ? tasks.findIndex(({ id }) => id === task.id) : -1
      const next = placeBeside(at, at < 0 ? null : at, by, tasks.length)
      if (next !== null) setChosenId(tasks[next]!.id)
    },
    [task, tasks],
  )
  const setShow = useCallback((next: 'open' | 'settled') => {
    setChosenId(null)
    setShowOnly(next)
  }, [])
  return {
    show,
    setShow,
    asked,
    tasks,
    total: asked.data?.total,
    task,
    choose: setChosenId,
    act,
    takeBack,
    step,
    busy: settle.isPending || undo.isPending,
    problem: settle.error ?? undo.error,
  }
}

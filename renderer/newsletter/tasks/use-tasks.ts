import { useCallback, useMemo, useRef, useState } from 'react'
import type { Task, TaskAct } from '../../../shared/newsletter/task.ts'
import { client, useCommand, useQuery } from '../../client.ts'
import { useWords } from '../../ui/language.tsx'
import { placeBeside } from '../../ui/place-beside.ts'
import { useUndo } from '../../ui/undo.tsx'
import { asksFirst, isUndoable, whoOf } from './task-acts.ts'

/** Requests asked for at once; they are few, and whoever has settled these sees the next. */
const most = 200

/** The requests that wait or were settled, the one that is looked at, and what is done about it. */
export function useTasks() {
  const words = useWords().newsletter
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
  const [asking, setAsking] = useState<{ task: Task; act: TaskAct } | null>(null)
  const settleTask = useCallback(
    (about: Task, one: TaskAct) => {
      const { id } = about
      const { address, name } = whoOf(about, one)
      const who = words.who(address, name)
      const done = words.tasks.done[one]
      settleIt(
        { id, act: one },
        {
          onSuccess: () =>
            offerUndo(
              isUndoable(one)
                ? { words: words.doneTo(who, done), undo: () => undoIt({ id }) }
                : { words: words.doneForGood(who, done, words.tasks.noUndo[one] ?? '') },
            ),
        },
      )
    },
    [settleIt, undoIt, offerUndo, words],
  )
  const act = useCallback(
    (one: TaskAct) => {
      if (!task) return
      if (asksFirst(task, one)) setAsking({ task, act: one })
      else settleTask(task, one)
    },
    [task, settleTask],
  )
  const actAsked = useCallback(() => {
    if (!asking) return
    setAsking(null)
    settleTask(asking.task, asking.act)
  }, [asking, settleTask])
  const keep = useCallback(() => setAsking(null), [])
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
    asking,
    actAsked,
    keep,
    takeBack,
    step,
    busy: settle.isPending || undo.isPending,
    problem: settle.error ?? undo.error,
  }
}

import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Letter, SaidBefore } from '../../shared/letters/letter.ts'
import { client, useCommand } from '../client.ts'
import { useWords } from '../ui/language.tsx'
import { useUndo } from '../ui/undo.tsx'
import type { Marking } from './triage/use-marking.ts'
import { actsOn, type LetterAct, type LetterActName } from './acts.tsx'

/**
 * The acts on the letter that is read, each with its way back. While the letter has not come they keep their shape; what is asked then is done once
 * it has come, and forgotten where another letter was chosen by then.
 */
export function useLetterActs(
  chosen: string,
  letter: Letter | undefined,
  on: {
    reply: () => void
    insert: () => void
    template: () => void
    done: () => void
    redecode: () => void
    source: () => void
    openCandidate: (id: string) => void
    /** A colleague is answering: whoever wants to instead is asked first. */
    takeOver: () => void
    /** Whose the letter is to be is asked. */
    assignTo: () => void
    /** A note for colleagues is asked. */
    note: () => void
    /** By when it is to be answered, and when it comes back, is asked. */
    setDue: () => void
    remind: () => void
    /** Its topic and tags are asked. */
    labels: () => void
    /** As what and for what it leaves is asked. */
    takeOut: () => void
    /** What it is printed for is asked. */
    print: () => void
  },
  me: string,
  marking: Marking,
): LetterAct[] {
  const words = useWords()
  const say = words.letters
  const offerUndo = useUndo()
  const { mutate: mark } = useCommand(client.letters.markCandidate)
  const { setStatus, reopen, assign, assignToMe, setUrgent } = marking
  const { mutate: claimIt } = useCommand(client.letters.claim)
  const { mutate: unclaim } = useCommand(client.letters.unclaim)
  const { mutate: unread } = useCommand(client.letters.markUnread)
  const { mutate: open } = useCommand(client.letters.open)
  const { mutate: sayIt } = useCommand(client.letters.sayLetter)
  const { mutate: unsay } = useCommand(client.letters.unsayLetter)
  const { id, candidate, status, setApart, urgent } = letter ?? {}
  const claimant = letter?.claim?.by.accountId ?? null
  const assignee = letter?.assignee?.accountId ?? null
  const before = useRef<Letter | undefined>(undefined)
  if (letter) before.current = letter
  const looksLike = letter ?? before.current
  const {
    reply,
    insert,
    template,
    done: onDone,
    redecode,
    source,
    takeOver,
    assignTo,
    note,
    setDue,
    remind,
    labels,
    takeOut,
    print,
    openCandidate,
  } = on

  const toggleCandidate = useCallback(() => {
    if (id === undefined || candidate === undefined) return
    const undo = () => mark({ id, candidate })
    const way = { words: words.answers.suggestions.openCandidate, go: () => openCandidate(id) }
    const done = candidate ? { words: say.candidateOffUndo, undo } : { words: say.candidateUndo, undo, way }
    mark({ id, candidate: !candidate }, { onSuccess: () => offerUndo(done) })
  }, [id, candidate, mark, offerUndo, say, words, openCandidate])
  const toggleClosed = useCallback(() => {
    if (id === undefined || status === undefined || status === 'answered') return
    if (status === 'closed') reopen([id])
    else setStatus([id], 'closed', onDone)
  }, [id, status, setStatus, reopen, onDone])
  const toggleMine = useCallback(() => {
    if (id === undefined) return
    if (assignee === me) assign([id], null)
    else assignToMe([id])
  }, [id, assignee, me, assign, assignToMe])
  const toggleUrgent = useCallback(() => {
    if (id !== undefined && urgent !== undefined) setUrgent([id], !urgent)
  }, [id, urgent, setUrgent])
  const wait = useCallback(() => {
    if (id !== undefined) setStatus([id], 'waiting', onDone)
  }, [id, setStatus, onDone])
  const toggleClaim = useCallback(() => {
    if (id === undefined) return
    if (claimant === null) claimIt({ id, from: null })
    else if (claimant === me) unclaim({ id })
    else takeOver()
  }, [id, claimant, me, claimIt, unclaim, takeOver])
  const markUnread = useCallback(() => {
    if (id === undefined) return
    unread({ id }, { onSuccess: () => offerUndo({ words: say.unreadUndo, undo: () => open({ id }) }) })
  }, [id, unread, open, offerUndo, say])
  const sayLetter = useCallback(() => {
    if (id === undefined || setApart === undefined) return
    const words = setApart ? say.sayLetterUndo : say.sayNoLetterUndo
    const onSuccess = ({ before: said }: { before: SaidBefore }) =>
      offerUndo({ words, undo: () => unsay({ id, before: said }) })
    sayIt({ id, letter: setApart }, { onSuccess })
  }, [id, setApart, sayIt, unsay, offerUndo, say])

  const early = useRef<{ letter: string; act: LetterActName } | null>(null)
  const acts = useMemo(() => {
    const onceThere = (act: LetterActName, run: () => void) => () => {
      if (id === undefined) early.current = { letter: chosen, act }
      else run()
    }
    const does = {
      reply: onceThere('reply', reply),
      insert: onceThere('insert', insert),
      template: onceThere('template', template),
      candidate: onceThere('candidate', toggleCandidate),
      close: onceThere('close', toggleClosed),
      assign: onceThere('assign', toggleMine),
      'assign-to': onceThere('assign-to', assignTo),
      note: onceThere('note', note),
      urgent: onceThere('urgent', toggleUrgent),
      due: onceThere('due', setDue),
      remind: onceThere('remind', remind),
      labels: onceThere('labels', labels),
      'take-out': onceThere('take-out', takeOut),
      wait: onceThere('wait', wait),
      claim: onceThere('claim', toggleClaim),
      'mark-unread': onceThere('mark-unread', markUnread),
      'say-letter': onceThere('say-letter', sayLetter),
      redecode: onceThere('redecode', redecode),
      source: onceThere('source', source),
      print: onceThere('print', print),
    }
    return actsOn(looksLike, words, does, me)
  }, [
    looksLike,
    id,
    chosen,
    words,
    me,
    reply,
    insert,
    template,
    redecode,
    source,
    toggleCandidate,
    toggleClosed,
    toggleMine,
    toggleUrgent,
    assignTo,
    note,
    setDue,
    remind,
    labels,
    takeOut,
    print,
    wait,
    toggleClaim,
    markUnread,
    sayLetter,
  ])
  useEffect(() => {
    const asked = early.current
    if (asked === null || (id === undefined && asked.letter === chosen)) return
    early.current = null
    const act = acts.find((one) => one.id === asked.act)
    if (asked.letter === id && act?.blocked === undefined) act?.run()
  }, [id, chosen, acts])
  return acts
}

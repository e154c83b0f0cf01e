import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Letter, SaidBefore } from '../../shared/letters/letter.ts'
import { client, useCommand } from '../client.ts'
import { useWords } from '../ui/language.tsx'
import { useUndo } from '../ui/undo.tsx'
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
    done: () => void
    redecode: () => void
    source: () => void
    openCandidate: (id: string) => void
    /** A colleague is answering: whoever wants to instead is asked first. */
    takeOver: () => void
  },
  me: string,
): LetterAct[] {
  const words = useWords()
  const say = words.letters
  const offerUndo = useUndo()
  const { mutate: mark } = useCommand(client.letters.markCandidate)
  const { mutate: setClosed } = useCommand(client.letters.close)
  const { mutate: claimIt } = useCommand(client.letters.claim)
  const { mutate: unclaim } = useCommand(client.letters.unclaim)
  const { mutate: unread } = useCommand(client.letters.markUnread)
  const { mutate: open } = useCommand(client.letters.open)
  const { mutate: sayIt } = useCommand(client.letters.sayLetter)
  const { mutate: unsay } = useCommand(client.letters.unsayLetter)
  const { id, candidate, status, setApart } = letter ?? {}
  const claimant = letter?.claim?.by.accountId ?? null
  const before = useRef<Letter | undefined>(undefined)
  if (letter) before.current = letter
  const looksLike = letter ?? before.current
  const { reply, done: onDone, redecode, source, takeOver, openCandidate } = on

  const toggleCandidate = useCallback(() => {
    if (id === undefined || candidate === undefined) return
    const undo = () => mark({ id, candidate })
    const way = { words: words.answers.suggestions.openCandidate, go: () => openCandidate(id) }
    const done = candidate ? { words: say.candidateOffUndo, undo } : { words: say.candidateUndo, undo, way }
    mark({ id, candidate: !candidate }, { onSuccess: () => offerUndo(done) })
  }, [id, candidate, mark, offerUndo, say, words, openCandidate])
  const toggleClosed = useCallback(() => {
    if (id === undefined || status === undefined || status === 'answered') return
    const closed = status === 'closed'
    const done = { words: closed ? say.reopenedUndo : say.closedUndo, undo: () => setClosed({ id, closed }) }
    const onSuccess = () => {
      offerUndo(done)
      if (!closed) onDone()
    }
    setClosed({ id, closed: !closed }, { onSuccess })
  }, [id, status, setClosed, offerUndo, onDone, say])
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
      candidate: onceThere('candidate', toggleCandidate),
      close: onceThere('close', toggleClosed),
      claim: onceThere('claim', toggleClaim),
      'mark-unread': onceThere('mark-unread', markUnread),
      'say-letter': onceThere('say-letter', sayLetter),
      redecode: onceThere('redecode', redecode),
      source: onceThere('source', source),
      print: () => void client.shell.print({}).catch(() => undefined),
    }
    return actsOn(looksLike, words, does, me)
  }, [
    looksLike,
    id,
    chosen,
    words,
    me,
    reply,
    redecode,
    source,
    toggleCandidate,
    toggleClosed,
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

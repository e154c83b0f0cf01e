import { useCallback, useMemo, useRef } from 'react'
import type { Letter, SaidBefore } from '../../shared/letters/letter.ts'
import { client, useCommand } from '../client.ts'
import { useWords } from '../ui/language.tsx'
import { useUndo } from '../ui/undo.tsx'
import { actsOn, type LetterAct } from './acts.tsx'

/** The acts on the letter that is read, each with its way back. While the letter has not come they keep their shape and do nothing. */
export function useLetterActs(
  letter: Letter | undefined,
  on: { reply: () => void; done: () => void; redecode: () => void; source: () => void },
): LetterAct[] {
  const words = useWords()
  const say = words.letters
  const offerUndo = useUndo()
  const { mutate: mark } = useCommand(client.letters.markCandidate)
  const { mutate: setClosed } = useCommand(client.letters.close)
  const { mutate: unread } = useCommand(client.letters.markUnread)
  const { mutate: open } = useCommand(client.letters.open)
  const { mutate: sayIt } = useCommand(client.letters.sayLetter)
  const { mutate: unsay } = useCommand(client.letters.unsayLetter)
  const { id, candidate, status, setApart } = letter ?? {}
  const before = useRef<Letter | undefined>(undefined)
  if (letter) before.current = letter
  const looksLike = letter ?? before.current
  const { reply, done: onDone, redecode, source } = on

  const toggleCandidate = useCallback(() => {
    if (id === undefined || candidate === undefined) return
    const undo = () => mark({ id, candidate })
    const done = { words: candidate ? say.candidateOffUndo : say.candidateUndo, undo }
    mark({ id, candidate: !candidate }, { onSuccess: () => offerUndo(done) })
  }, [id, candidate, mark, offerUndo, say])
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

  return useMemo(() => {
    const ifThere = (run: () => void) => () => {
      if (id !== undefined) run()
    }
    return actsOn(looksLike, words, {
      reply: ifThere(reply),
      candidate: toggleCandidate,
      close: toggleClosed,
      'mark-unread': markUnread,
      'say-letter': sayLetter,
      redecode: ifThere(redecode),
      source: ifThere(source),
      print: () => void client.shell.print({}).catch(() => undefined),
    })
  }, [looksLike, id, words, reply, redecode, source, toggleCandidate, toggleClosed, markUnread, sayLetter])
}

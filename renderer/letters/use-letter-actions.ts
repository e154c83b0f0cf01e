import { useCallback, useMemo } from 'react'
import type { Letter } from '../../shared/letters/letter.ts'
import { client, useCommand } from '../client.ts'
import { useWords } from '../ui/language.tsx'
import { useUndo } from '../ui/undo.tsx'

/** What can be done to the letter that is read, each act with its way back. */
export type LetterActions = {
  toggleCandidate: () => void
  toggleClosed: () => void
  markUnread: () => void
  /** Why the letter cannot be answered, closed; undefined where it can. */
  replyBlocked: string | undefined
  closeBlocked: string | undefined
}

/** The acts on one letter; while it has not come they do nothing. */
export function useLetterActions(letter: Letter | undefined): LetterActions {
  const words = useWords().letters
  const offerUndo = useUndo()
  const { mutate: mark } = useCommand(client.letters.markCandidate)
  const { mutate: close } = useCommand(client.letters.close)
  const { mutate: unread } = useCommand(client.letters.markUnread)
  const { mutate: open } = useCommand(client.letters.open)
  const { id, candidate, status } = letter ?? {}

  const toggleCandidate = useCallback(() => {
    if (id === undefined || candidate === undefined) return
    mark(
      { id, candidate: !candidate },
      {
        onSuccess: () =>
          offerUndo({
            words: candidate ? words.candidateOffUndo : words.candidateUndo,
            undo: () => mark({ id, candidate }),
          }),
      },
    )
  }, [id, candidate, mark, offerUndo, words])
  const toggleClosed = useCallback(() => {
    if (id === undefined || status === undefined || status === 'answered') return
    const closed = status === 'closed'
    close(
      { id, closed: !closed },
      {
        onSuccess: () =>
          offerUndo({ words: closed ? words.reopenedUndo : words.closedUndo, undo: () => close({ id, closed }) }),
      },
    )
  }, [id, status, close, offerUndo, words])
  const markUnread = useCallback(() => {
    if (id === undefined) return
    unread({ id }, { onSuccess: () => offerUndo({ words: words.unreadUndo, undo: () => open({ id }) }) })
  }, [id, unread, open, offerUndo, words])

  return useMemo(
    () => ({
      toggleCandidate,
      toggleClosed,
      markUnread,
      replyBlocked: letter && !letter.answerTo ? words.editor.heldByAddress : undefined,
      closeBlocked: status === 'answered' ? words.row.answeredElsewhere : undefined,
    }),
    [toggleCandidate, toggleClosed, markUnread, letter, status, words],
  )
}

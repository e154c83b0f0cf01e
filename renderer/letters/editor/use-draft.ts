import { useEffect, useMemo, useState } from 'react'
import type { Letter } from '../../../shared/letters/letter.ts'
import { client } from '../../client.ts'
import { useBeforeLeaving } from '../../ui/before-leaving.ts'
import { autosave, type Autosave, type DraftState, type DraftText } from './autosave.ts'

/** The reply that is being written; it lives in the desk, and here only while it is on the screen. */
export type Draft = Required<DraftText> & {
  setTo: (address: string) => void
  setCc: (text: string) => void
  setBcc: (text: string) => void
  setSubject: (subject: string) => void
  setBody: (body: string) => void
  state: DraftState
  savedAt: string | null
  saving: Autosave
}

/** Starts from the letter's draft, or from an empty reply, and saves every change within a second. */
export function useDraft(letter: Letter, empty: DraftText): Draft {
  const start = useMemo<Required<DraftText>>(
    () => {
      if (!letter.draft) return { to: '', cc: '', bcc: '', ...empty }
      const { savedAt: _, ...kept } = letter.draft
      return kept
    },
    // Only the first text counts: what comes back from the desk later is older than what is being typed.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [letter.id],
  )
  const [text, setText] = useState(start)
  const [{ state, savedAt }, setState] = useState<{ state: DraftState; savedAt: string | null }>({
    state: letter.draft ? 'saved' : 'untouched',
    savedAt: letter.draft?.savedAt ?? null,
  })
  const saving = useMemo(
    () =>
      autosave({
        start,
        pauseMilliseconds: 800,
        save: (draft) => client.letters.saveDraft({ letterId: letter.id, ...draft }),
        onState: (next, at) => setState((before) => ({ state: next, savedAt: at ?? before.savedAt })),
      }),
    [letter.id, start],
  )

  useEffect(() => saving.changed(text), [saving, text])
  useEffect(() => {
    const leave = () => void saving.flush()
    window.addEventListener('pagehide', leave)
    document.addEventListener('visibilitychange', leave)
    return () => {
      window.removeEventListener('pagehide', leave)
      document.removeEventListener('visibilitychange', leave)
      leave()
    }
  }, [saving])
  useBeforeLeaving(saving.flush)
  return {
    ...text,
    state,
    savedAt,
    saving,
    setSubject: (subject) => setText((before) => ({ ...before, subject })),
    setTo: (to) => setText((before) => ({ ...before, to })),
    setCc: (cc) => setText((before) => ({ ...before, cc })),
    setBcc: (bcc) => setText((before) => ({ ...before, bcc })),
    setBody: (body) => setText((before) => ({ ...before, body })),
  }
}

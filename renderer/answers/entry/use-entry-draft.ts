import { useCallback, useMemo, useRef, useState } from 'react'
import type { Entry } from '../../../shared/answers/entries.ts'
import { client } from '../../client.ts'
import { useFollowing, type Following } from '../../ui/use-following.ts'
import { useSaving, type Saving } from '../../ui/use-saving.ts'
import { contentOf, draftOf, wordsOf, type Draft } from './draft.ts'

export type EntryDraft = {
  draft: Draft
  /** Changes what is written; it is kept within a second. */
  change: (next: (before: Draft) => Draft) => void
  saving: Saving
  /** Of what somebody else has kept meanwhile: whether the window has it already. */
  theirsCame: boolean
} & Following

const heldBy = { conflict: 'entry_changed', sealed: 'entry_sealed' } as const
const newId = (): string => crypto.randomUUID()

/** What is written of an entry, kept as it is written; what others keep meanwhile is taken over where nothing here is open. */
export function useEntryDraft(entry: Entry): EntryDraft {
  const { id, revision, changedAt, text } = entry
  const onDesk = useMemo(() => draftOf(text, newId), [text])
  const [draft, setDraft] = useState(onDesk)
  const latest = useRef(draft)
  const read = useCallback(() => contentOf(latest.current), [])
  const save = useCallback(
    (content: Draft, from: number) => client.answers.saveEntry({ id, revision: from, content }),
    [id],
  )
  const saving = useSaving<Draft>({ id, revision, changedAt, content: onDesk }, read, save, heldBy)
  const { saver } = saving
  const put = useCallback((next: Draft) => {
    latest.current = next
    setDraft(next)
  }, [])
  const change = useCallback(
    (next: (before: Draft) => Draft) => {
      put(next(latest.current))
      saver.changed()
    },
    [put, saver],
  )
  const isDraft = entry.state === 'draft'
  const following = useFollowing({ revision, content: onDesk, isDraft }, saving, put, wordsOf)
  const theirsCame =
    saving.state === 'conflict' && revision >= saver.revision() && wordsOf(onDesk) !== wordsOf(saver.kept())
  return useMemo(
    () => ({ draft, change, saving, theirsCame, ...following }),
    [draft, change, saving, theirsCame, following],
  )
}

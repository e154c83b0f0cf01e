import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Entry } from '../../../shared/answers/entries.ts'
import { client } from '../../client.ts'
import { useSaving, type Saving } from '../../ui/use-saving.ts'
import { contentOf, draftOf, saysTheSame, type Draft } from './draft.ts'

export type EntryDraft = {
  draft: Draft
  /** Changes what is written; it is kept within a second. */
  change: (next: (before: Draft) => Draft) => void
  saving: Saving
  takeTheirs: () => void
  keepMine: () => void
}

const heldBy = { conflict: 'entry_changed', sealed: 'entry_sealed' } as const
const newId = (): string => crypto.randomUUID()

/** What is written of an entry, kept as it is written; what others keep meanwhile is taken over where nothing here is open. */
export function useEntryDraft(entry: Entry): EntryDraft {
  const { id, revision } = entry
  const [draft, setDraft] = useState(() => draftOf(entry.text, newId))
  const latest = useRef({ draft, entry })
  latest.current = { ...latest.current, entry }
  const read = useCallback(() => contentOf(latest.current.draft), [])
  const save = useCallback(
    (content: Draft, from: number) => client.answers.saveEntry({ id, revision: from, content }),
    [id],
  )
  const saving = useSaving(entry, read, save, heldBy)
  const { saver, state } = saving
  const put = useCallback((next: Draft) => {
    latest.current.draft = next
    setDraft(next)
  }, [])
  const change = useCallback(
    (next: (before: Draft) => Draft) => {
      put(next(latest.current.draft))
      saver.changed()
    },
    [put, saver],
  )
  const takeTheirs = useCallback(() => {
    put(draftOf(latest.current.entry.text, newId))
    saver.goOnFrom(latest.current.entry.revision, false)
  }, [put, saver])
  const keepMine = useCallback(() => saver.goOnFrom(latest.current.entry.revision, true), [saver])
  useEffect(() => {
    if (revision <= saver.revision() || saver.isOpen()) return
    // A request for approval counts up, too, and changes nothing.
    if (saysTheSame(latest.current.draft, latest.current.entry.text)) saver.goOnFrom(revision, false)
    else takeTheirs()
  }, [revision, state, saver, takeTheirs])
  return useMemo(() => ({ draft, change, saving, takeTheirs, keepMine }), [draft, change, saving, takeTheirs, keepMine])
}

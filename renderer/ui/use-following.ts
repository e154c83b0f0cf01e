import { useCallback, useEffect, useMemo, useRef } from 'react'
import type { Saving } from './use-saving.ts'

/** What the desk has of something that is written here. */
export type OnDesk<Content> = {
  revision: number
  content: Content
  /** Whether it can be written; false while it is asked for or approved. */
  isDraft: boolean
}

export type Following = { takeTheirs: () => void; keepMine: () => void }

/**
 * Follows what others keep of what is written here: where nothing here is open it is taken over at once; where two have kept different texts, it
 * waits for a person. `take` puts what the desk has in the place of what is here; `says` tells two contents apart.
 */
export function useFollowing<Content>(
  desk: OnDesk<Content>,
  saving: Saving<Content>,
  take: (content: Content) => void,
  says: (content: Content) => string,
): Following {
  const { saver, state } = saving
  const latest = useRef(desk)
  latest.current = desk
  const wasSealed = useRef(false)
  const seen = useRef(desk.revision)
  const takeTheirs = useCallback(() => {
    const { revision, content } = latest.current
    take(content)
    saver.goOnFrom(revision, false, content)
  }, [take, saver])
  const keepMine = useCallback(() => {
    const { revision, content } = latest.current
    saver.goOnFrom(revision, true, content)
  }, [saver])
  const { revision, content, isDraft } = desk
  useEffect(() => {
    if (!isDraft) wasSealed.current = true
    // What changes while it is being kept tells nothing yet.
    if (saver.isSaving()) return
    // Revisions run back only where what was kept here has not held beside what another desk kept.
    const ranBack = revision < seen.current
    seen.current = revision
    const own = saver.revision()
    const notAskedSince = revision < own && !ranBack
    if (notAskedSince || (state === 'sealed' && !isDraft)) return
    const opened = state === 'sealed' && wasSealed.current
    if (isDraft) wasSealed.current = false
    if (says(content) === says(saver.kept())) {
      // A request for approval counts up, too, and changes nothing. What could not be kept while it was sealed is kept now.
      if (revision !== own || opened) saver.goOnFrom(revision, saver.isOpen(), content)
    } else if (revision > own && !saver.isOpen()) takeTheirs()
    // Two desks have kept under one number, or what waited for the seal would be laid over what came meanwhile.
    else if (state !== 'conflict' && (revision <= own || opened)) saver.wait()
  }, [revision, content, isDraft, state, saver, says, takeTheirs])
  return useMemo(() => ({ takeTheirs, keepMine }), [takeTheirs, keepMine])
}

import { problemOf, type ErrorCode } from '../../shared/errors.ts'

/**
 * Where the keeping stands. `conflict`: somebody has kept another state meanwhile; `sealed`: it was asked for or approved meanwhile. Both wait
 * for a person.
 */
export type SaveState = 'kept' | 'unsaved' | 'saving' | 'failed' | 'conflict' | 'sealed'

export type Saver<Content = unknown> = {
  /** Tells of every change; what is there then is read when it is kept. */
  changed(): void
  /** Keeps at once what is not kept; resolves when the desk has it (or has refused it). */
  flush(): Promise<void>
  /** The revision that the desk has of what is here. */
  revision(): number
  /** What the desk has under that revision, as far as this window knows. */
  kept(): Content
  /** Whether something here is not with the desk yet. */
  isOpen(): boolean
  /** Whether it is on its way to the desk. */
  isSaving(): boolean
  /** What is here follows on a revision that somebody else has kept: `changed` says whether it differs from `kept`, which they kept. */
  goOnFrom(revision: number, changed: boolean, kept: Content): void
  /** Somebody has kept another state under the same revision: a person says which one stays. */
  wait(): void
}

/** Milliseconds after which a keeping that failed is tried again. */
const again = 5000

/**
 * Keeps what is written after a pause, never two states at a time; one that keeps changing is kept all the same, no later than one pause after
 * its first change. What the desk refuses because of somebody else is not tried again by itself.
 */
export function saverOf<Content>(options: {
  revision: number
  /** What the desk has under that revision. */
  kept: Content
  pauseMilliseconds: number
  read: () => Content
  save: (content: Content, revision: number) => Promise<{ revision: number }>
  /** Which refusals of the desk mean that somebody else has kept it, or that it cannot be changed any more. */
  heldBy: { conflict: ErrorCode; sealed: ErrorCode }
  onState: (state: SaveState, why: ErrorCode | null) => void
}): Saver<Content> {
  let { revision, kept } = options
  let open = false
  let held: 'conflict' | 'sealed' | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let saving = false

  const flushIn = (milliseconds: number): void => {
    timer ??= setTimeout(() => void flush(), milliseconds)
  }
  const saveNow = async (): Promise<void> => {
    if (!open || held !== null) return
    open = false
    saving = true
    options.onState('saving', null)
    try {
      const content = options.read()
      revision = (await options.save(content, revision)).revision
      kept = content
      saving = false
      options.onState(open ? 'unsaved' : 'kept', null)
    } catch (failure) {
      saving = false
      open = true
      const { code } = problemOf(failure)
      held = code === options.heldBy.conflict ? 'conflict' : code === options.heldBy.sealed ? 'sealed' : null
      options.onState(held ?? 'failed', code)
      if (held === null) flushIn(again)
    }
  }
  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    running = running.then(saveNow)
    return running
  }
  return {
    changed: () => {
      const first = !open
      open = true
      if (held !== null) return
      if (first && !saving) options.onState('unsaved', null)
      flushIn(options.pauseMilliseconds)
    },
    flush,
    revision: () => revision,
    kept: () => kept,
    isOpen: () => open || saving,
    isSaving: () => saving,
    goOnFrom: (next, changed, theirs) => {
      revision = next
      kept = theirs
      held = null
      open = changed
      options.onState(changed ? 'unsaved' : 'kept', null)
      if (changed) void flush()
    },
    wait: () => {
      open = true
      held = 'conflict'
      options.onState('conflict', options.heldBy.conflict)
    },
  }
}

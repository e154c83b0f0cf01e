import type { IssueDocument } from '../../../../shared/newsletter/issue/document.ts'
import type { ErrorCode } from '../../../../shared/errors.ts'
import { problemOf } from '../../../../shared/errors.ts'

/** What is kept of an issue while it is written. */
export type IssueContent = { subjects: { ja: string; en: string }; document: IssueDocument }

/**
 * Where the keeping stands. `conflict`: somebody has kept another state meanwhile; `sealed`: it was asked for or approved meanwhile. Both wait
 * for a person.
 */
export type SaveState = 'kept' | 'unsaved' | 'saving' | 'failed' | 'conflict' | 'sealed'

export type IssueSaver = {
  /** Tells of every change; what is there then is read when it is kept. */
  changed(): void
  /** Keeps at once what is not kept; resolves when the desk has it (or has refused it). */
  flush(): Promise<void>
  /** The revision that the desk has of what is here. */
  revision(): number
  /** Whether something here is not with the desk yet. */
  isOpen(): boolean
  /** What is here follows on a revision that somebody else has kept: `changed` says whether it differs from that. */
  goOnFrom(revision: number, changed: boolean): void
}

/** Milliseconds after which a keeping that failed is tried again. */
const again = 5000

/**
 * Keeps an issue after a pause of writing, never two states at a time; one that keeps changing is kept all the same, no later than one pause after
 * its first change. What the desk refuses because of somebody else is not tried again by itself.
 */
export function issueSaver(options: {
  revision: number
  pauseMilliseconds: number
  read: () => IssueContent
  save: (content: IssueContent, revision: number) => Promise<{ revision: number }>
  onState: (state: SaveState, why: ErrorCode | null) => void
}): IssueSaver {
  let { revision } = options
  let open = false
  let held: 'conflict' | 'sealed' | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let saving = false

  const wait = (milliseconds: number): void => {
    timer ??= setTimeout(() => void flush(), milliseconds)
  }
  const saveNow = async (): Promise<void> => {
    if (!open || held !== null) return
    open = false
    saving = true
    options.onState('saving', null)
    try {
      revision = (await options.save(options.read(), revision)).revision
      saving = false
      options.onState(open ? 'unsaved' : 'kept', null)
    } catch (failure) {
      saving = false
      open = true
      const { code } = problemOf(failure)
      held = code === 'issue_changed' ? 'conflict' : code === 'issue_sealed' ? 'sealed' : null
      options.onState(held ?? 'failed', code)
      if (held === null) wait(again)
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
      wait(options.pauseMilliseconds)
    },
    flush,
    revision: () => revision,
    isOpen: () => open || saving,
    goOnFrom: (next, changed) => {
      revision = next
      held = null
      open = changed
      options.onState(changed ? 'unsaved' : 'kept', null)
      if (changed) void flush()
    },
  }
}

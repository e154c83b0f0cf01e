/** What is saved of a reply; copies as they are typed, and the letter's address that was chosen. */
export type DraftText = { subject: string; body: string; to?: string; cc?: string; bcc?: string }

/** Where the saving of a draft stands. */
export type DraftState = 'untouched' | 'saving' | 'saved' | 'failed'

export type Autosave = {
  /** Tells of every change; it is saved after the pause. */
  changed(text: DraftText): void
  /** Saves at once what is not saved; resolves when the desk has it (or has refused it). */
  flush(): Promise<void>
  /** Ends the saving: the text was sent or thrown away. Resolves when no saving is under way any more. */
  end(): Promise<void>
  /** Goes on after an end that came to nothing. */
  resume(): void
}

/**
 * Saves a draft after a pause of typing, never two at a time and never a text that the desk has already. A text kept
 * changing is saved all the same: no later than one pause after its first unsaved change.
 */
export function autosave(options: {
  start: DraftText
  pauseMilliseconds: number
  save: (text: DraftText) => Promise<{ savedAt: string }>
  onState: (state: DraftState, savedAt: string | null) => void
}): Autosave {
  let latest = options.start
  let kept = options.start
  let timer: ReturnType<typeof setTimeout> | undefined
  let running: Promise<void> = Promise.resolve()
  let ended = false

  const saveNow = async () => {
    if (ended || same(latest, kept)) return
    const text = latest
    options.onState('saving', null)
    try {
      const { savedAt } = await options.save(text)
      kept = text
      options.onState('saved', savedAt)
    } catch {
      options.onState('failed', null)
    }
  }
  const flush = () => {
    clearTimeout(timer)
    timer = undefined
    running = running.then(saveNow)
    return running
  }
  return {
    changed: (text) => {
      latest = text
      if (!ended && !same(latest, kept)) timer ??= setTimeout(() => void flush(), options.pauseMilliseconds)
    },
    flush,
    end: () => {
      ended = true
      clearTimeout(timer)
      timer = undefined
      return running
    },
    resume: () => {
      ended = false
    },
  }
}

function same(a: DraftText, b: DraftText): boolean {
  return (
    a.subject === b.subject &&
    a.body === b.body &&
    (['to', 'cc', 'bcc'] as const).every((field) => (a[field] ?? '') === (b[field] ?? ''))
  )
}

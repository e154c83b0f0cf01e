import { newLine, type Line } from './line.ts'

/** Mails of one part that wait to be sent, and how that part writes down what becomes of each; every step is a commit of its own. */
export type Outgoing<Mail, Ready, Outcome> = {
  /** Shared with the mails of other parts: only one is on its way at a time. */
  line?: Line | undefined
  now(): Date
  /** False where nothing can be sent now, such as without a mailbox; then the queue rests. */
  canSend(): boolean
  /** The mail that leaves first. */
  next(): Mail | null
  /** When it may leave (ISO 8601). */
  leavesAt(mail: Mail): string
  /** Mails that were on their way when the program ended, or whose outcome could not be written, may have left: they are uncertain. */
  noteInterrupted(): void
  /** The last look before a mail leaves; false where it was held back, and that has been written down. */
  mayLeave(mail: Mail, signal: AbortSignal): Promise<boolean>
  /** The mail as it will be sent. */
  compose(mail: Mail): Promise<Ready>
  /** Writes down that it is about to leave, where everybody who could have decided otherwise must see it; false where it may not. */
  begin(mail: Mail, ready: Ready, signal: AbortSignal): Promise<boolean>
  send(mail: Mail, ready: Ready): Promise<Outcome>
  /** Writes down what came of it. */
  finish(mail: Mail, outcome: Outcome): void
  /** Told of what kept a step from being written. */
  onFailure(failure: unknown): void
  /** Told after each change of a mail. */
  onChanged(): void
}

export type Queue = {
  /** Looks at the queue again: a mail was added, or shall leave at once. */
  wake(): void
  /** Sends nothing more; waits for a mail that is on its way, at most ten seconds. */
  stop(): Promise<void>
}

/**
 * Sends the mails that wait, one after the other, each when its time has come: intent, sending and outcome are written one by one, so that
 * after a crash a mail was certainly not sent, certainly sent, or is visibly uncertain; never sent twice by itself.
 */
export function startQueue<Mail, Ready, Outcome>(outgoing: Outgoing<Mail, Ready, Outcome>): Queue {
  let timer: NodeJS.Timeout | undefined
  let running: Promise<void> | null = null
  const over = new AbortController()
  // The data could not be written: a mail may stand there as on its way that no longer is.
  let failed = false
  const { inTurn } = outgoing.line ?? newLine()

  const run = async (): Promise<void> => {
    if (failed) outgoing.noteInterrupted()
    failed = false
    for (let mail = due(); mail && !over.signal.aborted; mail = due()) {
      const next = mail
      const may = await outgoing.mayLeave(next, over.signal)
      if (over.signal.aborted) return
      if (may) await inTurn(() => sendOne(next))
      else outgoing.onChanged()
    }
  }
  const sendOne = async (mail: Mail): Promise<void> => {
    if (over.signal.aborted) return
    const ready = await outgoing.compose(mail)
    if (over.signal.aborted || !(await outgoing.begin(mail, ready, over.signal))) return outgoing.onChanged()
    outgoing.onChanged()
    outgoing.finish(mail, await outgoing.send(mail, ready))
    outgoing.onChanged()
  }
  const due = (): Mail | null => {
    const mail = outgoing.next()
    return mail && outgoing.canSend() && outgoing.leavesAt(mail) <= outgoing.now().toISOString() ? mail : null
  }
  const plan = (rest = 0): void => {
    clearTimeout(timer)
    if (over.signal.aborted || running) return
    const mail = outgoing.next()
    if (!mail && !failed) return
    // Looked at again after a minute at most: a computer that slept does not count its sleep.
    const left = mail ? Date.parse(outgoing.leavesAt(mail)) - outgoing.now().getTime() : 0
    timer = setTimeout(begin, outgoing.canSend() ? Math.min(longestRest, Math.max(rest, left)) : longestRest)
  }
  const begin = (): void => {
    running ??= run()
      .catch((failure: unknown) => {
        // A full disk must not end the desk: the queue rests, and is looked at again.
        failed = true
        outgoing.onFailure(failure)
        outgoing.onChanged()
      })
      .then(() => {
        running = null
        plan(failed ? longestRest : 0)
      })
  }

  // Nobody is kept out of the office where it cannot be noted now; nothing leaves before it is.
  try {
    outgoing.noteInterrupted()
  } catch (failure) {
    failed = true
    outgoing.onFailure(failure)
  }
  plan(failed ? longestRest : 0)
  return {
    wake: () => plan(),
    async stop() {
      over.abort()
      clearTimeout(timer)
      if (running) await Promise.race([running, tenSeconds()])
    },
  }
}

/** Milliseconds between two looks at the queue, at most. */
const longestRest = 60_000

function tenSeconds(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 10_000).unref()
  })
}

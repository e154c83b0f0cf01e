import type { ForNewLetters } from './store-mails.ts'
import { Problem } from '../../../shared/errors.ts'
import type { MailStatus } from '../../../shared/letters/intake.ts'
import type { FormSchema } from '../../../shared/letters/form-schema.ts'
import type { Database } from '../../database/open.ts'
import { noteTrouble } from '../../database/troubles.ts'
import type { MailReader } from '../../mail/reader/mail-reader.ts'
import { connectMailbox, type Mailbox } from '../../mail/servers/mailbox.ts'
import { reconnectDelay } from '../back-off.ts'
import { newMailState } from './mail-state.ts'
import { findFolder } from './folder-queries.ts'
import { type MailboxToRead, oneRound } from './one-round.ts'
import { problemOf } from '../problem-of.ts'
import { certificateKey, noteCertificate, notePull } from './pull-log.ts'
import type { MailTaker } from '../../part.ts'
import { emptyTally, type Tally } from './tally.ts'

export type MailLoop = {
  /** Pulls now, after the pull that is under way: it may have looked already. Throws Problem. */
  pull(): Promise<Tally>
  /** Ends the pull under way after its batch; then rests until somebody pulls, or five minutes. */
  stopPull(): void
  /** Looks at the mailbox again: something is owed to it. */
  wake(): void
  /** Connects anew, with the settings of now. */
  settingsChanged(): void
  status(): Pick<MailStatus, 'connection' | 'failure' | 'pulling'>
  /** Attempts that failed since the last one that did not. */
  failures(): number
  stop(): Promise<void>
}

export type LoopDeps = {
  db: Database
  reader: MailReader
  /** The mailbox as it is set now; null where there is none (any more). */
  mailbox: () => MailboxToRead | null
  /** Asked in turn for each mail before it becomes a letter. */
  takers: readonly MailTaker[]
  forNew?: ForNewLetters
  formSchemas: () => FormSchema[]
  now: () => Date
  onChanged(): void
  /** False: connects only when told to pull, and leaves again. */
  background: boolean
}

/** Longest rest between two looks at all folders, in milliseconds: IDLE speaks of one folder only. */
const longestRest = 300_000

/** Keeps the mailbox connected: pull, wait for news (IDLE), pull again; after a failure it comes back by itself. */
export function startMailLoop(deps: LoopDeps): MailLoop {
  const state = newMailState(deps.now, deps.onChanged)
  const over = new AbortController()
  // Who waits for a pull: for the next one, and for the one under way.
  const asked: PromiseWithResolvers<Tally>[] = []
  const answered: PromiseWithResolvers<Tally>[] = []
  let failures = 0
  // The attempt under way: when it began, and what it has brought.
  let attempt = { at: deps.now(), tally: emptyTally() }
  // What was wanted while the loop was busy: another look, a new connection, no more pulling for now.
  let wanted = { look: false, connection: false, pause: false }
  let round: AbortController | null = null
  let rest: AbortController | null = null

  const loop = async (): Promise<void> => {
    while (!over.signal.aborted) {
      wanted = { ...wanted, look: false, connection: false }
      try {
        const settings = deps.mailbox()
        if (settings) await visit(settings, stayConnected)
        else {
          state.connection('off')
          refuse(new Problem('mailbox_not_set'))
          await restFor(longestRest, until)
        }
      } catch (failure) {
        await restFor(noteFailure(failure), until)
      }
    }
  }

  const visit = async (
    settings: MailboxToRead,
    afterwards: (mailbox: Mailbox, settings: MailboxToRead) => Promise<void>,
  ): Promise<void> => {
    state.connection('connecting')
    attempt = { at: deps.now(), tally: emptyTally() }
    const mailbox = await connectMailbox(settings.incoming, { signal: over.signal })
    const leave = (): void => void mailbox.close()
    over.signal.addEventListener('abort', leave)
    try {
      state.connection('connected')
      if (mailbox.certificateEndsAt)
        noteCertificate(deps.db, certificateKey(settings.id), mailbox.certificateEndsAt, deps.now().toISOString())
      await work(mailbox, settings)
      await afterwards(mailbox, settings)
    } finally {
      over.signal.removeEventListener('abort', leave)
      await mailbox.close()
    }
  }

  const stayConnected = async (mailbox: Mailbox, settings: MailboxToRead): Promise<void> => {
    while (!over.signal.aborted && !wanted.connection) {
      await restFor(longestRest, wanted.pause ? until : (signal) => mailbox.waitForNews(signal))
      wanted.pause = false
      if (!over.signal.aborted && !wanted.connection) await work(mailbox, settings)
    }
  }

  const work = async (mailbox: Mailbox, settings: MailboxToRead): Promise<void> => {
    if (over.signal.aborted) return
    wanted.look = false
    attempt = { at: deps.now(), tally: emptyTally() }
    const { tally } = attempt
    answered.push(...asked.splice(0))
    round = new AbortController()
    state.pullBegins()
    const pull = {
      db: deps.db,
      reader: deps.reader,
      schemas: deps.formSchemas(),
      takers: deps.takers,
      forNew: deps.forNew,
      mailboxId: settings.id,
      now: deps.now,
      onExpected: state.expected,
      onStored: state.stored,
    }
    const trouble = await oneRound(
      pull,
      mailbox,
      settings,
      tally,
      AbortSignal.any([round.signal, over.signal]),
    ).finally(() => {
      round = null
      state.pullStops()
    })
    if (over.signal.aborted) return
    failures = 0
    notePull(deps.db, attempt, trouble?.code ?? '', deps.now())
    state.pullEnds(trouble)
    for (const one of answered.splice(0)) one.resolve(tally)
  }

  /** Notes why the mailbox cannot be had; how many milliseconds to wait before it is tried again. */
  const noteFailure = (failure: unknown): number => {
    if (over.signal.aborted) return 0
    const problem = toldApart(problemOf(failure))
    failures += 1
    notePull(deps.db, attempt, problem.code, deps.now())
    if (problem.code === 'unexpected') noteTrouble(deps.db, 'letters.pull', failure, deps.now().toISOString())
    attempt = { at: deps.now(), tally: emptyTally() }
    const delay = reconnectDelay(failures, problem.code, Math.random())
    state.failed(problem, deps.background ? new Date(deps.now().getTime() + delay).toISOString() : null)
    refuse(problem)
    return delay
  }

  /** A login that worked before is told of otherwise than one that never did. */
  const toldApart = (problem: Problem): Problem => {
    const settings = problem.code === 'server_refused_login' ? deps.mailbox() : null
    const worked = settings && findFolder(deps.db, settings.id, settings.folders.inbox)
    return worked ? new Problem('login_changed', problem.details) : problem
  }

  const refuse = (problem: Problem): void => {
    for (const one of [...answered.splice(0), ...asked.splice(0)]) one.reject(problem)
  }

  const restFor = async (milliseconds: number, wait: (signal: AbortSignal) => Promise<void>): Promise<void> => {
    if (wanted.look || wanted.connection || over.signal.aborted) return
    const control = (rest = new AbortController())
    const timer = setTimeout(() => control.abort(), milliseconds)
    try {
      await wait(control.signal)
    } finally {
      clearTimeout(timer)
      rest = null
    }
  }

  const wake = (): void => {
    wanted.look = true
    rest?.abort()
  }

  /** One visit of a program that does not stay: settings, pull, good-bye. */
  const visitOnce = async (): Promise<void> => {
    try {
      const settings = deps.mailbox()
      if (!settings) throw new Problem('mailbox_not_set')
      await visit(settings, async () => {})
      state.connection('off')
    } catch (failure) {
      noteFailure(failure)
    }
  }

  const visits = async (): Promise<void> => {
    while (asked.length > 0) await visitOnce()
    running = null
  }

  let running: Promise<void> | null = deps.background ? loop() : null
  return {
    status: state.status,
    failures: () => failures,
    wake,
    async pull() {
      if (over.signal.aborted) throw new Problem('not_signed_in')
      const own = Promise.withResolvers<Tally>()
      asked.push(own)
      if (deps.background) wake()
      else running ??= visits()
      return own.promise
    },
    stopPull() {
      if (!round) return
      wanted.pause = true
      round.abort()
    },
    settingsChanged() {
      wanted.connection = true
      failures = 0
      round?.abort()
      rest?.abort()
    },
    async stop() {
      over.abort()
      rest?.abort()
      refuse(new Problem('not_signed_in'))
      if (running) await Promise.race([running, seconds(5)])
    },
  }
}

/** Waits for nothing but the signal. */
function until(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve()
    else signal.addEventListener('abort', () => resolve(), { once: true })
  })
}

function seconds(count: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, count * 1000).unref()
  })
}

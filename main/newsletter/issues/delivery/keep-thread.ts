import type { OwnFile } from '../../../database/own-file.ts'
import { Problem } from '../../../../shared/errors.ts'
import type { Delays } from './delays.ts'
import { type DeliveryThread, startDeliveryThread } from './delivery-thread.ts'
import type { DeliverySettings, FromThread, Prepared, ToThread } from './orders.ts'

/** The thread that delivers, started when there is something to deliver and ended when there is nothing more. */
export type KeptThread = {
  prepare(issueId: string, number: number, from: 'list' | 'blocks'): Promise<Prepared>
  forget(issueId: string): void
  go(issueId: string, openTo: number): void
  open(issueId: string, openTo: number): void
  hold(issueId: string): void
  recount(issueId: string): void
  /** The thread has nothing more to do with this issue. */
  release(issueId: string): void
  /** False where no thread runs that could use them. */
  useSettings(settings: DeliverySettings): boolean
  stop(): Promise<void>
}

/** Milliseconds after which a thread that ended by itself is started again. */
const restart = 5000

export function openDeliveryThread(deps: {
  file: URL
  files: () => { ledger: OwnFile; office: OwnFile }
  settings: () => DeliverySettings | null
  delays: Delays
  onSaid(said: FromThread): void
  onFailure(failure: unknown): void
}): KeptThread {
  let thread: DeliveryThread | null = null
  /** Two threads would each take the mails of the other for interrupted ones. */
  let last: Promise<unknown> = Promise.resolve()
  let stopped = false
  const busy = new Set<string>()
  let timer: NodeJS.Timeout | undefined

  const started = (): DeliveryThread => {
    const settings = deps.settings()
    if (settings === null) throw new Problem('mailbox_not_set')
    thread ??= startDeliveryThread({
      file: deps.file,
      ...deps.files(),
      settings,
      delays: deps.delays,
      onSaid: deps.onSaid,
      onFailure(failure) {
        thread = null
        busy.clear()
        if (!stopped) timer = setTimeout(() => deps.onFailure(failure), restart)
      },
    })
    return thread
  }
  const inTurn = <T>(work: () => T | Promise<T>): Promise<T> => {
    const turn = last.then(work)
    last = turn.catch(() => undefined)
    return turn
  }
  const tell = (told: ToThread): void => {
    void inTurn(() => {
      if (!stopped) started().tell(told)
    }).catch(() => undefined)
  }
  const tellIfRunning = (told: ToThread): void => void inTurn(() => thread?.tell(told))

  return {
    prepare(issueId, number, from) {
      busy.add(issueId)
      return inTurn(() => started().prepare(issueId, number, from))
    },
    forget(issueId) {
      tellIfRunning({ do: 'forget', issueId })
      this.release(issueId)
    },
    go(issueId, openTo) {
      busy.add(issueId)
      tell({ do: 'go', issueId, openTo })
    },
    open: (issueId, openTo) => tellIfRunning({ do: 'open', issueId, openTo }),
    hold: (issueId) => tellIfRunning({ do: 'hold', issueId }),
    recount: (issueId) => tellIfRunning({ do: 'recount', issueId }),
    release(issueId) {
      busy.delete(issueId)
      void inTurn(async () => {
        if (busy.size > 0 || !thread) return
        const ending = thread
        thread = null
        await ending.stop()
      })
    },
    useSettings(settings) {
      thread?.useSettings(settings)
      return thread !== null
    },
    async stop() {
      stopped = true
      clearTimeout(timer)
      await inTurn(async () => thread?.stop())
      thread = null
    },
  }
}

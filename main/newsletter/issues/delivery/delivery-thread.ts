import { Worker } from 'node:worker_threads'
import { Problem, problemOf } from '../../../../shared/errors.ts'
import type { OwnFile } from '../../../database/own-file.ts'
import type { Delays } from './delays.ts'
import type { DeliverySettings, FromThread, Prepared, ThreadOrder, ThreadSettings, ToThread } from './orders.ts'

/** The desk's end of the thread that delivers. */
export type DeliveryThread = {
  tell(told: ToThread): void
  /** Writes down whom an issue goes to. Throws Problem. */
  prepare(issueId: string, number: number, from: 'list' | 'blocks'): Promise<Prepared>
  useSettings(settings: DeliverySettings): void
  /** Lets nothing more leave and waits until everything is written down. */
  stop(): Promise<void>
}

export type ThreadDeps = {
  file: URL
  /** Files with their keys, which are wiped. */
  ledger: OwnFile
  office: OwnFile
  settings: DeliverySettings
  delays: Delays
  onSaid(said: FromThread): void
  /** It ended by itself, which it never should. */
  onFailure(failure: unknown): void
}

export function startDeliveryThread(deps: ThreadDeps): DeliveryThread {
  let settings = deps.settings
  let stopping = false
  const preparing = new Map<string, { resolve(whom: Prepared): void; reject(error: unknown): void }>()
  const order: ThreadOrder = {
    ledger: inSharedMemory(deps.ledger),
    office: inSharedMemory(deps.office),
    settings: forThread(settings),
    delays: deps.delays,
  }
  const worker = new Worker(deps.file, { workerData: order })
  const ended = new Promise<void>((resolve) => worker.once('exit', () => resolve()))
  const tell = (told: ToThread): void => worker.postMessage(told)
  let failure: unknown = new Error('the thread ended by itself')
  worker.once('error', (error) => (failure = error))
  worker.once('exit', () => {
    order.ledger.key.fill(0)
    order.office.key.fill(0)
    for (const { reject } of preparing.values()) reject(failure)
    if (!stopping) deps.onFailure(failure)
  })
  worker.on('message', (said: FromThread) => {
    if (said.says === 'wants-token') return void giveToken(said)
    const waiting = 'issueId' in said ? preparing.get(said.issueId) : undefined
    if (said.says === 'prepared') waiting?.resolve(said)
    else if (said.says === 'not-prepared') waiting?.reject(new Problem(said.code))
    else deps.onSaid(said)
  })

  async function giveToken({ server, asked, refused }: Extract<FromThread, { says: 'wants-token' }>): Promise<void> {
    const source = settings.servers.find(({ id }) => id === server)?.access.accessToken
    try {
      if (!source) throw new Problem('sign_in_missing')
      tell({ do: 'token', asked, token: await source(refused), code: null })
    } catch (error) {
      tell({ do: 'token', asked, token: null, code: problemOf(error).code })
    }
  }

  return {
    tell,
    prepare(issueId, number, from) {
      const whom = new Promise<Prepared>((resolve, reject) => {
        preparing.set(issueId, { resolve, reject })
        tell({ do: 'prepare', issueId, number, from })
      })
      return whom.finally(() => preparing.delete(issueId))
    },
    useSettings(next) {
      settings = next
      tell({ do: 'settings', settings: forThread(next) })
    },
    async stop() {
      stopping = true
      tell({ do: 'stop' })
      await Promise.race([ended, late()])
      await worker.terminate()
    },
  }
}

/** Both threads see the key, so that wiping it once wipes it everywhere. */
function inSharedMemory({ file, key }: OwnFile): OwnFile {
  const shared = new Uint8Array(new SharedArrayBuffer(key.length))
  shared.set(key)
  key.fill(0)
  return { file, key: shared }
}

/** What can be handed to a thread: it asks for access tokens. */
function forThread(settings: DeliverySettings): ThreadSettings {
  return {
    ...settings,
    servers: settings.servers.map(({ access, ...server }) => {
      const { accessToken: _token, ...without } = access
      return { ...server, access: without }
    }),
  }
}

function late(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 15_000).unref()
  })
}

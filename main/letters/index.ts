import type { Contract } from '../../shared/contract.ts'
import type { FormSchema } from '../../shared/letters/form-schema.ts'
import type { Database } from '../database/open.ts'
import type { MailReader } from '../mail/reader/mail-reader.ts'
import type { MailAccess } from '../mail/servers/server-access.ts'
import type { Handlers } from '../serve.ts'
import { letterHandlers } from './handlers.ts'
import { watchArrivals } from './intake/arrivals.ts'
import { startImporter } from './intake/import-mails.ts'
import { startMailLoop } from './intake/mail-loop.ts'
import { startSending, type Sending } from './replies/sending.ts'

export type LettersDeps = {
  db: Database
  reader: MailReader
  mailSettings: () => MailAccess | null
  formSchemas: () => FormSchema[]
  accountName: (accountId: string) => string
  now: () => Date
  /** Says that something of the letters changed. */
  announce: (part: 'letters') => void
  /** False for the command line: pulls only when told, sends nothing. */
  background: boolean
}

export type Letters = {
  handlers: Handlers<Contract['letters']>
  /** Connects anew after the mail settings were changed. */
  settingsChanged(): void
  /** Ends pulling, sending and connections; nothing touches the database afterwards. */
  stop(): Promise<void>
}

/** Opens the letters of an open office: the calls of the contract, and behind them pulling and sending. */
export function openLetters(deps: LettersDeps): Letters {
  const changed = atMostEvery(200, () => deps.announce('letters'))
  const loop = startMailLoop({ ...deps, onChanged: changed.tell })
  const importer = startImporter({ ...deps, onChanged: changed.tell })
  const sending: Sending | null = deps.background
    ? startSending({ ...deps, onChanged: changed.tell, onSent: loop.wake })
    : null
  // A command runs inside its transaction: what it left to be done is looked at once it is committed.
  const onQueue = () => setImmediate(() => sending?.wake())
  const onOwed = () => setImmediate(() => deps.background && loop.wake())
  return {
    handlers: letterHandlers({ ...deps, loop, importer, arrivals: watchArrivals(deps.db), onQueue, onOwed }),
    settingsChanged() {
      loop.settingsChanged()
      sending?.wake()
    },
    async stop() {
      await Promise.all([loop.stop(), sending?.stop(), importer.stop()])
      changed.stop()
    },
  }
}

/** Tells at once, then at most once in so many milliseconds, and always once after the last change. */
function atMostEvery(milliseconds: number, tell: () => void): { tell(): void; stop(): void } {
  let timer: NodeJS.Timeout | null = null
  let more = false
  const told = () => {
    timer = null
    if (more) start()
  }
  const start = () => {
    more = false
    timer = setTimeout(told, milliseconds)
    tell()
  }
  return {
    tell() {
      if (timer) more = true
      else start()
    },
    stop() {
      if (timer) clearTimeout(timer)
      timer = null
    },
  }
}

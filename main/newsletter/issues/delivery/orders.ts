import type { ErrorCode } from '../../../../shared/errors.ts'
import type { DeliveryCounts, PauseWhy } from '../../../../shared/newsletter/issue/delivery.ts'
import type { ServerLimits } from '../../../../shared/newsletter/issue/delivery-settings.ts'
import type { OwnFile } from '../../../database/own-file.ts'
import type { ServerAccess } from '../../../mail/servers/server-access.ts'
import type { NewBlock } from './blocks.ts'
import type { Delays } from './delays.ts'

/** One of the servers that an issue leaves by, with what it allows. */
export type DeliveryServer = {
  /** Its limits are remembered under this name. */
  id: string
  access: ServerAccess
  limits: ServerLimits
}

/** How mails leave: what the desk's settings say. */
export type DeliverySettings = {
  servers: readonly DeliveryServer[]
  /** Mails to one domain in an hour: of any that is not named, and of those that are. */
  domains: { perHour: number | null; own: Readonly<Record<string, number>> }
  /** Whom bounces come back to; `plus` where its mailbox takes `name+anything@`: then the return path tells who did not get which issue. */
  returnTo: { address: string; plus: boolean }
  /** IANA name. */
  timeZone: string
  /** Signs the mails (RFC 6376); null where there is no key. */
  dkim: DkimKey | null
}
export type DkimKey = { domain: string; selector: string /** PEM, PKCS #8: RSA or Ed25519. */; privateKey: string }

/** The same as the thread gets it: it asks the desk for access tokens. */
export type ThreadSettings = Omit<DeliverySettings, 'servers'> & {
  servers: readonly (Omit<DeliveryServer, 'access'> & { access: Omit<ServerAccess, 'accessToken'> })[]
}

/** What the thread is started with. The keys lie in memory that both threads see, and are wiped once the files are open. */
export type ThreadOrder = {
  ledger: OwnFile
  /** The office data, which the thread only looks at. */
  office: OwnFile
  settings: ThreadSettings
  delays: Delays
}

/** What the desk says to the thread. */
export type ToThread =
  /** Writes down whom it goes to: everybody on the list, or those of the blocks that another desk has left, as they stand. */
  | { do: 'prepare'; issueId: string; number: number; from: 'list' | 'blocks' }
  | { do: 'forget'; issueId: string }
  /** Delivers, or goes on, or looks again at what waits; to readers up to this number. */
  | { do: 'go'; issueId: string; openTo: number }
  | { do: 'open'; issueId: string; openTo: number }
  | { do: 'hold'; issueId: string }
  | { do: 'recount'; issueId: string }
  | { do: 'settings'; settings: ThreadSettings }
  | { do: 'token'; asked: number; token: string | null; code: ErrorCode | null }
  | { do: 'stop' }

/** What keeps mails from leaving for now, though they will be tried again. */
export type Trouble = { server: string; why: ErrorCode; words: string }

/** Whom an issue goes to: how many readers of each variant, and their blocks. */
export type Prepared = { readers: Record<string, number>; blocks: NewBlock[] }

/** What the thread says to the desk. */
export type FromThread =
  | ({ says: 'prepared'; issueId: string } & Prepared)
  | { says: 'not-prepared'; issueId: string; code: ErrorCode }
  | {
      says: 'progress'
      issueId: string
      counts: DeliveryCounts
      connections: number
      trouble: Trouble | null
      at: number
    }
  /** Mails to the last readers that are open leave; the next ones are wanted. */
  | { says: 'wants-block'; issueId: string }
  | { says: 'paused'; issueId: string; why: PauseWhy; words: string }
  /** Nothing of it is on its way any more after a `hold`. */
  | { says: 'held'; issueId: string; counts: DeliveryCounts }
  | { says: 'done'; issueId: string; counts: DeliveryCounts }
  | { says: 'wants-token'; server: string; asked: number; refused: string | null }
  | { says: 'cannot-write'; code: ErrorCode }

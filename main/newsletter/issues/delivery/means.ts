import type { Database } from '../../../database/open.ts'
import type { Ahead } from './ahead.ts'
import { type AllowanceBook, allowanceBook } from './allowance-book.ts'
import { type ConnectionPool, openPool } from './connection-pool.ts'
import type { Delays } from './delays.ts'
import { type HandingOver, handingOver } from './handing-over.ts'
import type { DeliverySettings, Trouble } from './orders.ts'

/** What mails leave by, all of it by the same settings. */
export type Means = {
  pool: ConnectionPool
  book: AllowanceBook
  handing: HandingOver
  /** How many connections there may be at most. */
  connections: number
}

/** Throws where a key cannot be used. */
export function meansBy(
  settings: DeliverySettings,
  deps: {
    ledger: Database
    office: Database
    delays: Delays
    now(): number
    random(): number
    onChange(): void
    onLost(ahead: Ahead): void
    onHopeless(trouble: Trouble): void
  },
): Means {
  const book = allowanceBook(deps.ledger, settings)
  return {
    book,
    handing: handingOver(deps.office, settings, deps.now),
    pool: openPool({ ...deps, servers: settings.servers, allowanceOf: (server) => book.ofServer(server) }),
    connections: settings.servers.reduce((sum, { limits }) => sum + limits.connections, 0),
  }
}

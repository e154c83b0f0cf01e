import type { JournalAddress } from '../../shared/office/sharing.ts'
import * as dovecot from '../servers/dovecot.ts'
import * as postgres from '../servers/postgres.ts'

/** A real server on which offices of a test have their journals. */
export type JournalPlaces = {
  /** Where the next office has its own. */
  next(): JournalAddress
  stop(): Promise<void>
}

/** Every kind that is installed here. */
export const journalPlaces = [
  { name: 'a database', available: postgres.available, start: inDatabase },
  { name: 'a folder of the mailbox', available: dovecot.available, start: inFolder },
].filter((one) => one.available())

async function inDatabase(): Promise<JournalPlaces> {
  const server = await postgres.startPostgres()
  return { next: () => ({ engine: 'postgres', ...server.owner }), stop: () => server.stop() }
}

async function inFolder(): Promise<JournalPlaces> {
  const users = Array.from({ length: 24 }, (_, nth) => `kouhou-${nth}@consulate.example`)
  const server = await dovecot.startDovecot(users)
  return {
    next: () => ({ engine: 'folder', server: server.settings(users.shift()!, 'none') }),
    stop: () => server.stop(),
  }
}

import type { JournalAddress, JournalPlace } from '../../../shared/office/sharing.ts'

/** Where the journal is to lie, while it is typed. */
export type AddressDraft = {
  engine: JournalAddress['engine']
  host: string
  port: string
  database: string
  user: string
  password: string
  tls: 'verify' | 'none'
  authority: string
}

export const emptyAddress: AddressDraft = {
  engine: 'folder',
  host: '',
  port: '5432',
  database: '',
  user: '',
  password: '',
  tls: 'verify',
  authority: '',
}

/** The same place once more, without who asks. */
export function draftAt(place: JournalPlace): AddressDraft {
  if (place.engine === 'folder') return emptyAddress
  return { ...emptyAddress, ...place, port: `${place.port}` }
}

/** The address as the desk takes it; null while something of it is missing. */
export function addressOf(draft: AddressDraft): JournalAddress | null {
  if (draft.engine === 'folder') return { engine: 'folder' }
  const { host, database, user, password, tls, authority } = draft
  const port = Number(draft.port)
  if ([host, database, user].some((one) => one.trim() === '') || !(port >= 1 && port <= 65535)) return null
  return { engine: 'postgres', host: host.trim(), port, database: database.trim(), user, password, tls, authority }
}

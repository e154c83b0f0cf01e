import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { folderEngine } from '../../main/folder-engine.ts'
import { openToLook } from '../../main/database/open.ts'
import type { JournalEngine } from '../../main/journal/engine.ts'
import { type Engines, openJournal, postgresEngine } from '../../main/journal/engines.ts'
import { connectDatabase } from '../../main/journal/postgres/connect.ts'
import { listEpochs } from '../../main/journal/journal-rows.ts'
import { openByPassphrase, readKeyFile } from '../../main/office/key-file.ts'
import { stretch } from '../../main/office/stretch.ts'
import { JournalAddress } from '../../shared/office/sharing.ts'
import * as dovecot from '../servers/dovecot.ts'
import * as postgres from '../servers/postgres.ts'
import type { TypedCall } from './office.ts'

/** Where offices of a test can share by the calls of the contract. */
export type SharedGround = {
  /** As the owner gives it in the window. */
  address: JournalAddress
  /** The same with what keeps everybody out. */
  wrong: JournalAddress
  prepare(call: TypedCall): Promise<void>
  /** What a server does that was restored: everything that it counts is counted anew. */
  renumber(): Promise<void>
  /** The journal of the newest office loses its last records. */
  loseEnd(count: number): Promise<void>
  stop(): Promise<void>
}

/** Each on a real server; none that is not installed here. */
export const sharedGrounds = [
  { name: 'a database', available: postgres.available, start: onPostgres },
  { name: 'a folder of its mailbox', available: dovecot.available, start: inFolder },
].filter((one) => one.available())

async function onPostgres(): Promise<SharedGround> {
  const server = await postgres.startPostgres()
  const address = { engine: 'postgres', ...server.owner } as const
  return {
    address,
    wrong: { ...address, password: 'wrong' },
    prepare: async () => undefined,
    renumber: () => server.kill(),
    async loseEnd(count) {
      const owner = connectDatabase(server.owner)
      const newest = '(SELECT office FROM madoguchi.offices ORDER BY office DESC LIMIT 1)'
      await owner.ask(
        `DELETE FROM madoguchi.records WHERE office = ${newest} AND position > (SELECT last FROM madoguchi.offices WHERE office = ${newest}) - $1`,
        [count],
      )
      await owner.ask(`UPDATE madoguchi.offices SET (last, hash) = (SELECT position, hash FROM madoguchi.records
        WHERE office = ${newest} ORDER BY position DESC LIMIT 1) WHERE office = ${newest}`)
      await owner.close()
    },
    stop: () => server.stop(),
  }
}

async function inFolder(): Promise<SharedGround> {
  const users = Array.from({ length: 12 }, (_, nth) => `kouhou-${nth}@consulate.example`)
  const server = await dovecot.startDovecot(users)
  let next = 0
  return {
    address: { engine: 'folder' },
    wrong: { engine: 'folder', server: { ...server.settings(users[0]!), user: 'nobody@consulate.example' } },
    async prepare(call) {
      const user = users[next++]!
      const incoming = server.settings(user)
      await call('office.setMailSettings', {
        incoming,
        outgoing: incoming,
        folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
        sender: { address: user, name: { ja: '', en: '' }, signature: { ja: '', en: '' } },
      })
    },
    async renumber() {
      for (const user of users.slice(0, next))
        for (const folder of ['.', '.Madoguchi.Journal', '.Madoguchi.Objects'])
          for (const file of ['dovecot-uidlist', 'dovecot.index', 'dovecot.index.log', 'dovecot.index.cache'])
            rmSync(join(server.inboxOf(user), folder, file), { force: true })
      await server.kill()
    },
    async loseEnd(count) {
      const { user, ...settings } = server.settings(users[next - 1]!, 'none')
      const { host, port, password: pass } = settings
      const client = new ImapFlow({ host, port, secure: false, doSTARTTLS: false, auth: { user, pass }, logger: false })
      await client.connect()
      const opened = await client.mailboxOpen('Madoguchi.Journal')
      await client.messageDelete(`${opened.exists - count + 1}:*`)
      await client.logout()
    },
    stop: () => server.stop(),
  }
}

/** Everything of a workstation that lies in its office data, and the keys of the office that it still has. */
export type SeenDesk = { text: string; keys: Map<number, Buffer>; office: string; engine(): Promise<JournalEngine> }

/** Stretching a passphrase takes a second. */
const keys = new Map<string, Promise<Buffer>>()

/** Reads the data of a workstation with a passphrase of one of its accounts. */
export async function lookInto(dataDir: string, accountId: string, passphrase: string): Promise<SeenDesk> {
  const opened =
    keys.get(dataDir) ?? openByPassphrase(readKeyFile(join(dataDir, 'keys.json'))!, accountId, passphrase, stretch)
  keys.set(dataDir, opened)
  const key = await opened
  const db = openToLook(join(dataDir, 'office.db'), key)
  try {
    const tables = db
      .prepare<[], string>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
      .pluck()
      .all()
    const text = tables
      .flatMap((table) => db.prepare(`SELECT * FROM "${table}"`).raw().all() as unknown[][])
      .flat()
      .map((value) => (value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : String(value)))
      .join('\n')
    const journal = db.prepare<[], { office: string; address: string }>('SELECT office, address FROM journal').get()
    const epochs = new Map(listEpochs(db).map(({ epoch, key: one }) => [epoch, one]))
    const { office, address } = journal ?? { office: '', address: '' }
    return {
      text,
      keys: epochs,
      office,
      engine: () => openJournal(engines, JournalAddress.parse(JSON.parse(address)), office),
    }
  } finally {
    db.close()
  }
}

/** As a workstation has them. */
export const engines: Engines = { postgres: postgresEngine, folder: folderEngine(() => null) }

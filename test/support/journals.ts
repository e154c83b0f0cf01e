import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ImapFlow } from 'imapflow'
import { v7 as newId } from 'uuid'
import type { JournalEngine, Place } from '../../main/journal/engine.ts'
import { firstHash, nextHash } from '../../main/journal/journal-hash.ts'
import { connectDatabase } from '../../main/journal/postgres/connect.ts'
import { openPostgresJournal } from '../../main/journal/postgres/engine.ts'
import { letDeskIn, prepareDatabase, roleOf } from '../../main/journal/postgres/prepare.ts'
import { openFolderJournal, prepareFolders } from '../../main/mail/servers/journal-folder/engine.ts'
import type { ServerSettings } from '../../shared/office/mail-settings.ts'
import * as dovecot from '../servers/dovecot.ts'
import { startPlainImap } from '../servers/plain-imap.ts'
import * as postgres from '../servers/postgres.ts'

/** The journal of one office, and what somebody can do to it who has the server and no key. */
export type JournalOffice = {
  id: string
  start: Place
  desk(): Promise<JournalEngine>
  /** Everything of it that lies on the server. */
  dump(): Buffer
  /** How many connections are open now; null where nobody counts them. */
  connections(): number | null
  alter(position: number): Promise<void>
  remove(position: number): Promise<void>
  /** A record comes to stand behind the others. */
  reorder(position: number): Promise<void>
  /** A record comes to stand behind the others a second time. */
  replay(position: number): Promise<void>
  /** Everything behind a position is gone. */
  putBack(to: number): Promise<void>
}

/** A server on which any number of offices have a journal. */
export type JournalGround = {
  office(): Promise<JournalOffice>
  kill(): Promise<void>
  stop(): Promise<void>
}

/** Every engine, each on a real server; a plain one is the same server without what newer ones can do. */
export const journalGrounds: readonly {
  name: string
  isPlain: boolean
  available(): boolean
  start(): Promise<JournalGround>
}[] = [
  { name: 'on PostgreSQL', isPlain: false, available: postgres.available, start: onPostgres },
  { name: 'in a folder on Dovecot', isPlain: false, available: dovecot.available, start: () => onDovecot(false) },
  {
    name: 'in a folder without IDLE, UIDPLUS and CONDSTORE',
    isPlain: true,
    available: dovecot.available,
    start: () => onDovecot(true),
  },
]

async function onPostgres(): Promise<JournalGround> {
  const server = await postgres.startPostgres()
  const open: JournalEngine[] = []
  return {
    async office() {
      const id = newId()
      await prepareDatabase(server.owner, id)
      const asked = async (statement: string, ...values: unknown[]): Promise<void> => {
        const owner = connectDatabase(server.owner)
        await owner.ask(statement, [id, ...values]).finally(() => owner.close())
      }
      /** Makes the row of the office say what its records are. */
      const settle = (): Promise<void> =>
        asked(`UPDATE madoguchi.offices SET (last, hash) = (SELECT position, hash FROM madoguchi.records
          WHERE office = $1 ORDER BY position DESC LIMIT 1) WHERE office = $1`)
      const again = async (position: number): Promise<void> => {
        await asked(
          `INSERT INTO madoguchi.records (office, position, hash, body)
            SELECT office, (SELECT last + 1 FROM madoguchi.offices WHERE office = $1),
              sha256((SELECT hash FROM madoguchi.offices WHERE office = $1) || body), body
            FROM madoguchi.records WHERE office = $1 AND position = $2`,
          position,
        )
        await settle()
      }
      const remove = (position: number): Promise<void> =>
        asked('DELETE FROM madoguchi.records WHERE office = $1 AND position = $2', position)
      return {
        id,
        start: { position: 0, hash: firstHash(id) },
        async desk() {
          const desk = newId()
          await letDeskIn(server.owner, id, desk, `secret of ${desk}`)
          const journal = await openPostgresJournal(server.as(roleOf(desk), `secret of ${desk}`))
          open.push(journal)
          return journal
        },
        dump: () => server.files(),
        connections: () => null,
        alter: (position) =>
          asked(
            'UPDATE madoguchi.records SET body = set_byte(body, 60, get_byte(body, 60) # 1) WHERE office = $1 AND position = $2',
            position,
          ),
        remove,
        async reorder(position) {
          await again(position)
          await remove(position)
        },
        replay: again,
        async putBack(to) {
          await asked('DELETE FROM madoguchi.records WHERE office = $1 AND position > $2', to)
          await settle()
        },
      }
    },
    kill: () => server.kill(),
    async stop() {
      await Promise.all(open.map((one) => one.close().catch(() => undefined)))
      await server.stop()
    },
  }
}

/** Offices that one server of a test has mailboxes for. */
const mostOffices = 40

async function onDovecot(plain: boolean): Promise<JournalGround> {
  const users = Array.from({ length: mostOffices }, (_, nth) => `office-${nth + 1}@consulate.example`)
  const server = await dovecot.startDovecot(users)
  const open: JournalEngine[] = []
  const lines: { stop(): Promise<void> }[] = []
  let next = 0
  return {
    async office() {
      const user = users[next++]!
      const line = await startPlainImap(server.settings(user, 'none').port, plain)
      lines.push(line)
      const access: ServerSettings = { ...server.settings(user, 'none'), port: line.port }
      const id = newId()
      await prepareFolders(access)
      const direct = server.settings(user, 'none')
      const folder = join(server.inboxOf(user), '.Madoguchi.Journal', 'cur')
      return {
        id,
        start: { position: 0, hash: firstHash(id) },
        async desk() {
          const journal = await openFolderJournal(access, {
            office: id,
            start: { position: 0, hash: firstHash(id) },
            next: nextHash,
          })
          open.push(journal)
          return journal
        },
        dump: () => Buffer.concat(filesIn(server.inboxOf(user)).map((file) => readFileSync(file))),
        connections: () => line.connections(),
        alter: async (position) => changeFile(folder, position),
        remove: (position) => inFolder(direct, (client) => client.messageDelete(`${position}`)),
        reorder: (position) =>
          inFolder(direct, async (client) => {
            await client.messageCopy(`${position}`, journalPath)
            await client.messageDelete(`${position}`)
          }),
        replay: (position) => inFolder(direct, (client) => client.messageCopy(`${position}`, journalPath)),
        putBack: (to) => inFolder(direct, (client) => client.messageDelete(`${to + 1}:*`)),
      }
    },
    kill: () => server.kill(),
    async stop() {
      await Promise.all(open.map((one) => one.close().catch(() => undefined)))
      await Promise.all(lines.map((one) => one.stop()))
      await server.stop()
    },
  }
}

const journalPath = 'Madoguchi.Journal'

/** Does something in the folder of the records as any mail program can; mails are named by their order. */
async function inFolder({ host, port, user, password }: ServerSettings, work: (client: ImapFlow) => Promise<unknown>) {
  const client = new ImapFlow({
    host,
    port,
    secure: false,
    doSTARTTLS: false,
    auth: { user, pass: password },
    logger: false,
  })
  await client.connect()
  await client.mailboxOpen(journalPath)
  await work(client)
  await client.logout()
}

/** Another letter within the sealed octets of a mail; its length stays. */
function changeFile(folder: string, position: number): void {
  const names = readdirSync(folder).toSorted((a, b) => orderIn(a) - orderIn(b))
  const file = join(folder, names[position - 1]!)
  const mail = readFileSync(file, 'latin1')
  const { index } = /\n\r?\n(?=[^]*--\r?\n?$)/.exec(mail.slice(mail.indexOf('filename="sealed.bin"')))!
  const at = mail.indexOf('filename="sealed.bin"') + index + 80
  writeFileSync(file, mail.slice(0, at) + (mail[at] === 'A' ? 'B' : 'A') + mail.slice(at + 1), 'latin1')
}

/** Dovecot names a mail by the second and microsecond of its coming. */
function orderIn(name: string): number {
  const [, seconds, micros] = /^(\d+)\.M(\d+)/.exec(name)!
  return Number(seconds) * 1e6 + Number(micros)
}

function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((one) => one.isFile())
    .map((one) => join(one.parentPath, one.name))
}

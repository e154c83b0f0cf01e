import { createHash } from 'node:crypto'
import { expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import type { Database } from '../../../main/database/open.ts'
import { carryMails } from '../../../main/letters/carried/carry-mails.ts'
import { storeMail } from '../../../main/letters/intake/store-mails.ts'
import { unreadableReading } from '../../../main/letters/intake/unreadable-mail.ts'
import { letterIdOf } from '../../../main/letters/letter-identity.ts'
import { letterKeyOf } from '../../../main/letters/letter-key.ts'
import { importFolder } from '../../../main/letters/ways-in.ts'
import type { MailReader } from '../../../main/mail/reader/mail-reader.ts'
import type { Carried, ObjectSpace } from '../../../main/part.ts'
import { Problem } from '../../../shared/errors.ts'
import { newTestDatabase } from '../../support/office.ts'

// More than are looked through at once.
const many = 1100
const now = new Date('2026-12-01T00:00:00Z')
const raw = (nth: number): Buffer => Buffer.from(`Message-ID: <old-${nth}@hoshizora.example>\r\n\r\nLetter ${nth}\r\n`)

/** Has read nothing in any mail: only whether they come is asked here. */
const reader = { read: async (mails: readonly Uint8Array[]) => mails.map(unreadableReading) } as unknown as MailReader

test('of many mails that no server has, each is laid beside the journal and fetched, and nothing is due afterwards', async () => {
  const [one, other] = [newTestDatabase(), newTestDatabase()]
  audited(one, { accountId: null, what: 'letters.takeIn', at: now.toISOString() }, () => {
    for (let nth = 0; nth < many; nth += 1)
      storeMail(
        one,
        importFolder('old.mbox'),
        {
          uid: nth + 1,
          raw: raw(nth),
          flags: [],
          internalDate: new Date(Date.UTC(2025, 0, 1) + nth * 60_000).toISOString(),
          cut: false,
          reading: unreadableReading(),
          letterId: letterIdOf(letterKeyOf(one), raw(nth)),
        },
        now.toISOString(),
      )
  })
  const { space, objects, asked } = objectSpace()
  const carry = async (carried: Carried): Promise<void> => {
    // What was done meanwhile is looked at once more.
    for (let round = 0; round < 2 && carried.isDue(); round += 1) await carried.carry(space, () => false)
  }
  const carriedBy = (db: Database): Carried =>
    carryMails({ db, reader, formSchemas: () => [], now: () => now, onChanged: () => undefined })
  const first = carriedBy(one)
  await carry(first)
  expect([objects.size, first.names().length, first.isDue()]).toEqual([many, many, false])

  // The rows of the letters and of what lies beside the journal travel by the journal.
  audited(other, { accountId: null, what: 'letters.takeIn', at: now.toISOString() }, () => {
    for (const table of ['letters', 'mail_objects'])
      for (const row of one.prepare<[], Record<string, unknown>>(`SELECT * FROM ${table}`).all())
        other
          .prepare(
            `INSERT INTO ${table} (${Object.keys(row).join(', ')}) VALUES (${Object.keys(row)
              .map(() => '?')
              .join(', ')})`,
          )
          .run(...Object.values(row))
  })
  const [missing, bytes] = [...objects].at(-1)!
  objects.delete(missing)
  asked.length = 0
  const second = carriedBy(other)
  await carry(second)
  expect([count(other), second.isDue()]).toEqual([many - 1, true])
  // The newest came first, and none was fetched twice but the one that is missing.
  expect(new Set(asked).size).toBe(many)
  expect(asked.length).toBeLessThanOrEqual(many + 1)
  objects.set(missing, bytes)
  await carry(second)
  expect([count(other), second.isDue()]).toEqual([many, false])
})

const count = (db: Database): number => db.prepare<[], number>('SELECT count(*) FROM mails').pluck().get()!

/** What lies beside a journal, in memory; `asked` are the names that were fetched, in their order. */
function objectSpace(): { space: ObjectSpace; objects: Map<string, Buffer>; asked: string[] } {
  const objects = new Map<string, Buffer>()
  const asked: string[] = []
  const space = {
    put(octets: Iterable<Uint8Array>) {
      const bytes = Buffer.concat([...octets])
      const name = createHash('sha256').update(bytes).digest('hex')
      objects.set(name, bytes)
      return Promise.resolve({ size: bytes.length, pieces: [name] })
    },
    async get({ pieces }: { pieces: string[] }) {
      asked.push(pieces[0]!)
      const found = objects.get(pieces[0]!)
      if (!found) throw new Problem('journal_object_lost', { reason: 'missing' })
      return Promise.resolve(found)
    },
    drop: () => Promise.resolve(),
  } as unknown as ObjectSpace
  return { space, objects, asked }
}

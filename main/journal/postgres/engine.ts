import { Problem } from '../../../shared/errors.ts'
import type { JournalEngine, JournalRecord, Place } from '../engine.ts'
import { connectDatabase, type DatabaseAddress } from './connect.ts'
import { watchJournal } from './watch.ts'

/** Records and octets of one reading at most; one record comes whatever it holds. */
const [mostRecords, mostOctets] = [500, 8_000_000]

/** The journal of an office in a database, as the desk that this role belongs to. Throws Problem journal_unreachable, journal_refused. */
export async function openPostgresJournal(address: DatabaseAddress): Promise<JournalEngine> {
  const database = connectDatabase(address)
  /** Tells the others, which nothing waits for: so it has a connection of its own. */
  const telling = connectDatabase(address)
  const { ask } = database
  const newest = async (): Promise<Place & { office: string }> => {
    const [row] = await ask<{ office: string; last: string; hash: Buffer }>(
      'SELECT office, last, hash FROM madoguchi.offices WHERE office = madoguchi.own_office()',
    )
    if (!row) throw new Problem('journal_refused')
    return { office: row.office, position: Number(row.last), hash: row.hash }
  }
  const close = async (): Promise<void> => void (await Promise.all([database.close(), telling.close()]))
  const { office } = await newest().catch(async (failure: unknown) => {
    await close()
    throw failure
  })
  const channel = `madoguchi_${office.replaceAll('-', '')}`
  /**
   * In a change of its own that waits for no disk: within the change that lays the record down, one lock of the whole server would be held until
   * that is on the disk (measured: 247 to 325 records a second instead of 718 to 833).
   */
  const tell = (): void => {
    telling
      .change(async (one) => {
        await one('SET LOCAL synchronous_commit = off')
        await one('SELECT pg_notify($1, $2)', [channel, ''])
      })
      .catch(() => undefined)
  }

  return {
    async append(body, after) {
      const [row] = await ask<{ position: string }>('SELECT madoguchi.append($1, $2, $3) AS position', [
        after.position,
        after.hash,
        Buffer.from(body),
      ])
      tell()
      return Number(row!.position)
    },
    async read(after) {
      const rows = await ask<{ position: string; body: Buffer }>(reading, [after, mostRecords, mostOctets])
      return rows.map(({ position, body }): JournalRecord => ({ position: Number(position), body }))
    },
    async newest() {
      const { position, hash } = await newest()
      return { position, hash }
    },
    async restore({ position, body }) {
      const [row] = await ask<{ done: boolean }>('SELECT madoguchi.restore($1, $2) AS done', [position, body])
      if (row!.done) tell()
      return row!.done
    },
    async dropTo(position) {
      await ask('SELECT madoguchi.drop_to($1)', [position])
    },
    watch: (onNews) => watchJournal(address, channel, onNews),
    objects: {
      async put(name, bytes) {
        await ask('SELECT madoguchi.put_object($1, $2)', [name, Buffer.from(bytes)])
      },
      async get(name) {
        const [row] = await ask<{ body: Buffer }>('SELECT body FROM madoguchi.objects WHERE name = $1', [name])
        return row?.body ?? null
      },
      async list() {
        const rows = await ask<{ name: string }>('SELECT name FROM madoguchi.objects ORDER BY name')
        return rows.map(({ name }) => name)
      },
      async drop(names) {
        await ask('SELECT madoguchi.drop_objects($1)', [names])
      },
    },
    close,
  }
}

const reading = `
  SELECT position, body FROM (
    SELECT position, body, sum(length(body)) OVER (ORDER BY position) - length(body) AS before FROM (
      SELECT position, body FROM madoguchi.records WHERE office = madoguchi.own_office() AND position > $1 ORDER BY position LIMIT $2
    ) AS next
  ) AS measured WHERE before < $3 ORDER BY position`

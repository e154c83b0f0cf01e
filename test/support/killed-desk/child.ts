import { audited } from '../../../main/database/audited.ts'
import { sharedTables } from '../../../main/database/joining.ts'
import { migrate } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase } from '../../../main/database/open.ts'
import { startJournal } from '../../../main/journal/journal.ts'
import { getJournal, ownDesk } from '../../../main/journal/journal-rows.ts'
import { openPostgresJournal } from '../../../main/journal/postgres/engine.ts'
import { randomAct } from '../../main/journal/random-acts.ts'
import { seeded } from '../seeded.ts'

/**
 * A desk to be killed: does anything to shared tables, again and again, while its journal goes on; says after each act the number of its newest
 * entry, which must never be lost.
 */
const { file, key, seed, acts, hours } = JSON.parse(process.argv[2]!) as {
  file: string
  key: string
  seed: number
  acts: number
  /** By which its clock is wrong. */
  hours: number
}
const db = openDatabase(file, Buffer.from(key, 'hex'))
migrate(db, migrations)
const { address } = getJournal(db)
const random = seeded(seed)
const now = (): Date => new Date(Date.now() + hours * 3_600_000)
startJournal({
  db,
  tables: sharedTables(db, migrations),
  open: () => openPostgresJournal(JSON.parse(address) as Parameters<typeof openPostgresJournal>[0]),
  now,
  background: true,
  keep: () => undefined,
  tell: () => undefined,
  onState: () => undefined,
  onFailure: (failure) => {
    throw failure
  },
})
const newest = db
  .prepare<[string], number>(
    `SELECT max(coalesce((SELECT max(seq) FROM journal_pending), 0), coalesce((SELECT seq FROM journal_read WHERE desk = ?), 0))`,
  )
  .pluck()
for (let nth = 0; nth < acts; nth += 1) {
  try {
    audited(db, { accountId: null, what: 'letters.close', at: now().toISOString() }, () => randomAct(db, random))
  } catch (failure) {
    // The tables refuse some of what is asked for.
    if (!String((failure as { code?: string }).code).startsWith('SQLITE_CONSTRAINT')) throw failure
  }
  process.stdout.write(`acted ${newest.get(ownDesk(db))}\n`)
  await new Promise((resolve) => setTimeout(resolve, random() * 10))
}
process.stdout.write('done\n')
// Its journal goes on until the end comes.

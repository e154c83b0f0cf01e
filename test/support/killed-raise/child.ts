import { openDatabase } from '../../../main/database/open.ts'
import type { JournalEngine } from '../../../main/journal/engine.ts'
import { getJournal } from '../../../main/journal/journal-rows.ts'
import { openPostgresJournal } from '../../../main/journal/postgres/engine.ts'
import { raiseOffice } from '../../../main/journal/raise.ts'
import { later } from '../later-versions.ts'

/**
 * Brings the file of a workstation to the newest version of the data, and kills itself (SIGKILL) before the step of this number: each statement that
 * changes the file, and each word with the journal before and after it. Without a number it says how many steps there were.
 */
export type Killed = { file: string; key: string; step: number | null }

const asked = JSON.parse(process.argv[2]!) as Killed
let steps = 0
const step = (): void => {
  steps += 1
  if (steps === asked.step) process.kill(process.pid, 'SIGKILL')
}

const connect = () => {
  const db = openDatabase(asked.file, Buffer.from(asked.key, 'hex'))
  const { exec, pragma, prepare } = db
  db.exec = (sql) => {
    step()
    return exec.call(db, sql)
  }
  db.pragma = (...all: Parameters<typeof pragma>) => {
    step()
    return pragma.apply(db, all)
  }
  db.prepare = ((sql: string) => {
    const statement = prepare.call(db, sql)
    const { run } = statement
    statement.run = (...values: unknown[]) => {
      step()
      return (run as (...all: unknown[]) => ReturnType<typeof run>).apply(statement, values)
    }
    return statement
  }) as typeof prepare
  return db
}

const counted = (engine: JournalEngine): JournalEngine => ({
  ...engine,
  async append(...record) {
    step()
    const position = await engine.append(...record)
    step()
    return position
  },
  async read(after) {
    step()
    const records = await engine.read(after)
    step()
    return records
  },
})

await raiseOffice({
  connect,
  migrations: later,
  open: async (db) =>
    counted(await openPostgresJournal(JSON.parse(getJournal(db).address) as Parameters<typeof openPostgresJournal>[0])),
  now: () => new Date(),
  signal: new AbortController().signal,
  tell: () => undefined,
})
process.stdout.write(String(steps))

import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { sharedTables } from '../../../main/database/joining.ts'
import { migrate } from '../../../main/database/migrate.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { type Database, openDatabase, openToLook } from '../../../main/database/open.ts'
import { makeCode, readCode } from '../../../main/journal/code.ts'
import { listAlarms, listEpochs } from '../../../main/journal/journal-rows.ts'
import { type Journal, startJournal } from '../../../main/journal/journal.ts'
import { admitDesk, beginAs, beginJournal, fetchBeginning, newDeskId } from '../../../main/journal/sharing.ts'
import { putSnapshot } from '../../../main/journal/snapshot.ts'
import { afterFile } from '../../support/after-file.ts'
import { shapesOf } from '../../support/in-clear.ts'
import { type JournalGround, journalGrounds, type JournalOffice } from '../../support/journals.ts'
import { codeOf } from '../../support/office.ts'
import { newFile } from './desks.ts'

const at = (): string => new Date().toISOString()

type Desk = { db: Database; file: string; key: Buffer; journal: Journal; name(goal: string): Promise<void> }

/** A desk of its own file on the journal of an office, which travels when told. */
function startOn(office: JournalOffice, opened: { file: string; key: Buffer }, db: Database): Desk {
  const journal = startJournal({
    db,
    tables: sharedTables(db, migrations),
    open: () => office.desk(),
    now: () => new Date(),
    background: false,
    keep: () => undefined,
    tell: () => undefined,
    onState: () => undefined,
    onFailure: () => undefined,
  })
  afterFile(async () => {
    await journal.stop()
    db.close()
  })
  return {
    ...opened,
    db,
    journal,
    async name(goal) {
      const insert = db.prepare(`INSERT INTO statistics_goals VALUES (?, ?, 'page', '[]', '')`)
      audited(db, { accountId: null, what: 'statistics.saveGoal', at: at() }, () => insert.run(newDeskId(), goal))
      await journal.travel()
    },
  }
}

function newData(): { opened: { file: string; key: Buffer }; db: Database } {
  const opened = newFile()
  const db = openDatabase(opened.file, opened.key, { create: true })
  migrate(db, migrations)
  return { opened, db }
}

/** An office with its first desk, and what lets another one in. */
function officeOn(office: JournalOffice): { first: Desk; join(): Promise<Desk> } {
  const { opened, db } = newData()
  audited(db, { accountId: null, what: 'office.shareOffice', at: at() }, () =>
    beginJournal(db, { office: office.id, address: '{}', name: 'one', at: at() }),
  )
  const first = startOn(office, opened, db)
  return {
    first,
    async join() {
      const id = newDeskId()
      const own = audited(db, { accountId: null, what: 'office.showCode', at: at() }, () => admitDesk(db, id, at()))
      await first.journal.travel()
      const engine = await office.desk()
      const look = openToLook(first.file, first.key)
      look.exec('BEGIN')
      const epochs = listEpochs(look)
      const snapshot = await putSnapshot(look, sharedTables(db, migrations), engine.objects, epochs.at(-1)!)
      look.close()
      const expiresAt = new Date(Date.now() + 60_000).toISOString()
      const line = await makeCode(
        engine.objects,
        { office: office.id, desk: id, address: '{}', expiresAt },
        { own, epochs, snapshot },
      )
      const beginning = await fetchBeginning(engine, readCode(line)!, at())
      const joined = newData()
      await beginAs(joined.db, sharedTables(joined.db, migrations), beginning, at())
      await engine.close()
      return startOn(office, joined.opened, joined.db)
    },
  }
}

const grounds = journalGrounds.filter((one) => one.available() && !one.isPlain)

describe.each(grounds)('who keeps the server of a journal $name', ({ start }) => {
  let ground: JournalGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  test.each(['alter', 'remove', 'reorder', 'replay'] as const)(
    'cannot do this to a record without a workstation noticing: %s',
    async (harm) => {
      const office = await ground.office()
      const { first, join } = officeOn(office)
      const second = await join()
      for (const goal of ['one', 'two', 'three']) await first.name(goal)
      const { position } = first.journal.state()
      await office[harm](position - 1)
      const outcomes = [await codeOf(second.journal.travel()), await codeOf(second.journal.travel())]
      const kinds = listAlarms(second.db).map(({ kind }) => kind)
      expect(kinds.length > 0 || outcomes.includes('journal_gone_back')).toBe(true)
      // What is not true is nowhere taken for true: everything, or less.
      const goals = second.db.prepare<[], string>('SELECT name FROM statistics_goals ORDER BY name').pluck().all()
      expect(['one,three,two', 'one', 'one,three', 'one,two', '']).toContain(goals.join(','))
    },
  )

  test('reads none of two hundred names in records and snapshot, in whatever shape', async () => {
    const office = await ground.office()
    const { first, join } = officeOn(office)
    // Stands in every one of them, so that it need be looked for once.
    const mark = randomBytes(6).toString('hex')
    const needles = Array.from({ length: 200 }, (_, nth) => `針${nth}の名 ${mark} 針`)
    for (let from = 0; from < needles.length; from += 20) await first.name(needles.slice(from, from + 20).join('\n'))
    const second = await join()
    const names = second.db.prepare<[], string>('SELECT name FROM statistics_goals').pluck().all().join('\n')
    expect(needles.filter((needle) => names.includes(needle))).toHaveLength(200)
    const everything = office.dump()
    expect(everything.length).toBeGreaterThan(10_000)
    const found = [mark, needles[0]!].flatMap(shapesOf).filter(({ bytes }) => everything.includes(bytes))
    expect(found).toEqual([])
  })
})

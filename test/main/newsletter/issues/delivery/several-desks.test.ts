import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Database } from '../../../../../main/database/open.ts'
import { eventually } from '../../../../support/eventually.ts'
import { type JournalPlaces, journalPlaces } from '../../../../support/journal-places.ts'
import { newSharedIssues, planAt } from './shared-ground.ts'

describe.each(journalPlaces)('an office that shares by $name', ({ start }) => {
  let places: JournalPlaces
  beforeAll(async () => {
    places = await start()
  })
  afterAll(() => places?.stop())

  test('delivers an issue that was planned once, by one of three workstations', async () => {
    const { sink, desks, newIssue } = await newSharedIssues(places.next(), { readers: 60, desks: 3 })
    const id = await newIssue(87)
    planAt(desks[0]!, id, new Date(Date.now() - 1000).toISOString())
    await eventually(() => desks.every(({ db }) => stateOf(db, id) === 'delivered'))
    expect(sink.taken).toHaveLength(60)
    expect(new Set(sink.taken.map(({ to }) => to)).size).toBe(60)
    const [one] = desks
    expect(one!.db.prepare('SELECT count(*) FROM program_acts').pluck().get()).toBe(1)
    const whose = desks.map(({ db }) => db.prepare('SELECT desk FROM issue_rights').pluck().get())
    expect(new Set(whose).size).toBe(1)
    expect(whose[0]).toBe(one!.db.prepare('SELECT desk FROM program_acts').pluck().get())
  })
})

const stateOf = (db: Database, id: string): unknown =>
  db.prepare('SELECT state FROM issues WHERE id = ?').pluck().get(id)

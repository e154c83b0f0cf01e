import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findHandover } from '../../../../main/statistics/desks/importing-desk.ts'
import { waitsSince } from '../../../../main/journal/erasures.ts'
import { getJournal } from '../../../../main/journal/journal-rows.ts'
import { openSealed } from '../../../../main/journal/sealed-key.ts'
import { type SharedGround, sharedGrounds } from '../../../support/shared-grounds.ts'
import { codeOf } from '../../../support/office.ts'
import { imported, logFile } from '../importing/ground.ts'
import { answersOf, linesOf, newSharedStatistics, openRowsOf, type StatisticsDesk, storeOf, viewsOf } from './ground.ts'

describe.each(sharedGrounds)('an office that shares by $name', ({ start }) => {
  let ground: SharedGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  const idOf = async (desk: StatisticsDesk, name: string): Promise<string> =>
    (await desk.call('statistics.importing', {}))!.others.find((one) => one.name === name)!.id

  test('hands importing over with what keeps lines from counting twice, which that workstation alone can open', async () => {
    const office = await newSharedStatistics(ground)
    const { one } = office
    const [two, three] = [await office.join('two'), await office.join('three')]
    const log = logFile(office, 'access.log', linesOf('2026-10-05', 40) + linesOf('2026-09-05', 30, 60))
    const countries = logFile(office, 'countries.csv', '203.0.113.0,203.0.113.255,JP\n')
    await one.call('statistics.giveCountryTable', { path: countries })
    await imported(one, [log])
    await one.call('statistics.closeDays', { before: '2026-10-01' })
    await one.call('statistics.handOverImports', { deskId: await idOf(one, 'two') })
    expect(await one.call('statistics.importing', {})).toMatchObject({ place: 'elsewhere', handing: true })
    expect(await codeOf(one.call('statistics.beginImport', { paths: [log] }))).toBe('log_import_elsewhere')
    // It stays until it has arrived.
    await one.travel()
    expect(await openRowsOf(one)).toBeGreaterThan(0)

    await three.travel()
    const handed = await three.look('office', (db) => findHandover(db)!)
    for (const [desk, opens] of [
      [one, false],
      [three, false],
      [two, true],
    ] as const) {
      const { sealing } = await desk.look('office', getJournal)
      expect(openSealed(sealing, handed.key, 'statistics handover') !== null).toBe(opens)
    }

    await two.travel()
    expect(await two.call('statistics.importing', {})).toMatchObject({ place: 'here', awaited: false })
    await one.travel()
    expect(await openRowsOf(one)).toBe(0)
    expect(await two.call('statistics.countryTable', {})).toMatchObject({ name: 'countries.csv' })
    const again = await imported(two, [log])
    // What is open is known again; what was closed is too late.
    expect(again.files).toMatchObject([{ fresh: 0, known: 40, late: 30 }])
    const more = await imported(two, [logFile(office, 'more.log', linesOf('2026-10-05', 45))])
    expect(more.files).toMatchObject([{ fresh: 5, known: 40 }])
    await two.travel()
    for (const desk of [one, three]) {
      await desk.travel()
      expect(await viewsOf(desk)).toBe(75)
      expect(await answersOf(desk)).toEqual(await answersOf(two))
      expect(await openRowsOf(desk)).toBe(0)
    }
    const store = await storeOf(one)
    expect(handed.objects.length).toBeGreaterThan(0)
    expect(handed.objects.flatMap(({ pieces }) => pieces).filter((piece) => store.has(piece))).toEqual([])
    // And back again.
    await two.call('statistics.handOverImports', { deskId: await idOf(two, 'one') })
    await one.travel()
    expect((await imported(one, [log])).files).toMatchObject([{ fresh: 0, known: 40, late: 30 }])
  })

  test('moves importing without the workstation that did it: days that were counted are closed, and nothing counts twice', async () => {
    const office = await newSharedStatistics(ground)
    const { one } = office
    const two = await office.join('two')
    const log = logFile(office, 'access.log', linesOf('2026-10-05', 40))
    await imported(one, [log])
    await one.travel()
    await two.travel()
    // Nobody but the first has this.
    await imported(one, [logFile(office, 'later.log', linesOf('2026-10-06', 10))])
    await two.call('statistics.takeOverImports', {})
    expect((await imported(two, [log])).files).toMatchObject([{ fresh: 0, known: 0, late: 40 }])
    await two.travel()
    await one.travel()
    expect(await viewsOf(one)).toBe(40)
    expect(await openRowsOf(one)).toBe(0)
    await imported(two, [logFile(office, 'later.log', linesOf('2026-10-06', 10))])
    await two.travel()
    await one.travel()
    for (const desk of [one, two]) expect(await viewsOf(desk)).toBe(50)
    expect(await codeOf(one.call('statistics.beginImport', { paths: [log] }))).toBe('log_import_elsewhere')
  })

  test('takes importing back where it was handed to a workstation that never took it', async () => {
    const office = await newSharedStatistics(ground)
    const { one } = office
    const two = await office.join('two')
    const log = logFile(office, 'access.log', linesOf('2026-10-05', 40))
    await imported(one, [log])
    await one.call('statistics.handOverImports', { deskId: await idOf(one, 'two') })
    const { objects } = (await one.look('office', findHandover))!
    await one.call('statistics.takeOverImports', {})
    // What was on its way lies nowhere any more, and waits for the next key of the office.
    const store = await storeOf(one)
    expect(objects.length).toBeGreaterThan(0)
    expect(objects.flatMap(({ pieces }) => pieces).filter((piece) => store.has(piece))).toEqual([])
    expect(await one.look('office', waitsSince)).not.toBeNull()
    expect((await imported(one, [log])).files).toMatchObject([{ fresh: 0, known: 40, late: 0 }])
    await one.travel()
    await two.travel()
    expect(await viewsOf(two)).toBe(40)
    expect(await openRowsOf(two)).toBe(0)
  })
})

import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Problem } from '../../../../shared/errors.ts'
import { eventually } from '../../../support/eventually.ts'
import { type SharedGround, sharedGrounds } from '../../../support/shared-grounds.ts'
import { endOf, imported, logFile } from '../importing/ground.ts'
import { answersOf, linesOf, newSharedStatistics, objectsOf, openRowsOf, storeOf, viewsOf } from './ground.ts'

describe.each(sharedGrounds)('an office that shares by $name', ({ start }) => {
  let ground: SharedGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  test('imports at one workstation, and answers everything at the others; only months that changed travel again', async () => {
    const office = await newSharedStatistics(ground)
    const { one } = office
    await imported(one, [
      logFile(office, 'september.log', linesOf('2026-09-03', 30) + linesOf('2026-09-20', 25, 100)),
      logFile(office, 'october.log', linesOf('2026-10-05', 40, 50)),
    ])
    await one.travel()
    const two = await office.join('two')
    await two.travel()
    expect(await viewsOf(two)).toBe(95)
    expect(await answersOf(two)).toEqual(await answersOf(one))

    const before = await objectsOf(one)
    const { asOf } = (await two.call('statistics.importing', {}))!
    await imported(one, [logFile(office, 'october.log', linesOf('2026-10-05', 40, 50) + linesOf('2026-10-06', 5, 200))])
    await one.travel()
    const after = await objectsOf(one)
    const changed = [...after].filter(([name, { pieces }]) => before.get(name)?.pieces.join() !== pieces.join())
    expect(changed.map(([name]) => name).filter((name) => name.startsWith('month'))).toEqual(['month 1 2026-10'])
    expect(changed.length).toBeLessThan(after.size)
    // What they were before is nowhere any more; the rest is where it was.
    const store = await storeOf(one)
    const pieces = [...after.values()].flatMap((object) => object.pieces)
    const old = [...before.values()].flatMap((object) => object.pieces).filter((piece) => !pieces.includes(piece))
    expect(old.length).toBeGreaterThan(0)
    expect(pieces.filter((piece) => !store.has(piece))).toEqual([])
    expect(old.filter((piece) => store.has(piece))).toEqual([])
    await two.travel()
    expect(await viewsOf(two)).toBe(100)
    expect(await answersOf(two)).toEqual(await answersOf(one))
    const later = (await two.call('statistics.importing', {}))!
    expect(later.asOf! > asOf!).toBe(true)

    await one.call('statistics.closeDays', { before: '2026-10-01' })
    await one.travel()
    await two.travel()
    expect(await answersOf(two)).toEqual(await answersOf(one))
    expect(await two.look('statistics', (db) => db.prepare('SELECT count(*) FROM month_rollups').pluck().get())).toBe(1)
    expect(await openRowsOf(two)).toBe(0)
    // Nothing is told, laid down or fetched twice.
    const { position } = await one.call('office.travel', {})
    for (const desk of [two, one]) await desk.travel()
    expect((await one.call('office.travel', {})).position).toBe(position)
  })

  test('refuses an import at the others in a sentence that names the workstation', async () => {
    const office = await newSharedStatistics(ground)
    const two = await office.join('two')
    expect(await two.call('statistics.importing', {})).toMatchObject({ place: 'nobody', desk: null, asOf: null })
    const log = logFile(office, 'access.log', linesOf('2026-10-05', 3))
    await imported(two, [log])
    await two.travel()
    await office.one.travel()
    const refused = await office.one
      .call('statistics.beginImport', { paths: [log] })
      .catch((failure: unknown) => failure as Problem)
    expect(refused).toMatchObject({ code: 'log_import_elsewhere', details: { desk: 'two' } })
    const closing = await office.one
      .call('statistics.closeDays', { before: '2026-10-06' })
      .catch((failure: unknown) => failure as Problem)
    expect(closing).toMatchObject({ code: 'log_import_elsewhere', details: { desk: 'two' } })
    expect(await office.one.call('statistics.importing', {})).toMatchObject({
      place: 'elsewhere',
      desk: { name: 'two', ended: false },
      asOf: expect.any(String),
      others: [{ name: 'two' }],
    })
    expect(await two.call('statistics.importing', {})).toMatchObject({ place: 'here', asOf: null })
  })

  test('of two workstations that begin to import at once one does', async () => {
    const office = await newSharedStatistics(ground)
    const two = await office.join('two')
    const log = logFile(office, 'access.log', linesOf('2026-10-05', 20))
    const desks = [office.one, two]
    const begun = await Promise.all(
      desks.map((desk) =>
        desk.call('statistics.beginImport', { paths: [log] }).then(
          ({ id }) => id,
          (failure: unknown) => (failure as Problem).code,
        ),
      ),
    )
    expect(begun.filter((one) => one === 'log_import_elsewhere')).toHaveLength(1)
    const winner = begun[0] === 'log_import_elsewhere' ? 1 : 0
    await endOf(desks[winner]!, begun[winner]!)
    for (const desk of [...desks, ...desks]) await desk.travel()
    for (const desk of desks) expect(await viewsOf(desk)).toBe(20)
  })

  test('has numbers of one workstation at the others without anybody asking, and says so there', async () => {
    const office = await newSharedStatistics(ground, true)
    const two = await office.join('two')
    await imported(office.one, [logFile(office, 'access.log', linesOf('2026-10-05', 30))])
    await eventually(async () => (await viewsOf(two)) === 30)
    expect(await two.call('statistics.importing', {})).toMatchObject({ place: 'elsewhere', asOf: expect.any(String) })
    const { id } = (await office.one.call('statistics.importing', {}))!.others[0]!
    await office.one.call('statistics.handOverImports', { deskId: id })
    await eventually(async () => (await two.call('statistics.importing', {}))!.place === 'here')
    await eventually(async () => (await two.call('statistics.importing', {}))!.awaited === false)
    await imported(two, [logFile(office, 'access.log', linesOf('2026-10-05', 35))])
    await eventually(async () => (await viewsOf(office.one)) === 35)
  })
})

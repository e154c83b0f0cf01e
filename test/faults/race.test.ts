import { afterAll, describe, expect } from 'vitest'
import { faultTest } from '../support/fault.ts'
import { type JournalGround, journalGrounds } from '../support/journals.ts'

describe.each(journalGrounds.filter((one) => one.available()))('in the journal $name', ({ start }) => {
  let ground: JournalGround | null = null
  afterAll(() => ground?.stop())

  faultTest('of three desks that want the same at once one is first, and all three see which', 200, async (times) => {
    ground = await start()
    const office = await ground.office()
    const desks = await Promise.all([office.desk(), office.desk(), office.desk()])
    for (let race = 0; race < times; race += 1) {
      const positions = await Promise.all(
        desks.map((journal, of) => journal.append(Buffer.from(`${race} ${of}`), office.start)),
      )
      expect(positions.toSorted((a, b) => a - b)).toEqual([1, 2, 3].map((nth) => race * 3 + nth))
      const first = await Promise.all(
        desks.map(async (journal) => (await journal.read(race * 3)).map(({ body }) => body.toString())[0]),
      )
      const winner = `${race} ${positions.indexOf(race * 3 + 1)}`
      expect(first).toEqual([winner, winner, winner])
    }
  })
})

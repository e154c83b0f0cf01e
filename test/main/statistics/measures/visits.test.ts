import fc from 'fast-check'
import { expect, test } from 'vitest'
import { DayVisits } from '../../../../main/statistics/measures/visits.ts'

type Event = { visitor: number; seconds: number; view: boolean }

function counted(events: Event[]): { visitors: number; visits: number } {
  const day = new DayVisits()
  for (const { visitor, seconds, view } of events) day.add(visitor, seconds, view)
  return day.count()
}

test('a visit ends after more than 1,800 seconds without an event, and only those with a page view count', () => {
  const [view, other] = [true, false]
  expect(
    counted([
      { visitor: 1, seconds: 0, view },
      { visitor: 1, seconds: 1800, view },
    ]),
  ).toEqual({ visitors: 1, visits: 1 })
  expect(
    counted([
      { visitor: 1, seconds: 0, view },
      { visitor: 1, seconds: 1801, view },
    ]),
  ).toEqual({ visitors: 1, visits: 2 })
  // What is no page view keeps a visit going, but makes none.
  expect(
    counted([
      { visitor: 1, seconds: 0, view },
      { visitor: 1, seconds: 1700, view: other },
      { visitor: 1, seconds: 3400, view },
      { visitor: 2, seconds: 0, view: other },
    ]),
  ).toEqual({ visitors: 1, visits: 1 })
})

test('in any order and any number the visits are those of the sorted events', () => {
  const event = fc.record({
    visitor: fc.integer({ min: 0, max: 4 }),
    seconds: fc.integer({ min: 0, max: 40_000 }),
    view: fc.boolean(),
  })
  fc.assert(
    fc.property(fc.array(event, { maxLength: 300 }), (events) => {
      expect(counted(events)).toEqual(plainly(events))
    }),
  )
})

/** The same by sorting, one visitor after the other. */
function plainly(events: Event[]): { visitors: number; visits: number } {
  let visitors = 0
  let visits = 0
  for (const visitor of new Set(events.map((event) => event.visitor))) {
    const own = events.filter((event) => event.visitor === visitor).sort((one, other) => one.seconds - other.seconds)
    const groups: Event[][] = []
    for (const event of own) {
      const last = groups.at(-1)?.at(-1)
      if (last === undefined || event.seconds - last.seconds > 1800) groups.push([event])
      else groups.at(-1)!.push(event)
    }
    const withView = groups.filter((group) => group.some(({ view }) => view)).length
    visits += withView
    if (withView > 0) visitors += 1
  }
  return { visitors, visits }
}

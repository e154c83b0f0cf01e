import { expect, test } from 'vitest'
import { compactMonths } from '../../../../main/statistics/compacting/compact-months.ts'
import { StatisticsReader } from '../../../../main/statistics/questions/ask.ts'
import { buildDays } from '../../../../main/statistics/store/build-days.ts'
import { closeDays } from '../../../../main/statistics/store/closing.ts'
import { StoredValues } from '../../../../main/statistics/store/values.ts'
import { defaultSections } from '../../../../shared/statistics/sections.ts'
import { addAsked, newStore } from '../store/ground.ts'
import { firstDay, inventedRequests, shuffled } from '../store/invented-requests.ts'
import { inventedQuestion } from './invented-questions.ts'
import { plainCount } from './plain-count.ts'

const seeds = Array.from({ length: 60 }, (_, seed) => seed + 1)

test('every question is answered as a plain count answers it: when added, when closed, and when compacted', () => {
  const all = inventedRequests(1, 2500)
  const db = newStore()
  const values = new StoredValues(db)
  const given = shuffled(all, 2)
  for (let at = 0; at < given.length; at += 700) {
    addAsked(db, values, given.slice(at, at + 700))
    if (at % 1400 === 0) buildDays(db, values)
  }
  buildDays(db, values)
  const expected = seeds.map((seed) => plainCount(all, inventedQuestion(seed)))
  const reader = new StatisticsReader(db)
  const check = (when: string): void => {
    for (const [at, seed] of seeds.entries())
      expect(reader.ask(inventedQuestion(seed), defaultSections), `${when}, question ${seed}`).toEqual(expected[at])
  }
  check('added')
  closeDays(db, values, firstDay + 15)
  check('closed')
  expect(compactMonths(db, firstDay + 15)).toBe(2)
  check('compacted')
  closeDays(db, values, firstDay + 100)
  expect(compactMonths(db, firstDay + 100)).toBe(2)
  check('all compacted')
})

import { expect, test } from 'vitest'
import { compactMonths } from '../../../../main/statistics/compacting/compact-months.ts'
import { StatisticsReader } from '../../../../main/statistics/questions/ask.ts'
import { buildDays } from '../../../../main/statistics/store/build-days.ts'
import { closeDays } from '../../../../main/statistics/store/closing.ts'
import { requestKinds } from '../../../../main/statistics/store/rows.ts'
import { StoredValues } from '../../../../main/statistics/store/values.ts'
import { Asked } from '../../../../shared/statistics/questions.ts'
import { StatisticsSettings } from '../../../../shared/statistics/settings.ts'
import { addAsked, newStore } from '../store/ground.ts'
import { firstDay, inventedRequests, shuffled } from '../store/invented-requests.ts'
import { inventedQuestion, wholeQuestions } from './invented-questions.ts'
import { plainCount } from './plain-count.ts'

const questions = [...wholeQuestions(), ...Array.from({ length: 60 }, (_, seed) => inventedQuestion(seed + 1))]

const { sections } = StatisticsSettings.parse({ timeZone: 'UTC' })

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
  const expected = questions.map((question) => plainCount(all, question))
  const reader = new StatisticsReader(db)
  const check = (when: string): void => {
    for (const [at, question] of questions.entries())
      expect(reader.ask(question, sections), `${when}, question ${at}`).toEqual(expected[at])
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

test('pairs of pages, more of them than have places of their own, are counted as well', () => {
  const pages = inventedRequests(3, 600, 2).map((request, at) => ({
    ...request,
    path: request.kind === requestKinds.view ? `/${at % 300}.html` : request.path,
  }))
  const others = Array.from({ length: 900 }, (_, at) => ({
    ...pages[0]!,
    kind: requestKinds.view,
    path: `/only-${at}.html`,
  }))
  const all = [...pages, ...others]
  const db = newStore()
  const values = new StoredValues(db)
  addAsked(db, values, all)
  buildDays(db, values)
  expect(values.size('subject') ** 2).toBeGreaterThan(2 ** 20)
  const asked = Asked.parse({
    question: { from: '2026-01-01', to: '2026-12-31' },
    panels: [
      { by: ['page', 'exit'], limit: 1000 },
      { by: ['missing', 'page'], counted: 'hits' },
    ],
  })
  expect(new StatisticsReader(db).ask(asked, sections)).toEqual(plainCount(all, asked))
})

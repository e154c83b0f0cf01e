import { expect, test } from 'vitest'
import { monthGroups } from '../../../main/withholding/month-groups.ts'

test('a period is the sum of its months, over the end of a year as well; a month stands for itself', () => {
  const periods = [
    { name: '2025-04', from: '2025-04', to: '2025-04' },
    { name: 'winter', from: '2025-11', to: '2026-01' },
  ]
  expect(monthGroups(periods)).toEqual([
    { dimension: 'period', total: 'winter', parts: ['2025-11', '2025-12', '2026-01'] },
  ])
  for (const [from, to] of [
    ['2025-04', '2025-03'],
    ['2025-13', '2026-01'],
    ['2025-4', '2025-05'],
  ])
    expect(() => monthGroups([{ name: 'none', from: from!, to: to! }])).toThrow(RangeError)
})

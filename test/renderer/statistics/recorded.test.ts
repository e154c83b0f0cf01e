import { expect, it } from 'vitest'
import { sumKnown } from '../../../renderer/statistics/look/recorded.ts'

it('days before the first record and days to come are not known, and no zeros', () => {
  const look = { since: '2026-10-10', until: '2026-11-20' }
  const one = () => 1
  expect(sumKnown(one, { from: '2026-10-01', to: '2026-10-09' }, look)).toBeNull()
  expect(sumKnown(one, { from: '2026-10-08', to: '2026-10-10' }, look)).toBe(3)
  expect(sumKnown(() => 0, { from: '2026-11-01', to: '2026-11-02' }, look)).toBe(0)
  expect(sumKnown(one, { from: '2026-11-21', to: '2026-11-22' }, look)).toBeNull()
})

import { describe, expect, it } from 'vitest'
import { rateChange, rateOf } from '../../../renderer/statistics/numbers/change.ts'

const shown = (pageViews: number, visits: number) => ({ pageViews, visits, as: rateOf(pageViews, visits) })

describe('a difference beside two numbers', () => {
  it('is that of the numbers as they are shown, not of those before they were rounded', () => {
    const [now, before] = [shown(16_649, 10_000), shown(16_651, 10_000)]
    expect([now.as, rateChange(now, before), before.as]).toEqual(['1.66', '−0.01', '1.67'])
    const [more, less] = [shown(16_749, 10_000), shown(16_651, 10_000)]
    expect([more.as, rateChange(more, less), less.as]).toEqual(['1.67', '±0.00', '1.67'])
  })

  it('always leads from the one that is shown to the other', () => {
    for (let visits = 1; visits < 60; visits++) {
      const [now, before] = [shown(997, visits), shown(463, 61 - visits)]
      const written = rateChange(now, before).replace('−', '-').replace('±', '').replaceAll(',', '')
      expect(Number(before.as) + Number(written)).toBeCloseTo(Number(now.as), 8)
    }
  })
})

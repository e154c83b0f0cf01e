import { describe, expect, it } from 'vitest'
import { bandsOf } from '../../../../renderer/ui/charts/trend-chart.tsx'
import { nextPlace } from '../../../../renderer/ui/charts/roving.ts'

describe('a chart', () => {
  it('draws days that lie beside each other as one band', () => {
    const days = [true, false, false, true, true, false, true].map((banded) => ({ banded }))
    expect(bandsOf(days)).toEqual([
      [0, 1],
      [3, 5],
      [6, 7],
    ])
  })

  it('is walked through by arrows, to the ends of its line and from line to line, never out of it', () => {
    const leads = (key: string, from: number, across: number) => nextPlace(key, from, 48, across)
    expect([leads('ArrowRight', 3, 48), leads('ArrowRight', 47, 48), leads('ArrowUp', 3, 48)]).toEqual([4, 47, null])
    expect([leads('ArrowDown', 3, 24), leads('ArrowDown', 27, 24), leads('ArrowUp', 27, 24)]).toEqual([27, 27, 3])
    expect([leads('ArrowLeft', 24, 24), leads('End', 25, 24), leads('Home', 30, 24)]).toEqual([24, 47, 24])
    expect(leads('a', 3, 24)).toBeNull()
  })
})

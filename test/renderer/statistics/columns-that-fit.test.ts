import { expect, test } from 'vitest'
import { columnsThatFit } from '../../../renderer/statistics/numbers/columns-that-fit.ts'

test('where a ranking has little room the bars go first, then share, then the number before, and the name never', () => {
  const list = {
    besides: ['share', 'visits', 'before', 'change'],
    leaving: ['share', 'before', 'visits'],
    ranked: true,
    place: 'list' as const,
  }
  const fitting = (width: number) => {
    const { bar, besides, least } = columnsThatFit(width, list)
    return [bar, besides.join(' '), least]
  }
  expect(fitting(0)).toEqual([true, 'share visits before change', 600])
  expect(fitting(811)).toEqual([true, 'share visits before change', 600])
  expect(fitting(810)).toEqual([false, 'share visits before change', 600])
  expect(fitting(599)).toEqual([false, 'visits before change', 514])
  expect(fitting(513)).toEqual([false, 'visits change', 428])
  expect(fitting(427)).toEqual([false, 'change', 342])
  // The rest is scrolled to.
  expect(fitting(200)).toEqual([false, 'change', 342])
})

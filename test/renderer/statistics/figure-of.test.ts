import { expect, test } from 'vitest'
import { changeOf, shareOf, signed } from '../../../renderer/statistics/numbers/change.ts'
import { figureOf } from '../../../renderer/statistics/numbers/figure-of.ts'
import { figuresOf } from '../../../renderer/statistics/overview/top-panels.tsx'
import { countOf } from '../../../renderer/ui/numbers.ts'

test('what is written in a table is a number again in a file', () => {
  expect([changeOf(96, 100), changeOf(1_500, 100), changeOf(7, 7), changeOf(7, 0)].map(figureOf)).toEqual([
    -4,
    1400,
    0,
    null,
  ])
  expect([shareOf(7, 10), shareOf(0, 0), countOf(12_904), signed(-0.08, 2)].map(figureOf)).toEqual([
    70,
    null,
    12_904,
    -0.08,
  ])
  expect(figureOf('記録なし')).toBe('記録なし')
})

test('a list leaves with numbers, and its heads say which of them are percentages', () => {
  const rows = [
    { id: 'US', name: '米国', count: 9600, besides: ['96.0%', '10,000', '−4.0%'] },
    { id: '…', name: 'その他3か国', count: 400, besides: ['4.0%'], rest: true },
  ]
  const { columns, rows: left } = figuresOf('国・地域', ['国・地域', '訪問', '割合', '前年', '前年比'], rows)
  expect(columns.map(({ words }) => words)).toEqual(['国・地域', '訪問', '割合 (%)', '前年', '前年比 (%)'])
  expect(left.map(({ cells }) => cells)).toEqual([
    ['米国', 9600, 96, 10_000, -4],
    ['その他3か国', 400, 4],
  ])
})

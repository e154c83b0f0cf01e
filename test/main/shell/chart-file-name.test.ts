import { expect, test } from 'vitest'
import { chartFileName } from '../../../main/shell/chart-file-name.ts'

test('a table or a picture of the statistics is called by what it shows and the days that it is of', () => {
  const october = { from: '2026-10-01', to: '2026-10-31' }
  expect(chartFileName('日ごとの訪問', october, 'csv')).toBe('日ごとの訪問-2026-10-01_2026-10-31.csv')
  expect(chartFileName('曜日と時間', { from: '2026-10-20', to: '2026-10-20' }, 'png')).toBe('曜日と時間-2026-10-20.png')
  expect(chartFileName('Report: October/2026', null, 'pdf')).toBe('Report October 2026.pdf')
})

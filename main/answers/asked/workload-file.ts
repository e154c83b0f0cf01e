import type { Workload } from '../../../shared/answers/asked.ts'
import { wholeWeeks } from '../../../shared/answers/whole-weeks.ts'
import type { Language } from '../../../shared/office/account.ts'
import { wordsFor } from '../../../shared/words/index.ts'
import { csvOf } from '../../tables/csv/write-csv.ts'
import { xlsxOf } from '../../tables/xlsx/write-xlsx.ts'

/** The workload by week as the bytes of a file: hours as a number, an empty cell where nothing was answered. */
export async function workloadFile(
  rows: Workload['rows'],
  { format, language }: { format: 'csv' | 'xlsx'; language: Language },
): Promise<Uint8Array> {
  const { columns, inHours, workload } = wordsFor(language).answers.askedScreen
  const cells = [
    [columns.week, columns.arrived, columns.answered, inHours(columns.median), columns.overdue],
    ...wholeWeeks(rows).map((row) => [row.value, row.arrived, row.answered, row.medianHours ?? '', row.overdue]),
  ]
  return format === 'csv' ? csvOf(cells.map((row) => row.map(String))) : xlsxOf(cells, workload)
}

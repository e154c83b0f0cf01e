import { csvOf } from '../../../tables/csv/write-csv.ts'
import { xlsxOf } from '../../../tables/xlsx/write-xlsx.ts'
import { kindOf } from '../relations.ts'
import { toldOf, type Published, type Told } from './published.ts'

/** The columns of every release: others can hold one against the other, and attack them. */
export const releaseColumns = ['period', 'dimension', 'value', 'measure', 'count', 'withheld'] as const

/** Octets of the mark that tells spreadsheets how a file is encoded; programs would take it for a part of the first column's name. */
const byteOrderMark = 3

/** The data of a release as CSV, for programs. */
export function releaseCsv(published: Published): Buffer {
  return csvOf(linesOf(published).map((line) => line.map(String))).subarray(byteOrderMark)
}

/** The same as a workbook, with counts as numbers. */
export function releaseXlsx(published: Published): Promise<Buffer> {
  return xlsxOf(linesOf(published), published.number)
}

function linesOf({ plan, table }: Published): (string | number)[][] {
  return [
    [...releaseColumns],
    ...toldOf(table).map((told) => [
      ...nameOf(plan, told),
      plan.measure,
      told.count ?? '',
      told.count === null ? 'yes' : 'no',
    ]),
  ]
}

/** Period, dimension and value of a number. Hours of weekdays are `weekday-hour` with values as `1-13`. */
function nameOf(plan: Published['plan'], { row, column }: Told): [string, string, string] {
  const { rows, from, to } = plan
  const whole = from === to ? from : `${from}/${to}`
  if (rows !== 'weekday') {
    const period = column ?? whole
    return row === null ? [period, 'all', ''] : [period, kindOf(plan), row]
  }
  if (row !== null && column !== null) return [whole, 'weekday-hour', `${row}-${column}`]
  if (row !== null) return [whole, 'weekday', row]
  return column === null ? [whole, 'all', ''] : [whole, 'hour', column]
}

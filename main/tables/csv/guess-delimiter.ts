import { delimiters, type Delimiter } from '../../../shared/tables.ts'
import { rowSplitter } from './split-rows.ts'

/**
 * What separates the cells: with it most rows are as wide as the first one, and wider than with any other; a comma where the table has one
 * column. `sep=;` in the first line, as Excel understands it, says it outright.
 */
export function guessDelimiter(text: string, whole: boolean): Delimiter {
  const said = separatorLine.exec(text)?.[1]
  const named = delimiters.find((one) => one === said)
  if (named !== undefined) return named
  let best: { delimiter: Delimiter; fit: number; width: number } = { delimiter: ',', fit: 0, width: 1 }
  for (const delimiter of delimiters) {
    const { fit, width } = fitOf(text, whole, delimiter)
    if (fit > best.fit + slightly || (fit > best.fit - slightly && width > best.width)) best = { delimiter, fit, width }
  }
  return best.delimiter
}

/** The line that tells Excel what separates the cells; it is none of the table. */
export const separatorLine = /^sep=(.)(?:\r\n?|\n|$)/iu

const slightly = 0.1
const looked = 200

/** The share of rows, those with damaged marks left out, that are as wide as most wide ones; nothing where the first is not. */
function fitOf(text: string, whole: boolean, delimiter: Delimiter): { fit: number; width: number } {
  const rows = rowSplitter(delimiter)(text, whole).slice(0, looked)
  const counts = new Map<number, number>()
  for (const { cells, fault } of rows)
    if (cells.length > 1 && fault === null) counts.set(cells.length, (counts.get(cells.length) ?? 0) + 1)
  const [width, count] = [...counts].toSorted(([, one], [, other]) => other - one)[0] ?? [1, 0]
  const first = rows[0]?.cells.length ?? 0
  return { fit: (count / rows.length) * (first === width ? 1 : 0.5), width }
}

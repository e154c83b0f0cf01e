/** One thing that was measured: ours, the rival's where there is one, and the limit that ours must keep. */
export type Figure = { name: string; unit: string; ours: number; theirs: number | null; limit: Limit | null }

/**
 * At least, or less than, so much of ours; or ours at least so many times theirs (for figures of which more is better), or at most (for those of
 * which less is).
 */
export type Limit = { atLeast: number } | { below: number } | { timesTheirs: number } | { mostTimesTheirs: number }

export type Report = {
  bench: string
  figures: Figure[]
  /** What the figures hold for: the machine, the programs and the data. */
  conditions: Record<string, string>
  /** What makes the figures worthless, in sentences: something measured did not do its work. */
  faults: string[]
}

/** Whether the figure keeps its limit; a figure without one does. */
export function keepsLimit({ ours, theirs, limit }: Figure): boolean {
  if (limit === null) return true
  if ('atLeast' in limit) return ours >= limit.atLeast
  if ('below' in limit) return ours < limit.below
  if (theirs === null) return false
  return 'timesTheirs' in limit ? ours >= theirs * limit.timesTheirs : ours <= theirs * limit.mostTimesTheirs
}

/** The report as people read it. */
export function printed(report: Report): string {
  const rows = [['', 'ours', 'theirs', 'ratio', 'limit', ''], ...report.figures.map(rowOf)]
  const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)))
  const aligned = (cell: string, column: number): string =>
    column === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[column]!)
  const table = rows.map((row) => row.map(aligned).join('  ').trimEnd())
  const names = Object.keys(report.conditions)
  const longest = Math.max(...names.map((name) => name.length))
  return [
    `bench ${report.bench}`,
    '',
    ...table,
    '',
    ...names.map((name) => `${name.padEnd(longest)}  ${report.conditions[name]}`),
    ...(report.faults.length > 0 ? ['', ...report.faults] : []),
    '',
  ].join('\n')
}

/** The report as a program reads it. */
export function asJson(report: Report): string {
  const figures = report.figures.map((figure) => ({ ...figure, ratio: ratioOf(figure), met: keepsLimit(figure) }))
  return `${JSON.stringify({ ...report, figures }, null, 2)}\n`
}

/** Of an even number of values the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2
}

function rowOf(figure: Figure): string[] {
  const { name, unit, ours, theirs, limit } = figure
  const ratio = ratioOf(figure)
  return [
    `${name} (${unit})`,
    shown(ours),
    theirs === null ? '' : shown(theirs),
    ratio === null ? '' : `${ratio.toFixed(2)} ×`,
    limit === null ? '' : limitWords(limit),
    limit === null ? '' : keepsLimit(figure) ? 'kept' : 'MISSED',
  ]
}

function limitWords(limit: Limit): string {
  if ('atLeast' in limit) return `≥ ${shown(limit.atLeast)}`
  if ('below' in limit) return `< ${shown(limit.below)}`
  return 'timesTheirs' in limit ? `≥ ${limit.timesTheirs} × theirs` : `≤ ${limit.mostTimesTheirs} × theirs`
}

const ratioOf = ({ ours, theirs }: Figure): number | null => (theirs === null || theirs === 0 ? null : ours / theirs)
const shown = (value: number): string => value.toLocaleString('en-GB', { maximumFractionDigits: value < 100 ? 1 : 0 })

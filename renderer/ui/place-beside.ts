/** The place a step leads to; null where there is none. `at` is -1 for one that has left its `last` place. */
export function placeBeside(at: number, last: number | null, step: 1 | -1, total: number): number | null {
  const from = at >= 0 ? at + step : last === null ? 0 : step === 1 ? last : last - 1
  return from >= 0 && from < total ? from : null
}

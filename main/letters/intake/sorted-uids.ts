/** Those of `these` that are not among `those`; both ascending. Linear, and without a set of half a million numbers. */
export function without(these: readonly number[], those: readonly number[]): number[] {
  const left: number[] = []
  let at = 0
  for (const one of these) {
    while (at < those.length && those[at]! < one) at++
    if (those[at] !== one) left.push(one)
  }
  return left
}

/** Those that are in both; both ascending. */
export function common(these: readonly number[], those: readonly number[]): number[] {
  const found: number[] = []
  let at = 0
  for (const one of these) {
    while (at < those.length && those[at]! < one) at++
    if (those[at] === one) found.push(one)
  }
  return found
}

export function ascending(uids: number[]): number[] {
  return uids.sort((a, b) => a - b)
}

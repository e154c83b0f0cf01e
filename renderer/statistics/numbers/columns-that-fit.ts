/** Pixels of the columns of a ranking that have a width of their own. */
export const columnWidths = { rank: 32, count: 64, beside: 86 } as const

/** Pixels below which no name is cut for what stands beside it, in a list and in a panel beside others. */
export const leastName = { list: 160, panel: 72 } as const

/** The share of the width that a bar has, in a list and in a panel beside others. */
export const barShare = { list: 0.26, panel: 0.36 } as const

/** What of a ranking has room: whether the bars have, which of the columns beside the number, and how wide it is at least. */
export type Fitting = { bar: boolean; besides: readonly string[]; least: number }

/**
 * What fits into a width in pixels without taking the name's own room: first the bars go, then the columns in the order of `leaving`. 0 stands for a width that
 * is not known yet: then everything is there.
 */
export function columnsThatFit(
  width: number,
  given: { besides: readonly string[]; leaving: readonly string[]; ranked: boolean; place: keyof typeof leastName },
): Fitting {
  const around = (given.ranked ? columnWidths.rank : 0) + columnWidths.count
  const needed = (besides: readonly string[]) => around + besides.length * columnWidths.beside + leastName[given.place]
  let { besides } = given
  const bar = width === 0 || needed(besides) <= width * (1 - barShare[given.place])
  for (const one of width === 0 ? [] : given.leaving) {
    if (needed(besides) <= width) break
    besides = besides.filter((beside) => beside !== one)
  }
  return { bar, besides, least: needed(besides) }
}

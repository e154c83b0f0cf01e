/** Where a number stands in tables: dimension → value. A dimension that is not named is summed over: `{ period: '2026-04' }` is the whole month. */
export type Place = Readonly<Record<string, string>>

/** Numbers of one place as the office knows them, by measure; whole and additive. `contributors` are the people behind them. */
export type Cell = { place: Place; values: Readonly<Record<string, number>>; contributors: number }

/** A place of an earlier release: what is true there, and whether the release withheld it. */
export type EarlierCell = Cell & { withheld: boolean }

/**
 * Values of a dimension that add up to another of its values (the months of a quarter, the pages of a section), or to every value of it where
 * `total` is null. A value may stand in several groups.
 */
export type Group = { dimension: string; total: string | null; parts: readonly string[] }

/** The same text for the same place, in whatever order it names its dimensions. */
export function keyOf(place: Place): string {
  return JSON.stringify(Object.entries(place).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

/** The place with another value of one dimension, or summed over it. */
export function movedTo(place: Place, dimension: string, value: string | null): Place {
  const { [dimension]: _, ...rest } = place
  return value === null ? rest : { ...rest, [dimension]: value }
}

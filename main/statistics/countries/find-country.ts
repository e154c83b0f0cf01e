import type { CountryTable } from './country-table.ts'

/** Finds the place of a code in the list of its table: 0, the empty code, where nothing is known of an address. */
export type CountryFinder = {
  four(address: number): number
  six(words: Uint16Array): number
}

export function countryFinder(table: CountryTable): CountryFinder {
  const { starts4, codes4, codes6 } = table
  // Where the bounds of each upper half begin, so that only those of one of them are searched.
  const firsts = new Uint32Array(65_537)
  for (let half = 0, at = 0; half <= 65_536; half += 1) {
    while (at < starts4.length && starts4[at]! < half * 65_536) at += 1
    firsts[half] = at
  }
  return {
    four(address) {
      const half = address >>> 16
      let low = firsts[half]! - 1
      let high = firsts[half + 1]! - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        if (starts4[middle]! <= address) low = middle
        else high = middle - 1
      }
      return low < 0 ? 0 : codes4[low]!
    },
    six(words) {
      const upper = words[0]! * 65_536 + words[1]!
      const lower = words[2]! * 65_536 + words[3]!
      const { high6, low6 } = table
      let low = -1
      let high = high6.length - 1
      while (low < high) {
        const middle = (low + high + 1) >> 1
        const start = high6[middle]!
        if (start < upper || (start === upper && low6[middle]! <= lower)) low = middle
        else high = middle - 1
      }
      return low < 0 ? 0 : codes6[low]!
    },
  }
}

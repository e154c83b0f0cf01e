import type { othersJa } from './ja.ts'

/** Words of the other letters that came from the address of a letter. */
export const othersEn: typeof othersJa = {
  one: (year) => `1 other letter from this address, in ${year}`,
  several: (count, year) => `${count} other letters from this address since ${year}`,
  atLeast: (count, year) => `More than ${count} other letters from this address since ${year}`,
  show: 'Show other letters from this address',
  hide: 'Hide other letters',
  heading: 'Other letters from this address',
  newest: (count) => `The newest ${count}.`,
  searchAll: 'Show all in the search',
  purpose: 'Other letters may be read for answering this one only. That the list was looked at is recorded.',
  failed: 'The other letters cannot be shown',
  backTo: (number) => `Back to L-${number}`,
}

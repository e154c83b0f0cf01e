/** Encodings that a person may choose for a CSV, the likely ones first. */
export const tableEncodings = [
  'utf-8',
  'shift_jis',
  'utf-16le',
  'utf-16be',
  'euc-jp',
  'iso-2022-jp',
  'windows-1252',
] as const

/** What may stand between the cells of a line. */
export const delimiters = [',', '\t', ';', '|'] as const
export type Delimiter = (typeof delimiters)[number]

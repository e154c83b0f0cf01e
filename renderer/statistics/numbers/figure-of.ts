/** A share or a change as it is written in a table. */
export const isPercentage = (written: string): boolean => written.endsWith('%')

/**
 * The number that a cell says, for files in which it is to be reckoned with: 12,904, 70.0% as 70, −4.0% as −4. Null where a dash stands for none; what is
 * no number stays as it is.
 */
export function figureOf(written: string): number | string | null {
  if (written === '–') return null
  const [, sign = '', digits] = /^([+±−]?)([\d,]+(?:\.\d+)?)%?$/.exec(written) ?? []
  return digits === undefined ? written : Number((sign === '−' ? '-' : '') + digits.replaceAll(',', ''))
}

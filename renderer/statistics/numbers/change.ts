/** By how much something differs from what it is held against: +8.2%, −3.2%; a dash where there was nothing. */
export function changeOf(now: number, before: number): string {
  if (before === 0) return '–'
  return signed(((now - before) / before) * 100, 1, '%')
}

/** A difference with its sign: +0.08, −3. */
export function signed(value: number, digits: number, unit = ''): string {
  const rounded = Number(value.toFixed(digits))
  const text = Math.abs(rounded).toLocaleString('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  })
  return `${rounded < 0 ? '−' : rounded > 0 ? '+' : '±'}${text}${unit}`
}

/** By how much the page views of a visit differ, of the two as they are shown; a dash where one of them has no visit to divide by. */
export function rateChange(now: ForRate, before: ForRate): string {
  if (now.visits === 0 || before.visits === 0) return '–'
  return signed(Number(rateOf(now.pageViews, now.visits)) - Number(rateOf(before.pageViews, before.visits)), 2)
}

type ForRate = { pageViews: number; visits: number }

/** A share of a whole: 70.0%. */
export function shareOf(part: number, whole: number): string {
  return whole === 0 ? '–' : `${((part / whole) * 100).toFixed(1)}%`
}

/** How many of one for each of another, 2.84. */
export function rateOf(part: number, whole: number): string {
  return whole === 0 ? '–' : (part / whole).toFixed(2)
}

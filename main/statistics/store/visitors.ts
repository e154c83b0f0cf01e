/** Whose each row is, as numbers from 0 on in the order in which visitors come first, and how many there are. */
export type NumberedVisitors = { of: Int32Array; visitors: number }

/** Numbers the visitors of so many rows. Their hashes are keyed, so nobody can choose some that fall on one place of the table. */
export function numberVisitors(hashes: Float64Array, rows: number): NumberedVisitors {
  const bits = 32 - Math.clz32(Math.max(rows, 8))
  const places = 2 << bits
  const shift = 31 - bits
  const numberAt = new Int32Array(places)
  const hashAt = new Float64Array(places)
  const of = new Int32Array(rows)
  let visitors = 0
  for (let row = 0; row < rows; row += 1) {
    const hash = hashes[row]!
    let place = Math.imul(hash | 0, 0x9e3779b1) >>> shift
    // 0 is a free place: the numbers in the table begin with 1.
    while (numberAt[place] !== 0 && hashAt[place] !== hash) place = (place + 1) & (places - 1)
    if (numberAt[place] === 0) {
      visitors += 1
      numberAt[place] = visitors
      hashAt[place] = hash
    }
    of[row] = numberAt[place]! - 1
  }
  return { of, visitors }
}

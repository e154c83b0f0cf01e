/** Whose each row is, as numbers from 0 on in the order in which visitors come first, and how many there are. */
export type NumberedVisitors = { of: Int32Array; visitors: number }

/** Used again, for day after day is built; what more places need goes with their day. */
let tables = newTables(0)
const mostKept = 1 << 20

function newTables(places: number) {
  return { numberAt: new Int32Array(places), hashAt: new Float64Array(places) }
}

function roomFor(places: number): typeof tables {
  if (places > mostKept) return newTables(places)
  if (tables.numberAt.length < places) tables = newTables(places)
  return tables
}

/** Numbers the visitors of so many rows. Their hashes are keyed, so nobody can choose some that fall on one place of the table. */
export function numberVisitors(hashes: Float64Array, rows: number): NumberedVisitors {
  const bits = 32 - Math.clz32(Math.max(rows, 8))
  const places = 2 << bits
  const shift = 31 - bits
  const { numberAt, hashAt } = roomFor(places)
  numberAt.fill(0, 0, places)
  const of = new Int32Array(rows)
  return { of, visitors: numberAll(hashes, of, numberAt, hashAt, shift) }
}

/** Writes the number of each row; answers how many visitors there are. */
function numberAll(
  hashes: Float64Array,
  of: Int32Array,
  numberAt: Int32Array,
  hashAt: Float64Array,
  shift: number,
): number {
  const last = (1 << (32 - shift)) - 1
  let visitors = 0
  for (let row = 0; row < of.length; row += 1) {
    const hash = hashes[row]!
    let place = Math.imul(hash | 0, 0x9e3779b1) >>> shift
    // 0 is a free place: the numbers in the table begin with 1.
    while (numberAt[place] !== 0 && hashAt[place] !== hash) place = (place + 1) & last
    if (numberAt[place] === 0) {
      visitors += 1
      numberAt[place] = visitors
      hashAt[place] = hash
    }
    of[row] = numberAt[place]! - 1
  }
  return visitors
}

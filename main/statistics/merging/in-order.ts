/** Hashes have so many bits. */
const bits = 48

/** From so many on it is faster to lay hashes where they belong than to compare them. */
const few = 64

/** Where hashes of each place begin; used again, with every hour of an import. */
let begins = new Int32Array(1 << 12)
const mostKept = 1 << 20

/**
 * Hashes of 48 bits in ascending order. They are spread evenly, so that each is laid near its place by its upper bits and then moved past a few others. Where
 * many are alike so that many had to be passed, they are compared instead: nothing takes more than that does.
 */
export function inOrder(hashes: Float64Array): Float64Array {
  if (hashes.length < few) return compared(hashes.slice())
  const ordered = laidNear(hashes)
  return passed(ordered, hashes.length * 8) ? ordered : compared(ordered)
}

/** Numbers from 0 on are in the order of their bits, which sort twice as fast as what might be no number. */
function compared(hashes: Float64Array): Float64Array {
  new BigInt64Array(hashes.buffer).sort()
  return hashes
}

function laidNear(hashes: Float64Array): Float64Array {
  const upper = Math.min(31 - Math.clz32(hashes.length), 24)
  const places = 2 ** upper
  const scale = 2 ** (upper - bits)
  const next = beginsFor(places)
  for (let at = 0; at < hashes.length; at += 1) next[Math.floor(hashes[at]! * scale) + 1]! += 1
  for (let place = 1; place <= places; place += 1) next[place]! += next[place - 1]!
  const near = new Float64Array(hashes.length)
  for (let at = 0; at < hashes.length; at += 1) near[next[Math.floor(hashes[at]! * scale)]!++] = hashes[at]!
  return near
}

function beginsFor(places: number): Int32Array {
  if (places + 2 > mostKept) return new Int32Array(places + 2)
  if (begins.length < places + 2) begins = new Int32Array(places + 2)
  return begins.fill(0, 0, places + 2)
}

/** Moves each past those before it that are greater; false, with all of them still there, where that were more than so many in all. */
function passed(hashes: Float64Array, most: number): boolean {
  let left = most
  for (let at = 1; at < hashes.length; at += 1) {
    const hash = hashes[at]!
    let place = at
    while (place > 0 && hashes[place - 1]! > hash) {
      hashes[place] = hashes[place - 1]!
      place -= 1
    }
    hashes[place] = hash
    left -= at - place
    if (left < 0) return false
  }
  return true
}

import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'

/** The numbers of readers in the order of a column, as its index has them. */
export type Order = {
  /** Only the first `length` count. */
  readonly numbers: Int32Array
  readonly length: number
  /** Reads it anew, in steps between which others have their turn. */
  load(step: number, turn: () => Promise<void>): Promise<void>
  /** Puts some readers where they now belong, in one pass. */
  patch(touched: ReadonlySet<number>): void
}

/**
 * The order of the readers by a text column that has an index.
 * @param here the condition of that index: readers beyond it have no place in the order
 */
export function newOrder(db: Database, column: 'folded' | 'name_key', here: string): Order {
  const after = `SELECT number, ${column} AS value FROM readers WHERE ${here} AND (${column}, number) > (?, ?)
    ORDER BY ${column}, number LIMIT ?`
  const before = `SELECT number FROM readers WHERE ${here} AND (${column}, number) < (?, ?)
    ORDER BY ${column} DESC, number DESC LIMIT 1`
  const own = `SELECT number, ${column} AS value FROM readers WHERE ${here} AND number = ?`
  let numbers = new Int32Array(0)
  let length = 0

  /** Of some readers, who they come after: by the number before them that is none of these (0 at the beginning), in their order. */
  function followers(touched: ReadonlySet<number>): Map<number, number[]> {
    const rows = [...touched].flatMap((number) => prepared<[number], Placed>(db, own).get(number) ?? [])
    const rootOf = new Map<number, number>()
    const found = new Map<number, number[]>()
    for (const { number, value } of inOrder(rows)) {
      const previous = prepared<[string, number], { number: number }>(db, before).get(value, number)?.number ?? 0
      const root = rootOf.get(previous) ?? previous
      rootOf.set(number, root)
      found.set(root, [...(found.get(root) ?? []), number])
    }
    return found
  }

  return {
    get numbers() {
      return numbers
    },
    get length() {
      return length
    },
    async load(step, turn) {
      length = 0
      for (let last: [string, number] = ['', 0]; ; ) {
        const rows = prepared<(string | number)[], Placed>(db, after).all(...last, step)
        if (length + rows.length > numbers.length) {
          const room = new Int32Array(Math.ceil((length + rows.length) * 1.5))
          room.set(numbers.subarray(0, length))
          numbers = room
        }
        for (const { number } of rows) numbers[length++] = number
        if (rows.length < step) return
        last = [rows.at(-1)!.value, rows.at(-1)!.number]
        await turn()
      }
    },
    patch(touched) {
      const following = followers(touched)
      let end = 1
      for (const number of touched) end = Math.max(end, number + 1)
      for (const number of following.keys()) end = Math.max(end, number + 1)
      // A byte for each number that matters here: a pass over all of them is quicker than as many questions to a set.
      const marks = new Uint8Array(end)
      for (const number of touched) marks[number] = 1
      for (const number of following.keys()) marks[number]! |= 2
      const next = new Int32Array(length + touched.size)
      let at = 0
      for (const number of following.get(0) ?? []) next[at++] = number
      for (let place = 0; place < length; place += 1) {
        const number = numbers[place]!
        const mark = marks[number]
        if (mark === undefined || (mark & 1) === 0) next[at++] = number
        if (mark !== undefined && (mark & 2) !== 0) for (const one of following.get(number)!) next[at++] = one
      }
      numbers = next
      length = at
    },
  }
}

type Placed = { number: number; value: string }

/** As the index has them: by the bytes of UTF-8, then by number. */
function inOrder(rows: readonly Placed[]): Placed[] {
  return rows
    .map((row) => ({ row, bytes: Buffer.from(row.value) }))
    .toSorted((one, other) => one.bytes.compare(other.bytes) || one.row.number - other.row.number)
    .map(({ row }) => row)
}

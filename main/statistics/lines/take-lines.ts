import type { Origins } from '../classes/origins.ts'
import type { ZoneDays } from '../measures/zone-days.ts'
import { areTooLarge, type Batch, mostRows, newBatch, newDictionaries } from './batch.ts'
import { type HashKey, hashBytes, hashNumbers, lanes, lanesAs48Bits, lanesAsNumber, noKey } from './hash.ts'

/** Why a line is no access line. Its text is not kept. */
export type BadLine = 'fields' | 'address' | 'time' | 'request' | 'status' | 'bytes' | 'length' | 'unfinished'

/** What readers of lines hand their rows to. */
export type TakeOptions = {
  zone: ZoneDays
  /** The key of a day of the zone, for visitors and lines. */
  keyOf(day: number): HashKey
  /** Gets each full batch, and the last one; it may keep it unless they are used again. */
  onBatch(batch: Batch): void
  /** True where each batch is filled anew once `onBatch` has returned. */
  usesAgain?: boolean
  /** Rows of a batch; as many as there may be where nothing is said. */
  rowsOfBatch?: number
  /** True where the hash of each whole line is wanted. */
  hashLines?: boolean
  /** What is kept of addresses, as numbers of their own list. */
  origins?: Pick<Origins, 'numberOf' | 'numberOfFour'> | undefined
  /** Moments (seconds since 1970 UTC) before and from which on no line can be: its clock was wrong, or it is no line of a log. */
  from?: number
  before?: number
}

/** Bad lines whose places are remembered. */
const mostPlaces = 1000

/** Collects rows into batches, hashes visitors, and counts lines. */
export class TakenLines {
  lines = 0
  rows = 0
  failed = 0
  /** Number of the line (from 1) and the reason, for the first thousand. */
  readonly bad: { line: number; reason: BadLine }[] = []
  /** How many lines failed by each reason. */
  readonly reasons: Partial<Record<BadLine, number>> = {}
  /** Where the newline stands that the last line of the file had not; -1 where it had one. */
  tornAt = -1
  /** The batch that is being filled: readers write columns at `batch.rows`, then call `took`. */
  batch: Batch
  #options: TakeOptions
  #rowsOfBatch: number
  #from: number
  #before: number
  #key: HashKey = noKey
  #keyFrom = Number.NaN
  #scratch = Buffer.allocUnsafeSlow(1 << 12)
  #scratchView = new DataView(this.#scratch.buffer)

  /** IPv4 addresses of the batch, as long as it is being filled. */
  #fours: Uint32Array
  #hasFour: Uint8Array

  constructor(options: TakeOptions) {
    this.#options = options
    this.#rowsOfBatch = options.rowsOfBatch ?? mostRows
    this.#fours = new Uint32Array(this.#rowsOfBatch)
    this.#hasFour = new Uint8Array(this.#rowsOfBatch)
    this.#from = options.from ?? Number.NEGATIVE_INFINITY
    this.#before = options.before ?? Number.POSITIVE_INFINITY
    this.batch = newBatch(newDictionaries(), this.#rowsOfBatch)
  }

  fail(reason: BadLine): void {
    this.failed += 1
    this.reasons[reason] = (this.reasons[reason] ?? 0) + 1
    if (this.bad.length < mostPlaces) this.bad.push({ line: this.lines, reason })
  }

  /**
   * Writes visitor, origin and line of the row whose other columns are written, and begins the next one.
   * @param four the address where it is one of IPv4 and no cookie is given, else -1
   */
  took(
    bytes: Uint8Array,
    view: DataView,
    visitorStart: number,
    visitorEnd: number,
    isCookie: boolean,
    lineStart: number,
    lineEnd: number,
    four = -1,
  ): void {
    const batch = this.batch
    const row = batch.rows
    const seconds = batch.time[row]!
    if (!(seconds >= this.#from && seconds < this.#before)) return this.fail('time')
    const key = this.#keyAt(seconds)
    hashBytes(view, visitorStart, visitorEnd, key.first, key.second)
    if (!isCookie) {
      const { first, second } = lanes
      batch.dictionaries.agents.hashOf(batch.agent[row]!)
      hashNumbers(first, second)
    }
    batch.visitor[row] = lanesAsNumber()
    if (this.#options.hashLines) {
      const end = lineEnd > lineStart && bytes[lineEnd - 1] === 13 ? lineEnd - 1 : lineEnd
      hashBytes(view, lineStart, end, key.second, key.first)
      batch.line[row] = lanesAs48Bits()
    }
    if (four >= 0) this.#fours[row] = four
    this.#hasFour[row] = four >= 0 ? 1 : 0
    const { origins } = this.#options
    if (origins && four < 0 && !isCookie) batch.origin[row] = origins.numberOf(bytes, visitorStart, visitorEnd)
    this.rows += 1
    batch.rows = row + 1
    if (batch.rows === this.#rowsOfBatch) this.#handOver()
  }

  /** The number of a text in a dictionary of the batch. */
  numberOf(name: keyof Batch['dictionaries'], text: string): number {
    const end = this.write(text)
    return this.batch.dictionaries[name].numberOf(this.#scratch, this.#scratchView, 0, end)
  }

  /** Writes a text (its characters are bytes) where `tookScratch` finds it; answers its end. */
  write(text: string): number {
    if (text.length > this.#scratch.length) {
      this.#scratch = Buffer.allocUnsafeSlow(text.length * 2)
      this.#scratchView = new DataView(this.#scratch.buffer)
    }
    return this.#scratch.write(text, 0, 'latin1')
  }

  /** The same as `took`, for readers that have texts whose characters are bytes; the cookie is undefined where the line has none. */
  tookText(address: string, cookie: string | undefined, line: string): void {
    const isCookie = cookie !== undefined
    const { origins } = this.#options
    if (origins && isCookie) {
      const addressEnd = this.write(address)
      this.batch.origin[this.batch.rows] = origins.numberOf(this.#scratch, 0, addressEnd)
    }
    const visitorEnd = this.write((cookie ?? address) + line) - line.length
    this.took(this.#scratch, this.#scratchView, 0, visitorEnd, isCookie, visitorEnd, visitorEnd + line.length)
  }

  /** Hands over what is left. */
  end(): void {
    if (this.batch.rows > 0) this.#handOver()
  }

  #handOver(): void {
    const { dictionaries } = this.batch
    this.#findOrigins()
    this.#options.onBatch(this.batch)
    const next = areTooLarge(dictionaries) ? newDictionaries() : dictionaries
    if (!this.#options.usesAgain) this.batch = newBatch(next, this.#rowsOfBatch)
    else {
      this.batch.rows = 0
      this.batch.dictionaries = next
    }
  }

  /** Many at once: what is not near the processor is then waited for together, which is a third of the time. */
  #findOrigins(): void {
    const { origins } = this.#options
    if (!origins) return
    const { origin, rows } = this.batch
    for (let row = 0; row < rows; row += 1)
      if (this.#hasFour[row] === 1) origin[row] = origins.numberOfFour(this.#fours[row]!)
    this.#fours.fill(0, 0, rows)
  }

  /** A day begins and ends at a whole quarter of an hour, so the key is looked up once for each. */
  #keyAt(seconds: number): HashKey {
    if (!(seconds >= this.#keyFrom && seconds < this.#keyFrom + 900)) {
      this.#keyFrom = Math.floor(seconds / 900) * 900
      this.#key = this.#options.keyOf(this.#options.zone.dayOf(seconds))
    }
    return this.#key
  }
}

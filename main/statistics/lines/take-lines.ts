import type { Origins } from '../classes/origins.ts'
import type { ZoneDays } from '../measures/zone-days.ts'
import { addressKind } from './addresses.ts'
import { type Batch, dictionariesOf } from './batch.ts'
import { type CommonShape, type HashKey, type LineKernel, openKernel, type ValueColumn } from './line-kernel.ts'
import { commonDay } from './times.ts'

/** Why a line is no access line. Its text is not kept. The first ones are numbered as the kernel numbers them. */
const badLines = ['fields', 'address', 'time', 'request', 'status', 'bytes', 'unfinished', 'length'] as const
export type BadLine = (typeof badLines)[number]

/** What readers of lines hand their rows to. */
export type TakeOptions = {
  zone: ZoneDays
  /** The key of a day of the zone, for visitors and lines. */
  keyOf(day: number): HashKey
  /** Gets each full batch, and the last one, which are filled anew once it has returned. */
  onBatch(batch: Batch): void
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

/** Collects rows into batches, and counts lines. To be closed. */
export class TakenLines {
  lines = 0
  /** Rows of the batches that were handed over. */
  rows = 0
  failed = 0
  /** Number of the line (from 1) and the reason, for the first thousand. */
  readonly bad: { line: number; reason: BadLine }[] = []
  /** How many lines failed by each reason. */
  readonly reasons: Partial<Record<BadLine, number>> = {}
  /** Where the newline stands that the last line of the file had not; -1 where it had one. */
  tornAt = -1
  /** The batch that is being filled: readers of texts write columns at `row`, then call `took`. */
  readonly batch: Batch
  #options: TakeOptions
  #from: number
  #before: number
  #rowsOfBatch: number
  #kernel: LineKernel

  constructor(options: TakeOptions) {
    const { origins, zone } = options
    this.#options = options
    this.#from = options.from ?? Number.NEGATIVE_INFINITY
    this.#before = options.before ?? Number.POSITIVE_INFINITY
    this.#kernel = openKernel(
      {
        dayOf: (date) => commonDay(date) ?? -1,
        isAddress: (bytes, start, end) => addressKind(bytes, start, end) !== 0,
        originOf: (bytes, start, end) => origins?.numberOf(bytes, start, end) ?? 0,
        keyAt: (seconds) => options.keyOf(zone.dayOf(seconds)),
        fail: (reason, lines) => this.#fail(badLines[reason]!, this.lines + lines),
      },
      { hashLines: options.hashLines ?? false, from: this.#from, before: this.#before },
    )
    this.#rowsOfBatch = Math.min(options.rowsOfBatch ?? this.#kernel.mostRows, this.#kernel.mostRows)
    this.batch = { ...this.#kernel.columns, rows: 0, dictionaries: dictionariesOf(this.#kernel) }
  }

  /** Where lines stand that readers are to take; one byte more than may be filled. */
  get block(): Buffer {
    return this.#kernel.block
  }

  /** The row that is being written. */
  get row(): number {
    return this.#kernel.rows
  }

  fail(reason: BadLine): void {
    this.#fail(reason, this.lines)
  }

  /** Takes lines of the block in a format of the family of Common Log. */
  takeCommon(start: number, end: number, shape: CommonShape): void {
    for (let from = start; from < end; ) {
      const { at, lines } = this.#kernel.takeLines(from, end, this.#rowsOfBatch, shape, this.tornAt)
      from = at
      this.lines += lines
      this.#handOverFull()
    }
  }

  /** The number of a text in a dictionary of the batch. */
  numberOf(column: ValueColumn, text: string): number {
    return this.#kernel.numberOf(column, text)
  }

  /** False for moments at which no line can be. */
  isPossible(seconds: number): boolean {
    return seconds >= this.#from && seconds < this.#before
  }

  /**
   * Writes visitor, origin and line of the row whose other columns are written, and begins the next one. The characters of all texts are bytes; the line stands
   * in the block.
   */
  took(address: string, cookie: string | undefined, lineStart: number, lineEnd: number): void {
    const { origins } = this.#options
    this.batch.origin[this.row] = origins?.numberOf(Buffer.from(address, 'latin1'), 0, address.length) ?? 0
    this.#kernel.columns.hasFour[this.row] = 0
    this.#kernel.finishRow(cookie ?? address, cookie !== undefined, lineStart, lineEnd)
    this.#handOverFull()
  }

  /** Hands over what is left. */
  end(): void {
    if (this.row > 0) this.#handOver()
  }

  /** What was read is no longer there; what was counted is. */
  close(): void {
    this.#kernel.close()
  }

  #fail(reason: BadLine, line: number): void {
    this.failed += 1
    this.reasons[reason] = (this.reasons[reason] ?? 0) + 1
    if (this.bad.length < mostPlaces) this.bad.push({ line, reason })
  }

  #handOverFull(): void {
    const { hasRoom } = this.#kernel
    if (this.row === this.#rowsOfBatch || !hasRoom) this.end()
    if (hasRoom) return
    this.#kernel.clear()
    this.batch.dictionaries = dictionariesOf(this.#kernel)
  }

  #handOver(): void {
    this.batch.rows = this.row
    this.rows += this.row
    this.#findOrigins()
    this.#options.onBatch(this.batch)
    this.#kernel.forgetRows()
  }

  /** Many at once: what is not near the processor is then waited for together, which is a third of the time. */
  #findOrigins(): void {
    const { origins } = this.#options
    const { origin, rows } = this.batch
    const { four, hasFour } = this.#kernel.columns
    if (origins) numberFours(four, hasFour, rows, origins, origin)
  }
}

function numberFours(
  four: Uint32Array,
  hasFour: Uint8Array,
  rows: number,
  origins: Pick<Origins, 'numberOfFour'>,
  origin: Uint32Array,
): void {
  for (let row = 0; row < rows; row += 1) if (hasFour[row] === 1) origin[row] = origins.numberOfFour(four[row]!)
}

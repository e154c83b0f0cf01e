import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The key of a keyed hash: two random 32-bit numbers. Keys live one day of one server and are destroyed with what was made with them. */
export type HashKey = { readonly first: number; readonly second: number }

/** What the kernel asks the program for: what is rare, or needs the calendar, the office's rules or the data. */
export type KernelHost = {
  /** Days since 1970-01-01 of a date as `10/Oct/2000`; -1 where the calendar has none. */
  dayOf(date: string): number
  isAddress(bytes: Buffer, start: number, end: number): boolean
  /** The number of what is kept of an address that is none of IPv4. */
  originOf(bytes: Buffer, start: number, end: number): number
  /** The key of the day of a moment (seconds since 1970 UTC). */
  keyAt(seconds: number): HashKey
  /** A line is none, for the reason with this number; so many lines had been read with it since `takeLines` was called. */
  fail(reason: number, lines: number): void
}

/** How rows are written. */
export type RowOptions = {
  /** True where the hash of each whole line is wanted. */
  hashLines: boolean
  /** Moments (seconds since 1970 UTC) before and from which on no line can be. */
  from: number
  before: number
}

/** The columns of a batch whose values are numbers of a dictionary. */
export const valueColumns = ['path', 'query', 'referrer', 'agent'] as const
export type ValueColumn = (typeof valueColumns)[number]

/** The formats of the family of Common Log, by what stands in their lines. */
export type CommonShape = {
  /** `HOST:PORT ` stands before the address. */
  host: boolean
  /** Referrer and agent stand behind the bytes: not at all, at once, or after more numbers. */
  agent: 'none' | 'next' | 'later'
}
const agentStands = ['none', 'next', 'later'] as const

/** What `lines.wasm` has, which is compiled from `kernel/`. Places are bytes of its memory. */
type Exports = {
  memory: { buffer: ArrayBuffer }
  clearDictionaries(low: number, high: number): void
  haveRoom(): number
  numberOf(column: number, start: number, end: number): number
  startOf(column: number, number: number): number
  lengthOf(column: number, number: number): number
  beginRows(hashLines: boolean, from: number, before: number): void
  countRows(): number
  forgetRows(): void
  setKey(first: number, second: number): void
  finishRow(start: number, end: number, isCookie: boolean, lineStart: number, lineEnd: number): void
  takeLines(start: number, end: number, rows: number, host: boolean, agent: number, tornAt: number): number
  countLines(): number
} & Record<Place, { value: number }>
type Place = 'block' | 'blockSize' | 'scratch' | 'mostRows' | ColumnPlace
type ColumnPlace =
  | `${'time' | 'size' | 'visitor' | 'lineHashe' | 'path' | 'referrer' | 'agent' | 'origin' | 'four' | 'method'}s`
  | 'queries'
  | 'statuses'
  | 'hasFour'

// The types of Node name no WebAssembly, and those of browsers name much that Node has not.
const { Module, Instance } = (
  globalThis as unknown as {
    WebAssembly: {
      Module: new (bytes: Uint8Array) => object
      Instance: new (module: object, imports: object) => { exports: Exports }
    }
  }
).WebAssembly

let compiled: object | null = null

/** Kernels of this thread that nobody uses: their memory is used again. */
const idle: LineKernel[] = []

/** A kernel with nothing in it, until `close`. */
export function openKernel(host: KernelHost, options: RowOptions): LineKernel {
  const kernel = idle.pop() ?? new LineKernel()
  kernel.begin(host, options)
  return kernel
}

/**
 * Reads lines as bytes and makes columns of them: the readers of bytes themselves, hashes, and dictionaries, which give the distinct values of a column numbers
 * (0 is the empty one). All of it is done by WebAssembly in a memory of its own, which does not grow.
 */
export class LineKernel {
  /** Where lines stand that are to be read; one byte more than may be filled. */
  readonly block: Buffer
  /** Rows at most. */
  readonly mostRows: number
  readonly columns
  #exports: Exports
  #bytes: Buffer
  #scratch: Buffer
  #host: KernelHost | null = null

  constructor() {
    compiled ??= new Module(readFileSync(new URL('./lines.wasm', import.meta.url)))
    const text = (start: number, end: number): string => this.#bytes.toString('latin1', start, end)
    const host = {
      dayAt: (at: number) => this.#host!.dayOf(text(at, at + 11)),
      isAddress: (start: number, end: number) => this.#host!.isAddress(this.#bytes, start, end),
      originOf: (start: number, end: number) => this.#host!.originOf(this.#bytes, start, end),
      findKey: (seconds: number) => this.#setKey(this.#host!.keyAt(seconds)),
      fail: (reason: number, lines: number) => this.#host!.fail(reason, lines),
    }
    const exports = new Instance(compiled, { host }).exports
    const { buffer } = exports.memory
    this.#exports = exports
    this.#bytes = Buffer.from(buffer)
    this.block = Buffer.from(buffer, exports.block.value, exports.blockSize.value + 1)
    this.#scratch = Buffer.from(buffer, exports.scratch.value, exports.blockSize.value)
    const rows = exports.mostRows.value
    this.mostRows = rows
    this.columns = {
      time: new Float64Array(buffer, exports.times.value, rows),
      path: new Uint32Array(buffer, exports.paths.value, rows),
      query: new Uint32Array(buffer, exports.queries.value, rows),
      referrer: new Uint32Array(buffer, exports.referrers.value, rows),
      agent: new Uint32Array(buffer, exports.agents.value, rows),
      origin: new Uint32Array(buffer, exports.origins.value, rows),
      status: new Uint16Array(buffer, exports.statuses.value, rows),
      method: new Uint8Array(buffer, exports.methods.value, rows),
      bytes: new Float64Array(buffer, exports.sizes.value, rows),
      visitor: new Float64Array(buffer, exports.visitors.value, rows),
      line: new Float64Array(buffer, exports.lineHashes.value, rows),
      four: new Uint32Array(buffer, exports.fours.value, rows),
      hasFour: new Uint8Array(buffer, exports.hasFour.value, rows),
    }
  }

  begin(host: KernelHost, { hashLines, from, before }: RowOptions): void {
    this.#host = host
    this.clear()
    this.#exports.beginRows(hashLines, from, before)
  }

  close(): void {
    this.#host = null
    idle.push(this)
  }

  /** Rows that are written. */
  get rows(): number {
    return this.#exports.countRows()
  }

  /** False where the dictionaries must be cleared: a hostile log must not fill the memory. */
  get hasRoom(): boolean {
    return this.#exports.haveRoom() !== 0
  }

  forgetRows(): void {
    this.#exports.forgetRows()
  }

  /** Forgets the values that numbers stood for. */
  clear(): void {
    // Where values are looked for depends on chance: no log can hold many that are looked for at one place.
    const seed = randomBytes(8)
    this.#exports.clearDictionaries(seed.readInt32LE(0), seed.readInt32LE(4))
  }

  /** The number of a text, whose characters are bytes. */
  numberOf(column: ValueColumn, text: string): number {
    const start = this.#exports.scratch.value
    return this.#exports.numberOf(valueColumns.indexOf(column), start, start + this.#scratch.write(text, 0, 'latin1'))
  }

  /** The value of a number, as UTF-8 reads it. */
  valueOf(column: ValueColumn, number: number): string {
    const at = valueColumns.indexOf(column)
    const start = this.#exports.startOf(at, number)
    return this.#bytes.toString('utf8', start, start + this.#exports.lengthOf(at, number))
  }

  /**
   * Reads the lines of the block from `start` to before `end`, each with its newline, until there are so many rows or the dictionaries have no room; answers
   * where the next one begins, and how many lines it was.
   * @param tornAt where the newline stands that the last line of the file had not; -1 where it had one
   */
  takeLines(
    start: number,
    end: number,
    rows: number,
    shape: CommonShape,
    tornAt: number,
  ): { at: number; lines: number } {
    const block = this.#exports.block.value
    const agent = agentStands.indexOf(shape.agent)
    const at = this.#exports.takeLines(block + start, block + end, rows, shape.host, agent, block + tornAt) - block
    return { at, lines: this.#exports.countLines() }
  }

  /**
   * Writes visitor and line of a row whose other columns are written, and begins the next one. The visitor is a cookie or an address, the line stands in the
   * block from `lineStart` to before `lineEnd`.
   */
  finishRow(visitor: string, isCookie: boolean, lineStart: number, lineEnd: number): void {
    const { block, scratch } = this.#exports
    const end = scratch.value + this.#scratch.write(visitor, 0, 'latin1')
    this.#exports.finishRow(scratch.value, end, isCookie, block.value + lineStart, block.value + lineEnd)
  }

  #setKey({ first, second }: HashKey): void {
    this.#exports.setKey(first, second)
  }
}

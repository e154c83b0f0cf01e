import { hash } from 'node:crypto'
import type { Batch } from '../lines/batch.ts'
import type { Recognised } from '../lines/recognise.ts'
import { type GoAccessFormat, goAccessFormat } from './formats.ts'
import { readAsGoAccess } from './read-line.ts'

/** What GoAccess says of a log. */
export type GoAccessNumbers = { valid: number; failed: number; visitors: number; bytes: number }

/** GoAccess reads lines in pieces of this many bytes, and counts each piece as a line. */
const pieceBytes = 4095

/** Lines by which GoAccess finds out whether it can read a log at all. */
const testedLines = 10

/**
 * Counts a log as GoAccess 1.7 does by default: robots and static files like everybody, a visitor for each address, day of the log's own
 * clock and agent that was not answered with 4xx, empty lines and those that begin with # not at all. It takes only addresses of IP,
 * and host names (`--no-ip-validation`) in a log that it could not read otherwise.
 */
export class GoAccessCount {
  #format: GoAccessFormat | null
  #validate: boolean | null = null
  #valid = 0
  #failed = 0
  #bytes = 0n
  #visitors = new Set<number>()

  constructor(recognised: Recognised) {
    this.#format = goAccessFormat(recognised)
  }

  /** Takes whole lines, each with its newline; the last one has none in the file where one was added. */
  take(bytes: Buffer, start: number, end: number, added: boolean): void {
    if (this.#format === null) return
    this.#validate ??= readsAddresses(bytes, start, end, this.#format)
    for (let at = start; at < end; ) {
      const newline = bytes.indexOf(10, at)
      const stop = added && newline === end - 1 ? newline : newline + 1
      for (let piece = at; piece < stop; piece += pieceBytes)
        this.#line(lineAt(bytes, piece, Math.min(piece + pieceBytes, stop)), this.#format, this.#validate)
      at = newline + 1
    }
  }

  /** Takes rows instead, for formats that GoAccess reads as JSON or that it does not know: it means the same by them. */
  takeRows(batch: Batch): void {
    if (this.#format !== null) return
    for (let row = 0; row < batch.rows; row += 1) {
      const status = batch.status[row]!
      this.#bytes += BigInt(batch.bytes[row]!)
      if (status < 400 || status > 499) this.#visitors.add(batch.visitor[row]!)
    }
  }

  /** The numbers; where rows were taken, with what was counted of their lines. */
  result(rows: number, failed: number): GoAccessNumbers {
    const own = this.#format !== null
    return {
      valid: own ? this.#valid : rows,
      failed: own ? this.#failed : failed,
      visitors: this.#visitors.size,
      bytes: Number(BigInt.asUintN(64, this.#bytes)),
    }
  }

  #line(line: string, format: GoAccessFormat, validate: boolean): void {
    if (isRemark(line)) return
    const read = readAsGoAccess(line, format, validate)
    if (read === null) {
      this.#failed += 1
      return
    }
    this.#valid += 1
    this.#bytes += read.bytes
    if (!read.status.startsWith('4'))
      this.#visitors.add(numberFor(`${read.date}|${read.host}|${agentNumber(read.agent)}`))
  }
}

/** A whole number of 48 bits, another for each text. */
function numberFor(text: string): number {
  return hash('sha256', text, 'buffer').readUIntBE(0, 6)
}

function isRemark(line: string): boolean {
  return line === '' || line === '\n' || line.startsWith('#')
}

/** GoAccess tells agents apart by a hash of 32 bits (djb2), and so has a few visitors fewer in a large log. */
function agentNumber(agent: string): number {
  let hash = 5381
  for (let at = 0; at < agent.length; at += 1) hash = (Math.imul(hash, 33) + agent.charCodeAt(at)) | 0
  return hash
}

/** A line as C sees it: up to a null. */
function lineAt(bytes: Buffer, start: number, end: number): string {
  const line = bytes.toString('latin1', start, end)
  const cut = line.indexOf('\0')
  return cut < 0 ? line : line.slice(0, cut)
}

/** False where none of the lines that GoAccess tests a log with begins with an address, but some would with host names. */
function readsAddresses(bytes: Buffer, start: number, end: number, format: GoAccessFormat): boolean {
  let named = false
  let tested = 0
  for (let at = start; at < end && tested < testedLines; ) {
    const newline = bytes.indexOf(10, at)
    const line = lineAt(bytes, at, Math.min(newline + 1, at + pieceBytes))
    at = newline + 1
    if (isRemark(line)) continue
    tested += 1
    if (readAsGoAccess(line, format, true) !== null) return true
    named ||= readAsGoAccess(line, format, false) !== null
  }
  return !named
}

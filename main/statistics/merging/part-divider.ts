/** Seconds by which time may run back within a part: servers write lines when requests end, and some write for others. */
const mostBack = 7200

/** Parts that a file may have before it can count as shuffled: so many copies of a short log may follow each other in it. */
const fewParts = 20

/**
 * Divides the lines of a file, in its own order, into parts: one ends where time runs back by more than two hours, as where a log follows
 * itself. A file in which it does so oftener than once in a thousand lines is shuffled, and from there on one part. The beginning of a
 * file is divided as the whole file is, so a file that grows is divided alike each time.
 */
export class PartDivider {
  lines = 0
  parts = 1
  shuffled = false
  #latest = Number.NEGATIVE_INFINITY

  /** Takes the moment of the next line; true where a new part begins with it. */
  begins(seconds: number): boolean {
    this.lines += 1
    if (seconds >= this.#latest - mostBack) {
      if (seconds > this.#latest) this.#latest = seconds
      return false
    }
    if (this.shuffled) return false
    this.#latest = seconds
    this.parts += 1
    this.shuffled = this.parts > fewParts && this.parts * 1000 > this.lines
    return true
  }

  /** The moment before which no more lines of this part can come; of a shuffled file they can at any. */
  get settledBefore(): number {
    return this.shuffled ? Number.NEGATIVE_INFINITY : this.#latest - mostBack
  }
}

/** Seconds without an event of a visitor behind which the next one begins another visit. */
export const visitGap = 1800

/**
 * Counts the visitors and visits of one day. A visit is a row of events of one visitor, none more than 30 minutes behind the one before;
 * only those with a page view count, and so do visitors. Events may come in any order and in any parts: what is kept are spans of time,
 * and spans that lie near enough become one, so memory grows with the visits and not with the events.
 */
export class DayVisits {
  #size = 0
  #merged = 0
  #visitors = new Float64Array(16)
  #starts = new Float64Array(16)
  #ends = new Float64Array(16)
  #views = new Uint8Array(16)

  add(visitor: number, seconds: number, isPageView: boolean): void {
    // The same visitor mostly comes again within seconds: the span that was added last can grow.
    const last = this.#size - 1
    if (
      last >= this.#merged &&
      this.#visitors[last] === visitor &&
      seconds >= this.#starts[last]! &&
      seconds - this.#ends[last]! <= visitGap
    ) {
      if (seconds > this.#ends[last]!) this.#ends[last] = seconds
      if (isPageView) this.#views[last] = 1
      return
    }
    if (this.#size === this.#visitors.length) this.#makeRoom()
    const at = this.#size
    this.#visitors[at] = visitor
    this.#starts[at] = seconds
    this.#ends[at] = seconds
    this.#views[at] = isPageView ? 1 : 0
    this.#size += 1
  }

  count(): { visitors: number; visits: number } {
    this.#merge()
    let visitors = 0
    let visits = 0
    let counted = Number.NaN
    for (let at = 0; at < this.#size; at += 1) {
      if (this.#views[at] === 0) continue
      visits += 1
      if (this.#visitors[at] !== counted) visitors += 1
      counted = this.#visitors[at]!
    }
    return { visitors, visits }
  }

  #makeRoom(): void {
    this.#merge()
    if (this.#size * 2 <= this.#visitors.length) return
    const length = this.#visitors.length * 2
    const wider = <Numbers extends Float64Array | Uint8Array>(from: Numbers, to: Numbers): Numbers => {
      to.set(from)
      return to
    }
    this.#visitors = wider(this.#visitors, new Float64Array(length))
    this.#starts = wider(this.#starts, new Float64Array(length))
    this.#ends = wider(this.#ends, new Float64Array(length))
    this.#views = wider(this.#views, new Uint8Array(length))
  }

  /** Sorts the spans by visitor and start, and makes one of those that lie near enough. */
  #merge(): void {
    const [visitors, starts, ends, views] = [this.#visitors, this.#starts, this.#ends, this.#views]
    const order = Uint32Array.from({ length: this.#size }, (_, at) => at)
    order.sort((one, other) => visitors[one]! - visitors[other]! || starts[one]! - starts[other]!)
    const [oldVisitors, oldStarts, oldEnds, oldViews] = [visitors.slice(), starts.slice(), ends.slice(), views.slice()]
    let size = 0
    for (const at of order) {
      const last = size - 1
      if (last >= 0 && visitors[last] === oldVisitors[at] && oldStarts[at]! - ends[last]! <= visitGap) {
        if (oldEnds[at]! > ends[last]!) ends[last] = oldEnds[at]!
        if (oldViews[at] === 1) views[last] = 1
        continue
      }
      visitors[size] = oldVisitors[at]!
      starts[size] = oldStarts[at]!
      ends[size] = oldEnds[at]!
      views[size] = oldViews[at]!
      size += 1
    }
    this.#size = size
    this.#merged = size
  }
}

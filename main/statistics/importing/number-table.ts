/** Numbers that were found for numbers from 0 on, each looked for once. */
export class NumberTable {
  /** What was found, one more than it is: 0 is what was not looked for yet. */
  #found = new Uint32Array(1 << 10)
  #find: (number: number) => number

  constructor(find: (number: number) => number) {
    this.#find = find
  }

  of(number: number): number {
    const known = number < this.#found.length ? this.#found[number]! : 0
    return known === 0 ? this.#look(number) : known - 1
  }

  /** Forgets everything. */
  clear(): void {
    this.#found.fill(0)
  }

  #look(number: number): number {
    if (number >= this.#found.length) {
      const wider = new Uint32Array(2 ** Math.ceil(Math.log2(number + 1)))
      wider.set(this.#found)
      this.#found = wider
    }
    const found = this.#find(number)
    this.#found[number] = found + 1
    return found
  }
}

import type { SiteSection } from '../../../shared/statistics/settings.ts'
import { sectionFinder } from '../classes/path-patterns.ts'
import { engineOf } from '../classes/search-engines.ts'
import { requestKinds } from '../store/rows.ts'
import type { StoredValues } from '../store/values.ts'

/** A text for each number of a list, and numbers of its own for the different texts. */
export type Grouping = { ofNumber: Int32Array; texts: string[] }

/** The kinds of requests as bits. */
export const kindBits = { view: 1, download: 2, notFound: 4, missingFile: 8, other: 16 } as const

const bitsOfKinds: Record<number, number> = {
  [requestKinds.view]: kindBits.view,
  [requestKinds.download]: kindBits.download,
  [requestKinds.notFound]: kindBits.notFound,
  [requestKinds.missingFile]: kindBits.missingFile,
  [requestKinds.other]: kindBits.other,
}

/** What follows from stored values by rules: kinds and sections of paths, search engines of referrers. Each is worked out once for every list. */
export class ValueTables {
  readonly values: StoredValues
  #sectionRules: readonly SiteSection[] = []
  #kinds = new Uint8Array(0)
  #sections: Grouping | null = null
  #engines: Grouping | null = null

  constructor(values: StoredValues) {
    this.values = values
  }

  useSections(rules: readonly SiteSection[]): void {
    if (JSON.stringify(rules) === JSON.stringify(this.#sectionRules)) return
    this.#sectionRules = rules
    this.#sections = null
  }

  /** The bit of each subject's kind. */
  kinds(): Uint8Array {
    const size = this.values.size('subject')
    if (this.#kinds.length !== size)
      this.#kinds = Uint8Array.from({ length: size }, (_, subject) => bitsOfKinds[this.values.kindOf(subject)]!)
    return this.#kinds
  }

  /** The section of each subject's path. */
  sections(): Grouping {
    const size = this.values.size('subject')
    if (this.#sections?.ofNumber.length !== size) {
      const sectionOf = sectionFinder(this.#sectionRules)
      this.#sections = grouped(size, (subject) => sectionOf(this.values.text('subject', subject)))
    }
    return this.#sections
  }

  /** The search engine of each referrer. */
  engines(): Grouping {
    const size = this.values.size('referrer')
    if (this.#engines?.ofNumber.length !== size)
      this.#engines = grouped(size, (referrer) => engineOf(this.values.text('referrer', referrer)))
    return this.#engines
  }
}

function grouped(size: number, textOf: (number: number) => string): Grouping {
  const numbers = new Map<string, number>()
  const ofNumber = new Int32Array(size)
  for (let number = 0; number < size; number += 1) {
    const text = textOf(number)
    const known = numbers.get(text) ?? numbers.size
    numbers.set(text, known)
    ofNumber[number] = known
  }
  return { ofNumber, texts: [...numbers.keys()] }
}

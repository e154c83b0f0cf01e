/** Texts by their terms, in memory; found by how much they have in common with another text. */
export type Postings = {
  /** Adds a text under a name of its own, or takes the place of the one that had the name. */
  put(name: string, terms: readonly string[]): void
  /** Takes a text out. */
  take(name: string): void
  /** Names of the texts that are nearest to a list of terms, the nearest first, with their BM25 score. */
  nearest(terms: readonly string[], most: number): { name: string; score: number }[]
  /** The score that a text of these terms would have with itself, were it among the others. */
  withItself(terms: readonly string[]): number
  count(): number
  /** The whole as bytes, without the texts that were taken out. */
  pack(): Uint8Array
}

/** Terms of a question that are looked up: the rarest tell the most, and a long letter shall take no longer than a short one. */
const mostTerms = 64
/** BM25 as it is usually set: how soon a repeated word stops counting, and how much a long text is held back. */
const [saturation, lengthWeight] = [1.2, 0.75]

type List = { texts: Uint32Array; counts: Uint8Array; length: number }

export function emptyPostings(): Postings {
  return postingsOf([], new Map())
}

/** Reads what `pack` wrote. Throws where it is not that. */
export function unpackPostings(packed: Uint8Array): Postings {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  let at = 0
  const number = (): number => {
    at += 4
    return view.getUint32(at - 4, true)
  }
  const text = (): string => {
    const length = number()
    at += length
    if (at > packed.length) throw new RangeError('the postings are cut')
    return Buffer.from(packed.buffer, packed.byteOffset + at - length, length).toString('utf8')
  }
  if (number() !== format) throw new RangeError('these are no postings')
  const texts = Array.from({ length: number() }, (): Text => ({ name: text(), length: number() }))
  const lists = new Map<string, List>()
  for (let left = number(); left > 0; left -= 1) {
    const term = text()
    const length = number()
    const places = new Uint32Array(length)
    for (let index = 0; index < length; index += 1) places[index] = number()
    if (at + length > packed.length) throw new RangeError('the postings are cut')
    lists.set(term, { texts: places, counts: packed.slice(at, at + length), length })
    at += length
  }
  if (at !== packed.length) throw new RangeError('the postings go on')
  return postingsOf(texts, lists)
}

const format = 0x31_50_53_4d
type Text = { name: string; length: number }

function postingsOf(texts: Text[], lists: Map<string, List>): Postings {
  const places = new Map(texts.map(({ name }, place) => [name, place]))
  /** Texts that were taken out keep their place with no length, and are never found. */
  let total = texts.reduce((sum, { length }) => sum + length, 0)
  // In memory of their own, so that a question walks numbers and no objects.
  let lengths = Uint32Array.from({ length: Math.max(1024, texts.length) }, (_, place) => texts[place]?.length ?? 0)
  let scores = new Float32Array(lengths.length)
  let touched = new Uint32Array(lengths.length)

  const take = (name: string): void => {
    const place = places.get(name)
    if (place === undefined) return
    total -= texts[place]!.length
    texts[place]!.length = 0
    lengths[place] = 0
    places.delete(name)
  }
  return {
    put(name, terms) {
      take(name)
      const place = texts.length
      texts.push({ name, length: terms.length })
      if (place >= lengths.length) {
        const more = new Uint32Array(place * 2)
        more.set(lengths)
        lengths = more
        scores = new Float32Array(place * 2)
        touched = new Uint32Array(place * 2)
      }
      lengths[place] = terms.length
      places.set(name, place)
      total += terms.length
      for (const [term, count] of counted(terms)) {
        let list = lists.get(term)
        if (list === undefined)
          lists.set(term, (list = { texts: new Uint32Array(2), counts: new Uint8Array(2), length: 0 }))
        if (list.length === list.texts.length) grow(list)
        list.texts[list.length] = place
        list.counts[list.length] = Math.min(count, 255)
        list.length += 1
      }
    },
    take,
    nearest(terms, most) {
      const asked = [...counted(terms)]
        .flatMap(([term, count]) => {
          const list = lists.get(term)
          return list === undefined ? [] : [{ list, count }]
        })
        .sort((one, other) => one.list.length - other.list.length)
        .slice(0, mostTerms)
      const perUnit = (saturation * lengthWeight * Math.max(1, places.size)) / Math.max(1, total)
      let reached = 0
      for (const { list, count } of asked) {
        const weight = weightOf(list.length, places.size, count)
        const { texts: found, counts, length: many } = list
        for (let index = 0; index < many; index += 1) {
          const place = found[index]!
          const length = lengths[place]!
          if (length === 0) continue
          if (scores[place] === 0) touched[reached++] = place
          const repeated = counts[index]!
          scores[place]! += (weight * repeated) / (repeated + saturation * (1 - lengthWeight) + perUnit * length)
        }
      }
      const best = bestOf(touched.subarray(0, reached), scores, most)
      for (let index = 0; index < reached; index += 1) scores[touched[index]!] = 0
      return best.map(([place, score]) => ({ name: texts[place]!.name, score }))
    },
    withItself(terms) {
      const perUnit = (saturation * lengthWeight * (places.size + 1)) / Math.max(1, total + terms.length)
      return [...counted(terms)]
        .map(([term, count]) => ({ count, many: (lists.get(term)?.length ?? 0) + 1 }))
        .sort((one, other) => one.many - other.many)
        .slice(0, mostTerms)
        .reduce((sum, { count, many }) => {
          const held = count + saturation * (1 - lengthWeight) + perUnit * terms.length
          return sum + (weightOf(many, places.size + 1, count) * count) / held
        }, 0)
    },
    count: () => places.size,
    pack: () => packed(texts, lists),
  }
}

/** What a term of a question weighs that stands in so many of all texts, and so often in the question. */
function weightOf(many: number, all: number, count: number): number {
  const rarity = Math.log(1 + (all - many + 0.5) / (many + 0.5)) || 0
  return Math.max(rarity, 0.01) * (1 + Math.log(count)) * (saturation + 1)
}

function counted(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1)
  return counts
}

function grow(list: List): void {
  const texts = new Uint32Array(list.length * 2)
  texts.set(list.texts)
  const counts = new Uint8Array(list.length * 2)
  counts.set(list.counts)
  list.texts = texts
  list.counts = counts
}

/** The places of the highest scores, one pass with a short list; equal scores in the order of their places. */
function bestOf(places: Uint32Array, scores: Float32Array, most: number): [number, number][] {
  const best: [number, number][] = []
  for (const place of places) {
    const score = scores[place]!
    if (best.length === most && score <= best[most - 1]![1]) continue
    let at = best.length
    while (at > 0 && best[at - 1]![1] < score) at -= 1
    best.splice(at, 0, [place, score])
    if (best.length > most) best.pop()
  }
  return best
}

function packed(texts: readonly Text[], lists: ReadonlyMap<string, List>): Uint8Array {
  // Places are given anew, so that what was taken out leaves nothing behind.
  const moved = new Uint32Array(texts.length).fill(gone)
  const kept = texts.filter(({ length }) => length > 0)
  let next = 0
  for (const [place, { length }] of texts.entries()) if (length > 0) moved[place] = next++
  const parts: Buffer[] = []
  const numbers = (...values: number[]): void => {
    const bytes = Buffer.alloc(values.length * 4)
    for (const [index, value] of values.entries()) bytes.writeUInt32LE(value, index * 4)
    parts.push(bytes)
  }
  const text = (value: string): void => {
    const bytes = Buffer.from(value)
    numbers(bytes.length)
    parts.push(bytes)
  }
  numbers(format, kept.length)
  for (const { name, length } of kept) {
    text(name)
    numbers(length)
  }
  const left: [string, number[], number[]][] = []
  for (const [term, list] of lists) {
    const places: number[] = []
    const counts: number[] = []
    for (let index = 0; index < list.length; index += 1) {
      const place = moved[list.texts[index]!]!
      if (place === gone) continue
      places.push(place)
      counts.push(list.counts[index]!)
    }
    if (places.length > 0) left.push([term, places, counts])
  }
  numbers(left.length)
  for (const [term, places, counts] of left) {
    text(term)
    numbers(places.length)
    parts.push(Buffer.from(Uint32Array.from(places).buffer), Buffer.from(counts))
  }
  return Buffer.concat(parts)
}

const gone = 0xffff_ffff

/**
 * True for HTML that would take a parser or the sanitiser minutes: nested more than 200 deep, elements without end that are repeated in
 * every following block, or a tag with thousands of attributes. One pass over the text; in doubt it counts too much. What still gets
 * through is stopped by the time limit of the reading process.
 */
export function tooHeavy(html: string): boolean {
  const open = new Map<string, number>()
  let depth = 0
  let repeats = 0
  let elements = 0
  let separators = -1
  for (const [token, end, tag] of html.matchAll(/<(\/?)([a-z][^\s/>]{0,100})|[\s/]+|>/gi)) {
    if (tag === undefined) {
      separators = token === '>' || separators < 0 ? -1 : separators + 1
      if (separators > mostAttributes) return true
      continue
    }
    separators = Math.max(separators, 0)
    const name = tag.toLowerCase()
    const inside = open.get(name) ?? 0
    const step = end === '/' ? -1 : 1
    if (step < 0 && inside === 0) continue
    // A parser opens every element of `repeated` that has no end again in each block that follows.
    if (step > 0 && (elements += 1 + repeats) > mostElements) return true
    if (withoutEnd.has(name)) continue
    open.set(name, inside + step)
    if (repeated.has(name)) repeats += step
    if ((depth += step) > deepest) return true
  }
  return false
}

const deepest = 200

const mostElements = 200_000

/** Each is compared with every other of its tag: 300,000 need a minute (measured). */
const mostAttributes = 2000

/** Void elements, and those that end by themselves where the next of their kind begins. */
const withoutEnd = new Set(
  (
    'area base br col embed hr img input link meta param source track wbr' +
    ' p li dt dd tr td th thead tbody tfoot colgroup option optgroup rb rt rtc rp html head body'
  ).split(' '),
)

const repeated = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '))

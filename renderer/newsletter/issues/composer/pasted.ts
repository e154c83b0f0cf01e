/** What the composer knows of HTML, and the attributes that it reads of each. */
const known: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  b: [],
  strong: [],
  i: [],
  em: [],
  br: [],
  p: ['data-role', 'data-pm-slice'],
  section: ['data-pair', 'data-pm-slice'],
  div: ['data-cell', 'data-column', 'data-pm-slice'],
  ruby: ['data-pm-slice'],
  rt: [],
  rp: [],
  span: ['data-pm-slice'],
}

/** Elements that begin a line of their own and are none of the composer's. */
const lines = new Set(
  'address article aside blockquote caption center dd details dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main nav ol pre summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

/** Elements of which nothing is text. */
const silent = new Set(
  'applet audio base canvas embed frame frameset head iframe link map math meta noframes noscript object option param script select style svg template textarea title track video xml'.split(
    ' ',
  ),
)
const withoutEnd = new Set(['base', 'embed', 'frame', 'link', 'meta', 'param', 'track'])

/** Characters of pasted HTML that are looked at; an issue has a fraction of it. */
const most = 4_000_000

/**
 * Pasted HTML with nothing left but what the composer knows. It is read as text, before any parser of the page sees it: under the page's policy
 * a mere `style=` is a violation, even in a document that is never shown. Linear in its length.
 */
export function cleanPasted(html: string): string {
  const out: string[] = []
  let at = 0
  let hidden: { name: string; depth: number } | null = null
  const text = html.length > most ? html.slice(0, most) : html
  while (at < text.length) {
    const open = text.indexOf('<', at)
    if (open < 0) {
      if (!hidden) out.push(text.slice(at))
      break
    }
    if (!hidden && open > at) out.push(text.slice(at, open))
    const tag = tagAt(text, open)
    if (tag === null) {
      // A sign of its own, such as 3 < 4.
      if (!hidden) out.push('&lt;')
      at = open + 1
      continue
    }
    at = tag.end
    if (tag.name === '') continue
    if (hidden) {
      if (tag.name === hidden.name) hidden.depth += tag.closes ? -1 : tag.empty ? 0 : 1
      if (hidden.depth <= 0) hidden = null
      continue
    }
    if (silent.has(tag.name)) {
      if (!tag.closes && !tag.empty && !withoutEnd.has(tag.name)) hidden = { name: tag.name, depth: 1 }
      continue
    }
    if (lines.has(tag.name)) out.push(tag.closes ? '</p>' : '<p>')
    else if (Object.hasOwn(known, tag.name)) out.push(tag.closes ? `</${tag.name}>` : opening(tag.name, tag.attributes))
  }
  return out.join('')
}

type Tag = { name: string; closes: boolean; empty: boolean; end: number; attributes: ReadonlyMap<string, string> }

/** The tag that begins here; its name is empty for comments and the like. Null where none begins. */
function tagAt(text: string, open: number): Tag | null {
  const nothing = (end: number): Tag => ({ name: '', closes: false, empty: true, end, attributes: new Map() })
  const second = text[open + 1] ?? ''
  if (text.startsWith('<!--', open)) {
    const end = text.indexOf('-->', open + 4)
    return nothing(end < 0 ? text.length : end + 3)
  }
  if (second === '!' || second === '?') {
    const end = text.indexOf('>', open)
    return nothing(end < 0 ? text.length : end + 1)
  }
  const closes = second === '/'
  nameAt.lastIndex = open + (closes ? 2 : 1)
  const name = nameAt.exec(text)?.[0]
  if (name === undefined) return null
  const attributes = new Map<string, string>()
  let at = nameAt.lastIndex
  while (at < text.length) {
    // Apart from the rest: after each sign of a long gap it would be looked through again.
    gapAt.lastIndex = at
    at += gapAt.exec(text)?.[0].length ?? 0
    attributeAt.lastIndex = at
    const found = attributeAt.exec(text)
    if (found) {
      const [whole, attribute, double, single, bare] = found
      const key = attribute!.toLowerCase()
      if (!attributes.has(key)) attributes.set(key, double ?? single ?? bare ?? '')
      at += whole.length
    } else if (text[at] === '>') {
      at += 1
      break
    } else at += 1
  }
  return { name: name.toLowerCase(), closes, empty: text[at - 2] === '/', end: at, attributes }
}

const nameAt = /[a-z][^\s/>]*/giy
const gapAt = /[\s/]+/gy
const attributeAt = /([^\s/>="'<]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/gy

function opening(name: string, attributes: ReadonlyMap<string, string>): string {
  const kept = known[name]!.flatMap((key) => {
    const value = attributes.get(key)
    return value === undefined || value.length > 20_000
      ? []
      : [` ${key}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`]
  })
  return `<${name}${kept.join('')}>`
}

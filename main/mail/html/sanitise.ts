import createDOMPurify, { type Config, type DOMPurify } from 'dompurify'
import { JSDOM } from 'jsdom'
import { tooHeavy } from './html-weight.ts'
import { htmlText } from './html-text.ts'
import { safeStyle } from './safe-style.ts'

/**
 * Makes a mail's hostile HTML safe to show: what is not on the lists below goes, so that nothing of it runs, asks the network, moves the
 * frame or covers the window. Pictures stay only where they are inside the mail (`data:`), links only to http, https and mailto.
 * Beyond 300,000 characters or a depth of 200 it becomes plain text, with `cut` true: DOMPurify takes 24 s for 20,000 nested elements, and
 * a megabyte of dense HTML more than the 300 MB a mail may cost (measured).
 */
export function sanitise(html: string): { html: string; cut: boolean } {
  const { source, pictures, mark } = setPicturesAside(html)
  if (source.length > longestHtml || tooHeavy(source)) return { html: asText(source), cut: true }
  purifier ??= makePurifier()
  pictureMark = mark
  // Blanks before the first element are none of the letter, wherever what stood before them went.
  const clean = purifier.sanitize(doctype + source, config).replace(/^[ \t\n\f\r]+/, '')
  return {
    html: clean.replace(new RegExp(`${mark}-(\\d+)-`, 'g'), (_, index: string) => pictures[Number(index)] ?? ''),
    cut: false,
  }
}

/** With it the parser builds what the frame's will build: without, it lets tables stand in paragraphs, and a second reading moves them. */
const doctype = '<!doctype html>'

/** Characters of HTML, pictures aside. */
const longestHtml = 300_000

/** Characters of one picture's address: some 4 MB of picture. */
const longestPicture = 6_000_000

const tags = (
  'a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del details dfn div dl dt em' +
  ' figcaption figure font footer h1 h2 h3 h4 h5 h6 header hr i img ins kbd li main mark nav ol p pre q rb rp rt rtc ruby s samp section small span' +
  ' strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr'
).split(' ')

const attributes = (
  'abbr align alt bgcolor border cellpadding cellspacing color colspan dir face height href lang nowrap reversed rowspan scope' +
  ' size span src start style title type valign value width'
).split(' ')

/** What is inside these is no text of the letter. */
const contentless = (
  'applet audio base canvas datalist embed frame frameset head iframe link math meta noembed noframes noscript object param' +
  ' plaintext script style svg template textarea title video xmp'
).split(' ')

const config: Config & { RETURN_TRUSTED_TYPE?: false } = {
  ALLOWED_TAGS: tags,
  ALLOWED_ATTR: attributes,
  FORBID_CONTENTS: contentless,
  ALLOW_DATA_ATTR: false,
  ALLOW_ARIA_ATTR: false,
  ALLOW_UNKNOWN_PROTOCOLS: false,
  // Addresses are judged by the hook; DOMPurify's own rule must not throw away the mark of a picture.
  ADD_URI_SAFE_ATTR: attributes.filter((name) => name !== 'href' && name !== 'src'),
  ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|picture-[0-9a-f]{32}-\d+-$)/i,
}

let purifier: DOMPurify | null = null
let pictureMark = ''

function makePurifier(): DOMPurify {
  const { window } = new JSDOM('<!doctype html><body></body>')
  const made = createDOMPurify(window)
  made.addHook('uponSanitizeAttribute', (node, data) => {
    const value = safeValue(node.nodeName.toLowerCase(), data.attrName, data.attrValue)
    if (value === null) data.keepAttr = false
    else data.attrValue = value
  })
  made.addHook('afterSanitizeAttributes', (node) => {
    const name = node.nodeName.toLowerCase()
    if (name === 'a' && node.hasAttribute('href')) node.setAttribute('rel', 'noopener noreferrer nofollow')
    // A picture that is not in the mail leaves what it stands for.
    if (name === 'img' && !node.hasAttribute('src')) node.replaceWith(node.getAttribute('alt')?.slice(0, 500) ?? '')
  })
  return made
}

/** The value with which an attribute stays, or null where it goes. */
function safeValue(element: string, name: string, value: string): string | null {
  switch (name) {
    case 'style':
      return safeStyle(value) || null
    case 'href':
      return element === 'a' ? safeLink(value) : null
    case 'src':
      return element === 'img' && value.startsWith(`${pictureMark}-`) ? value : null
    case 'bgcolor':
    case 'color':
      return /^#?[a-z0-9]{1,30}$/i.test(value.trim()) ? value.trim() : null
    case 'colspan':
    case 'rowspan':
    case 'span':
      return /^\d{1,3}$/.test(value.trim()) ? value.trim() : null
    case 'width':
    case 'height':
    case 'border':
    case 'cellpadding':
    case 'cellspacing':
    case 'size':
    case 'start':
    case 'value':
      return /^[+-]?\d{1,4}(?:\.\d{1,4})?(?:px|%)?$/.test(value.trim()) ? value.trim() : null
    default:
      return value.length <= 2000 ? value : null
  }
}

/** The address as a browser understands it, without the tabs and line ends that hide a script's name; null for all but three schemes. */
function safeLink(value: string): string | null {
  if (value.length > 8000) return null
  const url = URL.parse(value)
  return url !== null && ['http:', 'https:', 'mailto:'].includes(url.protocol) ? url.href : null
}

/**
 * Takes the mail's own pictures out, so that megabytes of them need not be parsed; a random mark stands for each. Only raster pictures
 * are known here: SVG could hold anything.
 */
function setPicturesAside(html: string): { source: string; pictures: string[]; mark: string } {
  const mark = `picture-${crypto.randomUUID().replaceAll('-', '')}`
  const pictures: string[] = []
  const keep = (type: string, data: string): string => {
    const bare = data.replace(/\s+/g, '')
    if (bare.length > longestPicture || /=./.test(bare.slice(0, -2))) return ''
    pictures.push(`data:image/${type.toLowerCase()};base64,${bare}`)
    return `${mark}-${pictures.length - 1}-`
  }
  const source = html
    .replace(
      /(["'])\s{0,20}data:image\/(png|jpe?g|gif|webp|bmp);base64,([A-Za-z0-9+/=\s]*)\1/gi,
      (_, quote: string, type: string, data: string) => `${quote}${keep(type, data)}${quote}`,
    )
    .replace(/data:image\/(png|jpe?g|gif|webp|bmp);base64,([A-Za-z0-9+/]*={0,2})/gi, (_, type: string, data: string) =>
      keep(type, data),
    )
  return { source, pictures, mark }
}

function asText(html: string): string {
  const escaped = htmlText(html).text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')
  return `<div style="white-space: pre-wrap">${escaped}</div>`
}

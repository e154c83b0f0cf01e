/**
 * The harmless part of a style attribute: fonts, colours, spacing, borders, sizes, lists and tables. Nothing that asks the network
 * (`url()`, `image-set()`), moves out of its place (`position`, `transform`, negative margins), covers what stands around it, or is as long as
 * there is room for (upright lines, lengths of the window).
 */
export function safeStyle(style: string): string {
  if (style.length > longestStyle || /[\\@{}<]|\/\*/.test(style)) return ''
  const kept: string[] = []
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':')
    const name = declaration.slice(0, Math.max(colon, 0)).trim().toLowerCase()
    const value = declaration
      .slice(colon + 1)
      .replace(/!\s*important/gi, '')
      .trim()
    if (name === 'background' && plainColour.test(value)) kept.push(`background-color: ${value}`)
    else if (isHarmless(name, value)) kept.push(`${name}: ${value}`)
  }
  return kept.join('; ')
}

const longestStyle = 4000

function isHarmless(name: string, value: string): boolean {
  if (value === '' || value.length > 300 || !/^[-+\w\s.,%#'"()\u0080-\uffff]*$/.test(value)) return false
  // Of functions only colours; quotation marks only in pairs, for names of fonts.
  if (
    value.replace(/\b(?:rgba?|hsla?)\([-+\d\s.,%a-z]*\)/gi, '').includes('(') ||
    /["']/.test(value.replace(/"[^"']*"|'[^"']*'/g, ''))
  )
    return false
  if (name === 'display') return displays.has(value.toLowerCase())
  if (tooLarge(value) || ofWindow.test(value)) return false
  return (
    properties.has(name) &&
    !(/^(?:margin|padding|text-indent|letter-spacing|word-spacing)/.test(name) && /(?:^|\s)-/.test(value))
  )
}

/** Nobody's letter needs lengths of five digits; a page that scrolls for ever hides what stands below. */
function tooLarge(value: string): boolean {
  return /\d{5}/.test(value.replace(/#[0-9a-f]{3,8}\b/gi, '').replace(/\.\d+/g, '')) || /\d[eE]\d/.test(value)
}

/** Lengths measured by the window: a letter is shown at its full height, so that such a one would grow with the frame it makes higher. */
const ofWindow = /\d(?:[sld]?v(?:[hwib]|min|max)|cq(?:[hwib]|min|max))\b/i

const plainColour = /^(?:#[0-9a-f]{3,8}|[a-z]{3,30}|(?:rgba?|hsla?)\([-+\d\s.,%a-z]{1,60}\))$/i

const sides = ['top', 'right', 'bottom', 'left']

const displays = new Set(
  'block inline inline-block none list-item table table-caption table-header-group table-row-group table-row table-cell'.split(
    ' ',
  ),
)

const properties = new Set([
  ...(
    'color background-color font font-family font-size font-style font-variant font-weight line-height letter-spacing word-spacing text-align' +
    ' text-decoration text-decoration-line text-decoration-color text-decoration-style text-indent text-transform vertical-align white-space' +
    ' word-break overflow-wrap word-wrap line-break direction unicode-bidi text-emphasis text-emphasis-style width max-width min-width' +
    ' height max-height min-height box-sizing margin padding border border-width border-style border-color border-radius border-collapse' +
    ' border-spacing caption-side empty-cells table-layout list-style-type list-style-position'
  ).split(' '),
  ...sides.flatMap((side) => [`margin-${side}`, `padding-${side}`, `border-${side}`]),
  ...sides.flatMap((side) => ['width', 'style', 'color'].map((what) => `border-${side}-${what}`)),
])

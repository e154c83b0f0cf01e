/**
 * The colours of an issue. Every pair of text and ground has a contrast of at least 4.5:1 (WCAG 1.4.3), also in the dark; a mail program that
 * makes its own dark colours out of the light ones changes both of a pair.
 */
export const look = {
  font: `'Hiragino Sans','Yu Gothic','Noto Sans JP',Meiryo,'Segoe UI',Arial,sans-serif`,
  light: {
    page: '#F0EFEC',
    sheet: '#FFFFFF',
    text: '#21201E',
    quiet: '#5D5B58',
    link: '#165E83',
    accent: '#165E83',
    onAccent: '#FFFFFF',
    box: '#F7F6F4',
    line: '#D0CECA',
  },
  dark: {
    page: '#161514',
    sheet: '#272625',
    text: '#F2F0ED',
    quiet: '#AEACA7',
    link: '#95C5E5',
    accent: '#165E83',
    onAccent: '#FFFFFF',
    box: '#32312F',
    line: '#575552',
  },
} as const

/** Which text stands on which ground, by the names of the colours: what the check of contrasts looks at. */
export const pairs = [
  ['text', 'sheet'],
  ['quiet', 'sheet'],
  ['link', 'sheet'],
  ['text', 'box'],
  ['quiet', 'box'],
  ['link', 'box'],
  ['onAccent', 'accent'],
] as const satisfies readonly (readonly [keyof typeof look.light, keyof typeof look.light])[]

/** The contrast of two colours written as #RRGGBB (WCAG 2.2, relative luminance): 1 to 21. */
export function contrast(one: string, other: string): number {
  const [lighter, darker] = [luminance(one), luminance(other)].toSorted((a, b) => b - a) as [number, number]
  return (lighter + 0.05) / (darker + 0.05)
}

function luminance(colour: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  }) as [number, number, number]
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** What a mail program in the dark shows instead, by the classes that the blocks have. */
export function darkStyle(): string {
  const { dark } = look
  return `
    :root { color-scheme: light dark; supported-color-schemes: light dark; }
    @media (prefers-color-scheme: dark) {
      body, .page, .page > div { background-color: ${dark.page} !important; }
      .sheet, .sheet > table, .sheet > table > tbody > tr > td { background-color: ${dark.sheet} !important; }
      .words div, .words td, .words p, .words strong { color: ${dark.text} !important; }
      .quiet div, .quiet p { color: ${dark.quiet} !important; }
      .box td { background-color: ${dark.box} !important; }
      a.link { color: ${dark.link} !important; }
    }
  `
}

import type { ThemeName } from './theme-name.ts'

const chartTokenNames = [
  'colorSeries1',
  'colorSeries2',
  'colorSeries3',
  'colorSeries4',
  'colorSeries5',
  'colorComparison',
  'colorHeat1',
  'colorHeat2',
  'colorHeat3',
  'colorHeat4',
  'colorHeat5',
  'colorHeat6',
  'chartDecal',
  'chartEdge',
] as const

/** What charts are drawn in: five series, the grey of a comparison, six steps of heat, and whether a filling tells the step (`display`). */
export type ChartTokens = Record<(typeof chartTokenNames)[number], string>

/**
 * Every pair of series stays apart under protan, deutan and tritan vision, and each stands at 3:1 on its ground. High contrast has four
 * colours; there lines and fillings tell the rest.
 */
export const chartColours: Record<ThemeName, ChartTokens> = {
  light: tokensOf(
    '165E83 C47F1E 4FA0A0 6B2145 7A746A 8E8B86 F1F3F2 D8E7F0 B0D0E3 7FB1CF 468EBA 165E83',
    'none',
    'transparent',
  ),
  dark: tokensOf(
    '7AB4DA EBB257 2F9158 A168BD ECEAE7 8E8B86 242624 1C3A4C 225673 30769F 61A4CE B2D5ED',
    'none',
    'transparent',
  ),
  contrast: tokensOf(
    '1AEBFF FFFF00 3FF23F FFFFFF FFFFFF FFFFFF 000000 000000 000000 000000 000000 000000',
    'inline',
    '#FFFFFF',
  ),
}

/** The same names as references for styles and for the attributes of a drawing. */
export const chartTokens = Object.fromEntries(chartTokenNames.map((name) => [name, `var(--${name})`])) as ChartTokens

function tokensOf(colours: string, decal: 'none' | 'inline', edge: string): ChartTokens {
  const each = [...colours.split(' ').map((colour) => `#${colour}`), decal, edge]
  return Object.fromEntries(chartTokenNames.map((name, index) => [name, each[index]!])) as ChartTokens
}

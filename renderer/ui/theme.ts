import {
  createDarkTheme,
  createLightTheme,
  teamsHighContrastTheme,
  tokens,
  type Theme,
} from '@fluentui/react-components'
import { chartColours, chartTokens, type ChartTokens } from './chart-colours.ts'
import { ai, aiNight, darkColours, lightColours } from './colours.ts'
import type { ThemeName } from './theme-name.ts'

export type { ThemeName }

/** What the program's theme adds to Fluent's tokens: type roles of the letters and places that Fluent does not name. */
type OwnTokens = {
  fontSizeDense: string
  lineHeightDense: string
  fontSizeLetter: string
  lineHeightLetter: string
  /** Selected place in a navigation (rail, views). */
  colorNavigationSelected: string
  colorNavigationSelectedEdge: string
  colorRowHover: string
  /** Outline of a selected row, in high contrast alone: black has no second shade to lie on. */
  colorRowSelectedEdge: string
  /** Line around what floats on an inverted ground; needed in the dark only. */
  colorInvertedEdge: string
  /** Accent on the inverted ground (undo bar). */
  colorInvertedAccent: string
  colorMark: string
  /** Edge of what cannot be done now; without it a disabled button has no shape in high contrast. */
  colorDisabledEdge: string
}
export type DeskTheme = Theme & OwnTokens & ChartTokens

/** The three themes; the line height of the interface and of letters follows the language of the window. */
export function themeFor(name: ThemeName, language: 'ja' | 'en'): DeskTheme {
  return { ...themes[name], ...chartColours[name], ...typeFor(language) }
}

/** References to every token, Fluent's and our own, for use in makeStyles. */
export const deskTokens: Record<keyof DeskTheme, string> = {
  ...tokens,
  ...chartTokens,
  ...(Object.fromEntries(ownTokenNames().map((name) => [name, `var(--${name})`])) as Record<keyof OwnTokens, string>),
}

const fonts = {
  fontFamilyBase:
    '"Segoe UI", "Open Sans Variable", "Noto Sans JP Variable", "Yu Gothic UI", "Hiragino Sans", Meiryo, sans-serif',
  fontFamilyNumeric:
    '"Segoe UI", "Open Sans Variable", "Noto Sans JP Variable", "Yu Gothic UI", "Hiragino Sans", Meiryo, sans-serif',
  fontFamilyMonospace: 'Consolas, "Cascadia Mono", "DejaVu Sans Mono", monospace',
}

const themes: Record<ThemeName, Theme & Omit<OwnTokens, TypeToken>> = {
  light: {
    ...createLightTheme(ai),
    ...lightColours,
    ...fonts,
    colorNavigationSelected: lightColours.colorNeutralBackground1,
    colorNavigationSelectedEdge: lightColours.colorNeutralStroke2,
    colorRowHover: lightColours.colorNeutralBackground1Hover,
    colorRowSelectedEdge: 'transparent',
    colorInvertedEdge: 'transparent',
    colorInvertedAccent: darkColours.colorStrokeFocus2,
    colorMark: '#FBE3A6',
    colorDisabledEdge: lightColours.colorNeutralStroke2,
  },
  dark: {
    ...createDarkTheme(aiNight),
    ...darkColours,
    ...fonts,
    colorNavigationSelected: darkColours.colorBrandBackground2,
    colorNavigationSelectedEdge: '#1B3B4D',
    colorRowHover: darkColours.colorNeutralBackgroundDisabled,
    colorRowSelectedEdge: 'transparent',
    colorInvertedEdge: '#6A6864',
    colorInvertedAccent: darkColours.colorStrokeFocus2,
    colorMark: '#5C4713',
    colorDisabledEdge: darkColours.colorNeutralStroke2,
  },
  contrast: {
    ...teamsHighContrastTheme,
    ...fonts,
    colorNavigationSelected: '#000000',
    colorNavigationSelectedEdge: '#FFFFFF',
    colorRowHover: '#000000',
    colorRowSelectedEdge: teamsHighContrastTheme.colorCompoundBrandStroke,
    colorInvertedEdge: '#FFFFFF',
    colorInvertedAccent: '#FFFF00',
    colorMark: '#000000',
    colorDisabledEdge: teamsHighContrastTheme.colorNeutralForegroundDisabled,
  },
}

type TypeToken = 'fontSizeDense' | 'lineHeightDense' | 'fontSizeLetter' | 'lineHeightLetter'

function typeFor(language: 'ja' | 'en'): Partial<Theme> & Pick<OwnTokens, TypeToken> {
  const japanese = language === 'ja'
  return {
    fontSizeBase100: '11px',
    lineHeightBase100: '14px',
    lineHeightBase200: '18px',
    fontSizeDense: '13px',
    lineHeightDense: '20px',
    lineHeightBase300: japanese ? '22px' : '20px',
    fontSizeLetter: '15px',
    lineHeightLetter: japanese ? '27px' : '24px',
    lineHeightBase400: '24px',
    lineHeightBase500: japanese ? '30px' : '28px',
    lineHeightBase600: '30px',
    lineHeightHero700: '40px',
  }
}

function ownTokenNames(): (keyof OwnTokens)[] {
  return [
    'fontSizeDense',
    'lineHeightDense',
    'fontSizeLetter',
    'lineHeightLetter',
    'colorNavigationSelected',
    'colorNavigationSelectedEdge',
    'colorRowHover',
    'colorRowSelectedEdge',
    'colorInvertedEdge',
    'colorInvertedAccent',
    'colorMark',
    'colorDisabledEdge',
  ]
}

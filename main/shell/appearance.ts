import { app, nativeTheme } from 'electron'
import Store from 'electron-store'
import type { Language } from '../../shared/office/account.ts'

export type Theme = 'light' | 'dark' | 'contrast' | 'system'
export type Bounds = { x?: number; y?: number; width: number; height: number; maximized: boolean }

/** Language, theme, place and preferences of the window, kept for the next start; nothing secret and nobody's data. */
export type Appearance = {
  language(): Language
  theme(): Theme
  bounds(): Bounds
  setLanguage(language: Language): void
  setTheme(theme: Theme): void
  setBounds(bounds: Bounds): void
  preferences(): Record<string, string>
  setPreference(name: string, value: string): void
}

type Kept = { language: Language | null; theme: Theme; bounds: Bounds; preferences: Record<string, string> }

const first: Kept = {
  language: null,
  theme: 'system',
  bounds: { width: 1440, height: 900, maximized: false },
  preferences: {},
}

export function openAppearance(): Appearance {
  const store = openStore()
  const keep = <K extends keyof Kept>(name: K, value: Kept[K]) => {
    try {
      store.set({ [name]: value })
    } catch {
      // A folder that cannot be written only forgets how the window looked.
    }
  }
  const preferences = () => soundPreferences(store.get('preferences'))
  const theme = () => oneOf(themes, store.get('theme')) ?? 'system'
  nativeTheme.themeSource = systemTheme(theme())
  return {
    language: () => oneOf(languages, store.get('language')) ?? systemLanguage(),
    theme,
    bounds: () => soundBounds(store.get('bounds')),
    setLanguage: (language) => keep('language', language),
    setTheme: (next) => {
      keep('theme', next)
      nativeTheme.themeSource = systemTheme(next)
    },
    setBounds: (bounds) => keep('bounds', bounds),
    preferences,
    setPreference: (name, value) => keep('preferences', { ...preferences(), [name]: value }),
  }
}

const themes = ['light', 'dark', 'contrast', 'system'] as const
const languages = ['ja', 'en'] as const

type Memory = { get(name: keyof Kept): unknown; set(part: Partial<Kept>): void }

function openStore(): Memory {
  try {
    return new Store<Kept>({ name: 'window', defaults: first, clearInvalidConfig: true })
  } catch {
    const kept: Kept = { ...first }
    return { get: (name) => kept[name], set: (part) => void Object.assign(kept, part) }
  }
}

/** High contrast is drawn by the page; the frame around it is dark. */
function systemTheme(theme: Theme): 'light' | 'dark' | 'system' {
  return theme === 'contrast' ? 'dark' : theme
}

function systemLanguage(): Language {
  return app.getPreferredSystemLanguages()[0]?.startsWith('ja') ? 'ja' : 'en'
}

function oneOf<T extends string>(allowed: readonly T[], value: unknown): T | null {
  return allowed.find((one) => one === value) ?? null
}

function soundPreferences(value: unknown): Record<string, string> {
  if (typeof value !== 'object' || value === null) return {}
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}

/** The file can be edited by hand; a window of nonsense size must not come of it. */
function soundBounds(value: unknown): Bounds {
  if (typeof value !== 'object' || value === null) return first.bounds
  const { x, y, width, height, maximized } = value as Partial<Record<keyof Bounds, unknown>>
  const whole = (number: unknown): number | undefined =>
    typeof number === 'number' && Number.isInteger(number) ? number : undefined
  return {
    x: whole(x),
    y: whole(y),
    maximized: maximized === true,
    width: Math.max(whole(width) ?? first.bounds.width, 640),
    height: Math.max(whole(height) ?? first.bounds.height, 480),
  }
}

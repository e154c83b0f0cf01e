import { useSyncExternalStore } from 'react'

export type ThemeName = 'light' | 'dark' | 'contrast'
export type ThemeChoice = ThemeName | 'system'

/** The theme to draw: the person's choice, or what the system asks for. */
export function useThemeName(choice: ThemeChoice): ThemeName {
  const system = useSyncExternalStore(followSystem, systemTheme)
  return choice === 'system' ? system : choice
}

const dark = () => window.matchMedia('(prefers-color-scheme: dark)')
const forced = () => window.matchMedia('(forced-colors: active)')

function systemTheme(): ThemeName {
  if (forced().matches) return 'contrast'
  return dark().matches ? 'dark' : 'light'
}

function followSystem(changed: () => void): () => void {
  const queries = [dark(), forced()]
  for (const query of queries) query.addEventListener('change', changed)
  return () => {
    for (const query of queries) query.removeEventListener('change', changed)
  }
}

import { useQueryClient } from '@tanstack/react-query'
import { client, keyOf, useCommand, useQuery } from '../client.ts'
import { useDensity, usePreference } from '../ui/preferences.tsx'
import type { ThemeChoice } from '../ui/theme-name.ts'

/** How the window looks on this computer, and how to change it at once. */
export type Appearance = {
  theme: ThemeChoice
  setTheme: (theme: ThemeChoice) => void
  density: 'comfortable' | 'compact'
  setDensity: (density: 'comfortable' | 'compact') => void
  keyHints: boolean
  setKeyHints: (shown: boolean) => void
}

export function useAppearance(): Appearance {
  const queries = useQueryClient()
  const kept = useQuery(client.shell.appearance, {})
  const set = useCommand(client.shell.setAppearance)
  const [density, setDensity] = useDensity()
  const [keyHints, setKeyHints] = useKeyHints()
  const setTheme = (theme: ThemeChoice) =>
    set.mutate(
      { theme },
      { onSuccess: () => void queries.invalidateQueries({ queryKey: keyOf(client.shell.appearance, {}) }) },
    )
  return { theme: kept.data?.theme ?? 'system', setTheme, density, setDensity, keyHints, setKeyHints }
}

/** Whether this account wants the keys drawn on buttons. */
export function useKeyHints(): readonly [boolean, (shown: boolean) => void] {
  return usePreference<boolean>('keyHints', true)
}

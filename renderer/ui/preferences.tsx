import { createContext, useCallback, useContext, useSyncExternalStore, type ReactNode } from 'react'

const OwnerContext = createContext('nobody')

/** Whose choices of width and density the screen inside follows; only an account's id, never a name. */
export function PreferencesProvider(props: { owner: string; children: ReactNode }) {
  return <OwnerContext.Provider value={props.owner}>{props.children}</OwnerContext.Provider>
}

/** A choice about the look of the window, remembered per account on this computer and followed at once. Never for personal data. */
export function usePreference<T extends string | number | boolean>(
  name: string,
  initial: T,
): readonly [T, (value: T) => void] {
  const place = `${useContext(OwnerContext)}:${name}`
  const kept = useSyncExternalStore(follow, () => chosen.get(place) ?? null)
  const change = useCallback(
    (next: T) => {
      const text = JSON.stringify(next)
      chosen.set(place, text)
      for (const listener of listeners) listener()
      keep(place, text)
    },
    [place],
  )
  return [readAs(kept, initial), change]
}

/** Space between rows, per account: 36 or 28 px in tables, 76 or 36 in the letter list. */
export function useDensity(): readonly ['comfortable' | 'compact', (density: 'comfortable' | 'compact') => void] {
  return usePreference<'comfortable' | 'compact'>('density', 'comfortable')
}

/** Whether the next letter is opened once one is answered or done. */
export function useGoOn(): readonly [boolean, (goOn: boolean) => void] {
  return usePreference<boolean>('letters.goOn', true)
}

/** Begins with what was chosen in earlier windows, and has every further choice kept by `save`. */
export function rememberPreferences(
  kept: Readonly<Record<string, string>>,
  save: (place: string, text: string) => void,
): void {
  for (const [place, text] of Object.entries(kept)) chosen.set(place, text)
  keep = save
}

let keep: (place: string, text: string) => void = () => undefined
const chosen = new Map<string, string>()
const listeners = new Set<() => void>()

function follow(listener: () => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function readAs<T extends string | number | boolean>(text: string | null, initial: T): T {
  try {
    const kept: unknown = JSON.parse(text ?? 'null')
    return typeof kept === typeof initial ? (kept as T) : initial
  } catch {
    return initial
  }
}

import { createContext, useCallback, useContext, useState, type ReactNode } from 'react'

const OwnerContext = createContext('nobody')

/** Whose choices of width and density the screen inside follows; only an account's id, never a name. */
export function PreferencesProvider(props: { owner: string, children: ReactNode }) {
  return <OwnerContext.Provider value={props.owner} key={props.owner}>{props.children}</OwnerContext.Provider>
}

/** A choice about the look of the window, remembered per account on this computer. Never for personal data. */
export function usePreference<T extends string | number | boolean>(name: string, initial: T): readonly [T, (value: T) => void] {
  const owner = useContext(OwnerContext)
  const place = `${owner}:${name}`
  const [value, setValue] = useState<T>(() => readPreference(place, initial))
  const change = useCallback((next: T) => {
    setValue(next)
    try { window.localStorage.setItem(place, JSON.stringify(next)) } catch { /* a full or closed store only forgets a width */ }
  }, [place])
  return [value, change]
}

function readPreference<T extends string | number | boolean>(place: string, initial: T): T {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(place) ?? 'null')
    return typeof kept === typeof initial ? kept as T : initial
  } catch {
    return initial
  }
}

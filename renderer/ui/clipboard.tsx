import { createContext, useContext, type ReactNode } from 'react'

const CopyContext = createContext<(text: string) => void>(() => undefined)

/** Gives everything inside the way to the system's clipboard. */
export function ClipboardProvider(props: { copy: (text: string) => void; children: ReactNode }) {
  return <CopyContext.Provider value={props.copy}>{props.children}</CopyContext.Provider>
}

/** Puts a text on the system's clipboard. */
export function useCopy(): (text: string) => void {
  return useContext(CopyContext)
}

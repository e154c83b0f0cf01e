import {
  createContext,
  useContext,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  type ReactElement,
  type ReactNode,
} from 'react'
import { isComposing } from './composing.ts'
import { keysOf, mayAct } from './keys.ts'

/** One thing a person can do, known by one name to its button, its key, the command palette and the list of keys. */
export type Action = {
  readonly id: string
  readonly label: string
  /** Further words it is found by in the palette. */
  readonly alsoFound?: string
  /** As 'R', 'Ctrl+K', 'F5', '/', 'Escape'. */
  readonly keys?: string
  /** Further keys that do the same and are not shown on buttons. */
  readonly alsoKeys?: readonly string[]
  readonly icon?: ReactElement
  /** Heading in the palette and the list of keys. */
  readonly group: string
  readonly run: () => void
  /** One press is one act: a key that is held down does it no second time. */
  readonly once?: boolean
  /** Why it cannot be done now, in words; undefined where it can. */
  readonly blocked?: string | undefined
}

type Registry = {
  put(owner: object, actions: readonly Action[]): void
  drop(owner: object): void
  all(): Action[]
}

const RegistryContext = createContext<Registry | null>(null)

/** Holds the actions of everything on the screen and lets keys run them; what was put last goes first. */
export function ActionsProvider(props: { children: ReactNode }) {
  const registry = useMemo(newRegistry, [])
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || (event.repeat && event.key.length > 1 && !event.key.startsWith('Arrow'))) return
      if (isComposing(event)) return
      const pressed = keysOf(event)
      const action = registry.all().find((one) => one.keys === pressed || one.alsoKeys?.includes(pressed))
      if (!action || !mayAct(event, pressed)) return
      event.preventDefault()
      if (action.blocked === undefined && !(event.repeat && action.once)) action.run()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [registry])
  return <RegistryContext.Provider value={registry}>{props.children}</RegistryContext.Provider>
}

/** Makes actions reachable by key and palette for as long as the caller is on the screen. */
export function useActions(actions: readonly Action[]): void {
  const registry = useContext(RegistryContext)
  const owner = useRef<object>({})
  // Before the browser draws: whoever sees a button may press its key.
  useLayoutEffect(() => registry?.put(owner.current, actions), [registry, actions])
  useEffect(() => {
    const mine = owner.current
    return () => registry?.drop(mine)
  }, [registry])
}

/** Everything that can be done now, asked at the moment it is needed. */
export function useAllActions(): () => Action[] {
  const registry = useContext(RegistryContext)
  return () => registry?.all() ?? []
}

function newRegistry(): Registry {
  const byOwner = new Map<object, readonly Action[]>()
  return {
    put: (owner, actions) => void byOwner.set(owner, actions),
    drop: (owner) => void byOwner.delete(owner),
    all: () => [...byOwner.values()].toReversed().flat(),
  }
}

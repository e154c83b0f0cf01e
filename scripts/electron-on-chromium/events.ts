import { EventEmitter } from 'node:events'
import { notSupported } from './only.ts'

/** As in electron.d.ts, where every event has its own arguments. */
// oxlint-disable-next-line typescript/no-explicit-any
type Listener = (...args: any[]) => void

/** The listening half of an Electron object; an event that this runtime never sends cannot be listened for. */
export class Events {
  readonly #emitter = new EventEmitter()
  readonly #name: string
  readonly #known: readonly string[]

  constructor(name: string, known: readonly string[]) {
    this.#name = name
    this.#known = known
  }

  on(event: string, listener: Listener): this {
    this.#check(event)
    this.#emitter.on(event, listener)
    return this
  }

  once(event: string, listener: Listener): this {
    this.#check(event)
    this.#emitter.once(event, listener)
    return this
  }

  removeListener(event: string, listener: Listener): this {
    this.#emitter.removeListener(event, listener)
    return this
  }

  emit(event: string, ...args: unknown[]): boolean {
    return this.#emitter.emit(event, ...args)
  }

  #check(event: string): void {
    if (!this.#known.includes(event)) throw notSupported(`${this.#name} event '${event}'`)
  }
}

/** An event that a listener can refuse, with what it tells. */
export function refusable<T extends object>(
  facts: T,
): T & { preventDefault(): void; readonly defaultPrevented: boolean } {
  let prevented = false
  return Object.defineProperties(facts, {
    preventDefault: {
      value: () => {
        prevented = true
      },
    },
    defaultPrevented: { get: () => prevented },
  }) as T & { preventDefault(): void; readonly defaultPrevented: boolean }
}

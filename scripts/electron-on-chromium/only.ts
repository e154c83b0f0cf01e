/** Names that JavaScript itself asks any object for. */
const languageAsks = new Set<PropertyKey>([
  'then',
  'toJSON',
  'constructor',
  '__esModule',
  'default',
  'asymmetricMatch',
  'nodeType',
  '$$typeof',
])

/** An object that answers only for what it really has; anything else throws "not supported here: NAME". */
export function only<T extends object>(name: string, members: T): T {
  return new Proxy(members, {
    get(target, key) {
      if (typeof key !== 'symbol' && !(key in target) && !languageAsks.has(key)) throw notSupported(`${name}.${key}`)
      const value = Reflect.get(target, key, target) as unknown
      // Private fields belong to the object itself and not to what stands before it; classes are handed out as they are.
      return typeof value === 'function' && !Object.hasOwn(value, 'prototype')
        ? (value as (...args: unknown[]) => unknown).bind(target)
        : value
    },
    set(target, key, value) {
      if (typeof key !== 'symbol' && !(key in target)) throw notSupported(`${name}.${key}`)
      return Reflect.set(target, key, value, target)
    },
  })
}

/** Stands for a whole class or module of Electron that this runtime does not have; the first use throws. */
export function unsupported(name: string): never {
  const refuse = () => {
    throw notSupported(name)
  }
  return new Proxy(class {}, {
    get(_target, key) {
      if (typeof key === 'symbol' || languageAsks.has(key)) return undefined
      throw notSupported(`${name}.${key}`)
    },
    construct: refuse,
    apply: refuse,
    set: refuse,
  }) as never
}

export function notSupported(name: string): Error {
  return new Error(`not supported here: ${name}`)
}

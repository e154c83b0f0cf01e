/** What crosses to the page: one text of JSON, or the value itself. */
export type Crossing = { text: string } | { value: unknown }

/**
 * Makes a text of whatever JSON keeps whole. Playwright checks and wraps every single value that is none, and the browser then reads all of it as
 * if it were a script: 60 ms of each for a hundred rows of a list (measured).
 */
export function crossing(value: unknown): Crossing {
  return isKeptByJson(value) ? { text: JSON.stringify(value) } : { value }
}

function isKeptByJson(value: unknown): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0)
  if (typeof value !== 'object') return typeof value === 'string' || typeof value === 'boolean'
  if (value === null) return true
  if (Array.isArray(value)) return value.every(isKeptByJson)
  const prototype: unknown = Object.getPrototypeOf(value)
  return (prototype === Object.prototype || prototype === null) && Object.values(value).every(isKeptByJson)
}

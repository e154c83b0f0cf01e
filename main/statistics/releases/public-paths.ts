/** What in a path can be somebody: addresses of mail and of computers, numbers as of telephones and cases, and what was made up for one visitor. */
const personal: readonly RegExp[] = [
  /[?#;=&@]|%(?:40|3f|23|3b|3d|26)/i,
  /(?<![\d.])\d{1,3}(?:[.-]\d{1,3}){3}(?![\d.])/,
  /(?<![0-9a-f:])(?:[0-9a-f]{1,4}:){2,7}[0-9a-f:]*/i,
  /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/i,
  /\d{9}/,
]

/** Long words of letters and digits together are no names of pages; a year or a date within a name is. */
const token = /[0-9a-z]{20,}/gi

/**
 * Whether a path may stand in a public table. One that may hold something of a person has no row there: it is counted with the others, so that
 * not even a masked path tells that somebody asked for it.
 */
export function isPublicPath(path: string): boolean {
  if (!path.startsWith('/') || path.length > 200) return false
  if (personal.some((pattern) => pattern.test(path))) return false
  return !(path.match(token) ?? []).some((word) => /\d/.test(word) && /[a-z]/i.test(word))
}

/**
 * The path that a goal keeps of what was typed, as it stands in logs: of an address without scheme, host, query and fragment. A host without its scheme
 * is one where its name has a dot and a path follows. What was kept before stays as it is.
 */
export function goalPath(typed: string): string {
  const path = typed
    .trim()
    .replace(/^https?:\/\/[^/?#]*/i, '')
    .replace(/^[\w-]+(?:\.[\w-]+)+(?::\d+)?(?=\/)/, '')
    .replace(/[?#].*$/s, '')
  return `/${path.replace(/^\/+/, '')}`
}

/** The paths of some lines, each once and none of an empty line. */
export function goalPaths(lines: readonly string[]): string[] {
  return [...new Set(lines.filter((line) => line.trim() !== '').map(goalPath))]
}

import type { SiteSection } from '../../../shared/statistics/settings.ts'

/** A pattern for paths as its pieces between the stars. */
type Pattern = readonly string[]

/** Tells which paths fit one of the patterns, where `*` stands for anything. In a time that grows with the path and the pattern, whatever they are. */
export function pathMatcher(patterns: readonly string[]): (path: string) => boolean {
  const all = patterns.map((pattern): Pattern => pattern.split('*'))
  return (path) => all.some((pattern) => fits(path, pattern))
}

/** The code of the section that a path is in, the first that fits; '' where there is none. */
export function sectionFinder(sections: readonly SiteSection[]): (path: string) => string {
  const all = sections.map(({ code, patterns }) => ({ code, matches: pathMatcher(patterns) }))
  return (path) => all.find(({ matches }) => matches(path))?.code ?? ''
}

/** Each piece is looked for behind the one before it: the first place of each leaves most for the others. */
function fits(path: string, pieces: Pattern): boolean {
  const first = pieces[0]!
  const last = pieces.at(-1)!
  if (pieces.length === 1) return path === first
  if (!path.startsWith(first) || path.length < first.length + last.length || !path.endsWith(last)) return false
  let at = first.length
  const end = path.length - last.length
  for (const piece of pieces.slice(1, -1)) {
    const found = path.indexOf(piece, at)
    if (found < 0 || found + piece.length > end) return false
    at = found + piece.length
  }
  return true
}

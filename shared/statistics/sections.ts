import { z } from 'zod'

/** A language section of the Site: paths that fit a pattern, in which `*` stands for anything. */
export const SectionRule = z.object({
  section: z.string().trim().min(1).max(40),
  pattern: z.string().trim().min(1).max(200),
})
export type SectionRule = z.infer<typeof SectionRule>

/** The first that fits decides. */
export const SectionRules = z.array(SectionRule).max(40)

/** As the sites of Japan's embassies and consulates are built. */
export const defaultSections: readonly SectionRule[] = [
  { section: 'ja', pattern: '/itpr_ja/*' },
  { section: 'en', pattern: '/itpr_en/*' },
  { section: 'ja', pattern: '*/ja/*' },
  { section: 'en', pattern: '*/en/*' },
]

/** The section of a path; '' where no rule fits. Takes time by the length of path and pattern. */
export function sectionOf(path: string, rules: readonly SectionRule[]): string {
  return rules.find(({ pattern }) => fits(path, pattern))?.section ?? ''
}

function fits(path: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*')
  const last = rest.pop()
  if (last === undefined) return path === first
  if (!path.startsWith(first)) return false
  let at = first.length
  for (const piece of rest) {
    const found = path.indexOf(piece, at)
    if (found < 0) return false
    at = found + piece.length
  }
  return path.length - last.length >= at && path.endsWith(last)
}

import type { Inline } from '../../../../shared/newsletter/issue/document.ts'
import { safeLink } from './safe-link.ts'

/** Pieces of a paragraph that one link holds together, or none (null): a bold word or a reading within a link does not make three of it. */
export type LinkRun = { href: string | null; inlines: Inline[] }

/** The pieces of a paragraph by where they lead, in their order. */
export function linkRuns(content: readonly Inline[] = []): LinkRun[] {
  const runs: LinkRun[] = []
  for (const inline of content) {
    const href = leadsTo(inline)
    const last = runs.at(-1)
    if (last && last.href === href) last.inlines.push(inline)
    else runs.push({ href, inlines: [inline] })
  }
  return runs
}

function leadsTo(inline: Inline): string | null {
  const link = inline.type === 'hardBreak' ? undefined : inline.marks?.find(({ type }) => type === 'link')
  return link?.type === 'link' ? safeLink(link.attrs.href) : null
}

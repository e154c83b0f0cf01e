import type { Node } from '@tiptap/pm/model'
import {
  isEmptyCell,
  olderLanguage,
  type IssueLanguage,
  type Pair,
} from '../../../../shared/newsletter/issue/document.ts'
import type { Finding } from '../../../../shared/newsletter/issue/finding.ts'

/** What the gutter of a block says; null where it says nothing. */
export type BlockMark =
  | { kind: 'fix' }
  | { kind: 'missing'; language: IssueLanguage }
  | { kind: 'older'; language: IssueLanguage; changedAt: string }
  | { kind: 'even' }
  | null

/** How the two languages of a block stand to each other, and whether something of it must be mended. */
export function markOf(node: Node, findings: readonly Finding[]): BlockMark {
  const pair = node.toJSON() as Pair
  if (pair.attrs.kind === 'divider') return null
  const empty = (['ja', 'en'] as const).filter((language) => isEmptyCell(pair, language))
  if (empty.length === 2) return null
  if (lacksAlternative(node) || findings.some(({ weight }) => weight === 'fix')) return { kind: 'fix' }
  if (empty.length === 1) return { kind: 'missing', language: empty[0]! }
  const older = olderLanguage(pair)
  if (older !== null) return { kind: 'older', language: older, changedAt: pair.attrs[older === 'ja' ? 'en' : 'ja'] }
  return { kind: 'even' }
}

function lacksAlternative(pair: Node): boolean {
  if (pair.attrs.kind !== 'image') return false
  return [pair.child(0), pair.child(1)].some(({ attrs }) => attrs.image !== '' && String(attrs.alt).trim() === '')
}

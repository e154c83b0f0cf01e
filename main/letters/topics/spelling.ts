import { labelKey } from '../../../shared/letters/topics.ts'
import type { Database } from '../../database/open.ts'
import { listKnownTags } from './topic-queries.ts'

/** Tags as the office spells them already, each once: URGENT and urgent would else be two of them. */
export function spelledAsKnown(db: Database, tags: readonly string[]): string[] {
  const spelled = new Map(listKnownTags(db).map((tag) => [labelKey(tag), tag]))
  const once = new Map(tags.map((tag) => [labelKey(tag), spelled.get(labelKey(tag)) ?? tag]))
  return [...once.values()]
}

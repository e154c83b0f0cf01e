import { z } from 'zod'
import { Entry } from './entry.ts'
import type { Pending } from './pending.ts'

/** What stands in a record: whole entries, or a piece of one that is more than a record holds. */
const RecordText = z.union([
  z.object({ entries: z.array(Entry) }),
  z.object({ piece: z.object({ nth: z.number().int(), of: z.number().int().max(10_000), text: z.string() }) }),
])
export type RecordText = z.infer<typeof RecordText>

/** Characters of one record: sealed, the worst of them stay below what a record may hold. */
const mostCharacters = 400_000

/** The texts of the next records, and up to which entry they bring the desk. */
export function recordTexts(pending: readonly Pending[]): { texts: string[]; upTo: number } {
  const some: Pending[] = []
  let characters = 0
  for (const one of pending) {
    characters += one.entry.length
    if (some.length > 0 && characters > mostCharacters) break
    some.push(one)
  }
  const upTo = some.at(-1)!.seq
  if (characters <= mostCharacters || some.length > 1)
    return { texts: [`{"entries":[${some.map(({ entry }) => entry).join(',')}]}`], upTo }
  const text = some[0]!.entry
  const of = Math.ceil(text.length / mostCharacters)
  const texts = Array.from({ length: of }, (_, nth) =>
    JSON.stringify({ piece: { nth, of, text: text.slice(nth * mostCharacters, (nth + 1) * mostCharacters) } }),
  )
  return { texts, upTo }
}

/** Reads what a desk has written; null where no desk writes so. */
export function readRecordText(text: string): RecordText | null {
  return RecordText.safeParse(parsed(text)).data ?? null
}

/** Reads an entry that was put together from its pieces. */
export function readEntry(text: string): Entry | null {
  return Entry.safeParse(parsed(text)).data ?? null
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

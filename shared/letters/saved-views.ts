import { z } from 'zod'
import { LetterOrder, LetterView } from './letter.ts'
import { longestSearch } from './search/terms.ts'
import { labelKey, Narrowing } from './topics.ts'

/** Which letters a list shows, and in which order. */
export const ListShown = z.object({
  view: LetterView,
  search: z.string().trim().max(longestSearch),
  order: LetterOrder,
  unreadOnly: z.boolean(),
  ...Narrowing.shape,
})
export type ListShown = z.infer<typeof ListShown>

/** What a list shows, kept under a name as a place beside the others. */
export const SavedView = z.object({
  id: z.uuid(),
  name: z
    .string()
    .trim()
    .min(1)
    .max(60)
    .regex(/^[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u),
  shown: ListShown,
  /** True where everybody who answers letters has it, false where only the account that keeps it has. */
  shared: z.boolean(),
})
export type SavedView = z.infer<typeof SavedView>

/** So many an account sees at most: the office's and its own. */
export const mostSavedViews = 40

/** How many letters one holds; what a search finds is counted to `mostCounted` alone. */
export const SavedViewCount = z.object({ id: z.uuid(), letters: z.number().int(), more: z.boolean() })
export type SavedViewCount = z.infer<typeof SavedViewCount>

/** True where two lists show the same. */
export function showSame(one: ListShown, other: ListShown): boolean {
  return (
    one.view === other.view &&
    one.search.trim() === other.search.trim() &&
    one.order === other.order &&
    one.unreadOnly === other.unreadOnly &&
    one.topic === other.topic &&
    one.tag === other.tag
  )
}

/** True where two views would be told by one name. */
export const sameName = (one: string, other: string): boolean => labelKey(one) === labelKey(other)

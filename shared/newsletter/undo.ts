/** Days in which what was done to the list can be taken back, where it can be at all: imports, acts on many readers, what was done about a request. */
const undoDays = 14

/** Until when something that was done at a moment can be taken back (both ISO 8601 with Z). */
export function undoUntil(at: string): string {
  return new Date(Date.parse(at) + undoDays * 86_400_000).toISOString()
}

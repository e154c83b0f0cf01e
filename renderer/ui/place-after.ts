/** Where a key leads from a place of the list; null where it leads nowhere. */
export function placeAfter(key: string, place: number, total: number, page: number): number | null {
  if (total === 0) return null
  const within = (to: number) => Math.min(total - 1, Math.max(0, to))
  switch (key) {
    case 'ArrowDown':
      return within(place + 1)
    case 'ArrowUp':
      return within(place < 0 ? 0 : place - 1)
    case 'PageDown':
      return within(Math.max(place, 0) + page)
    case 'PageUp':
      return within(place - page)
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}

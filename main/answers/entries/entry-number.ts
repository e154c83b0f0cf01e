/** What people call an entry: Q-0152. */
export function numberOf(number: number): string {
  return `Q-${String(number).padStart(4, '0')}`
}

/** Where it stands on the pages: q0152. It never changes once it is public. */
export function anchorOf(number: number): string {
  return `q${String(number).padStart(4, '0')}`
}

/** Every month from one to another, both among them (2026-11); none where the other is earlier. */
export function monthsBetween(from: string, to: string): string[] {
  const [first, last] = [indexOf(from), indexOf(to)]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => monthAt(first + at))
}

const indexOf = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
const monthAt = (index: number): string =>
  `${String(Math.floor(index / 12)).padStart(4, '0')}-${String((index % 12) + 1).padStart(2, '0')}`

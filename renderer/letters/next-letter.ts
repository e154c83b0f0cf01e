import type { LetterRow } from '../../shared/letters/letter.ts'
import { isOpen } from '../../shared/letters/triage.ts'

/** The letter to go on with after the one at a place: the next one below, else above, that nobody has settled; null where none is near. */
export function nextLetter(place: number, at: (place: number) => LetterRow | undefined, reach: number): string | null {
  const open = (row: LetterRow | undefined) => row !== undefined && isOpen(row.status) && row.reply === null
  for (const step of [1, -1]) {
    for (let offset = 1; offset <= reach; offset += 1) {
      const row = at(place + step * offset)
      if (row && open(row)) return row.id
    }
  }
  return null
}

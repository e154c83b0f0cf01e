import { randomInt } from 'node:crypto'

/**
 * A new id of an import: shorter than a UUID, for it stands with everybody whom the import brings, and twice; of ids alike in length an import of
 * many is a quarter larger, and takes as much longer. It begins with the second, so that what imports bring lies in the file in their order, and a
 * letter behind every UUID; no office makes two of them in one second, and the table would refuse the second.
 */
export function newImportId(): string {
  const second = Math.floor(Date.now() / 1000)
  return `i${second.toString(36).padStart(7, '0')}${randomInt(36 ** 5)
    .toString(36)
    .padStart(5, '0')}`
}

/** The id of a reader whom an import brings, by their number: ascending with it. */
export const broughtId = (importId: string, number: number): string =>
  `${importId}-${number.toString(36).padStart(5, '0')}`

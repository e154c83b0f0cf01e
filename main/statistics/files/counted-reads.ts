import type { FileHandle } from 'node:fs/promises'

/** Reads a file at any place, and counts the bytes. */
export type CountedReads = {
  /** How many bytes were read so far. */
  bytes: number
  /** Fills `buffer` from `offset` on with up to `length` bytes that stand at `position`; answers how many there were. */
  read(buffer: Buffer, offset: number, length: number, position: number): Promise<number>
}

export function countedReads(file: FileHandle): CountedReads {
  return {
    bytes: 0,
    async read(buffer, offset, length, position) {
      const { bytesRead } = await file.read(buffer, offset, length, position)
      this.bytes += bytesRead
      return bytesRead
    },
  }
}

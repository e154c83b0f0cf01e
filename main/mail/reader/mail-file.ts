import { open } from 'node:fs/promises'

/** A mail that stays in its file: the reading process gets it piece by piece, so that a mail of 100 MB is held only there. */
export type MailFile = {
  /** In bytes, as it was when the file was opened. */
  size: number
  /** Fills an array with the bytes from a place on; leaves its end as it is where the file has become shorter meanwhile. */
  read(into: Uint8Array, at: number): Promise<void>
  close(): Promise<void>
}

/** Opens a mail in a file. Rejects where there is none or it may not be read. */
export async function openMailFile(path: string): Promise<MailFile> {
  const file = await open(path)
  const facts = await file.stat()
  if (!facts.isFile()) {
    await file.close()
    throw new Error('not a file')
  }
  return {
    size: facts.size,
    async read(into, at) {
      let filled = 0
      while (filled < into.length) {
        const { bytesRead } = await file.read(into, filled, into.length - filled, at + filled)
        if (bytesRead === 0) break
        filled += bytesRead
      }
    },
    close: () => file.close(),
  }
}

import { constants, zstdCompressSync } from 'node:zlib'

/** Packs bytes with zstd, of a level from 1 to 22. Told how much there is, zstd takes no more memory than that needs, and hands it over at once. */
export function packBytes(bytes: Buffer, level: number): Buffer {
  return zstdCompressSync(bytes, {
    params: { [constants.ZSTD_c_compressionLevel]: level },
    pledgedSrcSize: bytes.length,
    chunkSize: Math.min(Math.max(bytes.length, 1 << 10), 1 << 20),
  })
}

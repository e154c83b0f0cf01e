import { crc32, createDeflateRaw } from 'node:zlib'

/** One file of an archive that is made: its text in pieces. */
export type PackedFile = { name: string; pieces: Iterable<string> }

/** A zip archive (APPNOTE 6.3) of these files, in this order; beside it, only a piece of what is packed is held. */
export async function zipOf(files: readonly PackedFile[]): Promise<Buffer> {
  const parts: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, pieces } of files) {
    const path = Buffer.from(name)
    const { packed, size, crc } = await deflated(pieces)
    // Version 2.0, UTF-8 names, deflated, the first day there is: a file tells nothing of when it was made.
    const common = Buffer.alloc(26)
    common.writeUInt16LE(20, 0)
    common.writeUInt16LE(0x800, 2)
    common.writeUInt16LE(8, 4)
    common.writeUInt16LE(0x21, 8)
    common.writeUInt32LE(crc, 10)
    common.writeUInt32LE(packed.length, 14)
    common.writeUInt32LE(size, 18)
    common.writeUInt16LE(path.length, 22)
    parts.push(Buffer.from('PK\u0003\u0004', 'latin1'), common, path, packed)
    const place = Buffer.alloc(14)
    place.writeUInt32LE(offset, 10)
    directory.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), common, place, path)
    offset += 30 + path.length + packed.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(files.length, 4)
  end.writeUInt16LE(files.length, 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...parts, listed, Buffer.from('PK\u0005\u0006', 'latin1'), end])
}

async function deflated(pieces: Iterable<string>): Promise<{ packed: Buffer; size: number; crc: number }> {
  const deflate = createDeflateRaw()
  const packed: Buffer[] = []
  deflate.on('data', (some: Buffer) => packed.push(some))
  const ended = new Promise<void>((resolve, reject) => deflate.on('end', resolve).on('error', reject))
  let size = 0
  let crc = 0
  for (const piece of pieces) {
    const bytes = Buffer.from(piece)
    size += bytes.length
    crc = crc32(bytes, crc)
    await new Promise<void>((resolve) => deflate.write(bytes, () => resolve()))
  }
  deflate.end()
  await ended
  return { packed: Buffer.concat(packed), size, crc }
}

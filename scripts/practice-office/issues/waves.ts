import { crc32, deflateSync } from 'node:zlib'

/** Pixels of the picture: twice the width that an issue shows, for screens that are finer. */
export const waves = { width: 1104, height: 420, radius: 84 }

/** The pattern of waves (青海波) as a PNG of three colours, drawn anew each time to the same octets. */
export function drawWaves(): Buffer {
  const { width, height, radius } = waves
  const rows: Buffer[] = []
  for (let y = 0; y < height; y += 1) {
    const row = Buffer.alloc(1 + width)
    for (let x = 0; x < width; x += 1) row[x + 1] = colourAt(x, y, radius)
    rows.push(row)
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  // Eight bits a pixel, each a number of a colour.
  header.set([8, 3, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from([0xf7, 0xf6, 0xf4, 0x16, 0x5e, 0x83, 0x95, 0xc5, 0xe5])),
    chunk('IDAT', deflateSync(Buffer.concat(rows), { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** Each row of circles covers the lower part of the row before it, shifted by half. */
function colourAt(x: number, y: number, radius: number): number {
  const step = radius / 2
  for (let row = Math.ceil((y + radius) / step); row >= 0; row -= 1) {
    const centreY = row * step
    const shift = row % 2 === 0 ? 0 : radius
    const centreX = Math.round((x - shift) / (2 * radius)) * 2 * radius + shift
    const distance = Math.hypot(x - centreX, y - centreY)
    if (y <= centreY && distance <= radius) return ring(distance / radius)
  }
  return 0
}

const ring = (part: number): number =>
  part > 0.94 || (part > 0.66 && part < 0.74) ? 1 : part > 0.38 && part < 0.46 ? 2 : 0

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const length = Buffer.alloc(4)
  const check = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

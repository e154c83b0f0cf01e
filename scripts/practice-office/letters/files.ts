import { crc32, deflateSync } from 'node:zlib'

/** A small, valid PDF of one page with lines of Latin text. */
export function makePdf(title: string, lines: string[]): Uint8Array {
  const text = lines
    .map((line, place) => `${place === 0 ? '' : '0 -22 Td '}(${line.replace(/[()\\]/g, '\\$&')}) Tj`)
    .join('\n')
  const content = `BT /F1 24 Tf 72 740 Td (${title.replace(/[()\\]/g, '\\$&')}) Tj /F1 13 Tf 0 -40 Td\n${text}\nET`
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  let file = '%PDF-1.4\n'
  const places = objects.map((object, index) => {
    const place = file.length
    file += `${index + 1} 0 obj\n${object}\nendobj\n`
    return place
  })
  const table = places.map((place) => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  return Buffer.from(
    `${file}xref\n0 6\n0000000000 65535 f \n${table}trailer\n<< /Size 6 /Root 1 0 R >>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

/** A PNG picture: rows of waves in two colours, as on a paper of Echizen. */
export function makePng(
  width: number,
  height: number,
  ground: [number, number, number],
  ink: [number, number, number],
): Uint8Array {
  const pixels = Buffer.alloc(height * (1 + width * 3))
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [dx, dy] = [((x + (Math.floor(y / 16) % 2) * 16) % 32) - 16, y % 16]
      const ring = Math.sqrt(dx * dx + (16 - dy) * (16 - dy))
      pixels.set(ring % 5 < 1.4 && ring < 16 ? ink : ground, y * (1 + width * 3) + 1 + x * 3)
    }
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header.set([8, 2, 0, 0, 0], 8)
  const chunk = (type: string, data: Uint8Array): Buffer => {
    const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
    const frame = Buffer.alloc(8)
    frame.writeUInt32BE(data.length, 0)
    frame.writeUInt32BE(crc32(named), 4)
    return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)])
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(pixels)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A table for Excel: UTF-8 with a byte order mark. */
export function makeCsv(rows: string[][]): Uint8Array {
  return Buffer.from(
    `\ufeff${rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`,
  )
}

import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import Encoding from 'encoding-japanese'
import iconv from 'iconv-lite'

/** One place where something that must be secret stands in clear. */
export type InClear = { needle: string; as: string; file: string }

/** Every shape in which these texts stand in files under the folders, or in the outputs. Files that vanish meanwhile are passed over. */
export async function inClear(
  needles: readonly string[],
  folders: readonly string[],
  outputs: readonly string[] = [],
): Promise<InClear[]> {
  const shapes = needles.flatMap((needle) => shapesOf(needle).map((shape) => ({ needle, ...shape })))
  const found: InClear[] = []
  const look = (bytes: Buffer, file: string) => {
    for (const { needle, as, bytes: shape } of shapes) if (bytes.includes(shape)) found.push({ needle, as, file })
  }
  for (const folder of folders) {
    for (const entry of await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => [])) {
      const file = join(entry.parentPath, entry.name)
      look(Buffer.from(file), `name of ${file}`)
      if (!entry.isFile()) continue
      const bytes = await readFile(file).catch(() => null)
      if (bytes) look(bytes, file)
    }
  }
  outputs.forEach((output, place) => look(Buffer.from(output), `output ${place}`))
  return found
}

/** A text as programs write it: UTF-8, UTF-16, base64 at each of its three places, and where it is Japanese its old character sets. */
export function shapesOf(needle: string): { as: string; bytes: Buffer }[] {
  const utf8 = Buffer.from(needle)
  const japanese = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(needle)
  return [
    { as: 'UTF-8', bytes: utf8 },
    { as: 'UTF-16LE', bytes: Buffer.from(needle, 'utf16le') },
    ...[0, 1, 2].map((place) => ({ as: `base64, place ${place}`, bytes: base64At(utf8, place) })),
    ...(japanese
      ? [
          { as: 'Shift_JIS', bytes: iconv.encode(needle, 'shift_jis') },
          {
            as: 'ISO-2022-JP',
            bytes: Buffer.from(Encoding.convert(Encoding.stringToCode(needle), { from: 'UNICODE', to: 'JIS' })),
          },
          {
            as: 'escapes',
            bytes: Buffer.from(
              [...needle].map((one) => `\\u${one.codePointAt(0)!.toString(16).padStart(4, '0')}`).join(''),
            ),
          },
        ]
      : []),
  ]
}

/** The characters of base64 that are the same whatever stands before and after the bytes, which begin `place` bytes into a group of three. */
function base64At(bytes: Buffer, place: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(place), bytes])
    .toString('base64')
    .replace(/=+$/, '')
  const end = (place + bytes.length) % 3 === 0 ? text.length : text.length - 1
  return Buffer.from(text.slice(place === 0 ? 0 : place + 1, end))
}

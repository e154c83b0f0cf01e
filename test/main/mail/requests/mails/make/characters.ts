export type Charset = 'utf-8' | 'iso-2022-jp' | 'shift_jis'

/** The bytes of a text, or null where the character set has no place for one of its characters. */
export function bytesOf(text: string, charset: Charset): Buffer | null {
  if (charset === 'utf-8') return Buffer.from(text, 'utf8')
  return charset === 'shift_jis' ? shiftJis(text) : iso2022Jp(text)
}

function shiftJis(text: string): Buffer | null {
  const bytes: number[] = []
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) bytes.push(code)
    else {
      const known = shiftJisTable.get(character)
      if (known === undefined) return null
      bytes.push(...known)
    }
  }
  return Buffer.from(bytes)
}

/** ISO-2022-JP (RFC 1468): every line ends in ASCII. */
function iso2022Jp(text: string): Buffer | null {
  const bytes: number[] = []
  let wide = false
  const toAscii = (): void => {
    if (wide) bytes.push(0x1b, 0x28, 0x42)
    wide = false
  }
  for (const character of text) {
    const code = character.codePointAt(0)!
    if (code < 0x80) {
      toAscii()
      bytes.push(code)
    } else {
      const known = jisTable.get(character)
      if (known === undefined) return null
      if (!wide) bytes.push(0x1b, 0x24, 0x42)
      wide = true
      bytes.push(...known)
    }
  }
  toAscii()
  return Buffer.from(bytes)
}

const jisTable = tableOf('euc-jp', range(0xa1, 0xfe), range(0xa1, 0xfe), (byte) => byte & 0x7f)
const shiftJisTable = tableOf(
  'shift_jis',
  [...range(0x81, 0x9f), ...range(0xe0, 0xfc)],
  [...range(0x40, 0x7e), ...range(0x80, 0xfc)],
  (byte) => byte,
)
for (const byte of range(0xa1, 0xdf)) {
  shiftJisTable.set(new TextDecoder('shift_jis').decode(Uint8Array.of(byte)), [byte])
}

function tableOf(
  label: string,
  leads: number[],
  trails: number[],
  kept: (byte: number) => number,
): Map<string, number[]> {
  const decoder = new TextDecoder(label)
  const table = new Map<string, number[]>()
  for (const lead of leads) {
    for (const trail of trails) {
      const character = decoder.decode(Uint8Array.of(lead, trail))
      if ([...character].length !== 1 || character === '\ufffd' || table.has(character)) continue
      table.set(character, [kept(lead), kept(trail)])
    }
  }
  // The decoders of the web read these two as full-width forms; people type both.
  for (const [typed, read] of [
    ['\u301c', '\uff5e'],
    ['\u2212', '\uff0d'],
  ] as const) {
    const known = table.get(read)
    if (known !== undefined) table.set(typed, known)
  }
  return table
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

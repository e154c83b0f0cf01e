import iconv from 'iconv-lite'

export type Encoded = {
  bytes: Uint8Array
  /** The characters that Shift_JIS has not, each once; in the bytes a question mark stands for each, so that they are of no use then. */
  missing: string[]
}

/**
 * Text in Shift_JIS as Windows writes it (cp932). Signs that the standards map to other code points than Windows does (〜 − ‖ ¢ £ ¬ — ¥) are
 * written as those of Windows, kana with a voiced mark of its own as one character.
 */
export function encodeShiftJis(text: string): Encoded {
  const mapped = text
    .toWellFormed()
    .replace(/[\u3046-\u30fd][\u3099\u309a]/gu, (pair) => pair.normalize('NFC'))
    .replace(mappedSigns, (sign) => windowsSigns[sign]!)
  const parts: Uint8Array[] = []
  let marks = 0
  let end = 0
  for (const { 0: own, index } of mapped.matchAll(ownCharacters)) {
    parts.push(iconv.encode(mapped.slice(end, index), 'cp932'), ownBytes(own.charCodeAt(0)))
    end = index + 1
  }
  parts.push(iconv.encode(mapped.slice(end), 'cp932'))
  const bytes = parts.length === 1 ? parts[0]! : Buffer.concat(parts)
  // No character of two bytes has one of a question mark.
  for (const byte of bytes) if (byte === questionMark) marks += 1
  const asked = mapped.split('?').length - 1
  return { bytes, missing: marks === asked ? [] : missingIn(mapped) }
}

const questionMark = 0x3f

const windowsSigns: Record<string, string> = {
  '\u00a0': ' ',
  '\u00a2': '\uffe0',
  '\u00a3': '\uffe1',
  '\u00a5': '\uffe5',
  '\u00a6': '\uffe4',
  '\u00ac': '\uffe2',
  '\u2014': '\u2015',
  '\u2016': '\u2225',
  '\u203e': '\uffe3',
  '\u2212': '\uff0d',
  '\u301c': '\uff5e',
  // iconv-lite gives the byte 80, which means nothing.
  '\u0080': '\ufffd',
}
const mappedSigns = new RegExp(`[${Object.keys(windowsSigns).join('')}]`, 'gu')

/** Characters of an office's own (外字): 1,880 places from lead byte F0 on. */
const ownCharacters = /[\ue000-\ue757]/gu

function ownBytes(code: number): Uint8Array {
  const place = code - 0xe000
  const trail = place % 188
  return Uint8Array.of(0xf0 + Math.floor(place / 188), trail + (trail < 63 ? 0x40 : 0x41))
}

function missingIn(text: string): string[] {
  return [...new Set(text)].filter(
    (character) =>
      character > '\u007f' &&
      (character < '\ue000' || character > '\ue757') &&
      iconv.encode(character, 'cp932').includes(questionMark),
  )
}

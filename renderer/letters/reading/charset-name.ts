const written: Record<string, string> = {
  shift_jis: 'Shift_JIS',
  'shift_jis-2004': 'Shift_JIS-2004',
  big5: 'Big5',
  'big5-hkscs': 'Big5-HKSCS',
  macintosh: 'Macintosh',
}

/** A character set as people know it from menus and headers: Shift_JIS, EUC-JP, Windows-1252. */
export function charsetName(charset: string): string {
  const plain = charset.toLowerCase()
  return written[plain] ?? plain.toUpperCase().replace(/^WINDOWS-/u, 'Windows-')
}

import { inflateSync } from 'node:zlib'

/** What stands on each page of a PDF that Chromium wrote, in the order in which it was drawn and without white space. */
export function pagesOfPdf(bytes: Uint8Array): string[] {
  const objects = objectsOf(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1'))
  const referred = (text: string, name: string) =>
    [...text.matchAll(new RegExp(`/${name} \\[?(\\d+) 0 R`, 'gu'))].map(([, id]) => objects.get(Number(id)))
  const fonts = new Map<string, Map<string, string>>()
  const pages = [...objects.values()].filter(({ dictionary }) => /\/Type \/Page\b/u.test(dictionary))
  for (const { dictionary } of pages)
    for (const [, name, id] of dictionary.matchAll(/\/(F\d+) (\d+) 0 R/gu)) {
      const [letters] = referred(objects.get(Number(id))!.dictionary, 'ToUnicode')
      fonts.set(name!, letters ? lettersOf(letters.stream) : new Map<string, string>())
    }
  return pages.map(({ dictionary }) => textOf(referred(dictionary, 'Contents')[0]?.stream ?? '', fonts))
}

type PdfObject = { dictionary: string; stream: string }

function objectsOf(pdf: string): Map<number, PdfObject> {
  const objects = new Map<number, PdfObject>()
  for (const { 0: head, 1: id, index } of pdf.matchAll(/(?:^|\n)(\d+) 0 obj\n/gu)) {
    const from = index + head.length
    const end = pdf.indexOf('\nendobj', from)
    const body = pdf.slice(from, end)
    const stream = /^<<[^]*?>> stream\n/u.exec(body)
    const length = Number(/\/Length (\d+)/u.exec(body)?.[1])
    if (!stream) objects.set(Number(id), { dictionary: body, stream: '' })
    else {
      const raw = Buffer.from(pdf.slice(from + stream[0].length, from + stream[0].length + length), 'latin1')
      const packed = stream[0].includes('/FlateDecode')
      objects.set(Number(id), {
        dictionary: stream[0],
        stream: (packed ? inflateSync(raw) : raw).toString('latin1'),
      })
    }
  }
  return objects
}

/** Which letters the numbers of a font stand for, as the font itself says. */
function lettersOf(map: string): Map<string, string> {
  const letters = new Map<string, string>()
  const word = (hex: string) => Buffer.from(hex, 'hex').swap16().toString('utf16le')
  for (const [, lines] of map.matchAll(/beginbfchar\n([^]*?)endbfchar/gu))
    for (const [, glyph, text] of lines!.matchAll(/<(\w+)> <(\w+)>/gu)) letters.set(glyph!.toUpperCase(), word(text!))
  for (const [, lines] of map.matchAll(/beginbfrange\n([^]*?)endbfrange/gu))
    for (const [, first, last, text] of lines!.matchAll(/<(\w+)> <(\w+)> <(\w+)>/gu))
      for (let at = parseInt(first!, 16); at <= parseInt(last!, 16); at += 1) {
        const written = parseInt(text!, 16) + at - parseInt(first!, 16)
        const glyph = at.toString(16).padStart(first!.length, '0').toUpperCase()
        letters.set(glyph, word(written.toString(16).padStart(text!.length, '0')))
      }
  return letters
}

function textOf(content: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> = new Map()
  let text = ''
  for (const [token] of content.matchAll(/\/F\d+ [\d.]+ Tf|<[\dA-Fa-f]+>|\((?:\\[^]|[^\\)])*\)/gu)) {
    if (token.startsWith('/')) font = fonts.get(token.slice(1).split(' ')[0]!) ?? new Map()
    else {
      const hex = token.startsWith('<') ? token.slice(1, -1) : Buffer.from(literal(token), 'latin1').toString('hex')
      const width = [...font.keys()][0]?.length ?? 4
      for (let at = 0; at < hex.length; at += width) text += font.get(hex.slice(at, at + width).toUpperCase()) ?? ''
    }
  }
  // Fonts name some characters by their old radicals (⼿ for 手).
  return text.normalize('NFKC').replaceAll(/\s/gu, '')
}

function literal(token: string): string {
  const short: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }
  return token
    .slice(1, -1)
    .replaceAll(/\\(\d{1,3}|[^])/gu, (_, one: string) =>
      /^\d/u.test(one) ? String.fromCharCode(parseInt(one, 8)) : (short[one] ?? one),
    )
}

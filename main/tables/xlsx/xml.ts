import { SaxesParser } from 'saxes'
import { limits, tableProblem } from '../table.ts'

/** What is made of the elements of a file; names come without their prefix. */
export type Elements = {
  open(name: string, attributes: Readonly<Record<string, string>>): void
  close(name: string): void
  text(text: string): void
}

/**
 * Reads XML strictly, in pieces; gives the turn to its caller after each. No document type, and so no entity of its own, is read; elements
 * are neither nested deeply nor without an end. Throws the Problem `table_not_a_table` for what is not well-formed.
 */
export async function* readXml(
  pieces: AsyncIterable<Uint8Array>,
  elements: Elements,
): AsyncGenerator<void, void, undefined> {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false })
  let depth = 0
  let silent = 0
  parser.on('error', refuse)
  parser.on('doctype', refuse)
  parser.on('opentag', ({ name, attributes }) => {
    silent = 0
    depth += 1
    if (depth > deepest) refuse()
    elements.open(localName(name), attributes)
  })
  parser.on('closetag', ({ name }) => {
    silent = 0
    depth -= 1
    elements.close(localName(name))
  })
  const hearText = (text: string) => {
    silent = 0
    elements.text(text)
  }
  parser.on('text', hearText)
  parser.on('cdata', hearText)
  let decoder: InstanceType<typeof TextDecoder> | null = null
  for await (const piece of pieces) {
    decoder ??= decoderFor(piece)
    const text = decoded(() => decoder!.decode(piece, { stream: true }))
    silent += text.length
    parser.write(text)
    if (silent > limits.row) throw tableProblem('table_cell_too_long')
    yield
  }
  parser.write(decoded(() => decoder?.decode() ?? ''))
  parser.close()
  yield
}

/** The attribute whose name is so without its prefix. */
export function attribute(attributes: Readonly<Record<string, string>>, name: string): string {
  for (const key in attributes) if (localName(key) === name) return attributes[key]!
  return ''
}

const deepest = 64

function refuse(): never {
  throw tableProblem('table_not_a_table')
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

/** XML is UTF-8, or UTF-16 with a mark (XML 1.0, 4.3.3). */
function decoderFor([first, second]: Uint8Array): InstanceType<typeof TextDecoder> {
  const name = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  return new TextDecoder(name, { fatal: true })
}

function decoded(decode: () => string): string {
  try {
    return decode()
  } catch {
    return refuse()
  }
}

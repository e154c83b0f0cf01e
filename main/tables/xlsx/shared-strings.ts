import { limits, tableProblem } from '../table.ts'
import { richText } from './rich-text.ts'
import type { Archive } from './unzip.ts'
import { readXml } from './xml.ts'

/** The strings that the cells of a workbook name by number. */
export type SharedStrings = { at(index: number): string | null }

/**
 * Reads the shared strings of a workbook into one piece of memory, for hundreds of thousands of strings cost several times their length.
 * Throws the Problem `table_too_large` where they are too many.
 */
export async function readSharedStrings(archive: Archive, file: string, signal?: AbortSignal): Promise<SharedStrings> {
  let packed = Buffer.alloc(65_536)
  let ends = new Uint32Array(4096)
  let count = 0
  let used = 0
  const add = (text: string) => {
    const end = used + text.length * 2
    if (end > mostBytes || count >= mostStrings) throw tableProblem('table_too_large')
    if (end > packed.length)
      packed = Buffer.concat([packed, Buffer.alloc(Math.max(packed.length, end - packed.length))])
    if (count === ends.length) {
      const more = new Uint32Array(count * 2)
      more.set(ends)
      ends = more
    }
    packed.write(text, used, 'utf16le')
    used = end
    ends[count] = end
    count += 1
  }
  const item = richText()
  let inItem = false
  const elements = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'si') inItem = true
      else if (inItem) item.open(name, attributes)
    },
    close(name: string) {
      if (name === 'si') {
        inItem = false
        add(item.take())
      } else if (inItem) item.close(name)
    },
    text(text: string) {
      if (inItem) item.text(text)
    },
  }
  if (file !== '') for await (const _ of readXml(archive.pieces(file), elements)) signal?.throwIfAborted()
  return {
    at: (index) =>
      index >= 0 && index < count ? packed.toString('utf16le', index === 0 ? 0 : ends[index - 1], ends[index]) : null,
  }
}

const mostBytes = limits.fileBytes
const mostStrings = 4_000_000

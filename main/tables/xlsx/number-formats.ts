import { tableProblem } from '../table.ts'
import type { Archive } from './unzip.ts'
import { attribute, readXml } from './xml.ts'

/** What a cell's number is: a number, a day, a time, both; or digits of a fixed pattern (`000-0000`), such as a postal code. */
export type NumberKind = 'number' | 'day' | 'time' | 'moment' | { digits: string }

/** The kinds of the cell styles of a workbook, by their index. */
export async function readNumberKinds(archive: Archive, file: string): Promise<NumberKind[]> {
  const codes = new Map<string, string>()
  const kinds: NumberKind[] = []
  let inCells = false
  const elements = {
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'numFmt') codes.set(attribute(attributes, 'numFmtId'), attribute(attributes, 'formatCode'))
      else if (name === 'cellXfs') inCells = true
      else if (name === 'xf' && inCells) {
        const id = attribute(attributes, 'numFmtId')
        const code = codes.get(id)
        kinds.push(code === undefined ? builtIn(Number(id)) : kindOfFormat(code))
      }
      if (codes.size > most || kinds.length > most) throw tableProblem('table_not_a_table')
    },
    close(name: string) {
      if (name === 'cellXfs') inCells = false
    },
    text: () => undefined,
  }
  if (file !== '') for await (const _ of readXml(archive.pieces(file), elements));
  return kinds
}

const most = 100_000

/** Formats that have a number alone (ECMA-376, part 1, 18.8.30); those from 27 on are days in Japan, China and Korea. */
function builtIn(id: number): NumberKind {
  if ((id >= 18 && id <= 21) || (id >= 45 && id <= 47) || (id >= 32 && id <= 35)) return 'time'
  if (id === 22) return 'moment'
  return (id >= 14 && id <= 17) || (id >= 27 && id <= 31) || id === 36 || (id >= 50 && id <= 58) ? 'day' : 'number'
}

/** What a format code shows: its first section counts, without quoted words, escaped characters, colours and conditions. */
export function kindOfFormat(code: string): NumberKind {
  if (/^(?:general|g\/)/iu.test(code)) return 'number'
  const digits = digitPattern(code)
  if (digits !== null) return { digits }
  const plain = code
    .replaceAll(/"[^"]*"?|[\\_*]./gu, '')
    .replaceAll(/\[(?!(?:h+|m+|s+)\])[^\]]*\]?/giu, '')
    .split(';', 1)[0]!
    .toLowerCase()
  // An e beside a placeholder is an exponent; else it is the year of an era, as g is its name.
  const day = /[ydg]|(?<![0#?.])e|^m+$|m{3}/u.test(plain)
  const time = /[hs]|a\/p|am\/pm/u.test(plain)
  return day ? (time ? 'moment' : 'day') : time ? 'time' : 'number'
}

/** Zeros with hyphens; of a postal code (`[<=999]000;[<=9999]000\-00;000\-0000`) the last, whole one. */
function digitPattern(code: string): string | null {
  const sections = code.replaceAll(/\\-|"-"/gu, '-').split(';')
  const pattern = sections.length > 1 && sections[0]!.startsWith('[<=') ? sections.at(-1)! : sections.join(';')
  return /^0[0-]{0,28}0$/u.test(pattern) ? pattern : null
}

import iconv from 'iconv-lite'
import { jisX0213Runs } from './jis-x-0213-table.ts'

/** A plane of 94 rows of 94 characters: index (row − 1) × 94 + (cell − 1); empty where nothing is assigned. */
export type Plane = readonly string[]

export type JapanesePlanes = {
  /** JIS X 0208 with the NEC rows 13 and 89–92 as Windows has them (①㈱～髙), JIS X 0213 where those leave a gap. */
  windows: Plane
  /** Plane 1 of JIS X 0213:2004. */
  first2004: Plane
  /** Plane 2 of JIS X 0213:2004. */
  second2004: Plane
  /** JIS X 0212 with the IBM rows of eucJP-ms, plane 2 of JIS X 0213 in the rows it leaves free. */
  supplement: Plane
  /** The IBM extensions that Shift_JIS has at lead bytes FA to FC: rows 115 to 120 from index 0. */
  ibm: Plane
}

const planeSize = 94 * 94

let planes: JapanesePlanes | null = null

/** The character tables of the Japanese encodings, made once (about 30 ms) when the first Japanese mail is read. */
export function japanesePlanes(): JapanesePlanes {
  planes ??= buildPlanes()
  return planes
}

/** Index into a plane of the two bytes of a Shift_JIS character; lead bytes F0 and above lead past the plane's end. */
export function shiftJisIndex(lead: number, trail: number): number {
  const pair = (lead < 0xa0 ? lead - 0x81 : lead - 0xc1) * 188
  return pair + trail - (trail > 0x7f ? 0x41 : 0x40)
}

function buildPlanes(): JapanesePlanes {
  const shiftJis = decodeCells(120, (index) => shiftJisBytes(index), 'cp932')
  const runs = readRuns()
  const first2004 = shiftJis.slice(0, planeSize).map((character, index) => (inRow13OrNecKanji(index) ? '' : character))
  for (const [index, character] of runs.first) first2004[index] = character
  // Row 13 of JIS X 0213 is NEC's row; the runs name only what differs.
  for (let index = 12 * 94; index < 13 * 94; index += 1) first2004[index] ||= shiftJis[index]!
  const second2004 = Array.from({ length: planeSize }, () => '')
  for (const [index, character] of runs.second) second2004[index] = character
  const windows = shiftJis.slice(0, planeSize).map((character, index) => character || first2004[index]!)
  const ibm = shiftJis.slice(114 * 94)
  const supplement = decodeCells(94, (index) => [0x8f, 0xa1 + Math.floor(index / 94), 0xa1 + (index % 94)], 'eucjp')
  const taken = new Set(supplement)
  // eucJP-ms lays the IBM extensions that JIS X 0212 lacks at row 83 cell 83 and after, in the order of Shift_JIS (glibc EUC-JP-MS).
  const extensions = ibm.filter(
    (character) => character !== '' && !'￢￤∵'.includes(character) && (character === '№' || !taken.has(character)),
  )
  extensions.forEach((character, place) => {
    supplement[82 * 94 + 82 + place] = character
  })
  return {
    windows,
    first2004,
    second2004,
    supplement: supplement.map((character, index) => character || second2004[index]!),
    ibm,
  }
}

function inRow13OrNecKanji(index: number): boolean {
  const row = Math.floor(index / 94) + 1
  return row === 13 || row >= 89
}

function shiftJisBytes(index: number): number[] {
  const row = Math.floor(index / 94)
  const lead = (row >> 1) + (row < 62 ? 0x81 : 0xc1)
  const cell = (index % 94) + (row % 2 === 1 ? 94 : 0)
  return [lead, cell + (cell < 63 ? 0x40 : 0x41)]
}

/** Decodes every cell of a plane in one call: a line feed after each keeps them apart. */
function decodeCells(rows: number, bytesOf: (index: number) => number[], encoding: string): string[] {
  const bytes: number[] = []
  for (let index = 0; index < rows * 94; index += 1) bytes.push(...bytesOf(index), 0x0a)
  return iconv
    .decode(Buffer.from(bytes), encoding)
    .split('\n')
    .slice(0, rows * 94)
    .map((character) => (character.includes('\ufffd') || isPrivate(character) ? '' : character))
}

function isPrivate(character: string): boolean {
  return character >= '\ue000' && character <= '\uf8ff'
}

function readRuns(): { first: [number, string][]; second: [number, string][] } {
  const first: [number, string][] = []
  const second: [number, string][] = []
  for (const line of jisX0213Runs.split('\n')) {
    const [plane, row, cell, ...rest] = line.split(' ')
    if (row === undefined || cell === undefined) continue
    let index = (Number(row) - 1) * 94 + Number(cell) - 1
    for (const found of rest.join(' ').matchAll(/\{([^}]+)\}|[\s\S]/gu)) {
      ;(plane === '1' ? first : second).push([index, found[1] ?? found[0]])
      index += 1
    }
  }
  return { first, second }
}

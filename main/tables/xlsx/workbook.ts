import { posix } from 'node:path'
import { tableProblem } from '../table.ts'
import type { Archive } from './unzip.ts'
import { attribute, readXml, type Elements } from './xml.ts'

/** What a workbook says of itself: where its visible sheets lie, in their order, and how its days are counted. */
export type Workbook = {
  sheets: { name: string; file: string }[]
  from1904: boolean
  /** Where shared strings and styles lie; empty where it has none. */
  strings: string
  styles: string
}

/** Reads the workbook that an archive holds (ECMA-376, part 1, 12.2 and 18.2). Throws the Problem `table_not_a_table` where it holds none. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  if (!archive.has('_rels/.rels')) throw tableProblem('table_not_a_table')
  const main = (await relations(archive, '')).find(({ type }) => type === 'officeDocument')?.target ?? ''
  if (!archive.has(main)) throw tableProblem('table_not_a_table')
  const related = await relations(archive, main)
  const sheets: Workbook['sheets'] = []
  let from1904 = false
  let isWorkbook = false
  await read(archive, main, (name, attributes) => {
    isWorkbook ||= name === 'workbook'
    if (name === 'workbookPr') from1904 = ['1', 'true'].includes(attribute(attributes, 'date1904'))
    if (name !== 'sheet' || !['', 'visible'].includes(attribute(attributes, 'state'))) return
    const found = related.find(({ id, type }) => type === 'worksheet' && id === attributes[relationOf(attributes)])
    if (found && sheets.length < mostSheets) sheets.push({ name: attribute(attributes, 'name'), file: found.target })
  })
  if (!isWorkbook) throw tableProblem('table_not_a_table')
  const fileOf = (wanted: string) => {
    const file = related.find(({ type }) => type === wanted)?.target ?? ''
    return archive.has(file) ? file : ''
  }
  return { sheets, from1904, strings: fileOf('sharedStrings'), styles: fileOf('styles') }
}

const mostSheets = 1000
const mostRelations = 10_000

/** The attribute with a relation's id has a prefix, unlike the sheet's own `id`. */
function relationOf(attributes: Readonly<Record<string, string>>): string {
  return Object.keys(attributes).find((key) => key.endsWith(':id')) ?? ''
}

type Relation = { id: string; type: string; target: string }

/** Which files belong to a file of the archive, their types by the last word of their names: transitional and strict ones have the same. */
async function relations(archive: Archive, of: string): Promise<Relation[]> {
  const folder = posix.dirname(of)
  const file = posix.join(folder, '_rels', `${posix.basename(of)}.rels`)
  const found: Relation[] = []
  if (!archive.has(file)) return found
  await read(archive, file, (name, attributes) => {
    if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
    if (found.length >= mostRelations) throw tableProblem('table_not_a_table')
    const target = posix.resolve('/', folder, attribute(attributes, 'Target')).slice(1)
    found.push({ id: attribute(attributes, 'Id'), type: posix.basename(attribute(attributes, 'Type')), target })
  })
  return found
}

async function read(archive: Archive, file: string, open: Elements['open']): Promise<void> {
  for await (const _ of readXml(archive.pieces(file), { open, close: () => undefined, text: () => undefined }));
}

import { Parser } from 'htmlparser2'
import { Problem } from '../../../shared/errors.ts'
import type { PageTitle } from '../../../shared/statistics/notes.ts'
import { longestValue } from '../../../shared/statistics/values.ts'
import { openTable } from '../../tables/open-table.ts'

/** Nobody's Site has more pages that are worth a name, and no list of them is longer. */
const mostTitles = 50_000
const longestTitle = 200
const mostBytes = 20_000_000

/**
 * Names of pages from a table of paths and names (CSV, .xlsx), or from a site map: links of a page (HTML), entries with a title (sitemaps.org with
 * news, RSS, Atom). Of several names for a path the first holds. The bytes are hostile: time grows with their length. Throws `no_titles` where
 * none are found, and what a table is refused for.
 */
export async function readTitles(bytes: Uint8Array): Promise<PageTitle[]> {
  if (bytes.length > mostBytes) throw new Problem('table_too_large')
  const titles = new Map<string, string>()
  const add = (address: string, name: string): void => {
    const path = pathOf(address)
    const title = name.replaceAll(/\s+/gu, ' ').trim().slice(0, longestTitle).toWellFormed()
    if (path !== null && title !== '' && !titles.has(path) && titles.size < mostTitles) titles.set(path, title)
  }
  if (isMarkup(bytes)) readMarkup(bytes, add)
  else await readTable(bytes, add)
  if (titles.size === 0) throw new Problem('no_titles')
  return [...titles].map(([path, title]) => ({ path, title }))
}

type Add = (address: string, name: string) => void

/** The path of an address of the Site, as logs have it; null for what is no page of it. */
function pathOf(address: string): string | null {
  const url = URL.parse(address.trim(), 'http://site.invalid/')
  if (!url || !/^https?:$/.test(url.protocol)) return null
  return url.pathname.length <= longestValue ? url.pathname : null
}

function isMarkup(bytes: Uint8Array): boolean {
  return /^[\uFEFF\s\0]*</.test(Buffer.from(bytes.subarray(0, 200)).toString('latin1').replace(/^ï»¿/, ''))
}

/** In the encoding that the file itself names; UTF-8 where it names none that is known. */
function textOf(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 1024)).toString('latin1')
  const [, named = 'utf-8'] = /(?:charset|encoding)\s*=\s*["']?([\w-]{1,40})/i.exec(head) ?? []
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** Elements that name a page of their own. */
const entries = new Set(['url', 'item', 'entry'])

function readMarkup(bytes: Uint8Array, add: Add): void {
  let link: { address: string; name: string } | null = null
  let entry: { address: string; name: string } | null = null
  let into: 'address' | 'name' | null = null
  const parser = new Parser(
    {
      onopentag(tag, { href = '' }) {
        if (tag === 'a' && href !== '') link = { address: href, name: '' }
        if (entries.has(tag)) entry = { address: '', name: '' }
        into = tag === 'loc' || tag === 'link' ? 'address' : tag === 'title' || tag.endsWith(':title') ? 'name' : null
        if (entry && tag === 'link' && href !== '') entry.address = href
      },
      ontext(text) {
        if (link && link.name.length < longestTitle) link.name += text
        if (entry && into !== null && entry[into].length < longestValue) entry[into] += text
      },
      onclosetag(tag) {
        into = null
        if (tag === 'a' && link) {
          add(link.address, link.name)
          link = null
        }
        if (entries.has(tag) && entry) {
          add(entry.address, entry.name)
          entry = null
        }
      },
    },
    { decodeEntities: true, xmlMode: /^[\uFEFF\s]*<\?xml|<(urlset|rss|feed)[\s>]/i.test(textOf(bytes).slice(0, 1000)) },
  )
  parser.write(textOf(bytes))
  parser.end()
}

/** The column of paths is the one whose first cells are paths or addresses; names stand in the first of the others that is no column of numbers. */
async function readTable(bytes: Uint8Array, add: Add): Promise<void> {
  const { columns, rows } = await openTable(bytes)
  const columnOf = (holds: (cell: string) => boolean, but = -1) =>
    columns.findIndex(({ samples }, column) => column !== but && samples.length > 0 && samples.every(holds))
  const path = columnOf((cell) => /^(https?:\/)?\//i.test(cell))
  const name = columnOf((cell) => /\D/.test(cell), path)
  if (path < 0 || name < 0) return
  for await (const chunk of rows()) for (const { cells } of chunk) add(cells[path] ?? '', cells[name] ?? '')
}

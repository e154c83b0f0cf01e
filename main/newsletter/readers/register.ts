import type { ConsentHow, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { turn } from '../../database/in-steps.ts'
import { nameKey, newColumns, putEntry, takeEntry, type Columns } from './columns.ts'
import { dayOf, kindOf } from './kinds.ts'
import { newOrder, type Order } from './order.ts'
import { newReaderWords, type ReaderWords } from './reader-words.ts'
import { newTagSets, type TagSets } from './tag-sets.ts'
import { listTags } from './tags.ts'
import { watchReaders } from './watch-readers.ts'

/**
 * The register: the list as it is looked through and shown, in columns in memory (some 200 bytes a reader), by number. Any conditions are at most one
 * pass over it, and a page of the list needs no page of the file: read from the file, rows that stand far apart there are deciphered one by one.
 * It is read in small steps when it is first asked for, and kept true by triggers of this connection, whoever writes.
 */
export type Register = {
  /**
   * Brings it to the present; afterwards everything else may be read until the next await.
   * @param words also what readers are found by
   */
  refresh(words?: boolean): Promise<void>
  readonly columns: Readonly<Columns>
  readonly tags: TagSets
  readonly byAddress: Order
  readonly byName: Order
  readonly words: ReaderWords
  /** What stands for an import in `columns.imports`; null where it brought nobody. */
  importNumber(importId: string): number | null
  /** Grows with every change of a reader, also within a transaction. */
  changes(): number
}

/** Rows read before others have their turn. */
const step = 4000

/** More changes than these are read anew altogether. */
const mostPatched = 2000

export function openRegister(db: Database): Register {
  const touched = new Set<number>()
  let changes = 0
  let all = true
  watchReaders(db, (number) => {
    changes += 1
    if (all) return
    touched.add(number)
    if (number === 0 || touched.size > mostPatched) {
      all = true
      touched.clear()
    }
  })
  let columns = newColumns(1)
  const tags = newTagSets()
  const byAddress = newOrder((number) => columns.folded[number]!)
  const byName = newOrder((number) => nameKeys[number] ?? '')
  /** What names are sorted by. */
  let nameKeys: string[] = []
  const words = newReaderWords(() => columns)
  const imports = new Map<string, number>()
  let refreshing: Promise<void> | null = null

  /** Everything anew; what changes meanwhile is patched afterwards. */
  async function load(): Promise<void> {
    all = false
    touched.clear()
    tags.clear()
    words.drop()
    imports.clear()
    const { last } = prepared<[], { last: number | null }>(db, 'SELECT max(number) AS last FROM readers').get()!
    columns = newColumns((last ?? 0) + 1)
    nameKeys = []
    for await (const rows of rowsInSteps(db)) for (const row of rows) put(row)
    for await (const tagged of tagsInSteps(db))
      for (const [number, tagsOf] of tagged) columns.tagSets[number] = tags.numberOf(tagsOf)
    await byAddress.load(columns.end)
    await byName.load(columns.end)
  }

  function put(row: Row): void {
    const listed = row.folded !== null && row.arriving === 0
    putEntry(columns, row.number, {
      kind: listed ? kindOf(row.state, row.language, row.how) : 0,
      since: dayOf(row.since),
      lastIssue: row.last_issue ?? -1,
      tagSet: 0,
      import: row.came_by === null ? 0 : importOf(row.came_by),
      id: row.id,
      address: listed ? row.address! : '',
      folded: listed ? row.folded! : '',
      name: listed ? row.name : '',
      reading: listed ? row.reading : '',
    })
    nameKeys[row.number] = listed ? nameKey(row.name, row.reading) : ''
  }

  function importOf(importId: string): number {
    const number = imports.get(importId) ?? imports.size + 1
    imports.set(importId, number)
    return number
  }

  function patch(): void {
    if (touched.size === 0) return
    for (const number of touched) {
      const row = prepared<[number], Row>(db, `${rowSql} WHERE number = ?`).get(number)
      takeEntry(columns, number)
      nameKeys[number] = ''
      if (row) {
        put(row)
        columns.tagSets[number] = tags.numberOf(listTags(db, row.id))
      }
      words.touch(number)
    }
    byAddress.patch(touched)
    byName.patch(touched)
    touched.clear()
  }

  return {
    async refresh(withWords = false) {
      do {
        while (all) await (refreshing ??= load().finally(() => (refreshing = null)))
        if (refreshing) await refreshing
        patch()
        if (withWords && !words.isWhole()) await words.build()
      } while (all || touched.size > 0 || (withWords && !words.isWhole()))
    },
    get columns() {
      return columns
    },
    tags,
    byAddress,
    byName,
    words,
    importNumber: (importId) => imports.get(importId) ?? null,
    changes: () => changes,
  }
}

type Row = {
  number: number
  id: string
  address: string | null
  folded: string | null
  name: string
  reading: string
  state: ReaderState
  language: ReaderLanguage
  how: ConsentHow | null
  since: string
  last_issue: number | null
  came_by: string | null
  arriving: 0 | 1
}

// Readers of an import that is not whole are not on the list yet.
const rowSql = `SELECT number, id, address, folded, name, reading, state, language, how, since, last_issue, came_by,
  came_by IS NOT NULL AND came_by IN (SELECT id FROM reader_imports WHERE state = 'running') AS arriving FROM readers`

async function* rowsInSteps(db: Database): AsyncGenerator<Row[]> {
  for (let after = 0; ; ) {
    const sql = `${rowSql} WHERE number > ? ORDER BY number LIMIT ?`
    const rows = prepared<[number, number], Row>(db, sql).all(after, step)
    yield rows
    if (rows.length < step) return
    after = rows.at(-1)!.number
    await turn()
  }
}

/** The tags of readers who have any, by number. */
async function* tagsInSteps(db: Database): AsyncGenerator<[number, string[]][]> {
  type Tagged = { tag: string; reader_id: string; number: number }
  const sql = `SELECT tag, reader_id, number FROM reader_tags JOIN readers ON readers.id = reader_id
    WHERE (reader_id, tag) > (?, ?) ORDER BY reader_id, tag LIMIT ?`
  let last: [number, string[]] = [0, []]
  for (let after: [string, string] = ['', '']; ; ) {
    const rows = prepared<(string | number)[], Tagged>(db, sql).all(...after, step)
    const tagged: [number, string[]][] = []
    for (const { tag, number } of rows) {
      if (number === last[0]) last[1].push(tag)
      else {
        // The tags of one reader may stand in two steps.
        if (last[0] !== 0) tagged.push(last)
        last = [number, [tag]]
      }
    }
    yield tagged
    if (rows.length < step) break
    after = [rows.at(-1)!.reader_id, rows.at(-1)!.tag]
    await turn()
  }
  if (last[0] !== 0) yield [last]
}

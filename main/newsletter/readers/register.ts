import { ConsentHow, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { turn } from '../in-steps.ts'
import { newOrder, type Order } from './order.ts'

/**
 * The register: what readers are looked through by, in columns in memory (about 20 bytes a reader), by number. Any conditions are one pass over it,
 * half a millisecond with 200,000 readers, where SQL would walk an index of its own for each or sort what it found. It is read in small
 * steps when it is first asked for, and kept true by triggers of this connection, whoever writes.
 */
export type Register = {
  /** Brings it to the present; afterwards everything else may be read until the next await. */
  refresh(): Promise<void>
  /** Readers that are on the list. */
  readonly size: number
  /** One more than the highest number. */
  readonly end: number
  /** State, language and kind of consent in one number (`kindOf`); 0 for a number that nobody on the list has. */
  readonly kinds: Uint16Array
  /** Days since 1970. */
  readonly since: Int32Array
  /** -1 before the first issue. */
  readonly lastIssue: Int32Array
  /** By tag, a byte for each number: 1 where the reader has it. */
  readonly tags: ReadonlyMap<string, Uint8Array>
  readonly byAddress: Order
  readonly byName: Order
  /** Grows with every change of a reader, also within a transaction. */
  changes(): number
}

export const states = ReaderState.options
export const languages = ReaderLanguage.options
/** The last is for readers without any known consent. */
export const hows = [...ConsentHow.options, null] as const

/** How many values `kindOf` has. */
export const kindCount = 1 + states.length * languages.length * hows.length

export function kindOf(state: ReaderState, language: ReaderLanguage, how: ConsentHow | null): number {
  return 1 + (states.indexOf(state) * languages.length + languages.indexOf(language)) * hows.length + hows.indexOf(how)
}

/** The parts of a kind that is not 0. */
export function partsOf(kind: number): { state: ReaderState; language: ReaderLanguage; how: ConsentHow | null } {
  const rest = Math.floor((kind - 1) / hows.length)
  return {
    state: states[Math.floor(rest / languages.length)]!,
    language: languages[rest % languages.length]!,
    how: hows[(kind - 1) % hows.length]!,
  }
}

export const dayOf = (date: string): number => Math.floor(Date.parse(date.slice(0, 10)) / 86_400_000)

/** Rows read before others have their turn. */
const step = 4000

/** More changes than these are read anew altogether. */
const mostPatched = 2000

export function openRegister(db: Database): Register {
  const touched = new Set<number>()
  let changes = 0
  let all = true
  const touch = (number: unknown): number => {
    changes += 1
    if (all) return 0
    touched.add(number as number)
    // 0 stands for all of an import.
    if (number === 0 || touched.size > mostPatched) {
      all = true
      touched.clear()
    }
    return 0
  }
  watch(db, touch)
  const columns = { size: 0, end: 1, kinds: new Uint16Array(1), since: new Int32Array(1), lastIssue: new Int32Array(1) }
  const tags = new Map<string, Uint8Array>()
  const byAddress = newOrder(db, 'folded', 'folded IS NOT NULL')
  const byName = newOrder(db, 'name_key', `name_key <> ''`)
  let refreshing: Promise<void> | null = null

  /** Everything anew; what changes meanwhile is patched afterwards. */
  async function load(): Promise<void> {
    all = false
    touched.clear()
    tags.clear()
    const { last } = prepared<[], { last: number | null }>(db, 'SELECT max(number) AS last FROM readers').get()!
    Object.assign(columns, { size: 0, ...sized((last ?? 0) + 1) })
    for (let after = 0; ; ) {
      const rows = prepared<[number, number], Row>(db, `${rowSql} WHERE number > ? ORDER BY number LIMIT ?`).all(
        after,
        step,
      )
      for (const row of rows) put(row)
      if (rows.length < step) break
      after = rows.at(-1)!.number
      await turn()
    }
    await loadTags()
    await byAddress.load(step, turn)
    await byName.load(step, turn)
  }

  async function loadTags(): Promise<void> {
    type Tagged = { tag: string; reader_id: string; number: number }
    for (let after: [string, string] = ['', '']; ; ) {
      const rows = prepared<(string | number)[], Tagged>(
        db,
        `SELECT tag, reader_id, number FROM reader_tags JOIN readers ON readers.id = reader_id
        WHERE (tag, reader_id) > (?, ?) ORDER BY tag, reader_id LIMIT ?`,
      ).all(...after, step)
      for (const { tag, number } of rows) mark(tag, number)
      if (rows.length < step) return
      after = [rows.at(-1)!.tag, rows.at(-1)!.reader_id]
      await turn()
    }
  }

  function mark(tag: string, number: number): void {
    let marks = tags.get(tag)
    if (!marks) tags.set(tag, (marks = new Uint8Array(columns.kinds.length)))
    marks[number] = 1
  }

  function put(row: Row): void {
    if (row.number >= columns.end) grow(row.number + 1)
    const listed = row.folded_here === 1 && row.arriving === 0
    if (columns.kinds[row.number] === 0 && listed) columns.size += 1
    columns.kinds[row.number] = listed ? kindOf(row.state, row.language, row.how) : 0
    columns.since[row.number] = dayOf(row.since)
    columns.lastIssue[row.number] = row.last_issue ?? -1
  }

  function patch(): void {
    if (touched.size === 0) return
    byAddress.patch(touched)
    byName.patch(touched)
    for (const number of touched) {
      const row = prepared<[number], Row>(db, `${rowSql} WHERE number = ?`).get(number)
      if (number >= columns.end) grow(number + 1)
      if (columns.kinds[number] !== 0) columns.size -= 1
      columns.kinds[number] = 0
      for (const marks of tags.values()) marks[number] = 0
      if (!row) continue
      put(row)
      for (const { tag } of prepared<[number], { tag: string }>(db, tagsSql).all(number)) mark(tag, number)
    }
    touched.clear()
  }

  function grow(end: number): void {
    if (end > columns.kinds.length) {
      const room = Math.ceil(end * 1.25) + 1000
      columns.kinds = grown(columns.kinds, new Uint16Array(room))
      columns.since = grown(columns.since, new Int32Array(room))
      columns.lastIssue = grown(columns.lastIssue, new Int32Array(room))
      for (const [tag, marks] of tags) tags.set(tag, grown(marks, new Uint8Array(room)))
    }
    columns.end = end
  }

  return {
    async refresh() {
      while (all) await (refreshing ??= load().finally(() => (refreshing = null)))
      if (refreshing) await refreshing
      patch()
    },
    get size() {
      return columns.size
    },
    get end() {
      return columns.end
    },
    get kinds() {
      return columns.kinds
    },
    get since() {
      return columns.since
    },
    get lastIssue() {
      return columns.lastIssue
    },
    tags,
    byAddress,
    byName,
    changes: () => changes,
  }
}

type Row = {
  number: number
  state: ReaderState
  language: ReaderLanguage
  how: ConsentHow | null
  since: string
  last_issue: number | null
  folded_here: 0 | 1
  arriving: 0 | 1
}

// Readers of an import that is not whole are not on the list yet.
const rowSql = `SELECT number, state, language, how, since, last_issue, folded IS NOT NULL AS folded_here,
  came_by IS NOT NULL AND came_by IN (SELECT id FROM reader_imports WHERE state = 'running') AS arriving FROM readers`
const tagsSql = 'SELECT tag FROM reader_tags JOIN readers ON readers.id = reader_id WHERE number = ?'

function sized(end: number) {
  const room = Math.ceil(end * 1.25) + 1000
  return { end, kinds: new Uint16Array(room), since: new Int32Array(room), lastIssue: new Int32Array(room) }
}

function grown<Column extends Uint8Array | Uint16Array | Int32Array>(from: Column, to: Column): Column {
  to.set(from)
  return to
}

/**
 * Temporary triggers of this connection, which are in no file. Readers of an import that is under way are not on the list, so that only its
 * end touches them, all at once.
 */
function watch(db: Database, touch: (number: unknown) => number): void {
  db.function('reader_touched', { deterministic: false }, touch)
  const listed = `(came_by IS NULL OR came_by NOT IN (SELECT id FROM reader_imports WHERE state = 'running'))`
  const watched: [string, string, string][] = [
    ['INSERT', 'readers', 'SELECT reader_touched(NEW.number) WHERE NEW.came_by IS NULL'],
    ['UPDATE', 'readers', 'SELECT reader_touched(NEW.number)'],
    ['DELETE', 'readers', `SELECT reader_touched(OLD.number) WHERE ${listed.replaceAll('came_by', 'OLD.came_by')}`],
    ['INSERT', 'reader_tags', `SELECT reader_touched(number) FROM readers WHERE id = NEW.reader_id AND ${listed}`],
    ['DELETE', 'reader_tags', `SELECT reader_touched(number) FROM readers WHERE id = OLD.reader_id AND ${listed}`],
    ['UPDATE', 'reader_imports', 'SELECT reader_touched(0) WHERE OLD.state <> NEW.state'],
  ]
  for (const [change, table, then] of watched)
    db.exec(`CREATE TEMP TRIGGER IF NOT EXISTS register_${change.toLowerCase()}_${table} AFTER ${change} ON main.${table}
      BEGIN ${then}; END`)
}

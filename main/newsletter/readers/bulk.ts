import { Problem } from '../../../shared/errors.ts'
import type { BulkAct, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'
import { undoUntil } from '../../../shared/newsletter/undo.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { turn } from '../../database/in-steps.ts'
import { noteChange, type Cause, type NotedChange } from './history.ts'
import { findReaderRow, saveLanguage, type ReaderColumns } from './reader-rows.ts'
import { changeState, mayBecome } from './states.ts'
import { addTag, listTags, removeTag } from './tags.ts'

/** Does one thing to one of many readers; false where it does not concern them, and nothing is done. */
export function doToReader(db: Database, reader: ReaderColumns, act: BulkAct, cause: Cause): boolean {
  switch (act.do) {
    case 'pause':
      return become(db, reader, 'paused', cause)
    case 'resume':
      return become(db, reader, 'active', cause)
    case 'unsubscribe':
      return become(db, reader, 'unsubscribed', cause)
    case 'setLanguage':
      if (reader.language === act.language) return false
      saveLanguage(db, reader, act.language)
      noteChange(db, reader.id, { what: 'language', before: reader.language, after: act.language }, cause)
      return true
    case 'addTag':
    case 'removeTag': {
      const has = listTags(db, reader.id).includes(act.tag)
      if (has === (act.do === 'addTag')) return false
      if (act.do === 'addTag') addTag(db, reader.id, act.tag)
      else removeTag(db, reader.id, act.tag)
      const [before, after] = act.do === 'addTag' ? ['', act.tag] : [act.tag, '']
      noteChange(db, reader.id, { what: 'tags', before, after }, cause)
      return true
    }
  }
}

function become(db: Database, reader: ReaderColumns, to: ReaderState, cause: Cause): boolean {
  if (!mayBecome(reader.state, to)) return false
  changeState(db, reader, to, cause)
  return true
}

/** One change that was made as part of something done to many. */
export type ChangeOfAct = NotedChange & { reader_id: string; id: string; at: string }

/**
 * What an act changed. Throws Problem not_found, undo_over once its time is over, and reader_opted_out where it stopped the newsletter: only
 * readers take that back.
 */
export async function listChangesOf(db: Database, act: string, now: string): Promise<ChangeOfAct[]> {
  const changes = await listPlainChanges(db, act)
  const [first] = changes
  if (!first) throw new Problem('not_found')
  const begun = changes.reduce((earliest, { at }) => (at < earliest ? at : earliest), first.at)
  if (now > undoUntil(begun)) throw new Problem('undo_over')
  if (changes.some(({ what, after }) => what === 'state' && after === 'unsubscribed'))
    throw new Problem('reader_opted_out')
  return changes
}

/** What an act or an import changed of readers who were there before; read in steps between which others have their turn. */
export async function listPlainChanges(db: Database, act: string): Promise<ChangeOfAct[]> {
  const changes: ChangeOfAct[] = []
  // The index of acts has only what belongs to one, and is asked only where the question says so as well.
  const sql = `SELECT reader_id, id, at, what, before, after FROM reader_changes
    WHERE act = ? AND act <> '' AND (reader_id, id) > (?, ?) ORDER BY reader_id, id LIMIT ?`
  for (let [reader, change] = ['', '']; ; ) {
    const some = prepared<(string | number)[], ChangeOfAct>(db, sql).all(act, reader, change, readAtOnce)
    changes.push(...some)
    const last = some.at(-1)
    if (!last || some.length < readAtOnce) return changes
    ;[reader, change] = [last.reader_id, last.id]
    await turn()
  }
}

/** Changes read before others have their turn: some five milliseconds. */
const readAtOnce = 2000

/** Takes one change back where nothing else became of it since; false where something did. */
export function takeBack(db: Database, change: ChangeOfAct, cause: Cause): boolean {
  const reader = findReaderRow(db, change.reader_id)
  if (!reader) return false
  if (change.what === 'state') {
    if (reader.state !== change.after || reader.opted_out_at !== null) return false
    changeState(db, reader, change.before as ReaderState, cause)
    return true
  }
  if (change.what === 'language') {
    if (reader.language !== change.after) return false
    saveLanguage(db, reader, change.before as ReaderLanguage)
  } else if (change.what === 'tags') {
    for (const tag of listed(change.after)) removeTag(db, reader.id, tag)
    for (const tag of listed(change.before)) addTag(db, reader.id, tag)
  } else return false
  noteChange(db, reader.id, { what: change.what, before: change.after, after: change.before }, cause)
  return true
}

/** Several tags stand in lines. */
const listed = (tags: string): string[] => tags.split('\n').filter((tag) => tag !== '')

import { Problem } from '../../../shared/errors.ts'
import type { BulkAct, ReaderLanguage, ReaderState } from '../../../shared/newsletter/reader.ts'
import { undoUntil } from '../../../shared/newsletter/undo.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
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
export type ChangeOfAct = NotedChange & { reader_id: string; id: string }

/**
 * What an act changed. Throws Problem not_found, undo_over once its time is over, and reader_opted_out where it stopped the newsletter: only
 * readers take that back.
 */
export function listChangesOf(db: Database, act: string, now: string): ChangeOfAct[] {
  const changes = listPlainChanges(db, act)
  const begun = prepared<[string], { at: string | null }>(
    db,
    'SELECT min(at) AS at FROM reader_changes WHERE act = ?',
  ).get(act)!.at
  if (begun === null) throw new Problem('not_found')
  if (now > undoUntil(begun)) throw new Problem('undo_over')
  if (changes.some(({ what, after }) => what === 'state' && after === 'unsubscribed'))
    throw new Problem('reader_opted_out')
  return changes
}

/** What an act or an import changed of readers who were there before. */
export function listPlainChanges(db: Database, act: string): ChangeOfAct[] {
  return prepared<[string], ChangeOfAct>(
    db,
    'SELECT reader_id, id, what, before, after FROM reader_changes WHERE act = ? ORDER BY reader_id, id',
  ).all(act)
}

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

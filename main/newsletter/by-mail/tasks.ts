import type { ReaderState } from '../../../shared/newsletter/reader.ts'
import type { Task, TaskAct, TaskReader } from '../../../shared/newsletter/task.ts'
import { checkAddress } from '../../../shared/newsletter/address.ts'
import { suggestAddress } from '../../../shared/newsletter/suggest-address.ts'
import { undoUntil } from '../../../shared/newsletter/undo.ts'
import type { Colleague } from '../../../shared/office/account.ts'
import type { Database } from '../../database/open.ts'
import { findReaderRow, type ReaderColumns } from '../readers/reader-rows.ts'
import { findAway } from '../readers/states.ts'
import { namedReader } from './named-reader.ts'
import { listRequests, type RequestColumns } from './requests.ts'

export type TaskViewer = {
  colleague: (accountId: string) => Colleague
  /** What people call a letter: 2026-1184. */
  letterNumber: (id: string) => string | null
}

/** A page of what a person is to decide on, or of what was settled of it. */
export function listTasks(
  db: Database,
  viewer: TaskViewer,
  { show, ...page }: { show: 'open' | 'settled'; offset: number; limit: number },
): { total: number; tasks: Task[] } {
  const { total, requests } = listRequests(db, show, page)
  return { total, tasks: requests.map((request) => taskOf(db, viewer, request)) }
}

function taskOf(db: Database, viewer: TaskViewer, request: RequestColumns): Task {
  const reader = readerOf(db, request)
  const number = request.letter_id === null ? null : viewer.letterNumber(request.letter_id)
  const isSettled = request.state === 'settled'
  const isDealtWith = isSettled || request.state === 'done' || request.state === 'nothing'
  const named = isDealtWith ? null : namedOf(db, request, reader)
  return {
    id: request.id,
    at: request.at,
    asks: request.asks,
    from: { name: request.from_name, address: request.from_address },
    address: request.address,
    newAddress: request.new_address,
    suggestion: suggestionOf(request),
    reader: reader && readerWords(reader),
    named: named && readerWords(named),
    subject: request.subject,
    text: request.text,
    why: request.why === '' ? 'not-certain' : request.why,
    acts: isDealtWith ? [] : actsOf(db, request, reader, named),
    letter: request.letter_id !== null && number !== null ? { id: request.letter_id, number } : null,
    byItself: request.state === 'done' || request.state === 'nothing' ? request.state : null,
    settled: isSettled
      ? {
          at: request.settled_at!,
          by: request.settled_by === null ? null : viewer.colleague(request.settled_by),
          act: request.act,
          itself: itselfOf(request),
        }
      : null,
    undoUntil: isSettled && isUndoable(request, reader) ? undoUntil(request.settled_at!) : null,
  }
}

export function readerOf(db: Database, { reader_id: id }: Pick<RequestColumns, 'reader_id'>): ReaderColumns | null {
  return id === null ? null : findReaderRow(db, id)
}

const readerWords = ({ id, number, address, name, state }: ReaderColumns): TaskReader => ({
  id,
  number: `R-${number}`,
  address: address ?? '',
  name,
  state,
})

/** The other reader whom an opt-out may be about. */
export function namedOf(db: Database, request: RequestColumns, reader: ReaderColumns | null): ReaderColumns | null {
  return request.asks === 'unsubscribe' ? namedReader(db, request, reader) : null
}

/** What was likely meant by an address with a slip in it. */
export function suggestionOf({ asks, why, address }: RequestColumns): string | null {
  const isDoubted = asks === 'subscribe' && (why === 'typo' || why === 'not-an-address')
  return isDoubted && address !== null ? suggestAddress(address) : null
}

/** What one click may do about an open request, the proposed act first. */
export function actsOf(
  db: Database,
  request: RequestColumns,
  reader: ReaderColumns | null,
  named: ReaderColumns | null,
): TaskAct[] {
  const { asks, why } = request
  if (asks === 'mail') return why === 'mail-uncertain' ? ['arrived', 'sendAgain'] : ['sendAgain', 'dismiss']
  if (asks === 'subscribe') {
    const meant: TaskAct[] = suggestionOf(request) === null ? [] : ['signUpSuggested']
    const typed: TaskAct[] = isAddress(request.address) ? ['signUp'] : []
    return [...meant, ...typed, 'dismiss']
  }
  if (asks === 'unsubscribe') {
    const other: TaskAct[] = named === null ? [] : ['unsubscribeNamed']
    const self: TaskAct[] = reader !== null && reader.opted_out_at === null ? ['unsubscribe'] : []
    return [...other, ...self, 'dismiss']
  }
  if (asks === 'change') return [...changeActs(request, reader), 'dismiss']
  if (asks === 'confirm' && reader !== null && waits.has(reader.state)) {
    // Whoever had left comes back by the token that was sent to them, and by nothing else.
    const believed = why !== 'token-invalid' && !hasLeft(db, reader)
    return [...(believed ? (['confirm'] as const) : []), 'askAgain', 'dismiss']
  }
  return ['dismiss']
}

/** Also whoever left, was erased, and was signed up anew by somebody: only the hash of the address knows. */
function hasLeft(db: Database, reader: ReaderColumns): boolean {
  return reader.opted_out_at !== null || reader.hash === null || findAway(db, reader.hash) !== null
}

/** Who can still confirm. */
const waits: ReadonlySet<ReaderState> = new Set(['pending', 'paused', 'bounced'])

function changeActs({ why, new_address: address }: RequestColumns, reader: ReaderColumns | null): TaskAct[] {
  if (reader === null || reader.opted_out_at !== null) return isAddress(address) ? ['signUp'] : []
  if (why === 'both-are-readers') return ['unsubscribe']
  if (!isAddress(address)) return []
  return why === 'new-address-opted-out' ? ['signUp'] : ['changeAddress']
}

const isAddress = (text: string | null): boolean => text !== null && checkAddress(text).refused === null

/** Why a request settled itself; null where a person settled it. */
function itselfOf({ settled_by: by, act, erased }: RequestColumns): NonNullable<Task['settled']>['itself'] {
  if (by !== null) return null
  if (act !== 'dismiss') return 'confirmed'
  return erased === 1 ? 'erased' : 'replaced'
}

/**
 * Whether what was done about a request can be taken back at all: only readers themselves take back that they left, came or confirmed, and a change
 * of address goes back only to where the newsletter went before it, while nothing else became of the address.
 */
export function isUndoable(request: RequestColumns, reader: ReaderColumns | null): boolean {
  const { act, erased, reader_id: id } = request
  if (erased === 1 || request.settled_by === null) return false
  if (act === 'dismiss') return true
  if (act === 'signUp' || act === 'signUpSuggested') return reader === null ? id === null : reader.state === 'pending'
  if (act !== 'changeAddress' || reader === null || reader.opted_out_at !== null || reader.hash === null) return false
  return request.address !== null && request.new_hash?.equals(reader.hash) === true
}

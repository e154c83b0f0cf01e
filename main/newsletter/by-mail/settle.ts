import { Problem } from '../../../shared/errors.ts'
import type { TaskAct } from '../../../shared/newsletter/task.ts'
import { undoUntil } from '../../../shared/newsletter/undo.ts'
import { deleteReader, findReaderRow, type ReaderColumns } from '../readers/reader-rows.ts'
import { changeState } from '../readers/states.ts'
import {
  askToConfirm,
  causeOf,
  changeAddress,
  howOf,
  optOut,
  takeConfirmation,
  type Doing,
  type Outcome,
} from './carry-out.ts'
import { cancelMailsOf, findMail, moveMail, noteAttempt } from './list-mails.ts'
import { noteOldAddress, reopenRequest, settleRequest, type RequestColumns } from './requests.ts'
import { actsOf, isUndoable, namedOf, readerOf, suggestionOf } from './tasks.ts'

/**
 * Does one of the acts of a task, and settles it. Throws Problem task_settled, bad_input for an act that the task has not, and what keeps it from
 * being done: reader_exists, reader_opted_out, address_refused.
 */
export function settle(doing: Doing, request: RequestColumns, act: TaskAct): void {
  const { db, at, by } = doing
  const reader = readerOf(db, request)
  if (request.state !== 'open' && request.state !== 'waiting') throw new Problem('task_settled')
  const named = namedOf(db, request, reader)
  if (!actsOf(db, request, reader, named).includes(act)) throw new Problem('bad_input', { field: 'act' })
  settleRequest(db, request.id, { at, by, act, ...doAct(doing, request, { reader, named }, act) })
}

/** Takes back what was done about a task, which is open again. Throws Problem task_not_undoable, and undo_over once its time is over. */
export function takeBackAct(doing: Doing, request: RequestColumns): void {
  const { db, at } = doing
  const reader = readerOf(db, request)
  if (request.state !== 'settled' || !isUndoable(request, reader)) throw new Problem('task_not_undoable')
  if (at > undoUntil(request.settled_at!)) throw new Problem('undo_over')
  const neverLeft = cancelMailsOf(db, request.id, at) > 0
  if (request.act === 'changeAddress' && reader !== null)
    done(changeAddress(doing, neverLeft ? { ...request, answerable: 0 } : request, reader, request.address ?? ''))
  else if (request.act !== 'dismiss' && reader?.state === 'pending') takeBackQuestion(doing, request, reader)
  reopenRequest(db, request.id)
}

/** Whom it was about, and whether they were added for it: for taking it back. */
type Made = { readerId?: string | null; made?: string }

function doAct(
  doing: Doing,
  request: RequestColumns,
  { reader, named }: { reader: ReaderColumns | null; named: ReaderColumns | null },
  act: TaskAct,
): Made {
  switch (act) {
    case 'signUp':
      return ask(doing, request, (request.asks === 'change' ? request.new_address : request.address) ?? '')
    case 'signUpSuggested':
      return ask(doing, request, suggestionOf(request) ?? '')
    case 'askAgain':
      return ask(doing, request, reader!.address ?? '')
    case 'unsubscribe':
      return done(optOut(doing, request, reader!))
    case 'unsubscribeNamed':
      return { ...done(optOut(doing, request, named!)), readerId: named!.id }
    case 'changeAddress':
      noteOldAddress(doing.db, request.id, reader!)
      return done(changeAddress(doing, request, reader!, request.new_address ?? ''))
    case 'confirm':
      return done(takeConfirmation(doing, request, reader!))
    case 'sendAgain':
      return sendAgain(doing, request)
    case 'arrived':
      moveMail(doing.db, request.mail_id ?? '', 'uncertain', 'sent', doing.at)
      return {}
    case 'dismiss':
      return {}
  }
}

function ask(doing: Doing, request: RequestColumns, address: string): Made {
  // A person has looked at the mail, however old it is.
  const asked = { ...request, answerable: 1 as const }
  const outcome = askToConfirm(doing, asked, address, request.asks === 'subscribe' ? howOf(request) : 'mail', true)
  done(outcome)
  const reader = outcome.readerId === null ? null : findReaderRow(doing.db, outcome.readerId)
  if (reader?.state === 'active') throw new Problem('reader_exists')
  return { readerId: outcome.readerId, made: reader?.added_at === doing.at ? 'added' : 'asked' }
}

function sendAgain({ db, leavesAt }: Doing, { mail_id: id }: RequestColumns): Made {
  const mail = id === null ? null : findMail(db, id)
  if (mail === null || mail.to_address === null) throw new Problem('not_found')
  if (!moveMail(db, mail.id, mail.state, 'waiting', null)) throw new Problem('task_settled')
  noteAttempt(db, mail.id, { leavesAt, attempts: 0, error: '', serverWords: '' })
  return {}
}

/** Whoever was added to be asked goes; whoever had left before has left again. */
function takeBackQuestion(doing: Doing, request: RequestColumns, reader: ReaderColumns): void {
  if (reader.opted_out_at !== null) changeState(doing.db, reader, 'unsubscribed', causeOf(doing, request))
  else if (request.made === 'added') deleteReader(doing.db, reader, doing.at)
}

/** What a person decided is done, or they are told why it is not. */
function done(outcome: Outcome): Made {
  if (!('why' in outcome)) return {}
  if (outcome.why === 'both-are-readers') throw new Problem('reader_exists')
  if (outcome.why === 'opted-out' || outcome.why === 'new-address-opted-out') throw new Problem('reader_opted_out')
  throw new Problem('address_refused')
}

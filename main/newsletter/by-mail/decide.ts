import { foldAddress } from '../../../shared/newsletter/address.ts'
import type { NewsletterAsk } from '../../../shared/newsletter/ask.ts'
import { suggestAddress } from '../../../shared/newsletter/suggest-address.ts'
import type { TaskWhy } from '../../../shared/newsletter/task.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { addressHash } from '../readers/address-hash.ts'
import { findByFolded, type ReaderColumns } from '../readers/reader-rows.ts'
import { findAway } from '../readers/states.ts'
import {
  askToChange,
  askToConfirm,
  changeAddress,
  howOf,
  optOut,
  refusalToChange,
  takeConfirmation,
  type Doing,
  type Outcome,
} from './carry-out.ts'
import { findWaiting, settleRequest, type NewRequest } from './requests.ts'
import { isTestToken, readToken, type ReadToken } from './tokens.ts'

/** A mail that asks something of the list, and what is known about it. */
export type AskingMail = {
  ask: NewsletterAsk
  request: NewRequest
  /** A form wrote it: its sender is a program of the Site. */
  byForm: boolean
  /** The mail went to an address with the token in it: only what was sent to the reader has it. */
  toToken: boolean
  /** Written so long ago, or taken from a file, that nobody waits for an answer. */
  old: boolean
  writtenAt: string
}

/** What became of it, or the change of address that waits for an answer. */
export type Decision = Outcome | { waits: 'waits-for-old-mailbox' | 'waits-for-new-mailbox'; readerId: string }

/**
 * Does what a mail asks where its token or its sender proves who asks, and its words leave no doubt what; everything else is for a person to
 * decide. Opt-outs need least: whoever was stopped by mistake can come back, whoever was not stopped was not heard.
 */
export function decide(doing: Doing, mail: AskingMail): Decision {
  const { db } = doing
  const token = mail.ask.token === null ? null : readToken(db, mail.ask.token, doing.at, (id) => findWaiting(db, id))
  const known: Known = {
    token,
    ofToken: token !== null && token.reader.erased_at === null ? token.reader : null,
    ofAddress: findByAddress(db, mail.ask.address),
    sender: mail.byForm ? null : findByAddress(db, mail.request.from_address),
  }
  switch (mail.ask.asks) {
    case 'unsubscribe':
      return leaving(doing, mail, known)
    case 'subscribe':
      return coming(doing, mail)
    case 'confirm':
      return confirming(doing, mail, known)
    case 'change':
      return moving(doing, mail, known)
  }
}

type Known = {
  token: ReadToken | null
  ofToken: ReaderColumns | null
  ofAddress: ReaderColumns | null
  sender: ReaderColumns | null
}

const task = (why: TaskWhy, reader: ReaderColumns | null = null): Outcome => ({ why, readerId: reader?.id ?? null })
const nothing = (reader: ReaderColumns | null = null): Outcome => ({ state: 'nothing', readerId: reader?.id ?? null })

/** A form that names an address is believed here: a person of the office would know no more, and the reader is told how to come back. */
function leaving(doing: Doing, mail: AskingMail, { token, ofToken, ofAddress, sender }: Known): Decision {
  const { ask, request, toToken } = mail
  // The token of somebody who was erased says nothing any more; whoever wrote may be here anew.
  if (token !== null && ofToken === null && ofAddress === null) return nothing()
  const reader = ofToken ?? ofAddress
  if (reader === null) {
    // A colleague has tried whether the test of an issue leads here.
    if (ask.token !== null && isTestToken(doing.db, ask.token)) return nothing()
    if (ask.address === null) return task('no-address')
    return isAway(doing.db, ask.address) ? nothing() : task('not-a-reader')
  }
  // An issue that was handed on carries the token of whoever handed it on.
  if (ofToken !== null && !toToken && sender !== null && sender.id !== ofToken.id) return task('other-sender', sender)
  if (!ask.certain && !(toToken && ofToken !== null)) return task('not-certain', reader)
  if (mail.old && lastConsent(doing.db, reader.id) > mail.writtenAt) return nothing(reader)
  return optOut(doing, request, reader)
}

function coming(doing: Doing, mail: AskingMail): Decision {
  const { ask, request, byForm } = mail
  if (ask.address === null) return task('no-address')
  const folded = foldAddress(ask.address)
  if (folded === null) return task('not-an-address')
  const here = findByFolded(doing.db, folded)
  if (!ask.certain) return task('not-certain', here)
  if (mail.old) return here?.state === 'active' ? nothing(here) : task('old', here)
  // A form is plain about it, whatever else was typed below; a letter is read by somebody anyway.
  if (ask.alsoLetter && !byForm) return task('also-letter', here)
  if (here === null && suggestAddress(ask.address) !== null) return task('typo')
  return askToConfirm(doing, request, ask.address, howOf(request))
}

function confirming(doing: Doing, mail: AskingMail, { token, ofToken, sender }: Known): Decision {
  const { ask, request } = mail
  if (token === null) {
    if (sender?.state === 'active') return nothing(sender)
    return task(ask.token === null ? 'no-token' : 'token-invalid', sender)
  }
  if (ofToken === null || token.kind === 'leave' || token.kind === 'issue') return nothing(ofToken)
  if (token.kind === 'change') return confirmingChange(doing, mail, token.current, ofToken)
  if (ofToken.state === 'active') return nothing(ofToken)
  if (!token.current) return task('token-invalid', ofToken)
  // A program that answers whatever it gets, and quotes it, says yes to nothing.
  if (!ask.certain || request.answerable === 0) return task('not-certain', ofToken)
  return takeConfirmation(doing, request, ofToken)
}

function confirmingChange(doing: Doing, mail: AskingMail, current: boolean, reader: ReaderColumns): Decision {
  const waiting = findWaiting(doing.db, reader.id)
  if (waiting === null || waiting.new_address === null) return nothing(reader)
  if (!current) return task('token-invalid', reader)
  if (!mail.ask.certain || mail.request.answerable === 0) return task('not-certain', reader)
  const outcome = changeAddress(doing, mail.request, reader, waiting.new_address)
  if (!('why' in outcome)) settleRequest(doing.db, waiting.id, { at: doing.at, by: null, act: 'changeAddress' })
  return outcome
}

/** Whoever asks from one mailbox is asked at the other: with both of them nobody can be moved whom it does not concern. */
function moving(doing: Doing, mail: AskingMail, { ofToken, ofAddress, sender }: Known): Decision {
  const { db } = doing
  const { ask, request } = mail
  const reader = ofToken ?? ofAddress ?? sender
  if (ask.newAddress === null) return task('no-address', reader)
  if (reader === null) return task('not-a-reader')
  if (!ask.certain) return task('not-certain', reader)
  if (ask.alsoLetter) return task('also-letter', reader)
  if (mail.old) return task('old', reader)
  const refusal = refusalToChange(db, reader, ask.newAddress)
  if (refusal !== null) return task(refusal, reader)
  if (foldAddress(ask.newAddress) === reader.folded) return nothing(reader)
  if (suggestAddress(ask.newAddress) !== null) return task('typo', reader)
  // An issue that was handed on carries the token of whoever handed it on: only their mailbox proves who writes.
  const fromOld = sender?.id === reader.id
  const why = askToChange(doing, request, reader, fromOld ? 'new' : 'old')
  if (why !== null) return task(why, reader)
  // What is asked of nobody is in no one's place.
  const before = findWaiting(db, reader.id)
  if (before) settleRequest(db, before.id, { at: doing.at, by: null, act: 'dismiss' })
  return { waits: fromOld ? 'waits-for-new-mailbox' : 'waits-for-old-mailbox', readerId: reader.id }
}

function findByAddress(db: Database, address: string | null): ReaderColumns | null {
  const folded = address === null ? null : foldAddress(address)
  return folded === null ? null : findByFolded(db, folded)
}

function isAway(db: Database, address: string): boolean {
  const folded = foldAddress(address)
  return folded !== null && findAway(db, addressHash(db)(folded)) !== null
}

/**
 * When a reader last consented, as the office itself has seen; empty where it has not. What a file says, and a sign-up that may never have been
 * confirmed, takes back no opt-out.
 */
export function lastConsent(db: Database, readerId: string): string {
  return (
    prepared<[string], { at: string | null }>(
      db,
      `SELECT max(at) AS at FROM consents WHERE reader_id = ? AND how NOT IN ('web-form', 'mail') AND import_id IS NULL`,
    ).get(readerId)?.at ?? ''
  )
}

import { Problem } from '../../../shared/errors.ts'
import type { Consent, ConsentHow, ReaderLanguage } from '../../../shared/newsletter/reader.ts'
import type { TaskWhy } from '../../../shared/newsletter/task.ts'
import { checkAddress } from '../../../shared/newsletter/address.ts'
import { v7 as newId } from 'uuid'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import { addressHash } from '../readers/address-hash.ts'
import { insertConsent, noteChange, type Cause } from '../readers/history.ts'
import {
  findByFolded,
  findReaderRow,
  insertReader,
  saveAddress,
  saveLanguage,
  takeNumbers,
  type ReaderColumns,
} from '../readers/reader-rows.ts'
import { changeState, confirm, findAway } from '../readers/states.ts'
import { mayBeTold, queueMail, refusalToAsk, type MailSubject } from './list-mails.ts'
import type { NewRequest } from './requests.ts'
import { changeToken, confirmToken, leaveToken } from './tokens.ts'

/** Who does what a mail asks, when, and how it is answered. */
export type Doing = {
  db: Database
  at: string
  /** 'mail' where the mail is enough, or the account that decided. */
  by: string
  /** What is answered, by its id and what is done: nothing is answered twice. */
  cause: string
  /** When an answer leaves. */
  leavesAt: string
  /** Domain of the address that the mails of this part come from. */
  domain: string
}

/** What became of it: it is done, there was nothing to do, or a person is to decide, and why. */
export type Outcome = { state: 'done' | 'nothing'; readerId: string | null } | { why: TaskWhy; readerId: string | null }

/** The request as far as doing what it asks needs it. */
export type Asked = Pick<
  NewRequest,
  | 'id'
  | 'message_id'
  | 'message_references'
  | 'answerable'
  | 'language'
  | 'written'
  | 'from_hash'
  | 'name'
  | 'asks'
  | 'new_address'
>

/** How the mail with the request stands in the ledger, in brackets; a mail without a Message-ID by the id of the request. */
export const proofOf = ({ id, message_id: messageId }: Pick<Asked, 'id' | 'message_id'>): string =>
  `<${messageId === '' ? `${id}@request` : messageId}>`

/**
 * Asks whoever shall receive the newsletter at an address whether they want it: only their own answer brings them onto the list. At most once a
 * day, and not for ever. Throws Problem mails_enough where the address or all together had enough mails for today.
 * @param decided true where a person of the office wants it in spite of earlier questions
 */
export function askToConfirm(doing: Doing, asked: Asked, address: string, how: ConsentHow, decided = false): Outcome {
  const { db, at } = doing
  const checked = checkAddress(address)
  if (checked.refused !== null) return { why: 'not-an-address', readerId: null }
  const hash = addressHash(db)(checked.folded)
  const here = findByFolded(db, checked.folded)
  if (here?.state === 'active') return alreadyActive(doing, asked, here)
  const refusal = refusalToAsk(db, hash, at)
  if (refusal === 'asked-today') return { state: 'nothing', readerId: here?.id ?? null }
  if (refusal !== null && !decided) return { why: refusal, readerId: here?.id ?? null }
  // Nobody waits for an answer that is never asked for.
  if (asked.answerable === 0) return { why: 'not-certain', readerId: here?.id ?? null }
  const reader = here ?? insertPending(doing, asked, { address: checked.address, folded: checked.folded, hash })
  // Whoever left signs up again; whoever is paused or bounced stays so until they answer.
  if (reader.opted_out_at !== null) changeState(db, reader, 'pending', causeOf(doing, asked))
  insertConsent(db, reader.id, consentOf(doing, asked, how), null)
  const now = findReaderRow(db, reader.id)!
  const isAsked = answer(doing, asked, now, 'confirmSignUp', { token: confirmToken(db, now, at) })
  if (!isAsked && decided) throw new Problem('mails_enough')
  if (!isAsked) return { why: 'many-mails', readerId: reader.id }
  return { state: 'done', readerId: reader.id }
}

/** The person has answered: they are on the list. */
export function takeConfirmation(doing: Doing, asked: Asked, reader: ReaderColumns): Outcome {
  const { db } = doing
  const cause = causeOf(doing, asked)
  const how = asked.message_references === '[]' ? 'link' : 'reply'
  const consent = consentOf({ ...doing, at: afterAway(doing, reader) }, asked, how)
  if (reader.state === 'pending') confirm(db, reader, consent, cause)
  else {
    insertConsent(db, reader.id, consent, null)
    changeState(db, reader, 'active', cause)
  }
  answer(doing, asked, findReaderRow(db, reader.id)!, 'welcome', { token: leaveToken(db, reader) })
  return { state: 'done', readerId: reader.id }
}

/** Now, or right after whoever confirms had left: it is their answer to a question asked since, whatever the clocks of two desks say. */
function afterAway({ db, at }: Doing, { hash, opted_out_at: optedOut }: ReaderColumns): string {
  const away = [optedOut ?? '', (hash && findAway(db, hash)?.at) ?? ''].reduce((one, other) =>
    one > other ? one : other,
  )
  return away === '' || at > away ? at : new Date(Date.parse(away) + 1).toISOString()
}

/** Stops the newsletter for a reader, at once. */
export function optOut(doing: Doing, asked: Asked, reader: ReaderColumns): Outcome {
  if (reader.opted_out_at !== null && reader.state !== 'pending') return { state: 'nothing', readerId: reader.id }
  changeState(doing.db, reader, 'unsubscribed', causeOf(doing, asked))
  answer(doing, asked, reader, 'optedOut', {})
  return { state: 'done', readerId: reader.id }
}

/** Why a reader's address cannot become this one by itself; null where it can. */
export function refusalToChange(db: Database, reader: ReaderColumns, newAddress: string): TaskWhy | null {
  const checked = checkAddress(newAddress)
  if (checked.refused !== null) return 'not-an-address'
  if (reader.opted_out_at !== null) return 'opted-out'
  const other = findByFolded(db, checked.folded)
  if (other !== null && other.id !== reader.id)
    return other.opted_out_at === null ? 'both-are-readers' : 'new-address-opted-out'
  return findAway(db, addressHash(db)(checked.folded)) === null ? null : 'new-address-opted-out'
}

/** Asks at one of the two mailboxes whether a change of address is right. */
export function askToChange(doing: Doing, asked: Asked, reader: ReaderColumns, at: 'old' | 'new'): TaskWhy | null {
  const { db } = doing
  const to = at === 'old' ? reader.address! : asked.new_address!
  const checked = checkAddress(to)
  if (checked.refused !== null) return 'not-an-address'
  const refusal = refusalToAsk(db, addressHash(db)(checked.folded), doing.at)
  if (refusal !== null) return refusal === 'asked-today' ? 'asked-often' : refusal
  if (asked.answerable === 0) return 'not-certain'
  const isAsked = answer(doing, asked, reader, 'confirmChange', {
    to: { address: to, hash: addressHash(db)(checked.folded) },
    token: changeToken(db, reader, asked.id, doing.at),
  })
  return isAsked ? null : 'many-mails'
}

/** Sends the newsletter of a reader to another address from now on. */
export function changeAddress(doing: Doing, asked: Asked, reader: ReaderColumns, address: string): Outcome {
  const { db } = doing
  const refusal = refusalToChange(db, reader, address)
  if (refusal !== null) return { why: refusal, readerId: reader.id }
  const checked = checkAddress(address)
  if (checked.refused !== null) return { why: 'not-an-address', readerId: reader.id }
  if (checked.folded === reader.folded && checked.address === reader.address)
    return { state: 'nothing', readerId: reader.id }
  const { folded } = checked
  saveAddress(db, reader, { address: checked.address, folded, hash: addressHash(db)(folded) })
  noteChange(db, reader.id, { what: 'address', before: '', after: '' }, causeOf(doing, asked))
  insertConsent(db, reader.id, consentOf(doing, asked, 'change'), null)
  // A mailbox that did not take the newsletter is left behind.
  const moved = findReaderRow(db, reader.id)!
  if (moved.state === 'bounced') changeState(db, moved, 'active', causeOf(doing, asked))
  answer(doing, asked, moved, 'addressChanged', { token: leaveToken(db, moved) })
  return { state: 'done', readerId: reader.id }
}

export const causeOf = (doing: Doing, asked: Asked): Cause => ({ at: doing.at, by: doing.by, proof: proofOf(asked) })

/** A reader who says themselves which issues they want gets those; anybody else's form changes nothing about them. */
function alreadyActive(doing: Doing, asked: Asked, reader: ReaderColumns): Outcome {
  const { db } = doing
  const { language } = asked
  const bySelf = asked.from_hash !== null && reader.hash !== null && asked.from_hash.equals(reader.hash)
  const changes = bySelf && language !== null && language !== reader.language
  if (changes) {
    saveLanguage(db, reader, language)
    noteChange(db, reader.id, { what: 'language', before: reader.language, after: language }, causeOf(doing, asked))
  }
  if (mayBeTold(db, reader.hash, 'alreadyReader', doing.at))
    answer(doing, asked, reader, 'alreadyReader', { token: leaveToken(db, reader) })
  return { state: changes ? 'done' : 'nothing', readerId: reader.id }
}

function insertPending(
  { db, at, by }: Doing,
  asked: Asked,
  place: { address: string; folded: string; hash: Buffer },
): ReaderColumns {
  const id = newId()
  const language: ReaderLanguage = asked.language ?? asked.written
  insertReader(db, {
    ...place,
    id,
    number: takeNumbers(db, 1),
    language,
    name: asked.name.slice(0, 200),
    reading: '',
    state: 'pending',
    since: at.slice(0, 10),
    how: asked.asks === 'subscribe' ? howOf(asked) : 'mail',
    at,
    by,
    cameBy: null,
  })
  return findReaderRow(db, id)!
}

/** What is sent upon a form came by the form: nobody wrote it as a mail. */
export const howOf = ({ from_hash: from }: Pick<Asked, 'from_hash'>): ConsentHow =>
  from === null ? 'web-form' : 'mail'

function consentOf({ db, at }: Doing, asked: Asked, how: ConsentHow): Consent {
  const wording = prepared<[string], { version: number | null }>(
    db,
    'SELECT max(version) AS version FROM consent_wordings WHERE since <= ?',
  ).get(at.slice(0, 10))
  return { at, how, version: wording?.version ?? null, proof: proofOf(asked), note: '' }
}

/** Puts the answer into the queue, where whoever wrote may be answered at all; returns whether it will be sent. */
function answer(
  doing: Doing,
  asked: Asked,
  reader: ReaderColumns,
  what: MailSubject,
  { to, token = '' }: { to?: { address: string; hash: Buffer }; token?: string },
): boolean {
  if (asked.answerable === 0 || reader.address === null || reader.hash === null) return false
  const wanted = asked.language ?? asked.written
  return queueMail(doing.db, {
    what,
    cause: doing.cause,
    requestId: asked.id,
    readerId: reader.id,
    language: wanted === 'both' ? asked.written : wanted,
    to: to?.address ?? reader.address,
    toHash: to?.hash ?? reader.hash,
    token,
    domain: doing.domain,
    // Only what goes to its sender answers a mail.
    inReplyTo: isSender(asked, to?.hash ?? reader.hash) ? asked.message_id : '',
    references: isSender(asked, to?.hash ?? reader.hash) ? asked.message_references : '[]',
    at: doing.at,
    leavesAt: doing.leavesAt,
  })
}

const isSender = ({ from_hash: from }: Asked, hash: Buffer): boolean => from !== null && from.equals(hash)

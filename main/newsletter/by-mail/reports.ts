import { foldAddress } from '../../../shared/newsletter/address.ts'
import type { BounceRule } from '../../../shared/newsletter/reader.ts'
import { findByFolded, findReaderRow, type ReaderColumns } from '../readers/reader-rows.ts'
import { changeState } from '../readers/states.ts'
import type { BounceOfIssue } from './bounces.ts'
import { noteBounce } from './bounces.ts'
import { proofOf, type Doing } from './carry-out.ts'
import { eraseRequest } from './erase-requests.ts'
import { closeRequest, findWaiting, insertRequest, keepSource } from './requests.ts'
import type { IncomingMail } from '../../part.ts'
import { requestOf } from './request-of.ts'
import { readToken, type ReadToken } from './tokens.ts'

/**
 * Reads a report that a mail to readers did not arrive, or was called unwanted. A token tells whose mail it was; without one whoever is named
 * there is looked for on the list, unless the mail was a reply to a letter. Returns true where the report is certainly one of the newsletter;
 * any other stays among the mails that are set apart.
 */
export function takeReport(
  deps: {
    isOfReply: (messageIds: readonly string[]) => boolean
    doing: Doing
    rule: BounceRule
    onBounced(bounce: BounceOfIssue): void
  },
  mail: IncomingMail,
): boolean {
  const { doing } = deps
  const { db, at } = doing
  const { reading } = mail
  const token = tokenOf(doing, reading.reported!.token)
  const returned = [...reading.bounces.map((one) => one.messageId), reading.inReplyTo].filter((id) => id !== '')
  if (token === null && deps.isOfReply(returned)) return false
  const about = token === null ? named(doing, mail) : [token.reader]
  if (about.length === 0) return false
  const isOurs = token !== null
  const request = requestOf(
    doing,
    mail,
    { asks: 'report', address: null, newAddress: null, alsoLetter: !isOurs, language: null, name: '' },
    { byForm: true, answerable: false },
  )
  insertRequest(db, request)
  for (const { id } of about) {
    const reader = findReaderRow(db, id)
    if (reader === null) continue
    if (reading.kind === 'complaint') complained(doing, reader, proofOf(request))
    else {
      const bounce = bounceOf(mail, isOurs ? null : reader)
      const issue = token?.issue ?? null
      noteBounce(db, reader, { ...bounce, report: request.id, at, issue, proof: proofOf(request) }, deps.rule)
      if (issue !== null) deps.onBounced({ ...bounce, issue, reader: reader.number, at })
    }
  }
  closeRequest(db, request.id, { state: 'done', why: '', readerId: about[0]!.id, expiresAt: null })
  // A report names whom it is about: of somebody who is erased only that it came is kept.
  if (about.some((one) => one.erased_at !== null)) eraseRequest(db, request.id, at)
  else if (isOurs) keepSource(db, request.id, mail.raw)
  return isOurs
}

/** Whoever complains is never mailed to again, from this moment on. */
function complained(doing: Doing, reader: ReaderColumns, proof: string): void {
  changeState(doing.db, reader, 'complained', { at: doing.at, by: 'mail', proof })
}

function tokenOf({ db, at }: Doing, token: string | null): ReadToken | null {
  return token === null ? null : readToken(db, token, at, (id) => findWaiting(db, id))
}

/** Every reader whom the report names. */
function named({ db }: Doing, { reading }: IncomingMail): ReaderColumns[] {
  const addresses =
    reading.kind === 'complaint' ? reading.reported!.complainants : reading.bounces.map(({ recipient }) => recipient)
  const found = new Map<string, ReaderColumns>()
  for (const address of addresses) {
    const folded = foldAddress(address)
    const reader = folded === null ? null : findByFolded(db, folded)
    if (reader) found.set(reader.id, reader)
  }
  return [...found.values()]
}

/** What the report says of a reader; one that a token names is the only one there. */
function bounceOf(
  { reading }: IncomingMail,
  reader: ReaderColumns | null,
): { permanent: boolean; gaveUp: boolean; status: string } {
  const own = reading.bounces.find((one) => reader !== null && foldAddress(one.recipient) === reader.folded)
  const { permanent, gaveUp = false, status } = own ?? reading.bounce ?? { permanent: false, status: '' }
  return { permanent, gaveUp, status: status.slice(0, 20) }
}

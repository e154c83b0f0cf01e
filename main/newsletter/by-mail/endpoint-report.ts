import type { MailReading } from '../../../shared/letters/mail.ts'
import { foldAddress } from '../../../shared/newsletter/address.ts'
import type { NewsletterSettings } from '../../../shared/newsletter/reader.ts'
import { optOut, type Doing } from './carry-out.ts'
import { lastConsent } from './decide.ts'
import { readOptOutReport, type LeftByPage } from './opt-out-page.ts'
import { closeRequest, findWaiting, insertRequest, keepSource, type NewRequest } from './requests.ts'
import type { IncomingMail } from '../../part.ts'
import { requestOf } from './request-of.ts'
import { isTestToken, readToken } from './tokens.ts'

/** True for a mail in which the Site's page tells who left by it. */
export function isEndpointReport({ from, text }: MailReading, endpoint: NewsletterSettings['endpoint']): boolean {
  if (endpoint === null || foldAddress(from.address) !== foldAddress(endpoint.from)) return false
  const { left, fetched, unread } = readOptOutReport(text)
  return left.length + fetched + unread > 0
}

/** Stops the newsletter for everybody who left by the Site's page; a report that cannot be read to its end is for a person to look at. */
export function takeEndpointReport(doing: Doing, mail: IncomingMail): boolean {
  const { db } = doing
  const request = requestOf(
    doing,
    mail,
    { asks: 'report', address: null, newAddress: null, alsoLetter: false, language: null, name: '' },
    { byForm: true, answerable: true },
  )
  insertRequest(db, request)
  const { left, unread } = readOptOutReport(mail.reading.text)
  const unknown = left.filter((one) => !leaveBy(doing, request, one)).length
  const isWhole = unread + unknown === 0
  closeRequest(db, request.id, {
    state: isWhole ? 'done' : 'open',
    why: isWhole ? '' : 'unreadable-report',
    readerId: null,
    expiresAt: null,
  })
  keepSource(db, request.id, mail.raw)
  return true
}

/**
 * Lets the reader of a token leave, unless they have consented anew since; false where this office has not made the token for that.
 */
export function leaveBy(doing: Doing, request: NewRequest, { token, at }: LeftByPage): boolean {
  if (isTestToken(doing.db, token)) return true
  const read = readToken(doing.db, token, doing.at, (id) => findWaiting(doing.db, id))
  if (read === null || (read.kind !== 'leave' && read.kind !== 'issue')) return false
  const came = lastConsent(doing.db, read.reader.id)
  if (read.reader.erased_at === null && (at === null || came <= at))
    optOut(
      { ...doing, cause: `${doing.cause} ${read.reader.id}` },
      { ...request, written: ownLanguage(read.reader) },
      read.reader,
    )
  return true
}

const ownLanguage = ({ language }: { language: 'ja' | 'en' | 'both' }): 'ja' | 'en' => (language === 'en' ? 'en' : 'ja')

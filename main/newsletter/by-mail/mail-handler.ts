import type { Contract } from '../../../shared/contract.ts'
import { Problem } from '../../../shared/errors.ts'
import type { Handlers } from '../../serve.ts'
import { findRequest, findRequestByMessageId, findSource } from './requests.ts'

/** Characters of a source that are shown. */
const longestSource = 1_000_000

/** The mail that a task, a consent or a change came by. That it was opened is recorded, under the reader it is about where it is known. */
export const openMail: Handlers<Contract['newsletter']>['mail'] = (wanted, { db, record }) => {
  const request =
    'task' in wanted
      ? findRequest(db, wanted.task)
      : findRequestByMessageId(db, wanted.proof.replace(/^<(.*)>$/s, '$1'))
  if (!request || request.erased === 1) throw new Problem('not_found')
  const raw = findSource(db, request.id)
  record(request.reader_id ?? request.id)
  return {
    from: { name: request.from_name, address: request.from_address },
    at: request.at,
    subject: request.subject,
    text: request.text,
    source: raw && Buffer.from(raw).toString('latin1', 0, longestSource),
  }
}

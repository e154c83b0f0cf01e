import { Problem, problemOf } from '../../../shared/errors.ts'
import { sendMail, type OutgoingMail, type SendOutcome } from './outbox.ts'
import type { ServerAccess } from './server-access.ts'

/** Hands a mail to the server; whatever happens is an outcome. In doubt a mail is uncertain, and a person decides. */
export async function handOver(server: ServerAccess, mail: OutgoingMail): Promise<SendOutcome> {
  try {
    return await sendMail(server, mail)
  } catch (failure) {
    const problem = problemOf(failure)
    // A Problem is a refusal to begin (settings that may not be used); of anything else nobody knows how far it got.
    return failure instanceof Problem
      ? {
          outcome: 'not-sent',
          code: problem.code,
          permanent: true,
          serverWords: String(problem.details['serverWords'] ?? ''),
        }
      : { outcome: 'uncertain', code: problem.code, serverWords: '' }
  }
}

import { Problem } from '../../../shared/errors.ts'
import type { ServerAnswer } from '../../../shared/office/server-answer.ts'
import { certificateOf } from './certificate-problem.ts'
import { testOutgoing } from './outbox.ts'
import type { ServerAccess } from './server-access.ts'

/** Connects to an outgoing server, logs in, and says what it answered; sends nothing. */
export async function answerOfOutgoing(server: ServerAccess): Promise<ServerAnswer> {
  try {
    await testOutgoing(server)
    return { ok: true, code: '', serverWords: '' }
  } catch (error) {
    return refusalOf(error)
  }
}

/** What went wrong with a server, as the answer to a test. */
export function refusalOf(error: unknown): ServerAnswer {
  if (!(error instanceof Problem)) return { ok: false, code: 'unexpected', serverWords: '' }
  return { ok: false, code: error.code, serverWords: String(error.details.serverWords ?? ''), ...certificateOf(error) }
}

import { type ErrorCode, Problem, problemOf } from '../../../../shared/errors.ts'

/** What a mail server said or left unsaid, as somebody says it who only wants the journal. `reason` keeps the code of before. */
export function journalProblem(failure: unknown): Problem {
  const problem = problemOf(failure)
  if (problem.code.startsWith('journal_')) return problem
  return new Problem(codeOf(problem), { ...problem.details, reason: `${problem.details.reason ?? problem.code}` })
}

function codeOf({ code, details }: Problem): ErrorCode {
  if (code === 'server_refused_login' || code === 'login_changed' || code.startsWith('sign_in_'))
    return 'journal_refused'
  // The second is what imapflow says of STATUS.
  if (code === 'folder_missing' || details.reason === 'NotFound') return 'journal_folder_missing'
  // RFC 5530; some servers say it in words only.
  const words = `${details.reason ?? ''} ${details.serverWords ?? ''}`
  if (code === 'server_said_no' && /overquota|quota|storage (space|limit)|mailbox is full/i.test(words))
    return 'journal_full'
  return 'journal_unreachable'
}

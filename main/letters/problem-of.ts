import { Problem } from '../../shared/errors.ts'

/** Any failure as a Problem. */
export function problemOf(failure: unknown): Problem {
  return failure instanceof Problem ? failure : new Problem('unexpected')
}

/** The server's own words about a failure, or ''. */
export function serverWordsOf(problem: Problem): string {
  return String(problem.details['serverWords'] ?? '')
}

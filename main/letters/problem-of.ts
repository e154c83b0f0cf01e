import { Problem } from '../../shared/errors.ts'

/** Any failure as a Problem. */
export function problemOf(failure: unknown): Problem {
  if (failure instanceof Problem) return failure
  return new Problem((failure as { code?: unknown } | null)?.code === 'SQLITE_FULL' ? 'disk_full' : 'unexpected')
}

/** The server's own words about a failure, or ''. */
export function serverWordsOf(problem: Problem): string {
  return String(problem.details['serverWords'] ?? '')
}

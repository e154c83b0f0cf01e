import type { ErrorCode } from '../shared/errors.ts'
import { audited } from './database/audited.ts'
import type { Database } from './database/open.ts'

/** What the record keeps of a call that was refused: no word of its input. */
type Refusal = { accountId: string; path: string; code: ErrorCode; at: Date }

/** Whether a call ends with this because of a rule about who may do what with whose data (policy 2, 3, 6), not because of its input. */
export function isRefusal(code: ErrorCode): boolean {
  return refusals.has(code)
}

/**
 * Leaves a row of the record; the same refusal of the same account within a minute counts once, so that a page that asks without end fills nothing.
 * `noted` says when each was written last. True where a row was written.
 */
export function noteRefusal(db: Database, { accountId, path, code, at }: Refusal, noted: Map<string, number>): boolean {
  const key = `${accountId} ${path} ${code}`
  const last = noted.get(key)
  if (last !== undefined && Math.abs(at.getTime() - last) < once) return false
  const changes = [
    { thing: 'call' as const, from: '', to: path },
    { thing: 'refusal' as const, from: '', to: code },
  ]
  audited(db, { accountId, what: 'office.refused', changes, at: at.toISOString() }, () => {})
  noted.set(key, at.getTime())
  return true
}

const refusals: ReadonlySet<ErrorCode> = new Set<ErrorCode>(['not_allowed', 'other_purpose', 'reader_opted_out'])

/** In milliseconds. */
const once = 60_000

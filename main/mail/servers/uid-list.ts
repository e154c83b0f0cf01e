import { Problem } from '../../../shared/errors.ts'
import type { ImapSession } from './imap-session.ts'

/** Mails of one folder, at most: beyond that neither memory nor a person could cope with it. */
export const mostMails = 500_000

/** Bytes of an honest list of so many UIDs of ten digits. */
const longestList = 6 * 1024 * 1024

/**
 * UIDs of the open folder's mails, ascending, each once; as ranges (ESEARCH, RFC 4731) where the server can. Throws too_many_mails,
 * server_said_no.
 */
export async function listUids(
  session: ImapSession,
  query: { all: true } | { answered: true } | { uid: string },
): Promise<number[]> {
  const { client } = session
  const bounds = { bytes: longestList, beyond: 'too_many_mails' } as const
  if (client.capabilities.has('ESEARCH')) {
    const found = await session.ask(() => client.search(query, { uid: true, returnOptions: ['ALL'] }), bounds)
    if (!found || Array.isArray(found)) throw new Problem('server_said_no', { serverWords: 'SEARCH' })
    return expanded(`${found.all ?? ''}`)
  }
  const found = await session.ask(() => client.search(query, { uid: true }), bounds)
  if (!Array.isArray(found)) throw new Problem('server_said_no', { serverWords: 'SEARCH' })
  if (found.length > mostMails) throw new Problem('too_many_mails')
  return sortedOnce(found)
}

/** The UIDs of a sequence set (1:3,7), ascending, each once. Throws too_many_mails, and server_protocol where it is none. */
export function expanded(set: string): number[] {
  const uids: number[] = []
  for (const part of set === '' ? [] : set.split(',')) {
    const [from, to = from] = part.split(':').map(Number) as [number, number?]
    if (!isUid(from) || !isUid(to)) throw new Problem('server_protocol', { serverWords: 'ESEARCH' })
    const [first, last] = from <= to ? [from, to] : [to, from]
    if (uids.length + (last - first) >= mostMails) throw new Problem('too_many_mails')
    for (let uid = first; uid <= last; uid++) uids.push(uid)
  }
  return sortedOnce(uids)
}

/** UIDs as an IMAP sequence set: 1:3,7. */
export function sequenceSet(uids: readonly number[]): string {
  const parts: string[] = []
  for (let from = 0; from < uids.length; ) {
    let to = from
    while (to + 1 < uids.length && uids[to + 1] === uids[to]! + 1) to++
    parts.push(from === to ? `${uids[from]}` : `${uids[from]}:${uids[to]}`)
    from = to + 1
  }
  return parts.join(',')
}

/** A number of 32 bits but 0 (RFC 3501 section 9, nz-number). */
function isUid(value: number): boolean {
  return Number.isInteger(value) && value > 0 && value < 2 ** 32
}

function sortedOnce(uids: number[]): number[] {
  uids.sort((a, b) => a - b)
  return uids.filter((uid, index) => uid !== uids[index - 1])
}

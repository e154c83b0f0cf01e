import type { ReadLine } from './access-line.ts'
import { type LineReader, readerOfTexts } from './reader.ts'
import { countedTime } from './times.ts'

/**
 * The raw log of bunny.net: CACHE|STATUS|MILLISECONDS|BYTES|ZONE|ADDRESS|REFERRER|URL|EDGE|AGENT|ID|COUNTRY. It tells no method: what a
 * delivery network is asked for is fetched. An agent may hold bars; the fields behind it do not.
 */
export function bunny(): LineReader {
  return readerOfTexts((line): ReadLine => {
    const fields = line.split('|')
    if (fields.length < 12 || !/^[A-Z-]{1,20}$/.test(fields[0]!)) return 'fields'
    const [, status, milliseconds, bytes, , address, referrer, url] = fields
    return {
      seconds: /^\d{12,14}$/.test(milliseconds!) ? countedTime(milliseconds!) : null,
      address: address!,
      agent: fields.slice(9, -2).join('|'),
      method: 'GET',
      target: url!,
      status: status!,
      bytes: bytes!,
      referrer,
    }
  })
}

import { headerLimit, readHeader } from '../message/header-block.ts'
import { splitFields } from '../message/header-fields.ts'

/**
 * True for a mail that a mailing list or a mass mailing carried (RFC 2369, 2919). A list whose posts go to one of the office's own addresses is how
 * the office shares its mailbox: who writes there is a person. `own` are the office's addresses.
 */
export function isFromList(raw: Uint8Array, own: readonly string[]): boolean {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, headerLimit))
  const fields = splitFields(bytes.subarray(0, readHeader(bytes, 0, () => false).end))
  const valuesOf = (name: string): string[] =>
    fields.filter((field) => field.name === name).map(({ raw: value }) => value.toLowerCase())
  const posts = valuesOf('list-post').join(' ')
  if (own.some((address) => posts.includes(`mailto:${address.trim().toLowerCase()}`))) return false
  const listed = ['list-id', 'list-post', 'list-unsubscribe'].some((name) => valuesOf(name).length > 0)
  return listed || valuesOf('precedence').some((value) => ['list', 'bulk', 'junk'].includes(value))
}

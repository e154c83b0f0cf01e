import { foldAddress } from '../../../shared/newsletter/address.ts'
import type { Database } from '../../database/open.ts'
import { findByFolded, type ReaderColumns } from '../readers/reader-rows.ts'
import type { RequestColumns } from './requests.ts'

/** So many addresses of one text are looked up: who names more writes of no one reader. */
const mostAddresses = 20

const addressPattern = /[\w!#$%&'*+/=?^`{|}~.-]{1,64}@[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}/giu

/**
 * The one reader whose address stands in the text of a request without being that of whom it is thought to be about: a daughter writes for her
 * father. Null where the text names nobody else who is mailed to, or several of them.
 */
export function namedReader(
  db: Database,
  { subject, text }: Pick<RequestColumns, 'subject' | 'text'>,
  about: ReaderColumns | null,
): ReaderColumns | null {
  const found = new Map<string, ReaderColumns>()
  for (const folded of foldedAddressesIn(`${subject}\n${text}`)) {
    const reader = findByFolded(db, folded)
    if (reader !== null && reader.opted_out_at === null && reader.id !== about?.id) found.set(reader.id, reader)
  }
  return found.size === 1 ? [...found.values()][0]! : null
}

function foldedAddressesIn(text: string): Set<string> {
  const all = [...text.normalize('NFKC').matchAll(addressPattern)].slice(0, mostAddresses)
  return new Set(all.flatMap(([address]) => foldAddress(address.replace(/^[.'<(]+|'+$/gu, '')) ?? []))
}

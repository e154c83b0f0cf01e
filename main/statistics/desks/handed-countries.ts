import { z } from 'zod'
import type { Database } from '../../database/open.ts'
import { findCountries, findCountriesName, forgetCountries, saveCountries } from '../countries/given-table.ts'
import { joinPart, splitPart } from './part-bytes.ts'
import { known } from './parts.ts'

/** The table of countries goes along with the work of importing: with another one, the same addresses would be of other countries. */
export const countriesName = 'countries'

/** The table that was given to this desk; null where it uses the program's own. */
export function packGivenCountries(db: Database): Buffer | null {
  const [name, packed] = [findCountriesName(db), findCountries(db)]
  return name === null || packed === null ? null : joinPart(name, [packed])
}

/** Uses the table of the desk that has imported before, or as that did the program's own. */
export function layGivenCountries(db: Database, bytes: Buffer | null): void {
  if (bytes === null) return forgetCountries(db)
  const { head, blobs } = splitPart(bytes)
  const { name, givenAt } = known(z.object({ name: z.string(), givenAt: z.string() }), head)
  saveCountries(db, { name, packed: blobs[0]! }, givenAt)
}

import { createHash } from 'node:crypto'
import type { ReleaseProof, ReleaseTable } from '../../../shared/statistics/releases.ts'
import type { Database } from '../../database/open.ts'
import { prepared } from '../../database/prepared.ts'
import type { EarlierCell } from '../../withholding/place.ts'
import { listExports } from './earlier-exports.ts'
import type { EarlierRelease } from './prove.ts'
import { numberOf, planOf, type Doer, type ReleaseColumns } from './release-rows.ts'

/** A file of a release as it is published. */
export type ReleaseFile = { name: string; bytes: Buffer }

/** What is sealed besides the files. */
export type Sealed = {
  table: ReleaseTable
  proof: ReleaseProof
  cells: readonly EarlierCell[]
  listed: readonly string[]
}

type SealColumns = {
  hash: Buffer
  sealed_table: string
  proof: string
  approved_at: string
  approved_by: string
}
export type Seal = { hash: string; at: string; by: string; table: ReleaseTable; proof: ReleaseProof }

/** SHA-256 over the names and octets of files in their order, in hex. */
export function hashOf(files: readonly ReleaseFile[]): string {
  const hash = createHash('sha256')
  for (const { name, bytes } of files)
    hash.update(JSON.stringify([name, createHash('sha256').update(bytes).digest('hex')]))
  return hash.digest('hex')
}

/** Seals a release: these octets, and what every later table is held against. The tables refuse whoever had a hand in it. */
export function insertSeal(
  db: Database,
  id: string,
  files: readonly ReleaseFile[],
  { table, proof, cells, listed }: Sealed,
  { at, by }: Doer,
): void {
  prepared(
    db,
    `INSERT INTO release_seals (release_id, hash, sealed_table, proof, cells, listed, approved_at, approved_by)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  ).run(
    id,
    Buffer.from(hashOf(files), 'hex'),
    JSON.stringify(table),
    JSON.stringify(proof),
    JSON.stringify(cells),
    JSON.stringify(listed),
    at,
    by,
  )
  for (const { name, bytes } of files)
    prepared(db, 'INSERT INTO release_files (release_id, name, bytes) VALUES (?, ?, ?)').run(id, name, bytes)
  prepared(db, `UPDATE releases SET state = 'approved' WHERE id = ?`).run(id)
}

export function findSeal(db: Database, id: string): Seal | null {
  const row = prepared<[string], SealColumns>(
    db,
    'SELECT hash, sealed_table, proof, approved_at, approved_by FROM release_seals WHERE release_id = ?',
  ).get(id)
  if (!row) return null
  return {
    hash: row.hash.toString('hex'),
    at: row.approved_at,
    by: row.approved_by,
    table: JSON.parse(row.sealed_table) as ReleaseTable,
    proof: JSON.parse(row.proof) as ReleaseProof,
  }
}

/** The sealed files of a release by their names; throws where they are not those of the seal any more. */
export function sealedFiles(db: Database, id: string): ReleaseFile[] {
  const files = prepared<[string], ReleaseFile>(
    db,
    'SELECT name, bytes FROM release_files WHERE release_id = ? ORDER BY name',
  ).all(id)
  if (hashOf(files) !== findSeal(db, id)?.hash) throw new Error('the files of a release are not those of its seal')
  return files
}

/** Everything that was ever sealed but this one, public or about to be: what a reader has, or will have, beside it. */
export function listSealed(db: Database, besides: string): EarlierRelease[] {
  type Row = Pick<ReleaseColumns, 'year' | 'sequence' | 'edition' | 'plan'> & {
    cells: string
    listed: string
    proof: string
  }
  const releases = prepared<[string], Row>(
    db,
    `SELECT year, sequence, edition, plan, cells, listed, proof FROM releases JOIN release_seals ON release_id = id
    WHERE id <> ? ORDER BY year, sequence, edition`,
  )
    .all(besides)
    .map((row) => {
      const { rows, attribute, from, to } = planOf(row)
      return {
        number: numberOf(row),
        shape: { rows, attribute, from, to, listed: JSON.parse(row.listed) as string[] },
        cells: JSON.parse(row.cells) as EarlierCell[],
        against: (JSON.parse(row.proof) as ReleaseProof).against,
      }
    })
  return [...listExports(db), ...releases]
}

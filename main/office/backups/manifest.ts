import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'
import { Problem } from '../../../shared/errors.ts'
import { BackupCounts } from '../../../shared/office/backups.ts'

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What stands first in a backup: what is in it, sealed by a MAC that only whoever has the data key can make. Nothing of a person. */
export const Manifest = z.strictObject({
  format: z.literal('madoguchi-backup'),
  version: z.literal(1),
  /** The moment that all files are of (ISO 8601 with Z). */
  madeAt: z.iso.datetime(),
  /** The program that made it, and up to which migration its data are. */
  program: z.string().max(60),
  level: z.number().int().nonnegative(),
  /** The workstation. */
  desk: z.uuid(),
  /** Hash of the newest row of the record. */
  auditHead: Sha256,
  ...BackupCounts.shape,
  files: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z][a-z-]{0,30}(\.[a-z]{2,6})?$/),
        bytes: z.number().int().nonnegative(),
        sha256: Sha256,
      }),
    )
    .max(20),
  mac: Sha256,
})
export type Manifest = z.infer<typeof Manifest>

/** Octets that a manifest has at most. */
const longest = 64_000

/** The manifest as it is written, in one way only. */
export function manifestText(dataKey: Uint8Array, said: Omit<Manifest, 'mac'>): string {
  const { mac: _, ...ordered } = Manifest.parse({ ...said, mac: '0'.repeat(64) })
  return textOf({ ...ordered, mac: macOf(dataKey, ordered).toString('hex') })
}

/** A manifest as it lies there; whether it is genuine tells `isSealedBy`. Throws backup_damaged, and backup_newer where a newer program made it. */
export function readManifest(octets: Buffer): Manifest {
  const text = octets.length > longest ? '' : octets.toString('utf8')
  const found = jsonOf(text)
  const { version } = z.object({ version: z.number().default(0) }).safeParse(found).data ?? { version: 0 }
  if (version > 1) throw new Problem('backup_newer')
  const manifest = Manifest.safeParse(found).data
  if (!manifest || textOf(manifest) !== text) throw new Problem('backup_damaged')
  return manifest
}

/** Whether whoever made it had this data key. */
export function isSealedBy(dataKey: Uint8Array, manifest: Manifest): boolean {
  const key = backupKeyFrom(dataKey)
  const isSealed = isSealedUnder(key, manifest)
  key.fill(0)
  return isSealed
}

/** The same by the key that manifests are sealed under. */
export function isSealedUnder(key: Uint8Array, { mac, ...said }: Manifest): boolean {
  return timingSafeEqual(macUnder(key, said), Buffer.from(mac, 'hex'))
}

/** The key that seals manifests; it opens nothing. */
export function backupKeyFrom(dataKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', 'madoguchi backup', 32))
}

/** `madoguchi-20261124-060003-12904-7c1e90ab.backup`: when (UTC), and the newest row of the record, which the name keeps outside of the data. */
export function nameOf({ madeAt, auditRows, auditHead }: Manifest): string {
  const moment = madeAt.slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')
  return `madoguchi-${moment}-${auditRows}-${auditHead.slice(0, 8)}.backup`
}

/** Whether a file is named as a backup is; what lies in it may be another's all the same. */
export const isBackupName = (name: string): boolean => /^madoguchi-\d{8}-\d{6}-\d{1,15}-[0-9a-f]{8}\.backup$/.test(name)

function textOf(manifest: Manifest): string {
  return `${JSON.stringify(manifest, null, 2)}\n`
}

function macOf(dataKey: Uint8Array, said: Omit<Manifest, 'mac'>): Buffer {
  const key = backupKeyFrom(dataKey)
  const mac = macUnder(key, said)
  key.fill(0)
  return mac
}

function macUnder(key: Uint8Array, said: Omit<Manifest, 'mac'>): Buffer {
  return createHmac('sha256', key).update(JSON.stringify(said)).digest()
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readHead } from '../../main/database/audit-head.ts'
import { readClosedRoot } from '../../main/database/closed-root.ts'
import { openToLook } from '../../main/database/open.ts'
import { openOwnFile, ownFileOf } from '../../main/database/own-file.ts'
import { similarFile, similarMigrations } from '../../main/answers/similar/similar-file.ts'
import { ledgerMigrations } from '../../main/newsletter/issues/delivery/ledger-tables.ts'
import { readPlaces } from '../../main/office/backups/places.ts'
import { openByRecoveryKey, readKeyFile } from '../../main/office/key-file.ts'
import { statisticsFile, statisticsMigrations } from '../../main/statistics/file.ts'
import { newOfficeToBackUp } from './backed-up.ts'
import { lock, otherPassphrase, signIn, type TestOffice } from './office.ts'

export const moriPassphrase = otherPassphrase
export const tanakaPassphrase = 'forty pines lean over the harbour wall'

export type OfficeWithFiles = TestOffice & { folder: string; mori: string; tanaka: string }

/** An office with every file that one can have, a folder for backups, and two colleagues beside its administrator; locked. */
export async function newOfficeWithFiles(): Promise<OfficeWithFiles> {
  const office = await newOfficeToBackUp()
  const add = (name: string, nameEn: string, passphrase: string) =>
    office.call('office.addAccount', { name, nameEn, roles: ['staff'], language: 'ja', passphrase })
  const { id: mori } = await add('森 健', 'Ken Mori', moriPassphrase)
  const { id: tanaka } = await add('田中 花', 'Hana Tanaka', tanakaPassphrase)
  await office.call('office.addBackupFolder', { path: office.folder })
  await lock(office)
  // Where the backups lie is kept from the next sign-in on.
  await signIn(office)
  await lock(office)
  const dataKey = keyOf(office)
  for (const [name, migrations] of [
    ['deliveries', ledgerMigrations],
    [statisticsFile, statisticsMigrations],
    [similarFile, similarMigrations],
  ] as const)
    openOwnFile(ownFileOf(office.dataDir, dataKey, name), migrations).close()
  return { ...office, mori, tanaka }
}

/** The key of the files, by the recovery key. */
export function keyOf({ dataDir, recoveryKey }: Pick<TestOffice, 'dataDir' | 'recoveryKey'>): Buffer {
  return openByRecoveryKey(readKeyFile(join(dataDir, 'keys.json'))!, recoveryKey)
}

/** Everything of a folder and the folders in it that this key opens, by its name; also logs and what was left behind. */
export function openedBy(dataKey: Uint8Array, folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return openedBy(dataKey, path).map((name) => `${entry.name}/${name}`)
    return opens(dataKey, folder, entry.name) ? [entry.name] : []
  })
}

function opens(dataKey: Uint8Array, folder: string, name: string): boolean {
  const path = join(folder, name)
  if (name === 'audit-head') return readHead(path, dataKey) !== null
  if (name === 'page-root') return readClosedRoot(path, dataKey) !== 'spoiled'
  if (name === 'backup-places') return readPlaces(path, dataKey) !== null
  const [, own, ending] = /^([a-z-]+)\.db(.*)$/.exec(name) ?? []
  if (own === undefined) return false
  // A log has something only until it is brought into its file.
  if (ending !== '') return existsSync(path) && readFileSync(path).some((octet) => octet !== 0)
  const keys = [dataKey, ...(own === 'office' ? [] : [ownFileOf(folder, dataKey, own).key])]
  return keys.some((key) => {
    try {
      openToLook(path, key).close()
      return true
    } catch {
      return false
    }
  })
}

/** What every office of these tests has under the key of its files. */
export const everyFile = [
  'audit-head',
  'backup-places',
  'deliveries.db',
  'office.db',
  'page-root',
  'similar.db',
  'statistics.db',
]

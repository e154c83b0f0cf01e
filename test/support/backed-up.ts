import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openToLook, type Database } from '../../main/database/open.ts'
import { ownFileOf } from '../../main/database/own-file.ts'
import { openByRecoveryKey, readKeyFile } from '../../main/office/key-file.ts'
import type { BackupFacts } from '../../shared/office/backups.ts'
import { mailOf } from '../main/letters/ground.ts'
import { eventually } from './eventually.ts'
import { newTestOffice, temporaryFolder, type TestOffice } from './office.ts'
import type { DeskOptions } from '../../main/desk.ts'

/** Words that stand in the letters, readers and settings of the office below, and nowhere in clear. */
export const needles = ['himitsu-no-tegami', 'yamada.secret@reader.example', '山田秘子', 'Practice Needle']

/** An office with letters, readers, an issue that was delivered by nobody yet, and a folder for its backups. */
export async function newOfficeToBackUp(options: Partial<DeskOptions> = {}): Promise<TestOffice & { folder: string }> {
  const office = await newTestOffice(options)
  const { call, account } = office
  await call('office.setRoles', {
    accountId: account.id,
    roles: ['administrator', 'staff', 'editor', 'supervisor'],
  })
  const mails = join(temporaryFolder(), 'mails')
  mkdirSync(mails)
  for (const n of [1, 2, 3]) writeFileSync(join(mails, `${n}.eml`), mailOf(n, { text: `Needle: ${needles[0]} ${n}` }))
  const { id } = await call('letters.importMails', { path: mails, closed: false })
  await eventually(
    () => call('letters.imports', {}),
    (imports) => imports.some((one) => one.id === id && one.state === 'done'),
  )
  await call('newsletter.add', {
    address: needles[1]!,
    language: 'ja',
    name: needles[2]!,
    consent: { how: 'paper', at: '2026-11-24', note: needles[3]! },
  } as never)
  const folder = join(temporaryFolder(), 'backups')
  mkdirSync(folder)
  return { ...office, folder }
}

/** The backups in a folder. */
export const backupsIn = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.backup'))
    .toSorted()

export async function backUp({
  call,
  folder,
}: {
  call: TestOffice['call']
  folder: string
}): Promise<BackupFacts & { path: string }> {
  const facts = await call('office.backUpTo', { folder })
  return { ...facts, path: join(folder, facts.file) }
}

/** SHA-256 of the rows of every table of every file of an office that is closed, but for what a restore notes of itself. */
export function rowHashes(dataDir: string, recoveryKey: string): Record<string, string> {
  const key = openByRecoveryKey(readKeyFile(join(dataDir, 'keys.json'))!, recoveryKey)
  const own = readdirSync(dataDir).filter((name) => name.endsWith('.db') && name !== 'office.db')
  return Object.fromEntries([
    ...hashesOf(join(dataDir, 'office.db'), key, 'office'),
    ...own.flatMap((name) => {
      const file = ownFileOf(dataDir, key, name.slice(0, -3))
      return hashesOf(file.file, file.key, name)
    }),
  ])
}

function hashesOf(file: string, key: Uint8Array, name: string): [string, string][] {
  const db = openToLook(file, key)
  try {
    return tablesOf(db)
      .filter((table) => table !== 'restores')
      .map((table) => {
        const hash = createHash('sha256')
        for (const row of db.prepare<[], unknown[]>(`SELECT * FROM "${table}"`).raw().iterate())
          hash.update(JSON.stringify(row))
        return [`${name}.${table}`, hash.digest('hex')]
      })
  } finally {
    db.close()
  }
}

function tablesOf(db: Database): string[] {
  return db.prepare<[], string>(`SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name`).pluck().all()
}

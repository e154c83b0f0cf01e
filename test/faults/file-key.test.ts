import { spawn } from 'node:child_process'
import { cpSync, existsSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { faultTest } from '../support/fault.ts'
import {
  keyOf,
  moriPassphrase,
  newOfficeWithFiles,
  openedBy,
  type OfficeWithFiles,
  tanakaPassphrase,
} from '../support/file-key.ts'
import { rowHashes } from '../support/backed-up.ts'
import { callOf, codeOf, lock, newTestDesk, signIn, temporaryFolder, testPassphrase } from '../support/office.ts'

let office: OfficeWithFiles
let old: Buffer
let rows: Record<string, string>
beforeAll(async () => {
  office = await newOfficeWithFiles()
  await signIn(office)
  await office.call('office.endAccount', { accountId: office.mori })
  await lock(office)
  old = keyOf(office)
  rows = rowsOf(office.dataDir)
})

/** What is written in the tables, but for what a sign-in and a renewal write. */
function rowsOf(dataDir: string): Record<string, string> {
  const own = /^office\.(audit|kept_keys|file_key|earlier_backup_keys|backup_folders|sqlite_.*)$/
  return Object.fromEntries(Object.entries(rowHashes(dataDir, office.recoveryKey)).filter(([name]) => !own.test(name)))
}

const cli = join(import.meta.dirname, '../../main/cli.ts')

/** A program that signs in, and so renews the key, in a process of its own, killed some milliseconds after a folder of the renewal is there. */
async function killedAfter(dataDir: string, passphraseFile: string, name: string, milliseconds: number): Promise<void> {
  const args = ['verify', '--data', dataDir, '--account', office.account.name, '--passphrase-file', passphraseFile]
  const child = spawn(process.execPath, [cli, ...args], { stdio: 'ignore' })
  const ended = new Promise((resolve) => {
    child.once('close', resolve)
  })
  const watching = setInterval(() => {
    if (!existsSync(join(dataDir, name))) return
    clearInterval(watching)
    setTimeout(() => child.kill('SIGKILL'), milliseconds)
  }, 1)
  await ended
  clearInterval(watching)
}

const copied = (from: string, to: string): void =>
  cpSync(from, to, { recursive: true, filter: (path) => !path.endsWith('office.lock') })

faultTest(
  'a program killed while it renews the key of the files leaves all of them under the old key or under the new one, and nothing is lost',
  100,
  async (times, random) => {
    const passphraseFile = join(temporaryFolder(), 'passphrase')
    writeFileSync(passphraseFile, testPassphrase)
    const met = { staged: 0, counting: 0, over: 0 }
    for (let nth = 0; nth < times; nth += 1) {
      const dataDir = join(temporaryFolder(), 'office')
      copied(office.dataDir, dataDir)
      // Most of the time goes by before the new files count; the short while after that is aimed at for itself.
      const [name, longest] = nth % 2 === 0 ? ['next-key', 2500] : ['new-key', 60]
      await killedAfter(dataDir, passphraseFile, name, Math.floor(random() * longest))
      // Once more killed, somewhere in what the next start does.
      if (random() < 0.3) await killedAfter(dataDir, passphraseFile, 'office.db', Math.floor(random() * 2000))
      const left = readdirSync(dataDir)
      const byOld = openedBy(old, dataDir)
      if (left.includes('new-key')) met.counting += 1
      else if (byOld.includes('office.db')) {
        met.staged += 1
        // Nothing that lies in its place is under another key.
        for (const file of left.filter((one) => /\.db$|^page-root$|^audit-head$/.test(one)))
          expect(byOld).toContain(file)
        expect(keyOf({ dataDir, recoveryKey: office.recoveryKey })).toEqual(old)
      } else {
        met.over += 1
        expect(byOld.filter((one) => !/-(wal|shm)$/.test(one))).toEqual([])
      }
      const desk = newTestDesk({ dataDir })
      const there = { ...office, dataDir, desk, call: callOf(desk) }
      expect(await codeOf(signIn(there, moriPassphrase, office.mori))).toBe('wrong_passphrase')
      await signIn(there, tanakaPassphrase, office.tanaka)
      await lock(there)
      await signIn(there)
      expect(await there.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true, letters: 3 })
      expect((await there.call('office.fileKey', {})).due).toBeNull()
      await lock(there)
      expect(readdirSync(dataDir).filter((one) => one.endsWith('-key'))).toEqual([])
      expect(rowsOf(dataDir)).toEqual(rows)
      expect(openedBy(old, dataDir).filter((one) => !/-(wal|shm)$/.test(one))).toEqual([])
      await there.call('office.recover', {
        recoveryKey: office.recoveryKey,
        accountId: office.tanaka,
        newPassphrase: tanakaPassphrase,
      })
      await desk.close()
    }
    // Every stretch of the way was met.
    if (times >= 20) expect(Math.min(met.staged, met.counting, met.over)).toBeGreaterThan(0)
  },
  2,
)

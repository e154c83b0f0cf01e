import { spawn, spawnSync } from 'node:child_process'
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect } from 'vitest'
import { backUp, newOfficeToBackUp, rowHashes } from '../support/backed-up.ts'
import { faultTest } from '../support/fault.ts'
import { callOf, codeOf, newTestDesk, temporaryFolder, testPassphrase, type TypedCall } from '../support/office.ts'

let office: Awaited<ReturnType<typeof newOfficeToBackUp>>
let made: Awaited<ReturnType<typeof backUp>>
beforeAll(async () => {
  office = await newOfficeToBackUp()
  made = await backUp(office)
})

const byRecoveryKey = () => ({ recoveryKey: office.recoveryKey })
const byPassphrase = () => ({ accountId: office.account.id, passphrase: testPassphrase })

/** A folder without an office, and the calls of a desk there. */
function elsewhere(): { dataDir: string; call: TypedCall } {
  const dataDir = join(temporaryFolder(), 'restored')
  return { dataDir, call: callOf(newTestDesk({ dataDir })) }
}

faultTest(
  'restored into another folder, by a passphrase and by the recovery key alone, every row of every table is the same',
  50,
  async (times) => {
    const copy = join(temporaryFolder(), 'as-it-was')
    mkdirSync(copy)
    expect(spawnSync('tar', ['-xf', made.path, '-C', copy]).status).toBe(0)
    const rows = rowHashes(copy, office.recoveryKey)
    expect(Object.keys(rows).length).toBeGreaterThan(60)
    for (let nth = 0; nth < times; nth += 1) {
      for (const by of [byPassphrase(), byRecoveryKey()]) {
        const there = elsewhere()
        expect(await there.call('office.restore', { file: made.path, by })).toMatchObject({ letters: 3, readers: 1 })
        expect(rowHashes(there.dataDir, office.recoveryKey)).toEqual(rows)
        expect(readdirSync(join(there.dataDir, '..'))).toEqual(['restored'])
      }
    }
  },
  1,
)

faultTest(
  'a backup of which a bit was turned or the end is missing is refused by drill and restore alike',
  100,
  async (times, random) => {
    const folder = join(temporaryFolder(), 'flipped')
    mkdirSync(folder)
    const whole = readFileSync(made.path)
    const file = join(folder, made.file)
    cpSync(made.path, file)
    for (let nth = 0; nth < times; nth += 1) {
      const octets = Buffer.from(whole)
      if (nth % 3 === 2) truncateSync(file, Math.floor(random() * whole.length))
      else {
        octets[Math.floor(random() * octets.length)]! ^= 1 << Math.floor(random() * 8)
        writeFileSync(file, octets)
      }
      const there = elsewhere()
      const told = await codeOf(there.call('office.restore', { file, by: byRecoveryKey() }))
      expect(['backup_damaged', 'backup_other', 'wrong_recovery_key', 'weak_key_file']).toContain(told)
      expect([existsSync(there.dataDir), readdirSync(join(there.dataDir, '..'))]).toEqual([false, []])
    }
  },
  4,
)

const cli = join(import.meta.dirname, '../../main/cli.ts')

/** Runs a command and kills it some milliseconds after a file of this kind lies in a folder; false where it had ended before. */
async function killed(args: string[], when: { folder: string; name: RegExp; after: number }): Promise<boolean> {
  const child = spawn(process.execPath, [cli, ...args], { stdio: 'ignore' })
  const ended = new Promise<number | null>((resolve) => {
    child.once('close', (code) => resolve(code))
  })
  // What an earlier one has left is not meant: a folder that is made anew has another moment of birth.
  const marks = (): string[] =>
    readdirSync(when.folder)
      .filter((name) => when.name.test(name))
      .map((name) => `${name} ${statSync(join(when.folder, name), { throwIfNoEntry: false })?.birthtimeMs}`)
  const before = marks()
  const watching = setInterval(() => {
    if (marks().every((mark) => before.includes(mark))) return
    clearInterval(watching)
    setTimeout(() => child.kill('SIGKILL'), when.after)
  }, 1)
  const code = await ended
  clearInterval(watching)
  return code === null
}

faultTest(
  'a program killed during a backup leaves a whole one or none, and the next one takes out what it left',
  40,
  async (times, random) => {
    const folder = join(temporaryFolder(), 'killed')
    mkdirSync(folder)
    const passphraseFile = join(temporaryFolder(), 'passphrase')
    writeFileSync(passphraseFile, testPassphrase)
    await office.call('office.lock', { because: 'person' })
    const args = ['backup', '--data', office.dataDir, '--to', folder, '--passphrase-file', passphraseFile]
    // Until so many were killed: some end before.
    for (let [kills, nth] = [0, 0]; kills < times; nth += 1) {
      const part = nth % 2 === 0
      const when = part
        ? { folder, name: /\.part$/, after: Math.floor(random() * 30) }
        : { folder: office.dataDir, name: /^backup-copy$/, after: Math.floor(random() * 60) }
      if (await killed(args, when)) kills += 1
      for (const name of readdirSync(folder).filter((one) => one.endsWith('.backup'))) {
        const there = elsewhere()
        const restored = await there.call('office.restore', { file: join(folder, name), by: byRecoveryKey() })
        expect(restored.verified).toBe(true)
      }
    }
    await office.call('office.signIn', byPassphrase())
    await office.call('office.backUpTo', { folder })
    expect(readdirSync(folder).filter((name) => !name.endsWith('.backup'))).toEqual([])
    expect(readdirSync(office.dataDir)).not.toContain('backup-copy')
    expect(await office.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
  },
)

faultTest(
  'a program killed during a restore leaves nothing there or the whole office, and the next one succeeds',
  40,
  async (times, random) => {
    const passphraseFile = join(temporaryFolder(), 'passphrase')
    writeFileSync(passphraseFile, testPassphrase)
    for (let kills = 0; kills < times; ) {
      const parent = temporaryFolder()
      const dataDir = join(parent, 'restored')
      const args = ['restore', '--from', made.path, '--data', dataDir, '--passphrase-file', passphraseFile]
      if (await killed(args, { folder: parent, name: /\.restoring$/, after: Math.floor(random() * 700) })) kills += 1
      const call = callOf(newTestDesk({ dataDir }))
      if (!existsSync(dataDir)) await call('office.restore', { file: made.path, by: byPassphrase() })
      await call('office.signIn', byPassphrase())
      expect(await call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true, letters: 3 })
      expect(readdirSync(parent)).toEqual(['restored'])
    }
  },
)

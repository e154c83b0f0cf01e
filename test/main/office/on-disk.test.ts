import { spawnSync } from 'node:child_process'
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { openDatabase, type Database } from '../../../main/database/open.ts'
import { openByPassphrase, readKeyFile } from '../../../main/office/key-file.ts'
import { stretch } from '../../../main/office/stretch.ts'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import { afterFile } from '../../support/after-file.ts'
import {
  callOf,
  codeOf,
  contentsOf,
  lock,
  newTestDesk,
  newTestOffice,
  otherPassphrase,
  signIn,
  temporaryFolder,
  testPassphrase,
  type TestOffice,
} from '../../support/office.ts'

const server = {
  host: '127.0.0.1',
  port: 9,
  tls: 'tls' as const,
  user: 'kouhou',
  password: 'himitsu-no-kotoba',
  certificateAuthority: '',
}
const mail: MailSettings = {
  incoming: server,
  outgoing: server,
  folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
  sender: { address: 'kouhou@consulate.example', name: { ja: '', en: '' }, signature: { ja: '', en: '' } },
}

/** The files of a locked office, for somebody who holds its key. */
async function changeData(office: TestOffice, change: (db: Database) => void): Promise<void> {
  const key = await openByPassphrase(
    readKeyFile(join(office.dataDir, 'keys.json'))!,
    office.account.id,
    testPassphrase,
    stretch,
  )
  const db = openDatabase(join(office.dataDir, 'office.db'), key)
  change(db)
  db.close()
}

/** The folder as it lies on the disk while the office is open: what is left if the power goes now. */
function afterPowerCut(office: TestOffice): TestOffice {
  const dataDir = join(temporaryFolder(), 'office')
  cpSync(office.dataDir, dataDir, { recursive: true, filter: (path) => !path.endsWith('office.lock') })
  const desk = newTestDesk({ dataDir })
  return { ...office, desk, call: callOf(desk), dataDir }
}

describe('what lies on the disk', () => {
  let office: TestOffice
  beforeAll(async () => {
    office = await newTestOffice()
    await office.call('office.setMailSettings', mail)
    for (const step of ['form', 'pull', 'done'] as const) await office.call('office.finishSetUp', { step })
  })

  test('shows no password, setting or act in clear, open and locked', async () => {
    const seen = () =>
      Object.entries(contentsOf(office.dataDir)).flatMap(([name, bytes]) =>
        [
          'himitsu-no-kotoba',
          'kouhou@consulate.example',
          'office.setMailSettings',
          testPassphrase,
          office.recoveryKey,
          office.recoveryKey.replaceAll(' ', ''),
        ]
          .filter((needle) => bytes.includes(needle))
          .map((needle) => `${needle} in ${name}`),
      )
    expect(seen()).toEqual([])
    await lock(office)
    expect(seen()).toEqual([])
    expect(Object.keys(contentsOf(office.dataDir))).not.toContain('office.db-wal')
    await signIn(office)
  })

  test('is whole after a power cut, without a false alarm', async () => {
    const left = afterPowerCut(office)
    await signIn(left)
    expect(await left.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
    expect((await left.call('office.mailSettings', {}))?.sender).toEqual(mail.sender)
    await left.desk.close()
  })

  test('loses acts to a flipped bit in the log, and says so from then on', async () => {
    await lock(office)
    await signIn(office)
    for (const idleMinutes of [11, 12, 13])
      await office.call('office.setSettings', { ...(await office.call('office.settings', {})), idleMinutes })
    const left = afterPowerCut(office)
    const log = join(left.dataDir, 'office.db-wal')
    const bytes = readFileSync(log)
    bytes[32 + 24 + 1000]! ^= 1
    writeFileSync(log, bytes)
    await signIn(left)
    // The driver itself says nothing: the data are simply those of before.
    expect((await left.call('office.settings', {})).idleMinutes).toBe(10)
    for (let again = 0; again < 2; again += 1) {
      expect(await left.call('office.verify', {})).toMatchObject({
        fileSound: true,
        auditSound: false,
        firstBadRow: null,
      })
      await lock(left)
      await signIn(left)
    }
    expect(
      (await left.call('office.audit', { limit: 500 })).rows.filter(({ what }) => what === 'office.recordBroken')
        .length,
    ).toBe(1)
    await left.desk.close()
  })

  test('that was put back from an older day is noticed', async () => {
    await lock(office)
    const older = readFileSync(join(office.dataDir, 'office.db'))
    await signIn(office)
    await office.call('office.finishSetUp', { step: 'done' })
    await lock(office)
    const left = afterPowerCut(office)
    writeFileSync(join(left.dataDir, 'office.db'), older)
    await signIn(left)
    expect(await left.call('office.verify', {})).toMatchObject({
      fileSound: true,
      auditSound: false,
      firstBadRow: null,
    })
    await left.desk.close()
    await signIn(office)
    expect(await office.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
    await lock(office)
  })

  test('and was changed by somebody with the key is shown with its row', async () => {
    const left = afterPowerCut(office)
    await changeData(left, (db) =>
      db.exec(`DROP TRIGGER audit_is_not_changed; UPDATE audit SET what = 'letters.close' WHERE seq = 3`),
    )
    await signIn(left)
    expect(await left.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: false, firstBadRow: 3 })
    await left.desk.close()
  })

  test('with a damaged page is said to be unsound, or damaged where nothing can be opened', async () => {
    const left = afterPowerCut(office)
    const file = join(left.dataDir, 'office.db')
    // A page that signing in does not read.
    let page = 0
    await changeData(left, (db) => {
      page = (
        db.prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'mail_words_data'`).get() as {
          rootpage: number
        }
      ).rootpage
    })
    const bytes = readFileSync(file)
    bytes[(page - 1) * 4096 + 1000]! ^= 1
    writeFileSync(file, bytes)
    await signIn(left)
    expect(await left.call('office.verify', {})).toMatchObject({ fileSound: false })
    await left.desk.close()

    const first = afterPowerCut(office)
    writeFileSync(
      join(first.dataDir, 'office.db'),
      Buffer.from(bytes.map((byte, at) => (at < 5000 ? byte ^ 0x55 : byte))),
    )
    await refusedUntouched(first, 'office_damaged')
  })

  test('made by a newer program is refused untouched', async () => {
    const newer = afterPowerCut(office)
    let left = newer
    // The newer program lost its power, too: what it wrote last stands in the log, which nobody may tidy up.
    await changeData(newer, (db) => {
      db.pragma('user_version = 99990')
      left = afterPowerCut(newer)
    })
    expect(contentsOf(left.dataDir)['office.db-wal']?.length).toBeGreaterThan(0)
    await refusedUntouched(left, 'office_newer')
  })

  test('without its key file, or without its database, is not taken for no office', async () => {
    const keyless = afterPowerCut(office)
    rmSync(join(keyless.dataDir, 'keys.json'))
    expect(await keyless.desk.call('office.status', {})).toEqual({
      ok: false,
      error: { code: 'office_damaged', details: { dataDir: keyless.dataDir } },
    })
    const first = {
      accountName: 'A',
      passphrase: testPassphrase,
      language: 'en' as const,
      officeName: { ja: '', en: '' },
    }
    expect(await codeOf(keyless.call('office.create', first))).toBe('office_exists')
    const empty = afterPowerCut(office)
    rmSync(join(empty.dataDir, 'office.db'))
    expect(await codeOf(signIn(empty))).toBe('office_missing')
    expect(readdirSync(empty.dataDir)).not.toContain('office.db')
  })

  test('with a weakened key file is not opened', async () => {
    const left = afterPowerCut(office)
    const file = join(left.dataDir, 'keys.json')
    writeFileSync(file, readFileSync(file, 'utf8').replace('"memory": 65536', '"memory": 8'))
    expect(await left.desk.call('office.status', {})).toMatchObject({ error: { code: 'weak_key_file' } })
    expect(await codeOf(signIn(left))).toBe('weak_key_file')
  })

  async function refusedUntouched(left: TestOffice, code: string): Promise<void> {
    const before = contentsOf(left.dataDir)
    expect(await codeOf(signIn(left))).toBe(code)
    const after = contentsOf(left.dataDir)
    for (const [name, bytes] of Object.entries(before))
      if (name !== 'office.db-shm') expect([name, after[name]?.equals(bytes)]).toEqual([name, true])
    expect(await codeOf(signIn(left))).toBe(code)
  }
})

describe('a full disk', () => {
  const folder = join(temporaryFolder(), 'small')
  const canMount = () => {
    mkdirSync(folder)
    return spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', folder]).status === 0
  }
  test.runIf(process.platform === 'linux' && process.getuid?.() === 0 && canMount())(
    'is told in one sentence by every way through the door, and all goes on once there is room',
    async () => {
      afterFile(() => spawnSync('umount', [folder]))
      const office = await newTestOffice({ dataDir: join(folder, 'office') })
      const ballast = join(folder, 'ballast')
      const fill = () => {
        let size = 4096
        while (size > 0) {
          try {
            appendFileSync(ballast, Buffer.alloc(size))
          } catch {
            size = Math.floor(size / 2)
          }
        }
      }
      fill()
      const change = { current: testPassphrase, next: otherPassphrase }
      expect(await codeOf(office.call('office.changePassphrase', change))).toBe('disk_full')
      expect(
        await codeOf(
          office.call('office.addAccount', {
            name: 'Ghost',
            roles: ['staff'],
            language: 'en',
            passphrase: otherPassphrase,
          }),
        ),
      ).toBe('disk_full')
      expect(['ok', 'disk_full']).toContain(await codeOf(lock(office)))
      expect((await office.call('office.status', {})).state).toBe('locked')
      for (const room of [0, 4096, 16_384, 65_536]) {
        truncateSync(ballast, statSync(ballast).size - room)
        expect(['ok', 'disk_full']).toContain(await codeOf(signIn(office)))
        expect(['ok', 'disk_full', 'not_signed_in']).toContain(await codeOf(lock(office)))
        fill()
      }
      rmSync(ballast)
      if ((await office.call('office.status', {})).state === 'locked') await signIn(office)
      expect((await office.call('office.accounts', {})).map(({ name }) => name)).toEqual([office.account.name])
      await office.call('office.changePassphrase', change)
      await lock(office)
      expect(await codeOf(signIn(office))).toBe('wrong_passphrase')
      await signIn(office, otherPassphrase)
      expect(await office.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
      await office.desk.close()
    },
  )
})

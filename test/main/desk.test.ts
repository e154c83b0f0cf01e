import { readdirSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Desk } from '../../main/desk.ts'
import { startPracticeServers } from '../../scripts/practice-office/servers.ts'
import { contract } from '../../shared/contract.ts'
import type { Call } from '../../shared/rpc.ts'
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
} from '../support/office.ts'

const sender = { address: 'kouhou@consulate.example', name: { ja: '', en: '' }, signature: { ja: '', en: '' } }

describe('a new office', () => {
  test('is none, is made, and is open with its first account', async () => {
    const dataDir = join(temporaryFolder(), 'deep', 'office')
    const desk = newTestDesk({ dataDir })
    const call = callOf(desk)
    expect(await call('office.status', {})).toEqual({
      state: 'none',
      accounts: [],
      account: null,
      officeName: { ja: '', en: '' },
      dataDir,
      lockedBecause: 'start',
      idleMinutes: 10,
      setUp: 'mailbox',
      renewing: null,
    })
    const first = {
      accountName: '小林 遥',
      passphrase: testPassphrase,
      language: 'ja' as const,
      officeName: { ja: '総領事館', en: 'Consulate' },
    }
    expect(await codeOf(call('office.create', { ...first, passphrase: 'password1234' }))).toBe('weak_passphrase')
    expect((await call('office.status', {})).state).toBe('none')
    const changes: string[] = []
    const stop = desk.onChanged((part) => changes.push(part))
    expect((await call('office.create', first)).recoveryKey).toMatch(/^([0-9A-Z]{5} ){7}[0-9A-Z]{5}$/)
    expect(changes).toEqual(['office'])
    stop()
    const status = await call('office.status', {})
    const account = {
      id: expect.any(String),
      name: '小林 遥',
      nameEn: '',
      roles: ['administrator', 'staff'],
      language: 'ja',
      endedAt: null,
    }
    const { endedAt: _, ...shown } = account
    expect(status).toEqual({
      state: 'open',
      accounts: [shown],
      account,
      officeName: first.officeName,
      dataDir,
      lockedBecause: 'start',
      idleMinutes: 10,
      setUp: 'recovery',
      renewing: null,
    })
    // It begins once somebody has been told the recovery key.
    expect(readdirSync(dataDir).sort()).toEqual([
      'audit-head',
      'keys.json.unborn',
      'office.db',
      'office.db-shm',
      'office.db-wal',
      'office.lock',
      'page-root',
    ])
    expect(await codeOf(call('office.create', first))).toBe('office_exists')
    await desk.close()
    expect(await codeOf(callOf(newTestDesk({ dataDir }))('office.create', first))).toBe('office_exists')
  })

  test('cannot be made where no folder can be', async () => {
    const file = join(temporaryFolder(), 'a-file')
    writeFileSync(file, '')
    const call = callOf(newTestDesk({ dataDir: join(file, 'office') }))
    const first = {
      accountName: 'A',
      passphrase: testPassphrase,
      language: 'en' as const,
      officeName: { ja: '', en: '' },
    }
    expect(await codeOf(call('office.create', first))).toBe('folder_not_writable')
  })

  test('whose making was cut off before its last step is opened all the same', async () => {
    const office = await newTestOffice()
    await lock(office)
    renameSync(join(office.dataDir, 'office.db'), join(office.dataDir, 'office.db.new'))
    expect((await signIn(office)).name).toBe('Haruka Kobayashi')
    expect(await office.call('office.verify', {})).toMatchObject({ fileSound: true, auditSound: true })
    await office.desk.close()
  })
})

describe('the door', () => {
  let office: TestOffice
  let now = Date.parse('2026-11-24T18:00:00.000Z')
  beforeAll(async () => {
    office = await newTestOffice({ clock: () => new Date(now) })
  })

  test('says why it is locked, and answers nothing else', async () => {
    await office.call('office.lock', { because: 'idle' })
    const { state, account, lockedBecause, officeName, setUp } = await office.call('office.status', {})
    expect([state, account, lockedBecause, officeName.en, setUp]).toEqual([
      'locked',
      null,
      'idle',
      'Practice Consulate',
      'done',
    ])
    const codes = await Promise.all(
      Object.entries(contract).flatMap(([part, calls]) =>
        Object.entries(calls as Record<string, Call>)
          .filter(([, call]) => call.who !== 'anyone')
          .map(async ([name]) => codeOf(office.call(`${part}.${name}` as 'office.accounts', {}))),
      ),
    )
    expect(codes.length).toBeGreaterThan(40)
    expect(new Set(codes)).toEqual(new Set(['not_signed_in']))
  })

  test('opens to the passphrase, and tells nothing to a wrong one', async () => {
    const wrong = await office.desk.call('office.signIn', { accountId: office.account.id, passphrase: 'wrong' })
    const nobody = await office.desk.call('office.signIn', {
      accountId: '018f0000-0000-7000-8000-000000000009',
      passphrase: testPassphrase,
    })
    expect(wrong).toEqual({ ok: false, error: { code: 'wrong_passphrase', details: {} } })
    expect(nobody).toEqual(wrong)
    expect(await signIn(office)).toEqual(office.account)
    expect(await codeOf(signIn(office))).toBe('not_allowed')
  })

  test('keeps who tries too often waiting, and opens afterwards', async () => {
    await lock(office)
    for (let n = 0; n < 3; n += 1) expect(await codeOf(signIn(office, 'wrong'))).toBe('wrong_passphrase')
    expect(
      await office.desk.call('office.signIn', { accountId: office.account.id, passphrase: testPassphrase }),
    ).toEqual({ ok: false, error: { code: 'too_many_attempts', details: { seconds: 5 } } })
    expect(
      await codeOf(
        office.call('office.recover', {
          recoveryKey: office.recoveryKey,
          accountId: office.account.id,
          newPassphrase: otherPassphrase,
        }),
      ),
    ).toBe('too_many_attempts')
    now += 5000
    expect(await codeOf(signIn(office))).toBe('ok')
  })

  test('opens to the recovery key, which gives a new passphrase', async () => {
    await lock(office)
    const recover = (recoveryKey: string, newPassphrase: string) =>
      office.call('office.recover', { recoveryKey, accountId: office.account.id, newPassphrase })
    const wrong = `${office.recoveryKey.slice(0, -1)}${office.recoveryKey.endsWith('A') ? 'B' : 'A'}`
    expect(await codeOf(recover(wrong, otherPassphrase))).toBe('wrong_recovery_key')
    expect(await codeOf(recover(office.recoveryKey, 'password1234'))).toBe('weak_passphrase')
    expect((await office.call('office.status', {})).state).toBe('locked')
    expect(await recover(office.recoveryKey.toLowerCase().replaceAll(' ', ''), otherPassphrase)).toEqual(office.account)
    await lock(office)
    expect(await codeOf(signIn(office))).toBe('wrong_passphrase')
    expect(await codeOf(signIn(office, otherPassphrase))).toBe('ok')
  })

  test('takes a new passphrase from who knows the old one', async () => {
    const change = (current: string, next: string) => office.call('office.changePassphrase', { current, next })
    expect(await codeOf(change('wrong', testPassphrase))).toBe('wrong_passphrase')
    expect(await codeOf(change(otherPassphrase, 'haruka kobayashi'))).toBe('weak_passphrase')
    expect(await codeOf(change(otherPassphrase, testPassphrase))).toBe('ok')
    await lock(office)
    expect(await codeOf(signIn(office, otherPassphrase))).toBe('wrong_passphrase')
    expect(await codeOf(signIn(office))).toBe('ok')
  })

  test('closes on what is still under way', async () => {
    const verifying = codeOf(office.call('office.verify', {}))
    await lock(office)
    expect(await verifying).toBe('not_signed_in')
    await signIn(office)
  })

  test('leaves the folder to one desk at a time', async () => {
    const second = newTestDesk({ dataDir: office.dataDir })
    expect(await second.call('office.status', {})).toEqual({
      ok: false,
      error: { code: 'office_in_use', details: { dataDir: office.dataDir } },
    })
    expect(
      await codeOf(callOf(second)('office.signIn', { accountId: office.account.id, passphrase: testPassphrase })),
    ).toBe('office_in_use')
    await office.desk.close()
    expect(
      await codeOf(callOf(second)('office.signIn', { accountId: office.account.id, passphrase: testPassphrase })),
    ).toBe('ok')
    await second.close()
  })
})

describe('the way of a letter', () => {
  test('from the mail server to the list, with what the servers answered', async () => {
    const office = await newTestOffice()
    const raw = (n: number) =>
      Buffer.from(
        [
          `From: Citizen ${n} <c${n}@citizen.example>`,
          'To: kouhou@consulate.example',
          `Subject: Letter ${n}`,
          `Message-ID: <m${n}@citizen.example>`,
          'Date: Tue, 24 Nov 2026 10:00:00 +0000',
          '',
          `Text of letter ${n}.`,
          '',
        ].join('\r\n'),
      )
    const servers = await startPracticeServers([1, 2, 3].map((n) => ({ raw: raw(n) })))
    try {
      expect(await codeOf(office.call('letters.pull', {}))).toBe('mailbox_not_set')
      const settings = { incoming: servers.imap, outgoing: servers.smtp, folders: {}, sender }
      const refused = await office.call('office.testMailSettings', {
        ...settings,
        incoming: { ...servers.imap, password: 'wrong' },
      })
      expect([refused.incoming.ok, refused.incoming.code, refused.outgoing.ok]).toEqual([
        false,
        'server_refused_login',
        true,
      ])
      expect(await office.call('office.mailSettings', {})).toBe(null)
      await office.call('office.setMailSettings', settings)
      const tested = await office.call('office.testMailSettings', (await office.call('office.mailSettings', {}))!)
      expect(tested).toEqual({
        incoming: {
          ok: true,
          code: '',
          serverWords: '',
          messages: 3,
          folders: expect.arrayContaining(['INBOX', 'Sent']),
        },
        outgoing: { ok: true, code: '', serverWords: '' },
      })
      expect(await office.call('letters.pull', {})).toEqual({
        arrived: 3,
        new: 3,
        known: 0,
        unrecognizedForms: 0,
        setApart: 0,
        failed: 0,
      })
      expect((await office.call('letters.list', {})).rows.map(({ subject }) => subject).sort()).toEqual([
        'Letter 1',
        'Letter 2',
        'Letter 3',
      ])
      expect((await office.call('office.verify', {})).letters).toBe(3)
      expect(Object.values(contentsOf(office.dataDir)).filter((bytes) => bytes.includes('citizen.example'))).toEqual([])
    } finally {
      await office.desk.close()
      await servers.stop()
    }
  })
})

test('the desk answers from its thread as the shell asks, and ends when told', async () => {
  const office = await newTestOffice()
  await office.desk.close()
  const worker = new Worker(new URL('../../main/desk-worker.ts', import.meta.url), {
    workerData: { dataDir: office.dataDir },
  })
  const said: unknown[] = []
  const waiting = new Map<number, (result: Awaited<ReturnType<Desk['call']>>) => void>()
  worker.on('message', (message: { id: number; result: Awaited<ReturnType<Desk['call']>> } | { changed: string }) => {
    if ('changed' in message) said.push(message)
    else waiting.get(message.id)?.(message.result)
  })
  const ask = (id: number, path: string, input: unknown) =>
    new Promise<Awaited<ReturnType<Desk['call']>>>((resolve) => {
      waiting.set(id, resolve)
      worker.postMessage({ id, path, input })
    })
  expect(await ask(1, 'office.status', {})).toMatchObject({ ok: true, output: { state: 'locked' } })
  expect(await ask(2, 'office.signIn', { accountId: office.account.id, passphrase: testPassphrase })).toEqual({
    ok: true,
    output: office.account,
  })
  expect(said).toContainEqual({ changed: 'office' })
  expect(await ask(3, 'nowhere.atAll', {})).toEqual({
    ok: false,
    error: { code: 'bad_input', details: { field: 'nowhere.atAll' } },
  })
  expect(await ask(4, 'constructor.name', {})).toMatchObject({ ok: false })
  const ended = new Promise((resolve) => worker.once('exit', resolve))
  worker.postMessage({ close: true })
  expect(await ended).toBe(0)
  expect((await callOf(newTestDesk({ dataDir: office.dataDir }))('office.status', {})).state).toBe('locked')
})

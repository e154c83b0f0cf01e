import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { audited } from '../../../main/database/audited.ts'
import { type Migration, versionOf } from '../../../main/database/migrate.ts'
import { raisedSince } from '../../../main/database/migrations/index.ts'
import { beginJournal, newOfficeId } from '../../../main/journal/sharing.ts'
import { newKeyFile } from '../../../main/office/key-file.ts'
import { beginOffice, closeOffice, officeFiles, openOffice, writeOffice } from '../../../main/office/office-folder.ts'
import { newRecoveryKey } from '../../../main/office/recovery-key.ts'
import { Problem } from '../../../shared/errors.ts'
import { available, startPostgres } from '../../servers/postgres.ts'
import { startSmtpSink } from '../../servers/smtp-sink.ts'
import { eventually } from '../../support/eventually.ts'
import { startMailbox } from '../../support/killed-office/killed-office.ts'
import { later, moving, next, today } from '../../support/later-versions.ts'
import {
  callOf,
  codeOf,
  newTestDesk,
  newTestOffice,
  otherPassphrase,
  temporaryFolder,
  testPassphrase,
  type TypedCall,
} from '../../support/office.ts'
import { until } from '../../support/old-office.ts'
import { type SharedGround, sharedGrounds } from '../../support/shared-grounds.ts'
import { settingsFor } from '../letters/ground.ts'

type Opened = { call: TypedCall; seen: string[]; close(): Promise<void> }

describe.each(sharedGrounds)('an office that shares by $name and gets a newer program', ({ start }) => {
  let ground: SharedGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  /** An office of two workstations, both closed, and how each is opened with a program that knows these versions. */
  async function twoDesks(where: SharedGround) {
    const { call, account, dataDir, desk } = await newTestOffice()
    await where.prepare(call)
    await call('office.shareOffice', { address: where.address, name: '窓口1' })
    const { code } = await call('office.showCode', { address: where.address })
    const otherDir = join(temporaryFolder(), 'other')
    const joining = newTestDesk({ dataDir: otherDir })
    const who = { accountName: account.name, passphrase: otherPassphrase }
    await callOf(joining)('office.joinOffice', { code, name: '窓口2', ...who })
    await call('office.travel', {})
    await Promise.all([desk.close(), joining.close()])
    const opening =
      (folder: string, passphrase: string) =>
      async (migrations: readonly Migration[], background = false) => {
        const opened = newTestDesk({ dataDir: folder, migrations, background })
        const one = callOf(opened)
        const seen: string[] = []
        opened.onChanged((part) => {
          if (part === 'office')
            void one('office.status', {}).then(({ state, raising }) => seen.push(`${state} ${raising !== undefined}`))
        })
        await one('office.signIn', { accountId: account.id, passphrase })
        return { call: one, seen, close: () => opened.close() } satisfies Opened
      }
    return {
      account,
      first: opening(dataDir, testPassphrase),
      second: opening(otherDir, otherPassphrase),
      rename: (one: TypedCall, name: string) => one('office.rename', { accountId: account.id, name, nameEn: '' }),
    }
  }

  async function expectTheSame(...calls: TypedCall[]): Promise<void> {
    for (const call of [...calls, ...calls]) await call('office.travel', {})
    const proved = await Promise.all(calls.map((call) => call('office.verify', {})))
    for (const one of proved) {
      expect([one.journal, one.shared]).toEqual([proved[0]!.journal, proved[0]!.shared])
      expect([one.fileSound, one.auditSound]).toEqual([true, true])
    }
    for (const call of calls)
      expect(await call('office.workstations', {})).toMatchObject({ state: { state: 'in-step' }, alarms: [] })
  }

  test('is brought up to date at one place; the older program can be looked at, changes nothing, and goes on once it is newer', async () => {
    const { account, first, second, rename } = await twoDesks(ground)
    const old = await second(today)
    await old.call('office.setLanguage', { language: 'en' })
    const one = await first(next)
    expect(one.seen).toContain('locked true')
    expect(await one.call('office.status', {})).not.toHaveProperty('raising')
    await rename(one.call, '小林 遥')
    await one.call('office.travel', {})

    await old.call('office.travel', {})
    expect(await old.call('office.workstations', {})).toMatchObject({
      state: { state: 'halted', halted: 'newer-program', waiting: 1 },
      alarms: [{ kind: 'newer-program' }],
    })
    expect(await codeOf(rename(old.call, '小林 春'))).toBe('journal_newer')
    expect(await codeOf(old.call('office.showCode', { address: ground.address }))).not.toBe('ok')
    expect((await old.call('office.accounts', {})).map(({ name, language }) => [name, language])).toEqual([
      [account.name, 'en'],
    ])
    await old.close()
    // It stands still as well with all that goes on by itself, and after it was started again.
    const still = await second(today, true)
    expect(await codeOf(rename(still.call, '小林 春'))).toBe('journal_newer')
    await eventually(async () => (await still.call('office.workstations', {}))!.state.halted === 'newer-program')
    await still.close()

    const other = await second(next)
    await expectTheSame(one.call, other.call)
    expect((await other.call('office.accounts', {})).map(({ name, language }) => [name, language])).toEqual([
      ['小林 遥', 'en'],
    ])
    const acts = await one.call('office.audit', { limit: 50 })
    expect(acts.rows.map(({ what }) => what)).toContain('office.migrate')
    await rename(other.call, '小林 遥香')
    await expectTheSame(one.call, other.call)
  })

  test('takes in whoever joins with a newer program, and nobody with an older one', async () => {
    const { account, first, rename } = await twoDesks(ground)
    const one = await first(today)
    await rename(one.call, '小林 遥')
    const joining = async (by: TypedCall, migrations: readonly Migration[]) => {
      const { code } = await by('office.showCode', { address: ground.address })
      const call = callOf(newTestDesk({ dataDir: join(temporaryFolder(), 'office'), migrations }))
      const who = { accountName: '小林 遥', passphrase: otherPassphrase }
      return { call, join: () => call('office.joinOffice', { code, name: '窓口3', ...who }) }
    }
    const newer = await joining(one.call, later)
    await newer.join()
    await one.call('office.travel', {})
    expect((await one.call('office.workstations', {}))!.state.halted).toBe('newer-program')
    await one.close()
    const updated = await first(later)
    await expectTheSame(newer.call, updated.call)
    expect((await newer.call('office.accounts', {})).map(({ id, name }) => [id, name])).toEqual([
      [account.id, '小林 遥'],
    ])
    const older = await joining(updated.call, today)
    expect(await codeOf(older.join())).toBe('office_newer')
    expect((await older.call('office.status', {})).state).toBe('none')
  })

  test('says what to do where the journal cannot be reached, and goes on with the version before', async () => {
    const own = await start()
    const { account, first, rename } = await twoDesks(own).finally(() => own.stop())
    expect(await codeOf(first(next))).toBe('office_behind')
    expect(await codeOf(first(next))).toBe('office_behind')
    const before = await first(today)
    await rename(before.call, '小林 遥')
    const { auditSound, fileSound } = await before.call('office.verify', {})
    expect([auditSound, fileSound]).toEqual([true, true])
    expect((await before.call('office.audit', { limit: 50 })).rows.map(({ what }) => what)).not.toContain(
      'office.pagesReplaced',
    )
    expect((await before.call('office.accounts', {})).map(({ id, name }) => [id, name])).toEqual([
      [account.id, '小林 遥'],
    ])
  })
})

test.runIf(available())(
  'whatever letters show of what others did meanwhile is there once the data are of the new shape, and letters can be read in the old one',
  async () => {
    const database = await startPostgres()
    const mailbox = await startMailbox(3)
    const sink = await startSmtpSink({ tls: true })
    try {
      const { call, account, dataDir, desk } = await newTestOffice()
      await call('office.setMailSettings', settingsFor(mailbox.incoming, sink.settings('tls')))
      await call('letters.pull', {})
      const address = { engine: 'postgres', ...database.owner } as const
      await call('office.shareOffice', { address, name: '窓口1' })
      const { code } = await call('office.showCode', { address })
      const otherDir = join(temporaryFolder(), 'other')
      const joining = newTestDesk({ dataDir: otherDir })
      const old = callOf(joining)
      const who = { accountName: account.name, passphrase: otherPassphrase }
      await old('office.joinOffice', { code, name: '窓口2', ...who })
      await old('letters.pull', {})
      await old('office.travel', {})
      const [one, two, three] = (await old('letters.list', {})).rows.map(({ id }) => id)
      // Both answer, and the other was quicker; and a note is written that is found by its words.
      await old('letters.reply', { letterId: one!, subject: 'Re', body: 'too late' })
      await call('letters.reply', { letterId: one!, subject: 'Re', body: 'first' })
      await call('letters.addNote', { id: randomUUID(), letterId: two!, text: '紫陽花の件', mentions: [] })
      await call('office.travel', {})
      await Promise.all([desk.close(), joining.close()])
      // The other learns all of it, and that it was too late, before it is open.
      const opened = async (folder: string, passphrase: string, migrations: readonly Migration[]) => {
        const one = newTestDesk({ dataDir: folder, migrations })
        await callOf(one)('office.signIn', { accountId: account.id, passphrase })
        return { call: callOf(one), close: () => one.close() }
      }
      const updated = await opened(otherDir, otherPassphrase, next)
      expect((await updated.call('letters.list', { view: 'all', search: '紫陽花' })).rows.map(({ id }) => id)).toEqual([
        two,
      ])
      expect((await updated.call('office.workstations', {}))!.lost.map(({ what }) => what)).toEqual(['letters.reply'])
      expect((await updated.call('letters.get', { id: one! })).draft).toMatchObject({ body: 'too late' })

      await opened(dataDir, testPassphrase, later)
      await updated.call('office.travel', {})
      expect(await codeOf(updated.call('letters.open', { id: three! }))).toBe('ok')
      expect(await updated.call('letters.get', { id: three! })).toMatchObject({ id: three })
      const answer = { letterId: three!, subject: 'Re', body: 'no' }
      expect(await codeOf(updated.call('letters.reply', answer))).toBe('journal_newer')
      expect(await codeOf(updated.call('letters.saveDraft', answer))).toBe('journal_newer')
      expect(sink.received()).toEqual([])
    } finally {
      await Promise.all([database.stop(), mailbox.imap.stop(), sink.stop()])
    }
  },
)

test('data from before there were such places are brought so far as soon as they are opened, with a journal as well, and from there on at one of them', async () => {
  const files = officeFiles(temporaryFolder())
  const dataKey = randomBytes(32)
  const key = () => Buffer.from(dataKey)
  const { keys } = newKeyFile(dataKey, newRecoveryKey(), { ja: '', en: '' })
  await writeOffice(files, dataKey, keys, until(1080), async (db) => {
    const office = { office: newOfficeId(), address: '{}', name: 'one', at: '2026-11-24T00:00:00.000Z' }
    audited(db, { accountId: null, what: 'office.shareOffice', at: office.at }, () => beginJournal(db, office))
  })
  beginOffice(files)
  let raised = 0
  const raise = () => {
    raised += 1
    return Promise.reject(new Problem('office_behind'))
  }
  const open = (migrations: readonly Migration[]) => openOffice(files, key(), '2026-11-24', null, { migrations, raise })
  const opened = await open(until(raisedSince))
  expect([versionOf(opened.db), raised]).toEqual([raisedSince, 0])
  expect(opened.db.prepare('SELECT count(*) FROM journal_unkept').pluck().get()).toBe(0)
  closeOffice(files, opened)
  expect(await codeOf(open([...until(raisedSince), moving]))).toBe('office_behind')
  const again = await open(until(raisedSince))
  expect([versionOf(again.db), raised]).toEqual([raisedSince, 1])
  closeOffice(files, again)
})

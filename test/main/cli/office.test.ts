import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { practiceLetters } from '../../../scripts/practice-office/letters/index.ts'
import { startPracticeServers, type PracticeServers } from '../../../scripts/practice-office/servers.ts'
import type { AuditRow } from '../../../shared/office/audit.ts'
import { ja } from '../../../shared/words/ja.ts'
import {
  callOf,
  newTestDesk,
  newTestOffice,
  temporaryFolder,
  testPassphrase,
  type TestOffice,
} from '../../support/office.ts'
import { desk, type Ended, fileOf, jsonFile, passphrase } from './command-line.ts'

const invented = practiceLetters(new Date('2026-11-25T09:00:00Z'))
const letters = invented.filter(({ kind }) => ['form', 'unrecognized-form', 'direct'].includes(kind))
const passphraseFile = fileOf(`${passphrase}\r\nsecond line\n`)

describe('an office made, set up and read without a window', () => {
  const data = join(temporaryFolder(), 'office')
  const at = (command: string, ...more: string[]): Promise<Ended> =>
    desk([command, '--data', data, '--passphrase-file', passphraseFile, ...more])
  let servers: PracticeServers

  beforeAll(async () => {
    servers = await startPracticeServers(invented)
  })
  afterAll(() => servers.stop())

  test('init makes encrypted office data and prints the recovery key this one time', async () => {
    const made = await at('init', '--account', '森 直樹', '--office-en', 'Consulate', '--json')
    expect(made).toMatchObject({ exitCode: 0, errors: '' })
    const { recoveryKey, ...rest } = JSON.parse(made.output) as Record<string, string>
    expect(rest).toEqual({ dataDir: data, account: '森 直樹' })
    expect(recoveryKey).toMatch(/^([0-9A-Z]{5}[ -]){7}[0-9A-Z]{5}$/)
    expect(readFileSync(join(data, 'office.db')).subarray(0, 6).toString('latin1')).not.toBe('SQLite')
    for (const file of readdirSync(data)) expect(readFileSync(join(data, file), 'latin1')).not.toContain(recoveryKey)

    const again = await at('init', '--account', '森 直樹')
    expect(again).toEqual({ exitCode: 1, output: '', errors: 'This folder already holds office data.\n' })
  })

  test('before the mailbox is set up a pull says so, in the language asked for', async () => {
    expect(await at('pull', '--language', 'ja')).toEqual({
      exitCode: 1,
      output: '',
      errors: `${ja.errors.mailbox_not_set}\n`,
    })
  })

  test('settings that the servers refuse are not stored: each refusal is a sentence with the place in the file', async () => {
    const { mail } = settings()
    const wrong = {
      ...mail,
      incoming: { ...mail.incoming, password: 'guessed' },
      outgoing: { ...mail.outgoing, certificateAuthority: '' },
    }
    const refused = await at('configure', '--file', jsonFile({ office: { idleMinutes: 3 }, mail: wrong }))
    const [incoming, outgoing, ...rest] = refused.errors.trimEnd().split('\n')
    expect({ exitCode: refused.exitCode, output: refused.output, rest }).toEqual({
      exitCode: 1,
      output: '',
      rest: ['No settings were changed.'],
    })
    expect(incoming).toMatch(/^mail\.incoming: The user name or the password is wrong\./)
    expect(outgoing).toMatch(/^mail\.outgoing: .*authority.* \(Issuer: Practice Office Authority; .*localhost.*; .*\)$/)
    expect(refused.errors).not.toContain('guessed')
    expect((await at('pull')).errors).toBe('The mailbox is not set up yet. An administrator can do that.\n')
  })

  test('folders that the server does not have are named; without the Sent folder one can still work', async () => {
    const { mail } = settings()
    const noArchive = await at('configure', '--file', jsonFile({ mail: { ...mail, folders: { others: ['Archive'] } } }))
    expect(noArchive.errors).toMatch(
      /^“mail\.folders\.others\[0\]”: the server has no folder “Archive”\. It has: .*INBOX.*\nNo settings/,
    )
    expect(noArchive.exitCode).toBe(1)
    const noSent = await at('configure', '--file', jsonFile({ mail: { ...mail, folders: { sent: 'Copies' } } }))
    expect(noSent.errors).toMatch(/^“mail\.folders\.sent”: the server has no folder “Copies”\./)
    expect(noSent.exitCode).toBe(0)
  })

  test('configure stores settings that both servers have accepted, and keeps the password that is left out', async () => {
    const stored = await at('configure', '--file', jsonFile(settings()), '--json')
    expect(stored).toMatchObject({ exitCode: 0, errors: '' })
    expect(JSON.parse(stored.output)).toMatchObject({
      stored: ['office', 'mail'],
      tested: { incoming: { ok: true, messages: invented.length }, outgoing: { ok: true } },
    })
    const {
      incoming: { password: _incoming, ...incoming },
      outgoing: { password: _outgoing, ...outgoing },
      sender,
    } = settings().mail
    const again = await at('configure', '--file', jsonFile({ mail: { incoming, outgoing, sender } }))
    const output = `Both servers answered. The inbox holds ${invented.length} messages.\nStored: mail\n`
    expect(again).toEqual({ exitCode: 0, errors: '', output })
    const moved = { incoming: { ...incoming, host: 'elsewhere.example' }, outgoing, sender }
    const elsewhere = await at('configure', '--no-test', '--file', jsonFile({ mail: moved }))
    expect(elsewhere).toEqual({
      exitCode: 1,
      output: '',
      errors: '“mail.incoming.password” is missing.\nNo settings were changed.\n',
    })
  })

  test('the window does not lead through the first-run assistant what a file has set up', async () => {
    const office = newTestDesk({ dataDir: data })
    expect(await callOf(office)('office.status', {})).toMatchObject({
      setUp: 'done',
      officeName: { ja: '広報文化班', en: 'Consulate' },
    })
  })

  test('pull counts what is new; the second time nothing is fetched again', async () => {
    const first = await at('pull', '--json')
    const count = (...kinds: string[]): number => invented.filter(({ kind }) => kinds.includes(kind)).length
    expect(first).toMatchObject({ exitCode: 0, errors: '' })
    expect(JSON.parse(first.output)).toEqual({
      new: invented.length,
      known: 0,
      unreadForms: count('unrecognized-form'),
      setApart: count('bounce', 'complaint', 'automatic'),
      failed: 0,
    })
    const second = await at('pull')
    expect(second).toEqual({
      exitCode: 0,
      errors: '',
      output:
        'New: 0\nFetched again, already here: 0\nUnrecognized forms: 0\nSet apart (delivery failures, automatic answers): 0\nFailed: 0\n',
    })
  })

  test('letters --json is an array of every letter, newest first, with its fields and its whole text', async () => {
    const { exitCode, output, errors } = await at('letters', '--json')
    expect({ exitCode, errors }).toEqual({ exitCode: 0, errors: '' })
    const listed = JSON.parse(output) as Record<string, unknown>[]
    expect(listed).toHaveLength(letters.length)
    expect(listed.map(({ receivedAt }) => receivedAt)).toEqual(
      listed
        .map(({ receivedAt }) => String(receivedAt))
        .toSorted()
        .toReversed(),
    )
    for (const letter of listed)
      expect(Object.keys(letter)).toEqual([
        'id',
        'from',
        'subject',
        'receivedAt',
        'status',
        'candidate',
        'fields',
        'text',
      ])
    const withFields = listed.filter(({ fields }) => fields !== null)
    expect(withFields).toHaveLength(letters.filter(({ kind }) => kind === 'form').length)
    for (const { fields, text } of withFields) expect(text).toContain((fields as { email: string }).email)
  })

  test('letters searches, and stops at the limit', async () => {
    const found = JSON.parse((await at('letters', '--search', '旅券', '--json')).output) as {
      text: string
      subject: string
    }[]
    expect(found.length).toBeGreaterThan(1)
    for (const { subject, text } of found) expect(subject + text).toContain('旅券')
    const few = await at('letters', '--search', '旅券', '--limit', '1')
    expect(few.output.trimEnd().split('\n')).toHaveLength(1)
    expect(few.output).toMatch(/^2026-\d+\t2026-\d\d-\d\d \d\d:\d\d\tnew\t.+\t.+\n$/)
    expect(await at('letters', '--search', 'ドンブラコ')).toEqual({
      exitCode: 0,
      output: 'There are no letters.\n',
      errors: '',
    })
    expect((await at('letters', '--search', 'ドンブラコ', '--json')).output).toBe('[]\n')
  })

  test('verify proves the record, in which every one of these commands stands', async () => {
    const verified = await at('verify', '--json')
    expect(verified).toMatchObject({ exitCode: 0, errors: '' })
    expect(JSON.parse(verified.output)).toMatchObject({ fileSound: true, auditSound: true, firstBadRow: null })
    const { rows, idleMinutes } = await recordOf(data)
    expect(idleMinutes).toBe(7)
    const acts = rows.map(({ what }) => what)
    expect(acts).toEqual(
      expect.arrayContaining([
        'office.create',
        'office.testMailSettings',
        'office.setMailSettings',
        'office.setSettings',
        'letters.pull',
        'office.verify',
        'office.lock',
      ]),
    )
    expect(acts.filter((what) => what === 'office.signIn').length).toBeGreaterThan(10)
    // Each time letters left by the command line, as a list or whole, and whoever asked for them.
    const taken = rows.filter(({ what }) => what === 'letters.takeOut')
    expect(taken.map(({ by, about }) => [by?.name, about])).toEqual(Array.from({ length: 5 }, () => ['森 直樹', '']))
  })

  test('a wrong passphrase and an unknown account are refused with one sentence', async () => {
    const wrong = await desk(['letters', '--data', data, '--passphrase-file', fileOf('not the passphrase of anybody')])
    expect(wrong).toEqual({ exitCode: 1, output: '', errors: 'That passphrase did not open the desk. Try again.\n' })
    expect(await at('letters', '--account', 'Nobody')).toEqual({
      exitCode: 1,
      output: '',
      errors: 'There is no account “Nobody”.\n',
    })
    expect(await desk(['letters', '--data', temporaryFolder(), '--passphrase-file', passphraseFile])).toEqual({
      exitCode: 1,
      output: '',
      errors: 'There is no office data in this folder. Check the place.\n',
    })
  })

  async function recordOf(dataDir: string): Promise<{ rows: AuditRow[]; idleMinutes: number }> {
    const office = newTestDesk({ dataDir })
    const call = callOf(office)
    const { accounts } = await call('office.status', {})
    await call('office.signIn', { accountId: accounts[0]!.id, passphrase })
    const { rows } = await call('office.audit', { limit: 500 })
    const { idleMinutes } = await call('office.settings', {})
    await office.close()
    return { rows, idleMinutes }
  }

  function settings() {
    return {
      office: { idleMinutes: 7 },
      mail: {
        incoming: servers.imap,
        outgoing: servers.smtp,
        sender: {
          address: 'kouhou@consulate.example',
          name: { ja: '総領事館', en: 'Consulate' },
          signature: { ja: '', en: '' },
        },
      },
    }
  }
})

describe('an office with several accounts', () => {
  let office: TestOffice
  const file = fileOf(testPassphrase)
  const as = (account: string, command: string, ...more: string[]): Promise<Ended> =>
    desk([command, '--data', office.dataDir, '--account', account, '--passphrase-file', file, ...more])

  beforeAll(async () => {
    office = await newTestOffice()
    await office.call('office.addAccount', {
      name: 'Reader',
      roles: ['staff'],
      language: 'en',
      passphrase: testPassphrase,
    })
    await office.call('office.addAccount', {
      name: '見る人',
      roles: ['supervisor'],
      language: 'ja',
      passphrase: testPassphrase,
    })
  })

  test('while the program holds the folder, pull leaves the pulling to it, and nothing else opens it', async () => {
    const [pulled, listed] = [await as('Reader', 'pull'), await as('Reader', 'letters')]
    expect(pulled).toEqual({
      exitCode: 1,
      output: '',
      errors: 'Madoguchi has this office data open and receives mail by itself. Nothing was received here.\n',
    })
    expect(listed).toEqual({
      exitCode: 1,
      output: '',
      errors: 'Another window or process is using the office data. Close it, then try again.\n',
    })
    await office.desk.close()
  })

  test('roles hold on the command line too', async () => {
    const notAllowed = { exitCode: 1, output: '', errors: 'Your account may not do this. Ask the administrator.\n' }
    const schemas = jsonFile({ formSchemas: [] })
    expect({
      staffConfigures: await as('Reader', 'configure', '--file', schemas),
      staffVerifies: await as('Reader', 'verify'),
      supervisorReads: await as('見る人', 'letters', '--json'),
      supervisorPulls: await as('見る人', 'pull'),
    }).toEqual({
      staffConfigures: notAllowed,
      staffVerifies: notAllowed,
      supervisorReads: notAllowed,
      supervisorPulls: notAllowed,
    })
    expect((await as('Reader', 'letters', '--json')).output).toBe('[]\n')
    expect((await as('見る人', 'verify')).exitCode).toBe(0)
  })

  test('without --account it must be said whose passphrase it is', async () => {
    const { exitCode, errors } = await desk(['letters', '--data', office.dataDir, '--passphrase-file', file])
    expect({ exitCode, first: errors.split('\n')[0] }).toEqual({
      exitCode: 2,
      first: 'There are several accounts. Name one with “--account”.',
    })
  })
})

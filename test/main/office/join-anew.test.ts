import { randomUUID } from 'node:crypto'
import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { eventually } from '../../support/eventually.ts'
import {
  callOf,
  codeOf,
  newTestDesk,
  newTestOffice,
  otherPassphrase,
  temporaryFolder,
  type TypedCall,
} from '../../support/office.ts'
import { type SharedGround, sharedGrounds } from '../../support/shared-grounds.ts'

const day = 86_400_000

describe.each(sharedGrounds)('an office that shares by $name', ({ start }) => {
  let ground: SharedGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  test('takes a workstation back that was away for 31 days: it is in step, nothing of its own is gone, and what never travelled is shown', async () => {
    let later = 0
    const clock = (): Date => new Date(Date.now() + later)
    const { call, account } = await newTestOffice({ clock })
    await ground.prepare(call)
    if ((await call('office.mailSettings', {})) === null) await call('office.setMailSettings', mailSettings)
    await importMails(call, [1, 2, 3])
    await call('office.shareOffice', { address: ground.address, name: 'one' })
    await call('office.travel', {})
    const dataDir = join(temporaryFolder(), 'two')
    const desk = newTestDesk({ dataDir, clock })
    const second = callOf(desk)
    const codeFor = async (): Promise<string> => (await call('office.showCode', { address: ground.address })).code
    const joining = { name: 'two', accountName: '', passphrase: otherPassphrase }
    await second('office.joinOffice', { ...joining, code: await codeFor() })
    await travel(second, call, second)
    const letters = await listed(second)
    expect(letters.map(({ subject }) => subject)).toEqual(['Letter 1', 'Letter 2', 'Letter 3'])
    const [draftOf, noteOf, replyTo] = letters.map(({ id }) => id) as [string, string, string]
    // It can go on: nothing is given up.
    expect(await codeOf(second('office.joinAnew', { code: await codeFor() }))).toBe('not_allowed')

    // Nobody hears of this.
    await second('letters.saveDraft', { letterId: draftOf, subject: 'Re: 1', body: 'Half of an answer' })
    await second('letters.open', { id: draftOf })
    await second('letters.addNote', { id: randomUUID(), letterId: noteOf, text: 'Ask the consul', mentions: [] })
    await second('letters.reply', { letterId: replyTo, subject: 'Re: 3', body: 'A whole answer' })
    await second('office.rename', { accountId: account.id, name: '知らない名前', nameEn: '' })
    await importMails(second, [4])
    const rename = (name: string) => call('office.rename', { accountId: account.id, name, nameEn: '' })
    for (let week = 0; week < 4; week += 1) {
      later += 12 * day
      await rename(`遥 ${week}`)
      await travel(call)
    }
    await travel(second)
    expect((await second('office.workstations', {}))!.state).toMatchObject({ state: 'halted', halted: 'away' })

    const another = await newTestOffice({ clock })
    await ground.prepare(another.call)
    await another.call('office.shareOffice', { address: ground.address, name: 'elsewhere' })
    const { code: foreign } = await another.call('office.showCode', { address: ground.address })
    expect(await codeOf(second('office.joinAnew', { code: foreign }))).toBe('code_other_office')
    expect(await codeOf(second('office.joinAnew', { code: 'nothing' }))).toBe('code_unreadable')

    const code = await codeFor()
    const { folder } = await second('office.joinAnew', { code })
    expect(readdirSync(folder)).toHaveLength(1)
    expect(await codeOf(second('office.joinAnew', { code }))).toBe('not_allowed')
    await travel(second, call, second, call)
    for (const one of [call, second]) {
      const { state, desks, alarms } = (await one('office.workstations', {}))!
      expect([state.state, alarms]).toEqual(['in-step', []])
      // One code was for a workstation that could go on.
      expect(desks.map(({ name }) => name)).toEqual(['one', 'two', '', 'two'])
    }
    const verified = await Promise.all([call, second].map((one) => one('office.verify', {})))
    expect(verified[1]!.shared).toEqual(verified[0]!.shared)
    expect(verified.map(({ fileSound, auditSound }) => [fileSound, auditSound])).toEqual([
      [true, true],
      [true, true],
    ])

    // What is its own is there: every letter with its text, the draft, and whoever has read it; the mail that only it had is everybody's.
    for (const one of [second, call])
      expect((await listed(one)).map(({ subject }) => subject)).toEqual([
        'Letter 1',
        'Letter 2',
        'Letter 3',
        'Letter 4',
      ])
    expect((await call('letters.get', { id: (await listed(call))[3]!.id })).text).toContain('What letter 4 says')
    expect((await second('letters.get', { id: draftOf })).text).toContain('What letter 1 says')
    for (const one of [second, call])
      expect((await one('letters.get', { id: draftOf })).draft).toMatchObject({ body: 'Half of an answer' })
    expect((await listed(call))[0]!.unread).toBe(false)

    // What others had to hear and never did is told, with its texts; the text of the reply is a draft again.
    const { lost } = (await second('office.workstations', {}))!
    const told = lost.map(({ what, anew, by, texts }) => ({ what, anew, by, texts }))
    expect(told).toContainEqual({ what: 'letters.addNote', anew: true, by: null, texts: ['Ask the consul'] })
    expect(told).toContainEqual({ what: 'office.rename', anew: true, by: null, texts: ['知らない名前'] })
    expect(told.find(({ what }) => what === 'letters.reply')?.texts).toContain('A whole answer')
    expect((await second('letters.get', { id: replyTo })).draft?.body).toContain('A whole answer')
    for (const { seq } of lost) await second('office.settleLost', { seq })
    expect((await second('office.workstations', {}))!.lost).toEqual([])

    // No backup was put back.
    expect((await second('office.backups', {})).restored).toBeNull()

    // Both go on, and the passphrase of this workstation is still its own.
    await rename('遥 あと')
    await travel(call, second)
    expect((await second('office.accounts', {})).map(({ name }) => name)).toEqual(['遥 あと'])
    await second('office.lock', { because: 'person' })
    await second('office.signIn', { accountId: account.id, passphrase: otherPassphrase })
    expect((await second('office.workstations', {}))!.state.halted).toBe('')
  })
})

const server = { host: '127.0.0.1', port: 9, tls: 'none', user: '', password: '', certificateAuthority: '' } as const

/** Nobody listens there. */
const mailSettings = {
  incoming: server,
  outgoing: server,
  folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
  sender: { address: 'kouhou@consulate.example', name: { ja: '', en: '' }, signature: { ja: '', en: '' } },
}

const listed = async (desk: TypedCall) =>
  (await desk('letters.list', { view: 'all' })).rows.toSorted((one, other) => (one.subject < other.subject ? -1 : 1))

async function travel(...desks: TypedCall[]): Promise<void> {
  for (const desk of desks) await desk('office.travel', {})
}

async function importMails(call: TypedCall, numbers: readonly number[]): Promise<void> {
  const file = join(temporaryFolder(), 'old.mbox')
  writeFileSync(file, numbers.map((nth) => `From - Mon Jun  1 00:00:00 2026\r\n${mail(nth)}\r\n`).join(''))
  const { id } = await call('letters.importMails', { path: file, closed: false })
  await eventually(
    () => call('letters.imports', {}),
    (imports) => imports.some((one) => one.id === id && one.state === 'done'),
  )
}

const mail = (nth: number): string =>
  [
    `From: Reader ${nth} <reader-${nth}@hoshizora.example>`,
    'To: kouhou@consulate.example',
    `Subject: Letter ${nth}`,
    `Date: Mon, 0${nth} Jun 2026 09:00:00 +0900`,
    `Message-ID: <letter-${nth}@hoshizora.example>`,
    '',
    `What letter ${nth} says.`,
    '',
  ].join('\r\n')

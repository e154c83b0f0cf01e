import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import * as dovecot from '../../servers/dovecot.ts'
import { eventually } from '../../support/eventually.ts'
import {
  callOf,
  newTestDesk,
  newTestOffice,
  otherPassphrase,
  temporaryFolder,
  type TypedCall,
} from '../../support/office.ts'
import { type SharedGround, sharedGrounds } from '../../support/shared-grounds.ts'

const mail = (nth: number, size = 0): string =>
  [
    `From: Reader ${nth} <reader-${nth}@hoshizora.example>`,
    'To: kouhou@consulate.example',
    `Subject: Letter ${nth}`,
    `Date: Mon, 0${nth} Jun 2026 09:00:00 +0900`,
    `Message-ID: <letter-${nth}@hoshizora.example>`,
    '',
    `What letter ${nth} says. ${'More of it. '.repeat(size)}`,
    '',
  ].join('\r\n')

describe.runIf(dovecot.available()).each(sharedGrounds)('an office that shares by $name', ({ start }) => {
  let ground: SharedGround
  let mailbox: dovecot.Dovecot
  const user = 'letters@consulate.example'
  beforeAll(async () => {
    ground = await start()
    mailbox = await dovecot.startDovecot([user])
  })
  afterAll(async () => {
    await Promise.all([ground?.stop(), mailbox?.stop()])
  })

  test('hands imported mails, and those that have gone from the server, to whoever joins', async () => {
    const { call, account } = await newTestOffice()
    await ground.prepare(call)
    await call('office.shareOffice', { address: ground.address, name: 'one' })
    const incoming = mailbox.settings(user)
    await call('office.setMailSettings', {
      incoming,
      outgoing: incoming,
      folders: { inbox: 'INBOX', sent: 'Sent', others: [] },
      sender: { address: user, name: { ja: '', en: '' }, signature: { ja: '', en: '' } },
    })
    mailbox.deliver(user, [Buffer.from(mail(1)), Buffer.from(mail(2))])
    await call('letters.pull', {})
    const numbers = async (desk: TypedCall): Promise<string[]> =>
      (await desk('letters.list', { view: 'all' })).rows.map(({ number, subject }) => `${number} ${subject}`).toSorted()
    await eventually(async () => (await numbers(call)).length === 2)
    // One of them is taken out of the mailbox by somebody with a mail program.
    takeOut(mailbox.inboxOf(user), 'Subject: Letter 1')
    await call('letters.pull', {})
    const file = join(temporaryFolder(), 'old.mbox')
    // One of them is more than a piece.
    writeFileSync(
      file,
      [mail(3), mail(4, 120_000)].map((one) => `From - Mon Jun  1 00:00:00 2026\r\n${one}\r\n`).join(''),
    )
    await call('letters.importMails', { path: file, closed: true })
    await eventually(async () => (await numbers(call)).length === 4)
    await call('office.travel', {})

    const { code } = await call('office.showCode', { address: ground.address })
    const second = callOf(newTestDesk({ dataDir: join(temporaryFolder(), 'two') }))
    await second('office.joinOffice', { code, name: 'two', accountName: account.name, passphrase: otherPassphrase })
    await second('letters.pull', {})
    await second('office.travel', {})
    expect((await second('letters.awaited', {})).count).toBe(0)
    expect(await numbers(second)).toEqual(await numbers(call))
    for (const { id } of (await call('letters.list', { view: 'all' })).rows) {
      const [one, other] = await Promise.all([call('letters.get', { id }), second('letters.get', { id })])
      expect([other.text, other.status, other.receivedAt]).toEqual([one.text, one.status, one.receivedAt])
    }
    await call('office.travel', {})
    const [first, joined] = await Promise.all([call, second].map((desk) => desk('office.verify', {})))
    expect(joined!.shared).toEqual(first!.shared)
    // Nothing is laid down or fetched twice.
    const { position } = await call('office.travel', {})
    for (const desk of [second, call]) await desk('office.travel', {})
    expect((await call('office.travel', {})).position).toBe(position)
  })
})

function takeOut(inbox: string, words: string): void {
  const files = ['new', 'cur'].flatMap((part) => readdirSync(join(inbox, part)).map((name) => join(inbox, part, name)))
  rmSync(files.find((file) => readFileSync(file, 'utf8').includes(words))!)
}

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
import { mailOf } from './ground.ts'

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

  test('has the files of a draft on every workstation, octet by octet, whichever of them attached and sends them', async () => {
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
    mailbox.deliver(user, [Buffer.from(mailOf(1))])
    await call('letters.pull', {})
    const [{ id: letterId } = { id: '' }] = await eventually(
      async () => (await call('letters.list', { view: 'all' })).rows,
      (rows) => rows.length === 1,
    )
    const { code } = await call('office.showCode', { address: ground.address })
    const second = callOf(newTestDesk({ dataDir: join(temporaryFolder(), 'two') }))
    await second('office.joinOffice', { code, name: 'two', accountName: account.name, passphrase: otherPassphrase })
    await second('letters.pull', {})
    const travel = async () => {
      for (const desk of [call, second, call, second]) await desk('office.travel', {})
    }
    await travel()

    const draft = { letterId, subject: 'Re', body: 'Dear Citizen' }
    const every = Uint8Array.from({ length: 256 }, (_, at) => at)
    // One is more than a piece of what lies beside the journal.
    const large = new Uint8Array(1_300_000).map((_, at) => (at * 31) % 251)
    const attached = [
      await call('letters.attach', { ...draft, name: '申請書.pdf', bytes: every }),
      await call('letters.attach', { ...draft, name: 'photo.jpg', bytes: large }),
    ].map(({ file }) => file)
    await travel()
    const files = (desk: TypedCall) => async () => (await desk('letters.get', { id: letterId })).draftFiles
    expect(await files(second)()).toEqual(attached)
    for (const [nth, bytes] of [every, large].entries()) {
      const held = await second('letters.replyFile', { id: attached[nth]!.id })
      expect(Buffer.from(held.bytes).equals(Buffer.from(bytes))).toBe(true)
    }

    // Taken out at one, it is gone at the other; and what the draft has becomes the reply's wherever it is sent.
    await second('letters.detach', { letterId, ids: [attached[0]!.id] })
    await travel()
    expect((await files(call)()).map(({ name }) => name)).toEqual(['photo.jpg'])
    const { id: replyId } = await second('letters.reply', draft)
    await second('letters.undoReply', { replyId })
    await second('letters.reply', draft)
    await travel()
    const { replies, draftFiles } = await call('letters.get', { id: letterId })
    expect([draftFiles, replies.map((one) => one.files.map(({ name, here }) => [name, here]))]).toEqual([
      [],
      [[['photo.jpg', true]]],
    ])
    const [first, joined] = await Promise.all([call, second].map((desk) => desk('office.verify', {})))
    expect(joined!.shared).toEqual(first!.shared)
    // Nothing is laid down or fetched twice.
    const { position } = await call('office.travel', {})
    await travel()
    expect((await call('office.travel', {})).position).toBe(position)
  })
})

import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
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

describe.each(sharedGrounds)('an office that shares by $name', ({ start }) => {
  let ground: SharedGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  test('lets a second workstation in by a code, keeps both in step, tells who was too late, and ends one', async () => {
    const { call, account } = await newTestOffice()
    const { address } = ground
    if (address.engine === 'folder')
      expect(await call('office.testJournal', { address })).toMatchObject({ ok: false, code: 'mailbox_not_set' })
    await ground.prepare(call)
    expect(await call('office.workstations', {})).toBeNull()
    expect(await call('office.testJournal', { address })).toMatchObject({ ok: true, code: '' })
    expect((await call('office.testJournal', { address: ground.wrong })).ok).toBe(false)
    await call('office.shareOffice', { address, name: '窓口1' })
    expect(await codeOf(call('office.shareOffice', { address, name: '窓口1' }))).toBe('office_shared')
    const { code } = await call('office.showCode', { address })
    expect(
      (await call('office.workstations', {}))?.desks.map(({ name, joinedAt }) => [name, joinedAt !== null]),
    ).toEqual([
      ['窓口1', true],
      ['', false],
    ])

    const other = callOf(newTestDesk({ dataDir: join(temporaryFolder(), 'other') }))
    const joining = { name: '窓口2', accountName: account.name, passphrase: otherPassphrase }
    expect(await codeOf(other('office.joinOffice', { ...joining, code: `${code.slice(0, -8)}AAAAAAAA` }))).not.toBe(
      'ok',
    )
    await other('office.joinOffice', { ...joining, code })
    await call('office.travel', {})
    for (const one of [call, other]) {
      const { desks, state, alarms, place } = (await one('office.workstations', {}))!
      expect(desks.map(({ name }) => name)).toEqual(['窓口1', '窓口2'])
      expect([state.state, state.failure, alarms, place.engine]).toEqual(['in-step', '', [], address.engine])
      expect(JSON.stringify(place)).not.toContain('password')
    }

    const rename = (one: TypedCall, name: string) => one('office.rename', { accountId: account.id, name, nameEn: '' })
    await rename(call, '小林 遥')
    await call('office.travel', {})
    // The other has not heard of it.
    await rename(other, '小林 春')
    await other('office.travel', {})
    expect((await other('office.accounts', {})).map(({ name }) => name)).toEqual(['小林 遥'])
    const lost = (await other('office.workstations', {}))!.lost
    expect(lost.map(({ what, by }) => [what, by?.colleague.accountId])).toEqual([['office.rename', account.id]])
    expect((await call('office.workstations', {}))!.lost).toEqual([])
    await other('office.settleLost', { seq: lost[0]!.seq })
    expect((await other('office.workstations', {}))!.lost).toEqual([])

    const second = (await call('office.workstations', {}))!.desks.find(({ isThis }) => !isThis)!
    await call('office.endDesk', { deskId: second.id })
    await call('office.travel', {})
    await rename(call, '小林 遥香')
    await call('office.travel', {})
    await other('office.travel', {}).catch(() => undefined)
    expect((await other('office.accounts', {})).map(({ name }) => name)).toEqual(['小林 遥'])
    const seen = (await other('office.workstations', {}))!
    expect([seen.state.state, seen.alarms.map(({ kind }) => kind)]).toEqual(['halted', ['ended']])
    const { kind, desk, position } = seen.alarms[0]!
    await other('office.settleAlarm', { kind, desk, position })
    expect((await other('office.workstations', {}))!.alarms).toEqual([])
  })
})

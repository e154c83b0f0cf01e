import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  callOf,
  newTestDesk,
  newTestOffice,
  otherPassphrase,
  temporaryFolder,
  testPassphrase,
  type TypedCall,
} from '../../support/office.ts'
import { lookInto, type SharedGround, sharedGrounds } from '../../support/shared-grounds.ts'

const day = 86_400_000

describe.each(sharedGrounds)('an office that shares by $name', ({ start }) => {
  let ground: SharedGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  test('makes a snapshot a week, keeps a month of records, gets a lost end back, and tells who was away for longer', async () => {
    let later = 0
    const clock = (): Date => new Date(Date.now() + later)
    const { call, account, dataDir } = await newTestOffice({ clock })
    await ground.prepare(call)
    await call('office.shareOffice', { address: ground.address, name: 'one' })
    const joined = async (name: string): Promise<TypedCall> => {
      const { code } = await call('office.showCode', { address: ground.address })
      const other = callOf(newTestDesk({ dataDir: join(temporaryFolder(), name), clock }))
      await other('office.joinOffice', { code, name, accountName: '', passphrase: otherPassphrase })
      return other
    }
    const [second, away] = [await joined('two'), await joined('three')]
    const rename = (desk: TypedCall, name: string) => desk('office.rename', { accountId: account.id, name, nameEn: '' })
    const travel = async (...desks: TypedCall[]): Promise<void> => {
      for (const desk of desks) await desk('office.travel', {})
    }
    const { engine: open } = await lookInto(dataDir, account.id, testPassphrase)
    const engine = await open()
    const firstThere = async (): Promise<number | undefined> => (await engine.read(0))[0]?.position
    const snapshots = async (): Promise<number> => new Set(await engine.objects.list()).size
    await travel(call, second, away)
    const before = await snapshots()

    // Nothing is a snapshot of its own that holds what the last one holds.
    for (let week = 0; week < 4; week += 1) {
      later += 12 * day
      await rename(call, `遥 ${week}`)
      await travel(call, second, call)
    }
    // Those of the weeks before have gone, and those of the codes.
    expect([before >= 2, await snapshots()]).toEqual([true, 1])
    expect(await firstThere()).toBeGreaterThan(5)

    // The end of the journal is lost; whoever has read it gives it back.
    await ground.loseEnd(2)
    await rename(second, '遥 あと')
    // Whoever has it open sees first that it is another one.
    for (const desk of [call, second]) await desk('office.travel', {}).catch(() => undefined)
    await travel(second, call, second)
    const [one, two] = await Promise.all([call('office.workstations', {}), second('office.workstations', {})])
    expect(new Set([one!.state.position, two!.state.position]).size).toBe(1)
    expect([...one!.alarms, ...two!.alarms].map(({ kind }) => kind)).toContain('gone-back')

    await rename(away, '知らない名前').catch(() => undefined)
    await travel(away)
    const seen = (await away('office.workstations', {}))!
    expect([seen.state.state, seen.alarms.map(({ kind }) => kind)]).toEqual(['halted', ['away']])
    expect((await call('office.accounts', {})).map(({ name }) => name)).toEqual(['遥 あと'])
    // Joining anew brings it back in step.
    const back = await joined('three again')
    await travel(call, second, back)
    const verified = await Promise.all([call, second, back].map((desk) => desk('office.verify', {})))
    expect(new Set(verified.map(({ shared }) => JSON.stringify(shared))).size).toBe(1)
    await engine.close()
  })
})

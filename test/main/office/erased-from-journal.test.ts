import { createDecipheriv, hkdfSync } from 'node:crypto'
import { join } from 'node:path'
import { inflateRawSync } from 'node:zlib'
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
import { lookInto, type SeenDesk, type SharedGround, sharedGrounds } from '../../support/shared-grounds.ts'

const day = 86_400_000
const needles = ['yamakawa.tsugumi@posteo.example', '山川つぐみ', 'やまかわつぐみ', '大使館の窓口で聞いた合言葉']

describe.each(sharedGrounds)('an office that shares by $name', ({ start }) => {
  let ground: SharedGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  test('erases a person from the journal, its objects and every workstation, and keeps nothing that opens older copies', async () => {
    let later = 0
    const clock = (): Date => new Date(Date.now() + later)
    const { call, dataDir, account } = await newTestOffice({ clock })
    await ground.prepare(call)
    await call('office.setRoles', { accountId: account.id, roles: ['administrator', 'editor', 'staff'] })
    await call('office.shareOffice', { address: ground.address, name: 'one' })
    const join_ = async (name: string): Promise<{ call: TypedCall; see(): Promise<SeenDesk> }> => {
      const { code } = await call('office.showCode', { address: ground.address })
      const folder = join(temporaryFolder(), name)
      const other = callOf(newTestDesk({ dataDir: folder, clock }))
      await other('office.joinOffice', { code, name, accountName: account.name, passphrase: otherPassphrase })
      return { call: other, see: () => lookInto(folder, account.id, otherPassphrase) }
    }
    const first = { call, see: () => lookInto(dataDir, account.id, testPassphrase) }
    const second = await join_('two')
    const travel = async (...desks: { call: TypedCall }[]): Promise<void> => {
      for (const desk of desks) await desk.call('office.travel', {})
    }
    const consent = { how: 'paper', at: '2026-10-01', note: needles[3]! } as const
    const person = { address: needles[0]!, language: 'ja', name: needles[1]!, reading: needles[2]!, consent } as const
    const { id } = await call('newsletter.add', person)
    await travel(first, second)
    // Somebody who joins brings a snapshot with the person in it.
    const third = await join_('three')
    await travel(first, second, third)
    const desks = [first, second, third]
    const seen = (): Promise<SeenDesk[]> => Promise.all(desks.map(({ see }) => see()))
    const server = await copyOf((await first.see()).engine)
    const hits = async (copy: Uint8Array[]): Promise<number[]> => {
      const all = await seen()
      const keys = all.flatMap((one) => [...one.keys.values()])
      return [...all.map(({ text }) => countIn(text)), countIn(readable(copy, keys))]
    }
    for (const count of await hits(server)) expect(count).toBeGreaterThan(0)

    await second.call('newsletter.forget', { id })
    await travel(second, first, third)
    // It stands in the journal until the key was renewed, which waits for more to be erased.
    expect((await hits(server)).at(-1)).toBeGreaterThan(0)
    later += day + 60_000
    await travel(...desks, ...desks, ...desks)
    const now = await copyOf((await first.see()).engine)
    expect(await hits([...server, ...now])).toEqual([0, 0, 0, 0])
    expect((await seen()).map(({ keys }) => [...keys.keys()])).toEqual([[2], [2], [2]])

    await ground.renumber()
    for (const desk of desks) await desk.call('letters.pull', {}).catch(() => undefined)
    await call('newsletter.add', {
      ...person,
      address: 'somebody.else@posteo.example',
      name: '別の人',
      reading: '',
      consent: { ...consent, note: '' },
    })
    await travel(...desks)
    desks.push(await join_('four'))
    await travel(...desks)
    const after = await copyOf((await first.see()).engine)
    expect(await hits([...server, ...now, ...after])).toEqual([0, 0, 0, 0, 0])
    for (const desk of desks) {
      const { state, alarms } = (await desk.call('office.workstations', {}))!
      expect([state.state, alarms]).toEqual(['in-step', []])
      expect(await desk.call('newsletter.list', {}).then(({ rows }) => rows.map(({ name }) => name))).toContain(
        '別の人',
      )
    }
    const verified = await Promise.all(desks.map((desk) => desk.call('office.verify', {})))
    expect(new Set(verified.map(({ shared }) => JSON.stringify(shared))).size).toBe(1)
  })
})

/** What lies on the server, as its operator can copy it. */
async function copyOf(open: SeenDesk['engine']): Promise<Uint8Array[]> {
  const engine = await open()
  const all: Uint8Array[] = []
  try {
    for (let after = 0; ; ) {
      const records = await engine.read(after)
      if (records.length === 0) break
      all.push(...records.map(({ body }) => body))
      after = records.at(-1)!.position
    }
    for (const name of await engine.objects.list()) all.push((await engine.objects.get(name))!)
    return all
  } finally {
    await engine.close()
  }
}

const countIn = (text: string): number =>
  needles.filter((needle) => text.includes(needle) || text.includes(Buffer.from(needle).toString('latin1'))).length

/** Everything that one of these keys opens, be it a record or a piece of an object. */
function readable(copy: readonly Uint8Array[], keys: readonly Buffer[]): string {
  const pieces: Buffer[][] = keys.map(() => [])
  const records: string[] = []
  for (const bytes of copy)
    keys.forEach((key, nth) => {
      const record = opened(Buffer.from(bytes), key, 33, 21, 64)
      if (record) records.push(inflated(record))
      const piece = opened(
        Buffer.from(bytes),
        new Uint8Array(hkdfSync('sha256', key, '', 'madoguchi pieces', 32)),
        17,
        5,
        0,
      )
      if (piece) pieces[nth]!.push(piece)
    })
  return [...records, ...pieces.flat().map(inflated)].join('\n')
}

function opened(bytes: Buffer, key: Uint8Array, head: number, nonce: number, behind: number): Buffer | null {
  try {
    const decipher = createDecipheriv('aes-256-gcm', key, bytes.subarray(nonce, nonce + 12))
    decipher.setAAD(bytes.subarray(0, head))
    decipher.setAuthTag(bytes.subarray(head, head + 16))
    const text = decipher.update(bytes.subarray(head + 16, bytes.length - behind))
    return Buffer.concat([text, decipher.final()])
  } catch {
    return null
  }
}

const inflated = (bytes: Buffer): string => {
  try {
    return inflateRawSync(bytes).toString()
  } catch {
    return bytes.toString('latin1')
  }
}

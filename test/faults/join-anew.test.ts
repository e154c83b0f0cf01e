import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { cpSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterAll, beforeAll, describe, expect } from 'vitest'
import { whyAnew } from '../../shared/office/sharing.ts'
import { mailOf } from '../main/letters/ground.ts'
import { eventually } from '../support/eventually.ts'
import { faultTest } from '../support/fault.ts'
import type { Joining } from '../support/killed-joining/child.ts'
import {
  callOf,
  newTestDesk,
  newTestOffice,
  otherPassphrase,
  temporaryFolder,
  type TypedCall,
} from '../support/office.ts'
import { type SharedGround, sharedGrounds } from '../support/shared-grounds.ts'

describe.each(sharedGrounds)('an office that shares by $name', ({ start }) => {
  let ground: SharedGround
  beforeAll(async () => {
    ground = await start()
  })
  afterAll(() => ground?.stop())

  faultTest(
    'a workstation that is killed while it joins anew is the old one or the new one, whole, and ends in step',
    40,
    async (times, random) => {
      const { call, account } = await newTestOffice()
      await ground.prepare(call)
      const mails = join(temporaryFolder(), 'old.mbox')
      writeFileSync(
        mails,
        [1, 2, 3].map((nth) => `From - Mon Jun  1 00:00:00 2026\r\n${mailOf(nth).toString()}\r\n`).join(''),
      )
      await call('letters.importMails', { path: mails, closed: false })
      await eventually(async () => (await call('letters.list', { view: 'all' })).total === 3)
      await call('office.shareOffice', { address: ground.address, name: 'one' })
      await call('office.travel', {})
      const codeNow = async (): Promise<string> => (await call('office.showCode', { address: ground.address })).code
      const base = join(temporaryFolder(), 'base')
      const desk = newTestDesk({ dataDir: base })
      const before = callOf(desk)
      const joining = { name: 'two', accountName: '', passphrase: otherPassphrase, code: await codeNow() }
      await before('office.joinOffice', joining)
      for (const one of [before, call, before]) await one('office.travel', {})
      const letterId = (await before('letters.list', { view: 'all' })).rows[0]!.id
      await before('letters.addNote', { id: randomUUID(), letterId, text: 'Ask the consul', mentions: [] })
      await before('letters.saveDraft', { letterId, subject: 'Re', body: 'Half of an answer' })
      const { desks } = (await call('office.workstations', {}))!
      await call('office.endDesk', { deskId: desks.find(({ isThis }) => !isThis)!.id })
      await call('office.travel', {})
      await desk.close()

      let span = 0
      const ended = { old: 0, new: 0 }
      // The first one comes to its end: the others are killed within the time that it took.
      for (let round = 0; round <= times; round += 1) {
        const dataDir = join(temporaryFolder(), 'two')
        cpSync(base, dataDir, { recursive: true })
        const life = { dataDir, accountId: account.id, passphrase: otherPassphrase, code: await codeNow() }
        const took = await joinAndDie(life, round === 0 ? null : random() * span)
        if (round === 0) span = took
        const again = newTestDesk({ dataDir })
        const second = callOf(again)
        await second('office.signIn', { accountId: account.id, passphrase: otherPassphrase })
        await second('office.travel', {}).catch(() => undefined)
        const { state, lost } = (await second('office.workstations', {}))!
        if (whyAnew(state) === null) ended.new += 1
        else {
          ended.old += 1
          expect([whyAnew(state), lost, state.waiting > 0]).toEqual(['ended', [], true])
          await second('office.joinAnew', { code: await codeNow() })
        }
        await whole(call, second, letterId)
        await again.close()
      }
      console.log(`killed while joining anew: ${ended.old} were the old workstation, ${ended.new} the new one`)
    },
    2,
  )
})

/** In step with the first one, with every letter and the draft, and what never travelled is told. */
async function whole(first: TypedCall, second: TypedCall, letterId: string): Promise<void> {
  for (const one of [second, first, second, first]) await one('office.travel', {})
  const { state, lost } = (await second('office.workstations', {}))!
  expect([state.state, lost.map(({ what, texts }) => [what, ...texts])]).toEqual([
    'in-step',
    [['letters.addNote', 'Ask the consul']],
  ])
  const { rows } = await second('letters.list', { view: 'all' })
  expect(rows).toHaveLength(3)
  for (const { id } of rows) expect((await second('letters.get', { id })).text).not.toBe('')
  expect((await second('letters.get', { id: letterId })).draft?.body).toBe('Half of an answer')
  const [one, other] = await Promise.all([first('office.verify', {}), second('office.verify', {})])
  expect([other.fileSound, other.auditSound, other.shared]).toEqual([true, true, one.shared])
}

/** Kills it so many milliseconds after it was open; null lets it come to its end. Returns the milliseconds that it lived from there. */
async function joinAndDie(life: Joining, after: number | null): Promise<number> {
  const file = join(import.meta.dirname, '../support/killed-joining/child.ts')
  const child = spawn(process.execPath, [file, JSON.stringify(life)], { stdio: ['ignore', 'pipe', 'inherit'] })
  const over = new Promise<number | null>((resolve) => child.once('close', resolve))
  let [began, took] = [0, 0]
  createInterface({ input: child.stdout }).on('line', (line) => {
    if (line === 'ready') {
      began = performance.now()
      if (after !== null) setTimeout(() => child.kill('SIGKILL'), after)
    } else took = performance.now() - began
  })
  const code = await over
  if (code !== null && code !== 0) throw new Error(`a workstation that joins anew ended with ${code}`)
  return took
}

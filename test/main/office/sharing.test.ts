import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Contract } from '../../../shared/contract.ts'
import type { MailSettings } from '../../../shared/office/mail-settings.ts'
import type { JournalAddress } from '../../../shared/office/sharing.ts'
import type { OutputOf } from '../../../shared/rpc.ts'
import type { PracticeImap } from '../../../scripts/practice-office/imap-server.ts'
import { available, type PostgresServer, startPostgres } from '../../servers/postgres.ts'
import { type SmtpSink, startSmtpSink } from '../../servers/smtp-sink.ts'
import { eventually } from '../../support/eventually.ts'
import { startMailbox } from '../../support/killed-office/killed-office.ts'
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
import { settingsFor } from '../letters/ground.ts'

let server: PostgresServer
let mailbox: Awaited<ReturnType<typeof startMailbox>> & { imap: PracticeImap }
let sink: SmtpSink
let settings: MailSettings
beforeAll(async () => {
  if (available()) server = await startPostgres()
  mailbox = await startMailbox(3)
  sink = await startSmtpSink({ tls: true })
  settings = settingsFor(mailbox.incoming, sink.settings('tls'))
})
afterAll(async () => {
  await Promise.all([server?.stop(), mailbox?.imap.stop(), sink?.stop()])
})

const addresses: Record<string, () => JournalAddress> = {
  'a database': () => ({ engine: 'postgres', ...server.owner }),
}

type Pair = { first: TypedCall; second: TypedCall; code: string; address: JournalAddress }

/** An office of two workstations with three letters, each with everything that goes on by itself. */
async function twoDesks(address: JournalAddress, background = true): Promise<Pair> {
  const { call: first } = await newTestOffice({ background })
  await first('office.setMailSettings', settings)
  await first('letters.pull', {}).catch(() => undefined)
  await first('office.shareOffice', { address, name: 'one' })
  const { code } = await first('office.showCode', { address })
  const second = callOf(newTestDesk({ dataDir: join(temporaryFolder(), 'office'), background }))
  await second('office.joinOffice', { code, name: 'two', accountName: 'Haruka Kobayashi', passphrase: otherPassphrase })
  return { first, second, code, address }
}

type Letter = OutputOf<Contract['letters']['list']>['rows'][number]
const letters = async (call: TypedCall, count = 3): Promise<Letter[]> => {
  await call('letters.pull', {}).catch(() => undefined)
  return eventually(
    async () => (await call('letters.list', {})).rows,
    (rows) => rows.length === count,
  )
}
const inStep = async (...calls: TypedCall[]): Promise<void> => {
  await eventually(async () => {
    const all = await Promise.all(calls.map((call) => call('office.workstations', {})))
    const places = new Set(all.map((one) => one!.state.position))
    return places.size === 1 && all.every((one) => one!.state.state === 'in-step')
  })
}
const verified = async (call: TypedCall) => {
  const { journal, shared, fileSound, auditSound } = await call('office.verify', {})
  return { journal, shared, fileSound, auditSound }
}
/** Waits until both hold the same: what goes on by itself, such as the copy for Sent, may come between two looks. */
const holdTheSame = async (one: TypedCall, other: TypedCall) => {
  const [seen] = await eventually(
    () => Promise.all([verified(one), verified(other)]),
    ([here, there]) => JSON.stringify(here) === JSON.stringify(there),
  )
  return seen
}

describe.each(Object.keys(addresses))('an office whose journal is in %s', (where) => {
  test.runIf(available())(
    'has two workstations: what is done at one is at the other, and they hold the same',
    async () => {
      const { first, second, code } = await twoDesks(addresses[where]!())
      const [letter] = await letters(first)
      expect((await letters(second)).map(({ number }) => number)).toEqual(
        (await letters(first)).map(({ number }) => number),
      )
      await second('letters.markCandidate', { id: letter!.id, candidate: true })
      await first('letters.saveDraft', { letterId: letter!.id, subject: 'Re', body: 'begun' })
      await inStep(first, second)
      expect((await letters(first)).find(({ id }) => id === letter!.id)).toMatchObject({ candidate: true })
      expect(await holdTheSame(first, second)).toMatchObject({
        fileSound: true,
        auditSound: true,
        journal: { position: expect.any(Number) as number },
      })
      // A code lets in one.
      const third = callOf(newTestDesk({ dataDir: join(temporaryFolder(), 'office') }))
      const again = { name: 'three', accountName: '', passphrase: otherPassphrase }
      expect(await codeOf(third('office.joinOffice', { code, ...again }))).toBe('code_used')
      expect(await codeOf(third('office.joinOffice', { code: code.slice(0, -9), ...again }))).toBe('code_unreadable')
      expect((await third('office.status', {})).state).toBe('none')
    },
  )

  test.runIf(available())(
    'sends one answer to a letter that is answered at both, and the other text stays a draft',
    async () => {
      const { first, second } = await twoDesks(addresses[where]!())
      const [letter] = await letters(first)
      await letters(second)
      await inStep(first, second)
      const before = sink.received().length
      const answer = (call: TypedCall, body: string) =>
        call('letters.reply', { letterId: letter!.id, subject: 'Re', body, to: '' }).then(({ id }) =>
          call('letters.sendNow', { replyId: id }),
        )
      const outcomes = await Promise.all([codeOf(answer(first, 'from one')), codeOf(answer(second, 'from two'))])
      expect(outcomes).toContain('ok')
      for (const call of [first, second])
        await eventually(async () => (await call('letters.get', { id: letter!.id })).status === 'answered')
      await inStep(first, second)
      const sent = sink.received().slice(before)
      expect(sent).toHaveLength(1)
      const loser = sent[0]!.includes('from one') ? second : first
      if (outcomes.every((one) => one === 'ok')) {
        const { id } = (await loser('office.status', {})).account!
        const told = (await loser('office.workstations', {}))!.lost
        // Whose text stayed is told what did not hold, of which letter, and who was first.
        expect(told.map(({ what }) => what)).toContain('letters.reply')
        for (const one of told)
          expect(one).toMatchObject({ subject: { number: letter!.number }, by: { colleague: { accountId: id } } })
        expect((await loser('letters.get', { id: letter!.id })).draft).toMatchObject({
          body: expect.stringMatching(/^from/) as string,
        })
      }
      await holdTheSame(first, second)
    },
  )
})

test.runIf(available())(
  'a workstation whose passphrase is forgotten opens by its own recovery key, and not by that of another',
  async () => {
    const { call, recoveryKey } = await newTestOffice()
    const address = addresses['a database']!()
    await call('office.shareOffice', { address, name: 'one' })
    expect(await codeOf(call('office.shareOffice', { address, name: 'one' }))).toBe('office_shared')
    const { code } = await call('office.showCode', { address })
    const desk = callOf(newTestDesk({ dataDir: join(temporaryFolder(), 'office') }))
    // What fails leaves nothing behind, and the code can be used again.
    const joinAs = (accountName: string, passphrase: string) =>
      desk('office.joinOffice', { code, name: 'two', accountName, passphrase })
    expect(await codeOf(joinAs('Nobody', otherPassphrase))).toBe('not_found')
    expect(await codeOf(joinAs('', 'password'))).toBe('weak_passphrase')
    expect((await desk('office.status', {})).state).toBe('none')
    const joined = await joinAs('', otherPassphrase)
    const { account } = await desk('office.status', {})
    await desk('office.lock', { because: 'person' })
    expect(await codeOf(desk('office.signIn', { accountId: account!.id, passphrase: testPassphrase }))).toBe(
      'wrong_passphrase',
    )
    const recover = (key: string) =>
      codeOf(desk('office.recover', { recoveryKey: key, accountId: account!.id, newPassphrase: testPassphrase }))
    expect([await recover(recoveryKey), await recover(joined.recoveryKey)]).toEqual(['wrong_recovery_key', 'ok'])
  },
)

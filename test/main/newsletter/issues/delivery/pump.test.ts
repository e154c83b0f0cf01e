import { expect, test } from 'vitest'
import { openToLook } from '../../../../../main/database/open.ts'
import { openOwnFile, ownFileOf } from '../../../../../main/database/own-file.ts'
import { countStates, freeze } from '../../../../../main/newsletter/issues/delivery/ledger.ts'
import { ledgerMigrations } from '../../../../../main/newsletter/issues/delivery/ledger-tables.ts'
import { type Pump, startPump } from '../../../../../main/newsletter/issues/delivery/pump.ts'
import type { Database } from '../../../../../main/database/open.ts'
import { type ManySink, startManySink } from '../../../../servers/smtp-many.ts'
import { afterFile } from '../../../../support/after-file.ts'
import { eventually } from '../../../../support/eventually.ts'
import { issueMails, newIssueOffice, quickDelays, settingsFor } from './ground.ts'

type Sync = { resolve(): void; reject(failure: unknown): void }
type Ground = { pump: Pump; ledger: Database; sink: ManySink; syncs: Sync[]; failures: unknown[]; go(): void }

/** A pump whose disk is at work for as long as a test wants. */
async function slowDisk(readers: number): Promise<Ground> {
  const office = newIssueOffice(readers)
  const sink = await startManySink()
  const ledger = openOwnFile(ownFileOf(office.folder, office.key, 'deliveries'), ledgerMigrations)
  const look = openToLook(office.file, Uint8Array.from(office.key))
  const syncs: Sync[] = []
  const failures: unknown[] = []
  freeze(
    ledger,
    { id: office.issueId, number: 87 },
    Array.from({ length: readers }, (_, nth) => ({ reader: nth + 1, variant: 'ja' as const, domain: 'mail.example' })),
    '2026-11-28T09:00:00.000Z',
  )
  const pump = startPump({
    ledger,
    office: look,
    settings: settingsFor([sink.settings], {}, { connections: 3 }),
    delays: quickDelays,
    now: Date.now,
    random: Math.random,
    onProgress: () => {},
    onWantsBlock: () => {},
    onPaused: () => {},
    onHeld: () => {},
    onDone: () => {},
    onCannotWrite: (failure) => failures.push(failure),
    log: {
      lasting: () => new Promise<void>((resolve, reject) => syncs.push({ resolve, reject })),
      close: () => {},
    },
  })
  afterFile(async () => {
    const answering = setInterval(() => syncs.splice(0).forEach(({ resolve }) => resolve()), 5)
    await pump.stop()
    clearInterval(answering)
    ledger.close()
    look.close()
    await sink.stop()
  })
  return {
    pump,
    ledger,
    sink,
    syncs,
    failures,
    go: () => pump.go({ issueId: office.issueId, issue: 87, templates: issueMails() }, Number.POSITIVE_INFINITY),
  }
}

const turns = async (): Promise<void> => {
  for (let nth = 0; nth < 50; nth += 1) await new Promise((resolve) => setTimeout(resolve, 2))
}

test('nothing leaves before it lasts that it does; meanwhile the disk is asked once', async () => {
  const { ledger, sink, syncs, go } = await slowDisk(9)
  go()
  await eventually(() => syncs.length === 1)
  await eventually(() => countStates(ledger, 87).sending > 0)
  await turns()
  expect([sink.taken.length, syncs.length]).toEqual([0, 1])
  let most = 0
  while (countStates(ledger, 87).accepted < 9) {
    const last = syncs.shift()
    const { sending } = countStates(ledger, 87)
    most = Math.max(most, sending)
    // Whatever the server has was written down before.
    expect(sink.taken.length).toBeLessThanOrEqual(countStates(ledger, 87).accepted + sending)
    last?.resolve()
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
  expect(most).toBeLessThanOrEqual(3)
  expect(new Set(sink.taken.map(({ to }) => to)).size).toBe(9)
})

test('a disk that refuses lets nothing leave, and what was to leave waits and leaves once it takes it', async () => {
  const { ledger, sink, syncs, failures, go } = await slowDisk(6)
  go()
  await eventually(() => syncs.length === 1)
  syncs.shift()!.reject(new Error('no space'))
  await eventually(() => failures.length === 1)
  expect(sink.taken).toHaveLength(0)
  const answering = setInterval(() => syncs.splice(0).forEach(({ resolve }) => resolve()), 2)
  await eventually(() => countStates(ledger, 87).accepted === 6)
  clearInterval(answering)
  expect(sink.taken).toHaveLength(6)
  expect(countStates(ledger, 87)).toMatchObject({ waiting: 0, sending: 0, uncertain: 0 })
})

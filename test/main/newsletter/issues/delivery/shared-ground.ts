import { mkdirSync } from 'node:fs'
import { dirname } from 'node:path'
import { v7 as newId } from 'uuid'
import { audited } from '../../../../../main/database/audited.ts'
import type { Delivery } from '../../../../../main/newsletter/issues/delivery/index.ts'
import type { JournalAddress } from '../../../../../shared/office/sharing.ts'
import type { PostgresServer } from '../../../../servers/postgres.ts'
import { type ManySink, startManySink } from '../../../../servers/smtp-many.ts'
import { afterFile } from '../../../../support/after-file.ts'
import { eventually } from '../../../../support/eventually.ts'
import { newSharedOffice, type TestDesk } from '../../../journal/desks.ts'
import { addIssue, addReaders, issueMails, openDeliveryOf, settingsFor } from './ground.ts'

/** A workstation of an office that delivers. */
export type DeliveringDesk = TestDesk & { delivery: Delivery }

export type SharedIssues = {
  sink: ManySink
  desks: DeliveringDesk[]
  /** An approved issue that every workstation knows. */
  newIssue(number: number): Promise<string>
}

/** An office of several workstations with so many readers, each of which can deliver to the same server. */
export async function newSharedIssues(
  server: PostgresServer | JournalAddress,
  { readers, desks: count }: { readers: number; desks: number },
): Promise<SharedIssues> {
  const sink = await startManySink()
  afterFile(() => sink.stop())
  const { first, join } = await newSharedOffice(server)
  for (let at = 0; at < readers; at += 100) addReaders(first.db, Math.min(100, readers - at), 5)
  const plain = [first]
  while (plain.length < count) plain.push(await join())
  const desks = plain.map((desk) => deliverAt(desk, sink))
  return {
    sink,
    desks,
    async newIssue(number) {
      const id = newId()
      addIssue(first.db, id, number, issueMails())
      await eventually(() =>
        desks.every(({ db }) => db.prepare('SELECT 1 FROM issues WHERE id = ?').get(id) !== undefined),
      )
      return id
    },
  }
}

/** Lets a workstation deliver. */
export function deliverAt(desk: TestDesk, sink: ManySink): DeliveringDesk {
  const folder = dirname(desk.file)
  mkdirSync(folder, { recursive: true })
  const delivery = openDeliveryOf({ ...desk, folder }, () => settingsFor([sink.settings]), {
    decided: (signal) => desk.journal.decided(signal),
    mails: () => Promise.resolve(issueMails()),
  })
  desk.told.push((rows) => delivery.rowsChanged(rows))
  return { ...desk, delivery }
}

/** An issue is to be delivered by itself at a moment. */
export function planAt({ db }: TestDesk, issueId: string, at: string): void {
  audited(db, { accountId: null, what: 'newsletter.step', at: new Date().toISOString(), silent: true }, () =>
    db.prepare(`UPDATE issues SET state = 'scheduled', planned_at = ? WHERE id = ?`).run(at, issueId),
  )
}

import { dirname } from 'node:path'
import { v7 as newId } from 'uuid'
import { audited } from '../../../main/database/audited.ts'
import { sharedTables } from '../../../main/database/joining.ts'
import { migrations } from '../../../main/database/migrations/index.ts'
import { openDatabase } from '../../../main/database/open.ts'
import { ownFileOf } from '../../../main/database/own-file.ts'
import { openJournal } from '../../../main/journal/engines.ts'
import { startJournal } from '../../../main/journal/journal.ts'
import { getJournal } from '../../../main/journal/journal-rows.ts'
import { openDelivery } from '../../../main/newsletter/issues/delivery/index.ts'
import type { DeliverySettings } from '../../../main/newsletter/issues/delivery/orders.ts'
import { JournalAddress } from '../../../shared/office/sharing.ts'
import { engines } from '../shared-grounds.ts'
import { issueMails, quickDelays } from '../../main/newsletter/issues/delivery/ground.ts'

/** A workstation to be killed while it delivers an issue of an office that others share. */
const { file, key, issueId, thread, settings } = JSON.parse(process.argv[2]!) as {
  file: string
  key: string
  issueId: string
  thread: string
  settings: DeliverySettings
}
const dataKey = Buffer.from(key, 'hex')
const db = openDatabase(file, dataKey)
const { office, address } = getJournal(db)
const journal = startJournal({
  db,
  tables: sharedTables(db, migrations),
  open: () => openJournal(engines, JournalAddress.parse(JSON.parse(address)), office),
  now: () => new Date(),
  background: true,
  keep: () => undefined,
  tell: () => undefined,
  onState: () => undefined,
  onFailure: (failure) => {
    throw failure
  },
})
const delivery = openDelivery({
  db,
  files: () => ({
    ledger: ownFileOf(dirname(file), dataKey, 'deliveries'),
    office: { file, key: Uint8Array.from(dataKey) },
  }),
  thread: new URL(thread),
  settings: () => settings,
  bounceRule: () => ({ permanent: 2, days: 30 }),
  sentFolder: () => Promise.resolve(null),
  now: () => new Date(),
  announce: () => {},
  background: true,
  delays: quickDelays,
  decided: (signal) => journal.decided(signal),
})
await delivery.begin(issueId, issueMails(), {
  accountId: newId(),
  commit: (work, row = {}) =>
    audited(db, { accountId: null, what: 'newsletter.step', at: new Date().toISOString(), ...row, silent: true }, work),
})

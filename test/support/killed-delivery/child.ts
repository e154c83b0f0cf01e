import { openDatabase } from '../../../main/database/open.ts'
import { ownFileOf } from '../../../main/database/own-file.ts'
import { openDelivery } from '../../../main/newsletter/issues/delivery/index.ts'
import type { DeliverySettings } from '../../../main/newsletter/issues/delivery/orders.ts'

/** A program to be killed: opens the office and lets the delivery that goes on there go on. */
const { folder, file, key, thread, settings, delays } = JSON.parse(process.argv[2]!) as {
  folder: string
  file: string
  key: string
  thread: string
  settings: DeliverySettings
  delays: NonNullable<Parameters<typeof openDelivery>[0]['delays']>
}
const dataKey = Buffer.from(key, 'hex')
openDelivery({
  db: openDatabase(file, dataKey),
  files: () => ({
    ledger: ownFileOf(folder, dataKey, 'deliveries'),
    office: { file, key: Uint8Array.from(dataKey) },
  }),
  thread: new URL(thread),
  settings: () => settings,
  bounceRule: () => ({ permanent: 2, days: 30 }),
  sentFolder: () => Promise.resolve(null),
  now: () => new Date(),
  announce: () => {},
  background: true,
  delays,
})
process.stdout.write('ready\n')

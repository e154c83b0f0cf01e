import { startLongWork } from '../../../main/long-work.ts'
import type { ImportOrder, ImportOutcome, ImportSaid } from '../../../main/statistics/importing/order.ts'
import { workerFiles } from '../../../main/worker-files.ts'
import { importOrder, type KilledImport } from './killed-import.ts'

/** Takes a log in by the program's own thread, and says so with every part; until it is killed. */
const asked = JSON.parse(process.argv[2]!) as KilledImport
const place = { file: asked.file, key: new Uint8Array(Buffer.from(asked.key, 'hex')) }
const ask: ImportOrder = importOrder(asked)
await startLongWork<ImportOrder, ImportOutcome, ImportSaid>(
  workerFiles().importWorker,
  { id: asked.id, place, ask },
  () => process.stdout.write('part\n'),
).outcome

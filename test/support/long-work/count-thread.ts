import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from '../../../main/database/open.ts'

/** Counts on in the first file and then in the second, as fast as it can, until it is ended. */
const { files, key } = workerData as { files: [string, string]; key: Uint8Array }
const counts = files.map((file) => {
  const db = openDatabase(file, key)
  // Many changes in a moment, not lasting ones.
  db.pragma('synchronous = OFF')
  return db.prepare('UPDATE counter SET count = count + 1')
})
for (let counted = 0; ; counted += 1) {
  for (const one of counts) one.run()
  if (counted === 100) parentPort!.postMessage('counting')
}

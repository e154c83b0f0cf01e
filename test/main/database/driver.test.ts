import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { expect, test } from 'vitest'

const open = new URL('../../../main/database/open.ts', import.meta.url).href

test('the office data open in a thread without asking the process for a report, which ends some builds of Electron', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-driver-'))
  try {
    const worker = new Worker(
      `process.report.getReport = () => { throw new Error('a report was asked for') }
       import(${JSON.stringify(open)}).then(({ openDatabase }) => {
         const db = openDatabase(${JSON.stringify(join(folder, 'office.db'))}, new Uint8Array(32), { create: true })
         db.exec('CREATE TABLE t (b BLOB)')
         db.prepare('INSERT INTO t VALUES (?)').run(Buffer.alloc(300_000, 7))
         const said = [db.pragma('journal_mode', { simple: true }), db.prepare('SELECT length(b) FROM t').pluck().get()]
         db.close()
         require('node:worker_threads').parentPort.postMessage(said)
       })`,
      { eval: true },
    )
    const said = await new Promise((resolve, reject) => {
      worker.once('message', resolve)
      worker.once('error', reject)
    })
    expect(said).toEqual(['wal', 300_000])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
})

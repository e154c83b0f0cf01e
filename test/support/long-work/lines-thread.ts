import { workerData } from 'node:worker_threads'
import { doLongWork } from '../../../main/long-work-thread.ts'
import type { WorkOrder } from '../../../main/long-work.ts'
import { linesMigration, type Ask, type Outcome } from './lines.ts'

await doLongWork<Ask, Outcome>(
  (own, { id, ask }, tell) => {
    const insert = own.prepare('INSERT INTO lines (work_id, number, text) VALUES (?, ?, ?)')
    for (let written = 0; written < ask.lines; ) {
      const end = Math.min(ask.lines, written + ask.batch)
      own
        .transaction(() => {
          for (; written < end; written += 1) insert.run(id, written, `GET /itpr_ja/page-${written}.html`)
        })
        .immediate()
      tell(written)
    }
    const { key } = (workerData as WorkOrder<Ask>).place
    return { lines: ask.lines, keyWiped: key.every((byte) => byte === 0) }
  },
  [linesMigration],
)

import { parentPort, workerData } from 'node:worker_threads'
import { readHead } from '../database/audit-head.ts'
import { openToLook } from '../database/open.ts'
import { fileIsSound, verifyAudit } from '../database/verify.ts'
import { failureOf } from '../serve.ts'
import type { Task, TaskResult, Tasks } from './helper.ts'
import { isStrong } from './passphrase-strength.ts'
import { stretch } from './stretch.ts'

/** Does the one task it was started with, answers, and ends. */
parentPort?.postMessage(await run(workerData as Task))

async function run(task: Task): Promise<TaskResult> {
  try {
    return { answer: await answerTo(task) }
  } catch (error) {
    return { failure: failureOf(error) }
  }
}

function answerTo(task: Task): unknown {
  switch (task.name) {
    case 'stretch': return stretch(task.ask.passphrase, task.ask.header)
    case 'isStrong': return isStrong(task.ask.passphrase, task.ask.ownWords)
    case 'verify': return verify(task.ask)
  }
}

/** On a connection of its own, so that what is read comes from the disk and nobody waits. */
function verify({ database, auditHead, dataKey }: Tasks['verify']['ask']): Tasks['verify']['answer'] {
  const head = readHead(auditHead, dataKey)
  const db = openToLook(database, dataKey)
  try {
    return { fileSound: tried(() => fileIsSound(db), false), audit: tried(() => verifyAudit(db, head), { sound: false, rows: 0, firstBadRow: null }) }
  } finally {
    db.close()
  }
}

/** A page that cannot be read is an answer, too. */
function tried<T>(look: () => T, otherwise: T): T {
  try {
    return look()
  } catch (error) {
    if (failureOf(error).code === 'office_damaged') return otherwise
    throw error
  }
}

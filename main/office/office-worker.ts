import { parentPort, workerData } from 'node:worker_threads'
import { Problem } from '../../shared/errors.ts'
import type { ThreadResult } from './ask-thread.ts'
import type { Task } from './in-thread.ts'

let last = -1

/** Does the one task it was started with, answers, and ends; it loads only what that task needs. */
parentPort?.postMessage(await run(workerData as Task))

/** In whole percents: what nobody sees is not said. */
function told(share: number): void {
  const percent = Math.min(100, Math.floor(share * 100))
  if (percent > last) parentPort?.postMessage({ share: percent / 100 })
  last = Math.max(last, percent)
}

async function run(task: Task): Promise<ThreadResult> {
  try {
    return { answer: await answerTo(task) }
  } catch (error) {
    if (error instanceof Problem) return { failure: { code: error.code, details: error.details } }
    throw error
  }
}

async function answerTo(task: Task): Promise<unknown> {
  switch (task.name) {
    case 'stretch':
      return (await import('./stretch.ts')).stretch(task.ask.passphrase, task.ask.header)
    case 'isStrong':
      return (await import('./passphrase-strength.ts')).isStrong(task.ask.passphrase, task.ask.ownWords)
    case 'pageRoot':
      return (await import('../database/page-root.ts')).pageRoot(task.ask.file)
    case 'verify':
      return (await import('./verify-files.ts')).verifyFiles(task.ask)
    case 'stageKey':
      await (await import('./file-key/stage.ts')).stageNewKey(task.ask, told)
      return null
    case 'finishKey':
      ;(await import('./file-key/swap.ts')).finishSwap(task.ask.folder)
      return null
  }
}

import { fileURLToPath } from 'node:url'
import type { MessagePort } from 'node:worker_threads'
import { utilityProcess } from 'electron'
import { passedOn, heapFlags } from '../processes/fork.ts'
import { readingEnvironment } from './reading-environment.ts'

/**
 * Starts a process that reads what is hostile, mails or the text of a letter, and joins it to the desk's port, both ways, until one of them ends: Electron forks from its main thread
 * alone. The shell looks into none of the messages; each is small.
 */
export function startReadingProcess(
  file: URL,
  port: MessagePort,
  megabytes: number,
  serviceName = 'mail reading',
): void {
  // What a failing process prints may quote a mail: it says nothing.
  const child = utilityProcess.fork(fileURLToPath(file), [], {
    serviceName,
    stdio: 'ignore',
    env: readingEnvironment(),
    execArgv: [`--js-flags=${heapFlags(megabytes).join(' ')}`],
  })
  let isUnwanted = false
  port.on('message', (message) => {
    child.postMessage(message)
    port.postMessage(passedOn)
  })
  port.on('close', () => {
    isUnwanted = true
    // Before it is there Electron has nothing to kill, says so by `false`, and would let it start: it is ended as soon as it can be.
    child.kill()
  })
  child.on('spawn', () => {
    if (isUnwanted) child.kill()
  })
  child.on('message', (message) => port.postMessage(message))
  child.on('exit', () => port.close())
  // Its report would hold what the process held; that it ended is all the desk needs.
  child.on('error', () => undefined)
}

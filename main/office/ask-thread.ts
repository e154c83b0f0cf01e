import { Worker } from 'node:worker_threads'
import { Problem } from '../../shared/errors.ts'
import type { Failure } from '../../shared/rpc.ts'

/** What a thread says at its end. */
export type ThreadResult = { answer: unknown } | { failure: Failure }

/**
 * Starts a thread for one task; its memory, with the keys and passphrases that it was given, is gone with it. The answer throws the Problem that the
 * thread says, and an error where it ends without a word.
 * @param heard is told what it says before its end
 */
export function askThread<Answer, Said = never>(
  workerFile: URL,
  task: unknown,
  heard: (said: Said) => void = () => {},
): { worker: Worker; answer: Promise<Answer> } {
  const worker = new Worker(workerFile, { workerData: task })
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.on('message', (said: ThreadResult | (Said & object)) => {
      if ('answer' in said) resolve(said.answer as Answer)
      else if ('failure' in said) reject(new Problem(said.failure.code, said.failure.details))
      else heard(said)
    })
    worker.once('error', reject)
    worker.once('exit', () => reject(new Error('the thread ended without an answer')))
  })
  return { worker, answer }
}

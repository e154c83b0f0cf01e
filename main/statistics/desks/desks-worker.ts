import { parentPort, workerData } from 'node:worker_threads'
import { problemOf } from '../../../shared/errors.ts'
import { databaseProblem } from '../../database/open.ts'
import { openOwnFile, type OwnFile } from '../../database/own-file.ts'
import { statisticsMigrations } from '../file.ts'
import type { FromDesksThread, ToDesksThread } from './desks-thread.ts'
import { DesksWork } from './desks-work.ts'

/** The thread that packs what other desks get of the statistics, and lays down what comes from them. */
const port = parentPort!
const work = new DesksWork(openOwnFile(workerData as OwnFile, statisticsMigrations))

port.on('message', (asked: ToDesksThread) => {
  const { number } = asked
  try {
    port.postMessage({ number, answer: answer(asked) } satisfies FromDesksThread)
  } catch (error) {
    const { code, details } = problemOf(databaseProblem(error))
    port.postMessage({ number, failure: { code, details } } satisfies FromDesksThread)
  }
})

function answer(asked: ToDesksThread): unknown {
  switch (asked.do) {
    case 'look':
      return work.look()
    case 'pack':
      return work.pack(asked.name)
    case 'noted':
      return work.noted(asked.parts)
    case 'stage':
      return work.stage(asked)
    case 'take':
      return work.take(asked.parts, asked.state, asked.open)
    case 'closeKeyless':
      return work.closeKeyless()
  }
}

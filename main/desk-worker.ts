import { MessageChannel, parentPort, workerData } from 'node:worker_threads'
import { z } from 'zod'
import { startDesk } from './desk.ts'
import type { ForkReading } from './mail/reader/mail-reader.ts'
import type { ForkFinding } from './personal-data/finder.ts'
import { helperAt } from './processes/fork.ts'
import { workerFiles } from './worker-files.ts'

// The shell's end of this port sends { id, path, input } and gets { id, result }; { changed: part } comes unasked; { close: true } ends the desk.
const Message = z.union([
  z.object({ id: z.number(), path: z.string(), input: z.unknown() }),
  z.object({ close: z.literal(true) }),
])
const { dataDir } = z.object({ dataDir: z.string() }).parse(workerData)
const port = parentPort
if (!port) throw new Error('the desk worker is started by the shell')

const desk = startDesk({ dataDir, workers: workerFiles(), forkReading, forkFinding })
desk.onChanged((part) => port.postMessage({ changed: part }))

port.on('message', (data: unknown) => {
  const message = Message.parse(data)
  if ('close' in message) void desk.close().finally(() => port.close())
  else void desk.call(message.path, message.input).then((result) => port.postMessage({ id: message.id, result }))
})

/** Electron forks a process only from its main thread: the shell does it. */
function forkReading(megabytes: number): ReturnType<ForkReading> {
  const { port1: ours, port2: theirs } = new MessageChannel()
  port!.postMessage({ reading: theirs, megabytes }, [theirs])
  return helperAt(ours)
}

function forkFinding(megabytes: number): ReturnType<ForkFinding> {
  const { port1: ours, port2: theirs } = new MessageChannel()
  port!.postMessage({ finding: theirs, megabytes }, [theirs])
  return helperAt(ours)
}

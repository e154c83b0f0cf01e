import { keepMemoryOutOfCoreFiles } from './core-files.ts'
import type { ParcelMessage } from './mail/reader/parcels.ts'
import { answerReadingRequests, type ReadingAnswer, type ReadingRequest } from './mail/reader/reading-requests.ts'

// The reading process begins here: mails are hostile input and are read apart from the database and the keys, with a limit on memory and time.
// V8 ends the whole process where memory runs out, which a limit on a mere thread does not prevent.

type Message = ParcelMessage<ReadingRequest>
/** What Electron gives a process that it forks; plain Node has `send` instead. */
type ParentPort = {
  on(event: 'message', listener: (event: { data: Message }) => void): void
  postMessage(message: ParcelMessage<ReadingAnswer>): void
}
const { parentPort } = process as { parentPort?: ParentPort }

// Under plain Node it may write nowhere, and has this from whoever started it.
keepMemoryOutOfCoreFiles()
answerReadingRequests({
  post: async (message) => {
    if (parentPort) parentPort.postMessage(message)
    else await new Promise<void>((resolve) => process.send!(message, undefined, undefined, () => resolve()))
  },
  onMessage: (listener) => {
    if (parentPort) parentPort.on('message', ({ data }) => listener(data))
    else process.on('message', (message) => listener(message as Message))
  },
})
process.on('disconnect', () => process.exit())

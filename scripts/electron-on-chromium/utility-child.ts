import { EventEmitter } from 'node:events'

// Loaded before the program in a process that utilityProcess.fork started: gives it the port that Electron would.
const port = new EventEmitter()
process.on('message', (data) => port.emit('message', { data, ports: [] }))
process.on('disconnect', () => process.exit())
Object.assign(process, {
  parentPort: {
    on(event: 'message', listener: (event: { data: unknown }) => void) {
      port.on(event, listener)
      return this
    },
    postMessage: (message: unknown) => void process.send!(message, undefined, undefined, () => undefined),
  },
})

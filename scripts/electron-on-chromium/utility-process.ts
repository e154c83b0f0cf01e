import { fork, type ChildProcess } from 'node:child_process'
import type { ForkOptions, UtilityProcess } from 'electron'
import { Events } from './events.ts'
import { notSupported, only } from './only.ts'

const childSide = new URL('./utility-child.ts', import.meta.url).href

/** A process of plain Node, which finds the shell at `process.parentPort`. */
class Utility extends Events {
  readonly #child: ChildProcess
  #spawned = false

  constructor(file: string, args: string[], options: ForkOptions) {
    super('utilityProcess', ['spawn', 'message', 'exit', 'error'])
    const { execArgv = [], env, stdio = 'inherit', serviceName: _onlyForLists, ...others } = options
    const [unknown] = Object.keys(others)
    if (unknown !== undefined) throw notSupported(`utilityProcess option ${unknown}`)
    if (stdio !== 'ignore' && stdio !== 'inherit') throw notSupported('utilityProcess option stdio: pipe')
    this.#child = fork(file, args, {
      serialization: 'advanced',
      execArgv: ['--import', childSide, ...execArgv.flatMap(flagsOf)],
      stdio: ['ignore', stdio, stdio, 'ipc'],
      ...(env && { env: env as NodeJS.ProcessEnv }),
    })
    this.#child.on('spawn', () => {
      this.#spawned = true
      this.emit('spawn')
    })
    this.#child.on('message', (message) => this.emit('message', message))
    this.#child.once('exit', (code) => this.emit('exit', code ?? 1))
    // The child has gone while something was sent to it: its exit tells.
    this.#child.on('error', () => undefined)
  }

  postMessage(message: unknown): void {
    if (this.#child.connected) this.#child.send(message as object, () => undefined)
  }

  /** As Electron: before the process is there nothing is killed. */
  kill(): boolean {
    return this.#spawned && this.#child.kill()
  }
}

export const utilityProcess = only('utilityProcess', {
  fork: (file: string, args: string[] = [], options: ForkOptions = {}) =>
    only('utilityProcess', new Utility(file, args, options)) as unknown as UtilityProcess,
})

/** What Electron takes as one switch for V8, Node takes as flags of its own. */
function flagsOf(argument: string): string[] {
  const [, flags] = /^--js-flags=(.*)$/.exec(argument) ?? []
  return flags === undefined ? [argument] : flags.split(' ')
}

import { execFile, spawn } from 'node:child_process'
import { promisify } from 'node:util'
import { listening } from '../../test/servers/free-port.ts'
import { requireProgram } from './conditions.ts'

/** Postfix's own server that takes every mail and keeps none. */
export type Sink = {
  /** Mails that it has taken. */
  taken(): number
  /** Seconds from its first mail to its last so far. */
  seconds(): number
  stop(): Promise<void>
}

/** The programs of the Debian package postfix. Throws CannotMeasure. */
export function smtpPrograms(): { sink: string; source: string } {
  return { sink: requireProgram('smtp-sink', 'postfix'), source: requireProgram('smtp-source', 'postfix') }
}

/** Starts it on loopback; it says how many mails it has after each (`-c`). */
export async function startSink(program: string, port: number): Promise<Sink> {
  // It gives up root's rights only for somebody who is named.
  const user = process.getuid?.() === 0 ? ['-u', 'nobody'] : []
  const child = spawn(program, ['-c', ...user, `127.0.0.1:${port}`, '1000'], { stdio: ['ignore', 'pipe', 'inherit'] })
  let taken = 0
  let [first, last] = [0, 0]
  let rest = ''
  child.stdout.on('data', (some: Buffer) => {
    const lines = (rest + some.toString('latin1')).split('\r')
    rest = lines.pop() ?? ''
    const count = Number(/mesg=\s*(\d+)/.exec(lines.at(-1) ?? '')?.[1] ?? taken)
    if (count <= taken) return
    const now = performance.now()
    if (taken === 0) first = now
    taken = count
    last = now
  })
  await listening(port, () => (child.exitCode === null ? null : `smtp-sink ended with ${child.exitCode}`))
  return {
    taken: () => taken,
    seconds: () => (last - first) / 1000,
    stop: () =>
      new Promise((resolve) => {
        if (child.exitCode !== null || child.signalCode !== null) return resolve()
        child.once('close', () => resolve())
        child.kill('SIGTERM')
      }),
  }
}

/** Sends as many equal mails as fast as it can, on so many connections that stay open. */
export async function runSource(
  program: string,
  { port, mails, octets, connections }: { port: number; mails: number; octets: number; connections: number },
): Promise<void> {
  const words = [
    '-d',
    '-s',
    connections,
    '-m',
    mails,
    '-l',
    octets,
    '-f',
    'news@consulate.example',
    '-t',
    'reader@host.example',
  ]
  await promisify(execFile)(program, [...words.map(String), `127.0.0.1:${port}`])
}

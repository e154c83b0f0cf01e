import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { ServerSettings } from '../../shared/office/mail-settings.ts'
import { watchMemory } from './memory.ts'
import type { Pulled } from './pull.ts'

/** One line of the child: that everything is taken in, then what is held. */
export type ChildLine = { taken: true } | { held: number; found: number }

/** Takes in a mailbox by the program's own engine, in a process and a folder of its own; timed from its start until all mails are kept. */
export async function pullOurs(folder: string, incoming: ServerSettings, word: string): Promise<Pulled> {
  mkdirSync(folder)
  const pulled: Pulled = { seconds: Number.NaN, held: 0, found: 0, megabytes: null }
  const file = fileURLToPath(new URL('./pull-child.ts', import.meta.url))
  const began = performance.now()
  const child = spawn(process.execPath, [file, JSON.stringify({ folder, incoming, word })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const memory = watchMemory(child.pid!)
  for await (const line of createInterface(child.stdout)) {
    const said = JSON.parse(line) as ChildLine
    if ('taken' in said) {
      pulled.seconds = (performance.now() - began) / 1000
      pulled.megabytes = memory.peak()
    } else {
      Object.assign(pulled, said)
    }
  }
  const code = await ended
  if (code !== 0) throw new Error(`our side ended with ${code}`)
  return pulled
}

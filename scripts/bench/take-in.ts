import { spawn } from 'node:child_process'
import { mkdirSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'
import type { ServerSettings } from '../../shared/office/mail-settings.ts'
import { memoryOfDesk } from './desk-memory.ts'
import { watchMemory } from './memory.ts'

/** Where the mails come from. */
export type Source = { server: ServerSettings } | { maildir: string }

/** What one side did in one round. */
export type TakenIn = {
  seconds: number
  /** Mails that it holds afterwards, and those in which it finds the word. */
  held: number
  found: number
  /** Largest memory of the program and its reading process together, in megabytes (10⁶); null where it was not measured. */
  megabytes: number | null
  /** Bytes of the files of the office once it is closed; null where it was not measured. */
  bytes: number | null
  /** Time of processors of the program with its threads and its reading process, in seconds; null where it was not measured. */
  cpuSeconds: number | null
}

/** One line of the child: that everything is taken in, then what is held. */
export type ChildLine = { taken: true } | { held: number; found: number } | { cpuSeconds: number }

/** Whether the letters' terms are taken into the index of similar letters meanwhile, and everything that belongs to it is waited for. */
export type Beside = { similar: boolean }

/** Takes mails in by the program's own engine, in a process and a folder of its own; timed from its start until all mails are kept. */
export async function takeIn(folder: string, from: Source, word: string, beside?: Beside): Promise<TakenIn> {
  mkdirSync(folder)
  const taken: TakenIn = { seconds: Number.NaN, held: 0, found: 0, megabytes: null, bytes: null, cpuSeconds: null }
  const file = fileURLToPath(new URL('./intake-child.ts', import.meta.url))
  const began = performance.now()
  const child = spawn(process.execPath, [memoryOfDesk, file, JSON.stringify({ folder, from, word, beside })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve))
  const memory = watchMemory(child.pid!)
  for await (const line of createInterface(child.stdout)) {
    const said = JSON.parse(line) as ChildLine
    if ('taken' in said) {
      taken.seconds = (performance.now() - began) / 1000
      taken.megabytes = memory.peak()
    } else {
      Object.assign(taken, said)
    }
  }
  const code = await ended
  if (code !== 0) throw new Error(`our side ended with ${code}`)
  taken.bytes = readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
  return taken
}

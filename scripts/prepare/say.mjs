import { spawn, spawnSync } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { stripVTControlCharacters } from 'node:util'

export const root = join(dirname(fileURLToPath(import.meta.url)), '../..')

/** A failure that is said in one sentence, without a stack. */
export class Sentence extends Error {}

/** Says what is being done now. */
export function say(text) {
  console.error(`prepare: ${text}`)
}

/**
 * Runs a command; its output is shown only where it fails. A step that takes long says so every few seconds. Throws a Sentence.
 * @param {string} what what is being done, in words
 */
export async function step(what, command, args, { env = process.env, minutes = 15, shell = false } = {}) {
  say(`${what} …`)
  const started = Date.now()
  const seconds = () => Math.round((Date.now() - started) / 1000)
  const child = spawn(command, args, { cwd: root, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text) => {
      output = (output + text).slice(-20_000)
    })
  const ticking = setInterval(() => say(`${what} … ${seconds()} s`), 10_000)
  const limit = setTimeout(() => child.kill(), minutes * 60_000)
  const code = await new Promise((resolve) => {
    child.on('error', (error) => {
      output += error.message
      resolve(-1)
    })
    child.on('close', resolve)
  })
  clearInterval(ticking)
  clearTimeout(limit)
  if (code !== 0)
    throw new Sentence(
      `prepare: ${what} failed (${command} ended with ${code}).\n${stripVTControlCharacters(output).trimEnd()}`,
    )
  if (seconds() >= 10) say(`${what}: done after ${seconds()} s`)
}

/** The output of a short command, or null where it is not there or fails. */
export function ask(command, args, seconds = 20) {
  const { status, stdout } = spawnSync(command, args, {
    encoding: 'utf8',
    timeout: seconds * 1000,
    stdio: ['ignore', 'pipe', 'ignore'],
  })
  return status === 0 ? stdout.trim() : null
}

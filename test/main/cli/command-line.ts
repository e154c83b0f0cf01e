import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { temporaryFolder } from '../../support/office.ts'

export type Ended = { exitCode: number | null; output: string; errors: string }

const root = join(import.meta.dirname, '../../..')

/** Runs `desk` with these arguments as a process of its own, in English where nothing else is said, without a terminal. */
export function desk(args: string[], environment: Record<string, string> = {}): Promise<Ended> {
  return ended(process.execPath, [join(root, 'main/cli.ts'), ...args], environment)
}

/** Runs any program to its end, `typed` being written to it as soon as it has asked for something. */
export function ended(
  program: string,
  args: string[],
  environment: Record<string, string> = {},
  typed: string[] = [],
): Promise<Ended> {
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...surroundings } = process.env
  const child = spawn(program, args, {
    env: { ...surroundings, LANG: 'en_US.UTF-8', ...environment },
    stdio: [typed.length > 0 ? 'pipe' : 'ignore', 'pipe', 'pipe'],
  })
  const parts = { output: '', errors: '' }
  const answers = [...typed]
  child.stdout!.setEncoding('utf8').on('data', (text: string) => {
    parts.output += text
    if (text.endsWith(': ') && answers.length > 0) child.stdin!.write(answers.shift()!)
  })
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    parts.errors += text
  })
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, ...parts }))
  })
}

/** A file with this content in a folder of its own. */
export function fileOf(content: string | Uint8Array, name = 'file'): string {
  const path = join(temporaryFolder(), name)
  writeFileSync(path, content)
  return path
}

/** A file of settings or schemas. */
export function jsonFile(value: unknown): string {
  return fileOf(JSON.stringify(value), 'settings.json')
}

export const passphrase = 'fern-lantern-orbit-quilt-93'

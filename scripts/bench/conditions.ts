import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { arch, availableParallelism, cpus, loadavg, release, totalmem, type } from 'node:os'
import { delimiter, join } from 'node:path'
import { CannotMeasure } from './cannot-measure.ts'

/** The machine, as far as a figure depends on it. `Load` is what else ran in the minute before. */
export function machine(): Record<string, string> {
  const processor = cpus()[0]?.model.trim() || 'unknown processor'
  return {
    Machine: `${availableParallelism()} cores, ${processor}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()} ${arch()}`,
    Load: `${loadavg()[0]!.toFixed(2)} in the minute before`,
    Node: process.version,
  }
}

/** Where a program lies. Throws CannotMeasure that names its Debian package. */
export function requireProgram(name: string, debianPackage: string): string {
  const found = (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(existsSync)
  if (found === undefined)
    throw new CannotMeasure(`${name} is not installed: this bench needs the Debian package ${debianPackage}.`)
  return found
}

/** The first line of what a program says of its version. */
export function versionOf(program: string): string {
  return execFileSync(program, ['--version'], { encoding: 'utf8' }).split('\n')[0]!.trim()
}

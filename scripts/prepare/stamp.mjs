import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './say.mjs'

const file = join(root, '.prepared.json')

/** What was found and built the last time; empty the first time. scripts/prepared.ts reads the same file. */
export function readStamp() {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch {
    return {}
  }
}

export function writeStamp(found) {
  const text = `${JSON.stringify(found, null, 2)}\n`
  try {
    if (readFileSync(file, 'utf8') === text) return
  } catch {
    // The first time.
  }
  // Two starts at the same time must not leave half a file.
  writeFileSync(`${file}.${process.pid}`, text)
  renameSync(`${file}.${process.pid}`, file)
}

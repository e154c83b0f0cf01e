import { mkdir, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { problemOfDisk, writeWhole } from '../../pages/write-whole.ts'
import type { ReleaseFile } from './seals.ts'

/**
 * Writes files into a folder of their own, each whole or as it was; returns that folder. Written again they are the same bytes, and what a
 * killed program had begun is gone. Throws Problem
 * `disk_full`, `export_failed`.
 */
export async function writeFiles(path: string, name: string, files: readonly ReleaseFile[]): Promise<string> {
  const folder = join(path, name)
  try {
    await mkdir(folder, { recursive: true })
    for (const left of await readdir(folder))
      if (left.startsWith(`.${name}`) && left.endsWith('.part')) await rm(join(folder, left))
  } catch (failure) {
    throw problemOfDisk(failure)
  }
  for (const file of files) await writeWhole(join(folder, file.name), file.bytes)
  return folder
}

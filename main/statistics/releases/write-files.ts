import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Problem } from '../../../shared/errors.ts'
import { renameFileLater } from '../../database/rename-file.ts'
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
  for (const file of files) await writeWhole(folder, file)
  return folder
}

/** Writes a file that everybody may read, for it is about to be published: whole, or as it was. Throws Problem `disk_full`, `export_failed`. */
export async function writeWhole(folder: string, { name, bytes }: ReleaseFile): Promise<void> {
  const half = join(folder, `.${name}.${randomUUID().slice(0, 8)}.part`)
  try {
    const handle = await open(half, 'wx', 0o644)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameFileLater(half, join(folder, name))
  } catch (failure) {
    await rm(half, { force: true }).catch(() => undefined)
    throw problemOfDisk(failure)
  }
}

function problemOfDisk(failure: unknown): Problem {
  const { code } = failure as { code?: string }
  return new Problem(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk_full' : 'export_failed')
}

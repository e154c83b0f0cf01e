import { randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../shared/errors.ts'
import { renameFileLater } from '../database/rename-file.ts'

/**
 * Writes a file that everybody may read, for it is about to be published: whole, or as it was. Folders are made where they are missing. Throws
 * Problem disk_full, export_failed.
 */
export async function writeWhole(file: string, bytes: string | Uint8Array): Promise<void> {
  const half = join(dirname(file), `.${basename(file)}.${randomUUID().slice(0, 8)}.part`)
  try {
    await mkdir(dirname(file), { recursive: true })
    const handle = await open(half, 'wx', 0o644)
    try {
      await handle.writeFile(bytes)
      await handle.sync()
    } finally {
      await handle.close()
    }
    await renameFileLater(half, file)
  } catch (failure) {
    await rm(half, { force: true }).catch(() => undefined)
    throw problemOfDisk(failure)
  }
}

/** The same where the file is not there, or has other octets; true where it was written. */
export async function writeChanged(file: string, bytes: Uint8Array): Promise<boolean> {
  const there = await readFile(file).catch(() => null)
  if (there?.equals(bytes)) return false
  await writeWhole(file, bytes)
  return true
}

/** Takes away what a program that was ended left of files with these names: whoever copies the folder to the Site would copy it too. */
export async function removeHalves(folder: string, names: readonly string[]): Promise<void> {
  for (const half of await readdir(folder).catch(() => [])) {
    const [, name] = /^\.(.+)\.[\da-f]{8}\.part$/u.exec(half) ?? []
    if (name !== undefined && names.includes(name)) await rm(join(folder, half), { force: true }).catch(() => undefined)
  }
}

/**
 * A file of the same name without the mark of ours is somebody's site: whoever chose the folder of that by mistake would lose it. Throws Problem
 * folder_of_another_site with the name of the file, export_failed.
 */
export async function requireOwn(file: string, mark: string): Promise<void> {
  const there = await readFile(file, 'utf8').catch((failure: { code?: string }) => {
    if (failure.code === 'ENOENT') return null
    throw new Problem('export_failed')
  })
  if (there !== null && !there.includes(mark)) throw new Problem('folder_of_another_site', { file: basename(file) })
}

/** What a failure of the disk means to whoever publishes. */
export function problemOfDisk(failure: unknown): Problem {
  const { code } = failure as { code?: string }
  return new Problem(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk_full' : 'export_failed')
}

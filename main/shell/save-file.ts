import { open, rm, writeFile } from 'node:fs/promises'
import { randomUUID } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import { Problem } from '../../shared/errors.ts'
import { renameFileLater } from '../database/rename-file.ts'

/**
 * Writes a file that came from outside: whole or not at all, for this person's eyes, never executable, and marked as foreign on Windows.
 * Throws `disk_full` or `export_failed`.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const half = join(dirname(path), `.${basename(path).slice(0, 40)}.${randomUUID().slice(0, 8)}.part`)
  try {
    const file = await open(half, 'wx', 0o600)
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await renameFileLater(half, path)
  } catch (error) {
    await rm(half, { force: true }).catch(() => undefined)
    throw new Problem((error as NodeJS.ErrnoException).code === 'ENOSPC' ? 'disk_full' : 'export_failed')
  }
  // Windows then asks before it runs or edits what came by mail (zone 3: internet). On other file systems the mark is simply not kept.
  if (process.platform === 'win32')
    await writeFile(`${path}:Zone.Identifier`, '[ZoneTransfer]\r\nZoneId=3\r\n').catch(() => undefined)
}

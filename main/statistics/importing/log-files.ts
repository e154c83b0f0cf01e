import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem } from '../../../shared/errors.ts'

/** A file that may be a log. */
export type LogFile = { path: string; name: string; bytes: number; modified: number }

/** Files of one import, and how deep folders are looked into. */
const mostFiles = 1000
const deepest = 4

/**
 * The files that paths name, those of folders among them, the oldest first. Hidden files are left out. Throws Problem `file_unreadable` for a
 * path where nothing is, `no_log_files` where there is no file.
 */
export async function filesOf(paths: readonly string[]): Promise<LogFile[]> {
  const found = new Map<string, LogFile>()
  for (const path of paths) {
    const facts = await stat(path).catch(() => null)
    if (facts === null) throw new Problem('file_unreadable')
    if (facts.isDirectory()) await addFolder(path, deepest, found)
    else add(path, facts, found)
  }
  if (found.size === 0) throw new Problem('no_log_files')
  return [...found.values()].sort((one, other) => one.modified - other.modified).slice(0, mostFiles)
}

async function addFolder(folder: string, depth: number, found: Map<string, LogFile>): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => {
    throw new Problem('file_unreadable')
  })
  for (const entry of entries) {
    if (entry.name.startsWith('.') || found.size >= mostFiles * 10) continue
    const path = join(folder, entry.name)
    // A link could lead back up; a file that it leads to is read.
    if (entry.isDirectory() && depth > 1) await addFolder(path, depth - 1, found)
    else if (entry.isFile() || entry.isSymbolicLink()) {
      const facts = await stat(path).catch(() => null)
      if (facts) add(path, facts, found)
    }
  }
}

function add(
  path: string,
  facts: { isFile(): boolean; size: number; mtimeMs: number },
  found: Map<string, LogFile>,
): void {
  if (!facts.isFile()) return
  const name = basename(path).slice(0, 255)
  found.set(path, { path, name, bytes: facts.size, modified: Math.floor(facts.mtimeMs) })
}

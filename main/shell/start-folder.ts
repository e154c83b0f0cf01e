import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Where the program keeps its own settings and, unless told otherwise, the office data on Windows: a roaming profile is copied over the network
 * at every sign-in, and the data with it while they are open. Null where the system's own place is right.
 */
export function localFolder(name: string, env: NodeJS.ProcessEnv, platform: string = process.platform): string | null {
  const local = env['LOCALAPPDATA']
  return platform === 'win32' && local !== undefined && local !== '' ? join(local, name) : null
}

/**
 * Whether the lock of a single program can be had in a folder: outside Windows, Chromium makes it of a symbolic link, and where none can be
 * made (FAT sticks, some shares) it takes the program for a second one, which ends without a word.
 */
export function linksCanBeMade(folder: string, platform: string = process.platform): boolean {
  if (platform === 'win32') return true
  const link = join(folder, `.link-${process.pid}`)
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    symlinkSync('nowhere', link)
    rmSync(link, { force: true })
    return true
  } catch {
    return false
  }
}

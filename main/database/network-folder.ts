import { realpathSync } from 'node:fs'
import { win32 } from 'node:path'

/**
 * Whether a folder of Windows lies on another computer: a share by its name (UNC), or a drive letter that stands for one. The
 * write-ahead log needs memory that two computers do not share, and a share's locks do not hold through a lost connection.
 */
export function isOnNetwork(
  folder: string,
  platform: string = process.platform,
  realPath: (path: string) => string = realpathSync.native,
): boolean {
  if (platform !== 'win32') return false
  for (let path = win32.resolve(folder); ; path = win32.dirname(path)) {
    if (isShare(path)) return true
    try {
      // Windows answers with the share itself where a drive letter, or a link on the way, stands for one.
      return isShare(realPath(path))
    } catch {
      // What is not made yet lies where its parent lies.
    }
    if (win32.dirname(path) === path) return false
  }
}

/** `\\SERVER\SHARE` and `\\?\UNC\SERVER\SHARE`, but not `\\?\C:\` or `\\.\`, which are this computer's own. */
function isShare(path: string): boolean {
  const way = path.replaceAll('/', '\\')
  return /^\\\\[?.]\\UNC\\/i.test(way) || /^\\\\[^\\?.]/.test(way)
}

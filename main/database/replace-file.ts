import { closeSync, constants, fsyncSync, openSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { renameFile } from './rename-file.ts'

/** Writes a small file so that at every moment, also after a power cut, either the old or the new one stands there, whole. */
export function replaceFile(file: string, text: string): void {
  const beside = `${file}.new`
  writeNew(beside, text)
  renameFile(beside, file)
  syncFolder(dirname(file))
}

/**
 * Writes a file that was not there, or anew: for its owner only, kept through a power cut, and never through a link that
 * somebody else has laid in its place.
 */
export function writeNew(file: string, text: string): void {
  rmSync(file, { force: true })
  const descriptor = openSync(file, constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL, 0o600)
  try {
    writeFileSync(descriptor, text)
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

/** Makes names in a folder last; Windows keeps them by itself and lets no folder be opened. */
export function syncFolder(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

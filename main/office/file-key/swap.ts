import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  fsyncSync,
  lstatSync,
  openSync,
  readdirSync,
  rmdirSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { join } from 'node:path'
import { renameFile } from '../../database/rename-file.ts'
import { syncFolder } from '../../database/replace-file.ts'

/*
 * How the files of an office get a new key, so that at every moment either all old ones count or all new ones:
 *
 * 1. Everything is made in `next-key`, and lasts on the disk before anything else is done. Who is ended here finds the old files untouched; the next
 *    start takes `next-key` out.
 * 2. The folder is named `new-key`: one rename, which either has happened or not. From then on the new files count.
 * 3. Each file is moved to its place. Who is ended here goes on at the next start, before anything is read: a file that is still in `new-key` has not been
 *    moved, whatever lies in its place. Nothing opens the office in between, for the lock of the folder is held.
 */

/** Where the files under a new key are made. */
export const stagingOf = (folder: string): string => join(folder, 'next-key')
const wholeOf = (folder: string): string => join(folder, 'new-key')

/** Whether the files under the new key are the office's, and are yet to be moved to their places. */
export const doCount = (folder: string): boolean => existsSync(wholeOf(folder))

/** Whether a renewal was cut off here. */
export function isUnfinished(folder: string): boolean {
  return existsSync(stagingOf(folder)) || doCount(folder)
}

/** From this rename on the files under the new key are the office's. Everything in the folder must last already. */
export function countFromNow(folder: string): void {
  syncFolder(stagingOf(folder))
  renameFile(stagingOf(folder), wholeOf(folder))
  syncFolder(folder)
}

/** Takes out what was not whole, and moves what is to its place; the lock of the folder is held. May be ended at any moment and done again. */
export function finishSwap(folder: string): void {
  rmSync(stagingOf(folder), { recursive: true, force: true })
  const whole = wholeOf(folder)
  if (!existsSync(whole)) return
  const names = readdirSync(whole).filter((name) => isOfOffice.test(name))
  // A log of the old file would be taken for one of the new file; and what is left of the old key is of no use to anybody but those it is kept from.
  for (const name of names.filter((one) => one.endsWith('.db')))
    for (const ending of ['-wal', '-shm', '-journal']) erase(join(folder, name + ending))
  for (const name of ['keys.json.next', 'keys.json.new', 'page-root.new', 'backup-places.new'])
    erase(join(folder, name))
  eraseFolder(join(folder, 'backup-copy'))
  syncFolder(folder)
  for (const name of names) {
    overwrite(join(folder, name))
    renameFile(join(whole, name), join(folder, name))
  }
  syncFolder(folder)
  rmSync(whole, { recursive: true, force: true })
  syncFolder(folder)
}

/** `office.db`, `audit-head`, `keys.json`. */
const isOfOffice = /^[a-z]([a-z-]{0,30}[a-z])?(\.db|\.json)?$/

function eraseFolder(folder: string): void {
  // Whoever laid a link there would have the files of another folder erased.
  if (!lstatSync(folder, { throwIfNoEntry: false })?.isDirectory()) return rmSync(folder, { force: true })
  for (const name of readdirSync(folder)) erase(join(folder, name))
  rmdirSync(folder)
}

function erase(file: string): void {
  overwrite(file)
  rmSync(file, { force: true, recursive: true })
}

/**
 * Writes over what a file holds, as far as the disk does so in place: one of flash memory, or a file system that copies on writing, keeps the old for a
 * while. It is under a key that opens nothing later in either case, so that a file that cannot be written over keeps nobody from going on.
 */
function overwrite(file: string): void {
  let descriptor: number | null = null
  try {
    descriptor = openSync(file, constants.O_WRONLY | (constants.O_NOFOLLOW ?? 0))
    const { size } = fstatSync(descriptor)
    for (let at = 0; at < size; at += nothing.length)
      writeSync(descriptor, nothing, 0, Math.min(nothing.length, size - at), at)
    fsyncSync(descriptor)
  } catch {
    // It is removed or replaced all the same.
  } finally {
    if (descriptor !== null) closeSync(descriptor)
  }
}

const nothing = Buffer.alloc(1 << 20)

import { mkdir } from 'node:fs/promises'
import { openPracticeDesk } from './desk-calls.ts'

/** Gives a practice office that is locked a folder with one backup that was opened and compared. Leaves it locked. */
export async function fillBackups(dataDir: string, passphrase: string, folder: string): Promise<void> {
  await mkdir(folder)
  const desk = await openPracticeDesk(dataDir, passphrase)
  try {
    await desk.call('office.addBackupFolder', { path: folder })
    await desk.call('office.backUp', {})
    await desk.call('office.proveBackups', {})
  } finally {
    await desk.close()
  }
}

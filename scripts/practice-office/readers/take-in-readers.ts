import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startDesk } from '../../../main/desk.ts'
import { workerFiles } from '../../../main/worker-files.ts'
import { Problem } from '../../../shared/errors.ts'
import type { OfficeStatus } from '../../../shared/office/status.ts'
import { asOwnFile, inventedReaders } from './invented-readers.ts'

/** Whose account does the newsletter in the practice office. */
export const practiceEditor = '森 直紀'

/** Gives a practice office that is locked its editor, with the same passphrase, and takes the invented readers in. Leaves it locked. */
export async function takeInReaders(dataDir: string, passphrase: string): Promise<void> {
  const desk = startDesk({ dataDir, workers: workerFiles(), background: false })
  const call = async <T>(path: string, input: unknown): Promise<T> => {
    const result = await desk.call(path, input)
    if (!result.ok) throw new Problem(result.error.code, result.error.details)
    return result.output as T
  }
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-readers-'))
  try {
    const { accounts } = await call<OfficeStatus>('office.status', {})
    await call('office.signIn', { accountId: accounts[0]!.id, passphrase })
    const editor = await call<{ id: string }>('office.addAccount', {
      name: practiceEditor,
      nameEn: 'Naoki Mori',
      roles: ['editor'],
      language: 'ja',
      passphrase,
    })
    await call('office.lock', { because: 'person' })
    await call('office.signIn', { accountId: editor.id, passphrase })
    const path = join(folder, 'readers.csv')
    await writeFile(path, asOwnFile(inventedReaders()), { mode: 0o600 })
    const { id } = await call<{ id: string }>('newsletter.checkImport', { path })
    await call('newsletter.runImport', { id })
  } finally {
    await rm(folder, { recursive: true, force: true })
    await desk.close()
  }
}

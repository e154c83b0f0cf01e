import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PracticeDesk } from '../desk-calls.ts'
import { asOwnFile, type InventedReader } from './invented-readers.ts'

/** Takes invented readers in as a file of the program's own shape; its editor is signed in. */
export async function takeIn({ call }: PracticeDesk, readers: readonly InventedReader[]): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-readers-'))
  try {
    const path = join(folder, 'readers.csv')
    await writeFile(path, asOwnFile(readers), { mode: 0o600 })
    const { id } = await call<{ id: string }>('newsletter.checkImport', { path })
    await call('newsletter.runImport', { id })
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { replaceFile } from './replace-file.ts'
import type { PageRoot } from './page-root.ts'

/**
 * The root of the pages as the office left them when it was closed, beside the database under a MAC of its own key. While the
 * office is open, and after the program was killed, the file says `open`: then nothing is known of the pages.
 * (Who puts back this file, the audit head and the whole database of one moment is not seen here.)
 */
export type ClosedRoot = PageRoot | 'open'

/** What was kept when the office was last closed; null where there is none yet, 'spoiled' where it is not the office's own. */
export function readClosedRoot(file: string, dataKey: Uint8Array): ClosedRoot | 'spoiled' | null {
  if (!existsSync(file)) return null
  const match = /^((open)|(\d{1,10}) ([0-9a-f]{64})) ([0-9a-f]{64})\n$/.exec(readFileSync(file, 'latin1').slice(0, 300))
  if (!match) return 'spoiled'
  const [, said = '', open, pages = '', root = '', mac = ''] = match
  if (!timingSafeEqual(macOf(said, dataKey), Buffer.from(mac, 'hex'))) return 'spoiled'
  return open ? 'open' : { pages: Number(pages), root }
}

/** Keeps the root, whole or not at all. */
export function keepClosedRoot(file: string, dataKey: Uint8Array, root: ClosedRoot): void {
  const said = root === 'open' ? 'open' : `${root.pages} ${root.root}`
  replaceFile(file, `${said} ${macOf(said, dataKey).toString('hex')}\n`)
}

function macOf(said: string, dataKey: Uint8Array): Buffer {
  const key = Buffer.from(hkdfSync('sha256', dataKey, '', 'madoguchi pages of a closed office', 32))
  const mac = createHmac('sha256', key).update(said).digest()
  key.fill(0)
  return mac
}

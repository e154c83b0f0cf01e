import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { z } from 'zod'
import { replaceFile } from '../../database/replace-file.ts'

/**
 * Where the backups of an office lie, kept beside its data: whoever cannot open these any more still finds those. Sealed under a key derived from the
 * data key (AES-256-GCM), for a folder can be named for a person.
 */
export const Places = z.strictObject({
  folders: z.array(z.string().max(4096)).max(1000),
  /** The workstation. */
  desk: z.uuid(),
  /** Whether the office has a journal, which brings back what was done since a backup. */
  hasJournal: z.boolean(),
})
export type Places = z.infer<typeof Places>

const named = 'madoguchi backup places'
const nonceLength = 12
const tagLength = 16

/** Writes them where they are not there already; an office that has never had a folder has no such file. */
export function keepPlaces(file: string, dataKey: Uint8Array, places: Places): void {
  const text = JSON.stringify(Places.parse(places))
  if (places.folders.length === 0 && !existsSync(file)) return
  if (JSON.stringify(readPlaces(file, dataKey)) === text) return
  const key = keyFrom(dataKey)
  const nonce = randomBytes(nonceLength)
  const cipher = createCipheriv('aes-256-gcm', key, nonce)
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()])
  key.fill(0)
  replaceFile(file, sealed.toString('base64'))
}

/** Null where none are kept, or what is there cannot be opened. */
export function readPlaces(file: string, dataKey: Uint8Array): Places | null {
  if (!existsSync(file)) return null
  const key = keyFrom(dataKey)
  try {
    const sealed = Buffer.from(readFileSync(file, 'latin1'), 'base64')
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, nonceLength), { authTagLength: tagLength })
    decipher.setAuthTag(sealed.subarray(-tagLength))
    const text = Buffer.concat([decipher.update(sealed.subarray(nonceLength, -tagLength)), decipher.final()])
    return Places.parse(JSON.parse(text.toString('utf8')))
  } catch {
    return null
  } finally {
    key.fill(0)
  }
}

function keyFrom(dataKey: Uint8Array): Buffer {
  return Buffer.from(hkdfSync('sha256', dataKey, '', named, 32))
}

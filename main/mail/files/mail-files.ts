import { createReadStream, type Dirent } from 'node:fs'
import { open, readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Problem } from '../../../shared/errors.ts'
import { splitMbox } from './mbox.ts'

/** A mail that was kept in a file. */
export type FiledMail = {
  /** Its lines ended as on the wire, so that the same mail from a server has the same bytes. */
  raw: Uint8Array
  cut: boolean
  answered: boolean
  /** When it arrived, where the file says so. */
  arrivedAt: string | null
  /** Bytes of all files up to the end of this mail. */
  bytesDone: number
}

export type MailFiles = {
  /** Name of the file or folder. */
  name: string
  bytes: number
  mails(): AsyncGenerator<FiledMail>
}

/** Of a longer mail only so many first bytes are read, as from a server. */
const largestMail = 64 * 1024 * 1024

/**
 * Looks what a file or folder holds: an mbox file, one .eml file, a maildir (with `cur` and `new`), or else .eml and .mbox files
 * at any depth; links are not followed. Throws Problem file_unreadable, nothing_to_import.
 */
export async function findMailFiles(path: string): Promise<MailFiles> {
  try {
    const what = await stat(path)
    // A pipe or a device may never answer, or never end.
    if (!what.isDirectory() && !what.isFile()) throw new Problem('file_unreadable')
    const files = what.isDirectory() ? await filesIn(path) : [await fileAt(path)]
    if (files.length === 0) throw new Problem('nothing_to_import')
    // What stands in the name of a file must be fit to be shown.
    const name =
      basename(path)
        .normalize('NFC')
        .replace(/[\p{Cc}\p{Bidi_Control}]/gu, '')
        .slice(0, 100) || 'mail'
    return { name, bytes: files.reduce((sum, file) => sum + file.bytes, 0), mails: () => mailsOf(files) }
  } catch (failure) {
    throw failure instanceof Problem ? failure : new Problem('file_unreadable')
  }
}

type MailFile = { path: string; bytes: number; kind: 'mbox' | 'mail' | 'maildir' }

async function* mailsOf(files: readonly MailFile[]): AsyncGenerator<FiledMail> {
  let before = 0
  for (const file of files) {
    if (file.kind === 'mbox') {
      for await (const { raw, cut, separator, endsAt } of splitMbox(createReadStream(file.path), largestMail)) {
        yield { raw, cut, answered: isAnswered(raw), arrivedAt: dateOf(separator), bytesDone: before + endsAt }
      }
    } else {
      const { raw, cut } = await readMail(file.path)
      const name = basename(file.path)
      yield {
        raw,
        cut,
        bytesDone: before + file.bytes,
        // Maildir: `1795514400.M1P2.host:2,RS`, the second of delivery and the flags.
        answered: file.kind === 'maildir' ? /[:;!]2,[A-Z]*R/.test(name) : isAnswered(raw),
        arrivedAt: file.kind === 'maildir' ? secondsOf(name) : null,
      }
    }
    before += file.bytes
  }
}

async function filesIn(folder: string): Promise<MailFile[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const folders = new Set(entries.filter((one) => one.isDirectory()).map((one) => one.name))
  if (!folders.has('cur') || !folders.has('new')) return looseFiles(folder, entries, 0)
  const found: MailFile[] = []
  for (const part of ['new', 'cur']) {
    for (const entry of await readdir(join(folder, part), { withFileTypes: true })) {
      if (entry.isFile() && !entry.name.startsWith('.'))
        found.push(await sized(join(folder, part, entry.name), 'maildir'))
    }
  }
  return found.sort((a, b) => (basename(a.path) < basename(b.path) ? -1 : 1))
}

async function looseFiles(folder: string, entries: readonly Dirent[], depth: number): Promise<MailFile[]> {
  const found: MailFile[] = []
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name)
    if (entry.isFile() && /\.eml$/i.test(entry.name)) found.push(await sized(path, 'mail'))
    if (entry.isFile() && /\.(mbox|mbx)$/i.test(entry.name)) found.push(await sized(path, 'mbox'))
    if (entry.isDirectory() && depth < 20)
      found.push(...(await looseFiles(path, await readdir(path, { withFileTypes: true }), depth + 1)))
  }
  return found
}

/** One chosen file: an mbox begins with a separator, a mail with a header field. */
async function fileAt(path: string): Promise<MailFile> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2000), 0, 2000, 0)
    const start = buffer.toString('latin1', 0, bytesRead).replace(/^(\xef\xbb\xbf)?[\r\n]*/, '')
    if (start.startsWith('From ')) return await sized(path, 'mbox')
    if (/^[!-9;-~]+[ \t]*:/.test(start)) return await sized(path, 'mail')
    throw new Problem('nothing_to_import')
  } finally {
    await file.close()
  }
}

async function sized(path: string, kind: MailFile['kind']): Promise<MailFile> {
  return { path, kind, bytes: (await stat(path)).size }
}

async function readMail(path: string): Promise<{ raw: Uint8Array; cut: boolean }> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const bytes = Buffer.alloc(Math.min(size, largestMail))
    const { bytesRead } = await file.read(bytes, 0, bytes.length, 0)
    return { raw: withLineEnds(bytes.subarray(0, bytesRead)), cut: size > largestMail }
  } finally {
    await file.close()
  }
}

/** Every line ended by CRLF. */
function withLineEnds(bytes: Buffer): Uint8Array {
  const pieces: Buffer[] = []
  let from = 0
  for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, end + 1)) {
    if (bytes[end - 1] === 13) continue
    pieces.push(bytes.subarray(from, end), crLf)
    from = end + 1
  }
  return pieces.length === 0 ? bytes : Buffer.concat([...pieces, bytes.subarray(from)])
}

const crLf = Buffer.from('\r\n')

/** What mail programs note in the header: `X-Status: A` (Pine, Dovecot), bit 2 of `X-Mozilla-Status`. */
function isAnswered(raw: Uint8Array): boolean {
  const start = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.length, 65_536)).toString('latin1')
  const header = start.slice(0, /\r\n\r\n/.exec(start)?.index ?? start.length)
  if (/^X-Status:.*A/im.test(header)) return true
  return (Number.parseInt(/^X-Mozilla-Status:\s*([0-9a-f]{4})/im.exec(header)?.[1] ?? '0', 16) & 2) !== 0
}

/** Date of a separator: `Tue Nov 24 10:00:00 2026`, in UTC where it names no zone. */
function dateOf(separator: string): string | null {
  const parts = /\b([A-Z][a-z]{2}) +(\d{1,2}) (\d\d:\d\d(?::\d\d)?)(?: ([+-]\d{4}))? (\d{4})/.exec(separator)
  if (!parts) return null
  const [, month, day, time, zone = '+0000', year] = parts
  return isoOf(Date.parse(`${day} ${month} ${year} ${time} ${zone}`))
}

function secondsOf(name: string): string | null {
  return isoOf(Number(/^\d{9,10}(?=\.)/.exec(name)?.[0] ?? Number.NaN) * 1000)
}

function isoOf(time: number): string | null {
  return Number.isNaN(time) ? null : new Date(time).toISOString()
}

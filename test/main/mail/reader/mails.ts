import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/** A mail of header lines and a body, with the line ends of the wire. */
export function mail(headers: string[], body: string | Uint8Array): Uint8Array {
  const head = Buffer.from(`${['From: Taro <taro@mail.example>', ...headers].join('\r\n')}\r\n\r\n`)
  return Buffer.concat([head, typeof body === 'string' ? Buffer.from(body.replace(/\r?\n/g, '\r\n')) : body])
}

/** A multipart of parts that bring their own header. */
export function multipart(subtype: string, parts: string[], boundary = 'border'): Uint8Array {
  return mail(
    [`Content-Type: multipart/${subtype}; boundary="${boundary}"`],
    `${parts.map((part) => `--${boundary}\n${part}\n`).join('')}--${boundary}--\n`,
  )
}

const corpora = join(import.meta.dirname, '../../../../../shared/corpora')

/** False where the samples that others wrote are not laid beside the project. */
export const haveCorpora = existsSync(corpora)

export function corpusFile(path: string): Uint8Array {
  return readFileSync(join(corpora, path))
}

/** Mails of a folder of the samples, by path. */
export function corpusMails(folder: string): string[] {
  if (!haveCorpora) return []
  return readdirSync(join(corpora, folder), { recursive: true, encoding: 'utf8' })
    .map((file) => join(folder, file))
    .filter((path) => statSync(join(corpora, path)).isFile() && !/LICENSE|\.json$|\.gitattributes$/.test(path))
    .sort()
}

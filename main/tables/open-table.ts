import { openCsv } from './csv/open-csv.ts'
import { openXlsx } from './xlsx/open-xlsx.ts'
import { limits, tableProblem, type Reading, type Table } from './table.ts'

/**
 * Opens a table that somebody has given: CSV in any usual encoding, or a workbook (.xlsx). What is not chosen is guessed, and said with
 * words that prove it. The bytes are hostile; memory beside them stays bounded, time grows with their length. Throws a Problem that says
 * what the file is instead, or which limit it breaks.
 */
export async function openTable(bytes: Uint8Array, chosen: Reading = {}, signal?: AbortSignal): Promise<Table> {
  if (bytes.length > limits.fileBytes) throw tableProblem('table_too_large')
  if (bytes.length === 0) throw tableProblem('table_empty')
  if (beginsWith(bytes, oleFile)) throw tableProblem(isEncrypted(bytes) ? 'table_locked' : 'table_old_format')
  return beginsWith(bytes, zipFile) ? openXlsx(bytes, chosen, signal) : openCsv(bytes, chosen)
}

const zipFile = [0x50, 0x4b, 0x03, 0x04]
/** The container of .xls, and of a workbook with a password (MS-CFB, 2.2). */
const oleFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, at) => bytes[at] === byte)
}

/** A workbook with a password is a stream of this name (MS-OFFCRYPTO, 1.3.3). */
function isEncrypted(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes('EncryptedPackage', 0, 'utf16le')
}

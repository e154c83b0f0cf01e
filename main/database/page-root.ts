import { createHash } from 'node:crypto'
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'

const pageSize = 4096
/** SQLCipher 4 ends each page with its HMAC-SHA-512 (64 bytes); on the first page too. */
const macLength = 64
/** Read at one time: 4 MB. */
const pagesAtOnce = 1024

/** What stands for all pages of an encrypted file as they are. */
export type PageRoot = { pages: number; root: string }

/**
 * SHA-256 over the MACs of all pages in order. Each MAC covers the page and its number, but not when it was written: a page
 * of an older day passes as today’s, and only this root tells that one was put back. 1 GB takes about a second.
 */
export function pageRoot(file: string): PageRoot {
  const descriptor = openSync(file, 'r')
  try {
    const pages = Math.floor(fstatSync(descriptor).size / pageSize)
    const hash = createHash('sha256')
    const block = Buffer.alloc(pagesAtOnce * pageSize)
    for (let page = 0; page < pages; page += pagesAtOnce) {
      const read = readSync(descriptor, block, 0, block.length, page * pageSize)
      for (let end = pageSize; end <= read; end += pageSize) hash.update(block.subarray(end - macLength, end))
    }
    return { pages, root: hash.digest('hex') }
  } finally {
    closeSync(descriptor)
  }
}

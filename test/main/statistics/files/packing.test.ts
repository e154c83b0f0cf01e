import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { constants, crc32, deflateRawSync, gzipSync, zstdCompressSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openLog } from '../../../../main/statistics/files/open-log.ts'
import { summarizeLog } from '../../../../main/statistics/summarize-log.ts'
import { zoneDays } from '../../../../main/statistics/measures/zone-days.ts'
import { fileOf } from '../../cli/command-line.ts'
import { variedLog } from '../varied-log.ts'

const log = Buffer.from(`${variedLog(7, 1200, true).replace(/\n$/, '')}\n`, 'latin1')
const half = Math.floor(log.length / 2)
// Made by bzip2: the first half in blocks of 100 KB, the second in one of 900 KB, two streams in one file.
const bzip2 = readFileSync(join(import.meta.dirname, '../../../fixtures/statistics/varied-log-7.bz2'))
const halves = [log.subarray(0, half), log.subarray(half)]

const packed: [string, Buffer][] = [
  ['none', log],
  ['gzip', Buffer.concat(halves.map((one) => gzipSync(one)))],
  [
    'zstd',
    Buffer.concat(halves.map((one) => zstdCompressSync(one, { params: { [constants.ZSTD_c_checksumFlag]: 1 } }))),
  ],
  ['bzip2', bzip2],
  ['zip', zipOf([log], 8)],
  ['zip', zipOf([log], 0)],
]

test.each(packed)('a log packed as %s gives the same bytes, whatever its name', async (packing, bytes) => {
  expect(await unpacked(fileOf(bytes, 'access.log'))).toEqual({ packing, bytes: log.toString('latin1') })
})

test('the logs of an archive follow each other, and each ends its last line', async () => {
  const [first, second] = [Buffer.from('a\nb'), Buffer.from('c\n')]
  expect((await unpacked(fileOf(zipOf([first, second], 8)))).bytes).toBe('a\nb\nc\n')
})

test.each(packed.slice(1))('a %s that is cut off or changed is told as damaged', async (_, bytes) => {
  const cut = fileOf(bytes.subarray(0, bytes.length - 12))
  await expect(unpacked(cut)).rejects.toMatchObject({ code: 'log_damaged' })
  const changed = Buffer.from(bytes)
  changed[Math.floor(bytes.length / 2)]! ^= 16
  await expect(unpacked(fileOf(changed))).rejects.toMatchObject({ code: 'log_damaged' })
})

test('an encrypted archive is told as one that cannot be unpacked', async () => {
  const archive = zipOf([log], 8)
  archive.writeUInt16LE(1, archive.lastIndexOf('PK\u0001\u0002', undefined, 'latin1') + 8)
  await expect(unpacked(fileOf(archive))).rejects.toMatchObject({ code: 'log_damaged' })
})

test('a folder and what is not there are told as unreadable', async () => {
  await expect(openLog('/')).rejects.toMatchObject({ code: 'file_unreadable' })
  await expect(openLog('/nowhere/access.log')).rejects.toMatchObject({ code: 'file_unreadable' })
})

test('a bomb is given up at its beginning, and one that begins as a log takes no memory', {
  timeout: 600_000,
}, async () => {
  const zone = zoneDays('UTC')
  const zeros = Buffer.alloc(1 << 26)
  const line = '192.0.2.7 - - [10/Oct/2020:13:55:36 +0000] "GET / HTTP/1.1" 200 5 "-" "Mozilla/5.0 (X11)"\n'
  const bomb = Buffer.concat(Array.from({ length: 16 }, () => gzipSync(zeros)))
  await expect(summarizeLog(fileOf(bomb), { zone })).rejects.toMatchObject({ code: 'not_a_log' })
  const before = process.memoryUsage().rss
  const hidden = fileOf(Buffer.concat([gzipSync(line), bomb, gzipSync(`\n${line}`)]))
  expect(await summarizeLog(hidden, { zone })).toMatchObject({ lines: 3, valid: 2, failed: 1 })
  expect(process.memoryUsage().rss - before).toBeLessThan(200_000_000)
})

async function unpacked(path: string): Promise<{ packing: string; bytes: string }> {
  const opened = await openLog(path)
  try {
    const parts: Buffer[] = []
    const block = Buffer.alloc(1000)
    for (let count = -1; count !== 0; parts.push(Buffer.from(block.subarray(0, count))))
      count = await opened.fill(block, 0, 1000)
    return { packing: opened.packing, bytes: Buffer.concat(parts).toString('latin1') }
  } finally {
    await opened.close()
  }
}

/** An archive with these files, stored (0) or deflated (8). */
function zipOf(files: Buffer[], method: 0 | 8): Buffer {
  const entries: Buffer[] = []
  const listed: Buffer[] = []
  let offset = 0
  for (const [index, content] of files.entries()) {
    const name = Buffer.from(`${index}.log`)
    const body = method === 8 ? deflateRawSync(content) : content
    const facts = Buffer.alloc(26)
    facts.writeUInt16LE(20, 0)
    facts.writeUInt16LE(method, 4)
    facts.writeUInt32LE(crc32(content), 10)
    facts.writeUInt32LE(body.length, 14)
    facts.writeUInt32LE(content.length, 18)
    facts.writeUInt16LE(name.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(offset, 10)
    entries.push(Buffer.from('PK\u0003\u0004', 'latin1'), facts, name, body)
    listed.push(Buffer.from('PK\u0001\u0002\u0014\u0000', 'latin1'), facts, rest, name)
    offset += 30 + name.length + body.length
  }
  const directory = Buffer.concat(listed)
  const end = Buffer.alloc(22)
  end.write('PK\u0005\u0006', 0, 'latin1')
  end.writeUInt16LE(files.length, 8)
  end.writeUInt16LE(files.length, 10)
  end.writeUInt32LE(directory.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...entries, directory, end])
}

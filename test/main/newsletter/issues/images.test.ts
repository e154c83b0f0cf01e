import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import { dropUnusedImages } from '../../../../main/newsletter/issues/images/unused-images.ts'
import { most, readImage } from '../../../../main/newsletter/issues/images/read-image.ts'
import { Problem } from '../../../../shared/errors.ts'
import { codeOf } from '../../../support/office.ts'
import {
  type ComposingOffice,
  documentWithPicture,
  finishedIssue,
  newComposingOffice,
  picture,
  subjects,
} from './ground.ts'
import { growthOverTenTimes } from '../../../support/cpu-time.ts'

/** Images of 3 by 2 pixels as programs write them, with what a camera and an editor leave in them. */
const segment = (marker: number, data: Buffer): Buffer => {
  const head = Buffer.from([0xff, marker, 0, 0])
  head.writeUInt16BE(data.length + 2, 2)
  return Buffer.concat([head, data])
}
const secret = Buffer.from('37.7749 N 122.4194 W')
const jpeg = (more: Buffer[] = []): Buffer =>
  Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1')),
    ...more,
    segment(0xdb, Buffer.alloc(65, 1)),
    segment(0xc0, Buffer.from([8, 0, 2, 0, 3, 1, 1, 0x11, 0])),
    segment(0xc4, Buffer.alloc(30, 1)),
    segment(0xda, Buffer.from([1, 1, 0, 0, 63, 0])),
    Buffer.from([0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]),
    Buffer.from([0xff, 0xd9]),
  ])
const gif = (more: Buffer[] = []): Buffer =>
  Buffer.concat([
    Buffer.from('GIF89a', 'latin1'),
    Buffer.from([3, 0, 2, 0, 0x80, 0, 0, 0, 0, 0, 255, 255, 255]),
    ...more,
    Buffer.from([0x2c, 0, 0, 0, 0, 3, 0, 2, 0, 0, 2, 2, 0x44, 0x01, 0, 0x3b]),
  ])
const pngChunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(data.length)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}
const png = (more: Buffer[] = []): Buffer => {
  const plain = picture(3, 2)
  return Buffer.concat([plain.subarray(0, 33), ...more, plain.subarray(33)])
}
const codeOfReading = (bytes: Uint8Array): string => {
  try {
    return readImage(bytes).type
  } catch (failure) {
    return failure instanceof Problem ? failure.code : String(failure)
  }
}

describe('an image that comes into an issue', () => {
  test('is what its octets say, and keeps nothing but the picture', () => {
    const dirty: [string, Buffer, Buffer][] = [
      [
        'image/jpeg',
        jpeg(),
        jpeg([segment(0xe1, Buffer.concat([Buffer.from('Exif\0\0'), secret])), segment(0xfe, secret)]),
      ],
      ['image/png', png(), png([pngChunk('tEXt', secret), pngChunk('eXIf', secret)])],
      ['image/gif', gif(), gif([Buffer.concat([Buffer.from([0x21, 0xfe, secret.length]), secret, Buffer.from([0])])])],
    ]
    for (const [type, clean, withMore] of dirty) {
      const read = readImage(Buffer.concat([withMore, secret]))
      expect(read).toMatchObject({ type, width: 3, height: 2 })
      expect(read.bytes.equals(clean)).toBe(true)
      expect(readImage(clean).bytes.equals(clean)).toBe(true)
    }
    const moving = gif([
      Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('NETSCAPE2.0'), Buffer.from([3, 1, 0, 0, 0])]),
    ])
    expect(readImage(moving).bytes.equals(moving)).toBe(true)
  })

  test('is refused wherever it is cut, and where an octet of its check is another', () => {
    for (const whole of [jpeg(), png(), gif()])
      for (let end = 0; end < whole.length; end += 1)
        expect(codeOfReading(whole.subarray(0, end))).toBe('image_unreadable')
    const broken = Buffer.from(png())
    broken[40]! ^= 1
    expect(codeOfReading(broken)).toBe('image_unreadable')
    const unknown = png([pngChunk('ABCD', Buffer.alloc(3))])
    expect(codeOfReading(unknown)).toBe('image_unreadable')
  })

  test('is refused where it is too large, in octets or in pixels, without a look at its pixels', () => {
    expect(codeOfReading(Buffer.alloc(most.octets + 1))).toBe('image_large')
    const bomb = Buffer.from(jpeg())
    bomb.writeUInt16BE(0xffff, bomb.indexOf(Buffer.from([0xff, 0xc0])) + 7)
    expect(codeOfReading(bomb)).toBe('image_large')
  })

  test('never breaks the reader, whatever its octets are, and takes a time that grows with its length alone', () => {
    const start = fc.constantFrom(jpeg(), png(), gif())
    const hostile = fc
      .tuple(start, fc.array(fc.tuple(fc.nat(120), fc.nat(255)), { maxLength: 8 }), fc.uint8Array({ maxLength: 200 }))
      .map(([whole, changes, more]) => {
        const bytes = Buffer.concat([whole, more])
        for (const [at, octet] of changes) bytes[at % bytes.length] = octet
        return bytes
      })
    fc.assert(
      fc.property(hostile, (bytes) =>
        ['image/jpeg', 'image/png', 'image/gif', 'image_unreadable', 'image_large'].includes(codeOfReading(bytes)),
      ),
      { numRuns: 3000 },
    )
    const endless = (size: number) => [
      Buffer.concat([Buffer.from([0xff, 0xd8]), Buffer.alloc(size, 0xff)]),
      Buffer.concat([jpeg().subarray(0, -4), Buffer.alloc(size, Buffer.from([0xff, 0x00]))]),
      Buffer.concat([gif().subarray(0, 13), Buffer.alloc(size, Buffer.from([0x21, 0xfe, 1, 0x41, 0]))]),
    ]
    expect(growthOverTenTimes((size) => endless(size).map(codeOfReading), 190_000)).toBeLessThan(30)
  })
})

describe('the images of an office', () => {
  let office: ComposingOffice
  beforeAll(() => {
    office = newComposingOffice()
  })
  const add = (bytes: Buffer, changes: object = {}) =>
    office.editor('addImage', { type: 'image/png', width: 8, height: 4, bytes: new Uint8Array(bytes), ...changes })

  test('are kept once, under the SHA-256 of what is kept, and come back as they are', async () => {
    const bytes = picture()
    const { hash } = await add(bytes)
    expect(hash).toBe(createHash('sha256').update(bytes).digest('hex'))
    expect(await add(Buffer.concat([bytes, Buffer.from('behind its end')]))).toEqual({ hash })
    expect(await office.supervisor('image', { hash })).toEqual({
      type: 'image/png',
      width: 8,
      height: 4,
      bytes: new Uint8Array(bytes),
    })
    expect(await codeOf(office.editor('image', { hash: 'b'.repeat(64) }))).toBe('not_found')
  })

  test('are refused where they are not what the window says', async () => {
    for (const changes of [{ type: 'image/jpeg' }, { width: 9 }, { height: 5 }])
      expect(await codeOf(add(picture(), changes))).toBe('image_unreadable')
    expect(await codeOf(add(Buffer.from('<svg onload="alert(1)"/>')))).toBe('image_unreadable')
  })

  test('are not shown where their octets are not those of their name any more', async () => {
    const { hash } = await add(picture(8, 4, [1, 2, 3]))
    office.db.prepare('UPDATE issue_images SET bytes = ? WHERE hash = ?').run(picture(8, 4, [3, 2, 1]), hash)
    expect(await codeOf(office.editor('image', { hash }))).toBe('not_found')
  })

  test('go a month after nothing shows them any more: no issue, no version, no template', async () => {
    const { id, revision, document } = await finishedIssue(office.editor)
    const unused = await add(picture(8, 4, [9, 9, 9]))
    const shown = await documentWithPicture(office.editor, [7, 7, 7])
    await office.editor('saveIssue', { id, revision, subjects, document: shown })
    const hashes = (): string[] => office.db.prepare<[], string>('SELECT hash FROM issue_images').pluck().all()
    const drop = (days: number) =>
      dropUnusedImages(office.db, new Date(office.clock.now + days * 86_400_000), new AbortController().signal)
    await drop(1)
    expect(hashes()).toContain(unused.hash)
    await drop(31)
    const left = hashes()
    expect(left).not.toContain(unused.hash)
    const shownOnes = [document, shown].map((one) => /"image":"([0-9a-f]{64})"/.exec(JSON.stringify(one))![1]!)
    expect(left.toSorted()).toEqual([...new Set(shownOnes)].filter((one) => left.includes(one)).toSorted())
    expect(left).toContain(shownOnes[1])
  })
})

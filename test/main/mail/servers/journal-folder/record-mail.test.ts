import fc from 'fast-check'
import { v4 as newId } from 'uuid'
import { describe, expect, test } from 'vitest'
import {
  contentOf,
  objectName,
  recordHead,
  writeObjectMail,
  writeRecordMail,
} from '../../../../../main/mail/servers/journal-folder/record-mail.ts'
import { growthOverTenTimes } from '../../../../support/cpu-time.ts'

const office = newId()
const at = new Date('2026-11-24T17:44:00Z')
const octets = fc.uint8Array({ maxLength: 3000 })
const claims = fc.record({
  position: fc.integer({ min: 0, max: 999_999_999 }),
  hash: fc.uint8Array({ minLength: 32, maxLength: 32 }).map((bytes) => Buffer.from(bytes)),
  id: fc.oneof(fc.constant(''), fc.uuid()),
})

describe('a mail of the journal', () => {
  test('gives back what was written into it, to its own office alone', () => {
    fc.assert(
      fc.property(fc.uuid(), claims, octets, (id, after, body) => {
        const mail = writeRecordMail(office, { id, after }, body, at)
        expect(recordHead(mail, office)).toEqual({ id, after })
        expect(contentOf(mail)).toEqual(Buffer.from(body))
        expect(recordHead(mail, newId())).toBeNull()
        expect(objectName(mail, office)).toBeNull()
        for (const line of mail.toString('latin1').split('\r\n')) expect(line.length).toBeLessThan(998)
      }),
      { seed: 20261129 },
    )
  })

  test('is read where a server has written its parts anew: other boundary, other folding, other ends of lines', () => {
    const mail = writeObjectMail(office, 'c'.repeat(64), Buffer.alloc(500, 'x'), at).toString('latin1')
    const anew = [
      mail.replaceAll('\r\n', '\n'),
      mail.replaceAll('madoguchi-journal', '_000_AB12_'),
      mail.replace('multipart/mixed; boundary="madoguchi-journal"', 'multipart/mixed;\r\n\tboundary=madoguchi-journal'),
      mail.replace(/^X-Madoguchi-Object: (\S+)\r\n (\S+)/m, 'X-MADOGUCHI-OBJECT:\r\n $1 $2'),
      `Received: by relay.example\r\n${mail}`,
    ]
    for (const one of anew) {
      const raw = Buffer.from(one, 'latin1')
      expect([objectName(raw, office), contentOf(raw)?.length]).toEqual(['c'.repeat(64), 500])
    }
  })

  test('of somebody else’s making is read as nothing, and breaks nothing', () => {
    const mail = writeRecordMail(
      office,
      { id: newId(), after: { position: 0, hash: Buffer.alloc(32), id: '' } },
      octet,
      at,
    )
    fc.assert(
      fc.property(octets, fc.nat(mail.length), fc.nat(mail.length), (noise, from, to) => {
        const changed = Buffer.concat([mail.subarray(0, from), noise, mail.subarray(to)])
        for (const raw of [changed, noise]) {
          recordHead(raw, office)
          objectName(raw, office)
          contentOf(raw)
        }
      }),
      { seed: 20261129, numRuns: 500 },
    )
    const bomb = (parts: number) =>
      Buffer.from(`Content-Type: multipart/mixed; boundary=a\r\n\r\n${'--a\r\n\r\n'.repeat(parts)}`)
    expect(contentOf(bomb(200_000))).toBeNull()
    expect(growthOverTenTimes((parts) => contentOf(bomb(parts)), 20_000)).toBeLessThan(30)
  })
})

const octet = Buffer.from('sealed')

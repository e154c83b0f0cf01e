import { generateKeyPairSync } from 'node:crypto'
import { createSocket } from 'node:dgram'
import { once } from 'node:events'
import { beforeAll, describe, expect, test } from 'vitest'
import { askNameServers, senderRecords } from '../../../../main/newsletter/issues/sender-records.ts'
import type { SenderRecords } from '../../../../shared/newsletter/issue/issue.ts'
import { afterFile } from '../../../support/after-file.ts'
import { codeOf } from '../../../support/office.ts'

/** A name server on loopback that knows TXT records by name (RFC 1035 section 4); `broken` answers SERVFAIL. */
async function startNameServer(records: Map<string, string[]>): Promise<{ server: string; asked: string[] }> {
  const asked: string[] = []
  const socket = createSocket('udp4')
  socket.on('message', (question, { port, address }) => {
    const labels: string[] = []
    let at = 12
    for (let length = question[at]!; length > 0; length = question[at]!) {
      labels.push(question.toString('latin1', at + 1, at + 1 + length))
      at += length + 1
    }
    const name = labels.join('.')
    asked.push(name)
    const texts = records.get(name)
    const header = Buffer.from(question.subarray(0, 12))
    header.writeUInt16BE(name.startsWith('broken') ? 0x8182 : texts ? 0x8180 : 0x8183, 2)
    header.writeUInt16BE(texts?.length ?? 0, 6)
    header.fill(0, 8)
    const answers = (texts ?? []).map((text) => {
      const pieces = text
        .match(/[^]{1,255}/g)!
        .map((piece) => Buffer.concat([Buffer.from([piece.length]), Buffer.from(piece)]))
      const data = Buffer.concat(pieces)
      const head = Buffer.from([0xc0, 0x0c, 0, 16, 0, 1, 0, 0, 0, 60, 0, 0])
      head.writeUInt16BE(data.length, 10)
      return Buffer.concat([head, data])
    })
    socket.send(Buffer.concat([header, question.subarray(12, at + 5), ...answers]), port, address)
  })
  socket.bind(0, '127.0.0.1')
  await once(socket, 'listening')
  afterFile(() => socket.close())
  return { server: `127.0.0.1:${socket.address().port}`, asked }
}

describe('what the name servers say of the sender’s domain', () => {
  const records = new Map<string, string[]>()
  let server = ''
  let asked: string[] = []
  beforeAll(async () => {
    ;({ server, asked } = await startNameServer(records))
  })
  const looked = async (changes: object = {}): Promise<SenderRecords> =>
    senderRecords(askNameServers([server]), {
      address: 'News@Consulate.example',
      host: 'smtp.mail.example',
      dkim: null,
      ...changes,
    })
  const wanted = async (changes: object = {}): Promise<Record<string, string | null>> =>
    Object.fromEntries((await looked(changes)).records.map((one) => [one.kind, one.wanted]))

  test('is shown with what to publish where nothing is published', async () => {
    expect(await looked()).toEqual({
      domain: 'consulate.example',
      records: [
        {
          kind: 'spf',
          name: 'consulate.example',
          found: null,
          wanted: 'v=spf1 mx a:smtp.mail.example ~all',
        },
        {
          kind: 'dmarc',
          name: '_dmarc.consulate.example',
          found: null,
          wanted: 'v=DMARC1; p=none; rua=mailto:News@Consulate.example',
        },
      ],
    })
    expect(asked.toSorted()).toEqual(['_dmarc.consulate.example', 'consulate.example'])
  })

  test('will do as it is where it names who may send, and is mended where it lets anybody or is there twice', async () => {
    records.set('_dmarc.consulate.example', ['v=DMARC1; p=quarantine; pct=50'])
    const spf: [string[], string | null][] = [
      [['a word of somebody', 'v=spf1 include:_spf.mail.example -all'], null],
      [['v=spf1 redirect=_spf.mail.example'], null],
      [['v=spf1 mx +all'], 'v=spf1 mx ~all'],
      [['v=spf1 mx'], 'v=spf1 mx ~all'],
      [['v=spf1 mx -all', 'v=spf1 include:a.example ~all'], 'v=spf1 mx include:a.example ~all'],
    ]
    for (const [published, mended] of spf) {
      records.set('consulate.example', published)
      expect(await wanted()).toEqual({ spf: mended, dmarc: null })
    }
    records.set('_dmarc.consulate.example', ['v=DMARC1; p=nobody'])
    expect((await wanted())['dmarc']).toContain('p=none')
  })

  test('has the key that signs, also one that takes several pieces', async () => {
    const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
    const dkim = {
      domain: 'consulate.example',
      selector: 'mado',
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    }
    const record = `v=DKIM1; k=rsa; p=${publicKey.export({ type: 'spki', format: 'der' }).toString('base64')}`
    expect((await wanted({ dkim }))['dkim']).toBe(record)
    records.set('mado._domainkey.consulate.example', [record])
    expect((await wanted({ dkim }))['dkim']).toBeNull()
    records.set('mado._domainkey.consulate.example', [record.replace('p=M', 'p=N')])
    expect((await wanted({ dkim }))['dkim']).toBe(record)
  })

  test('is not known where the name server fails: nothing is said to be missing then', async () => {
    expect(await codeOf(looked({ address: 'news@broken.example' }))).toBe('server_unreachable')
  })
})

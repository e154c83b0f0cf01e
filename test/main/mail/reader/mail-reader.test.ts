import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterEach, describe, expect, test } from 'vitest'
import { defaultSchema } from '../../../../shared/letters/default-schema.ts'
import { forkUnderNode, passedOn, helperAt } from '../../../../main/processes/fork.ts'
import { openMailFile } from '../../../../main/mail/reader/mail-file.ts'
import { startMailReader, type ForkReading, type MailReader } from '../../../../main/mail/reader/mail-reader.ts'
import { readMessage } from '../../../../main/mail/reader/read-message.ts'
import { workerFiles } from '../../../../main/worker-files.ts'
import { patience } from '../../../support/eventually.ts'
import { temporaryFolder } from '../../../support/office.ts'
import { corpusFile, corpusMails, haveCorpora, mail, multipart } from './mails.ts'

const realProcess: ForkReading = forkUnderNode(workerFiles().readingProcess)
const stuckProcess: ForkReading = forkUnderNode(new URL('./stuck-process.ts', import.meta.url))

/** The limits of the program, but for the time, which a busy machine may need. */
const patient = { secondsPerMail: patience / 1000, megabytes: 192 }

let reader: MailReader
afterEach(() => reader.close())

const letter = (subject: string, body: string): Uint8Array =>
  mail([`Subject: ${subject}`, 'Message-ID: <id@mail.example>', 'Content-Type: text/plain; charset=utf-8'], body)

describe('the reader', () => {
  test('reads a batch in order, and leaves the bytes to the caller', async () => {
    reader = startMailReader(realProcess, patient)
    const mails = Array.from({ length: 50 }, (_, index) =>
      letter(`${index}`, index % 2 === 0 ? `お名前: ${index}\n本文: x` : `letter ${index}`),
    )
    const readings = await reader.read(mails, [defaultSchema])
    expect(readings).toEqual(await Promise.all(mails.map((one) => readMessage(one, [defaultSchema]))))
    expect(readings.map((reading) => reading.subject)).toEqual(mails.map((_, index) => `${index}`))
    expect(mails[0]!.length).toBeGreaterThan(0)
    expect(await reader.read([], [])).toEqual([])
  })

  test('reads small windows on large buffers', async () => {
    reader = startMailReader(realProcess, patient)
    const raw = letter('one', 'x')
    const window = Buffer.concat([Buffer.alloc(1000), raw, Buffer.alloc(1000)]).subarray(1000, 1000 + raw.length)
    expect((await reader.read([window, raw], [])).map(({ subject, text }) => [subject, text])).toEqual([
      ['one', 'x'],
      ['one', 'x'],
    ])
  })

  test('reads mails that stay in their files, small and large, among others', async () => {
    reader = startMailReader(realProcess, patient)
    const folder = temporaryFolder()
    const open = (name: string, raw: Uint8Array) => {
      writeFileSync(join(folder, name), raw)
      return openMailFile(join(folder, name))
    }
    const large = mail(['Subject: large', 'Content-Type: application/octet-stream'], Buffer.alloc(3_000_000, 'x'))
    const mails = [
      await open('one.eml', letter('from a file', 'x')),
      await open('two.eml', large),
      letter('from memory', 'y'),
      await open('none.eml', new Uint8Array()),
    ]
    const readings = await reader.read(mails, [])
    for (const one of mails) if ('close' in one) await one.close()
    expect(readings.map(({ subject, attachments }) => [subject, attachments.map(({ size }) => size)])).toEqual([
      ['from a file', []],
      ['large', [3_000_000]],
      ['from memory', []],
      ['', []],
    ])
    await expect(openMailFile(folder)).rejects.toThrow('not a file')
  })

  test('never gives the process more than 32 MB at one time, but for one mail that is larger', async () => {
    const given: number[] = []
    reader = startMailReader((megabytes) => {
      const real = realProcess(megabytes)
      return {
        ...real,
        post: (message) => {
          if ('lengths' in message) given.push(message.lengths.reduce((sum, length) => sum + length, 0) / 1_000_000)
          return real.post(message)
        },
      }
    })
    const large = (megabytes: number) =>
      mail(['Content-Type: application/octet-stream'], Buffer.alloc(megabytes * 1_000_000))
    const readings = await reader.read([large(1), large(20), large(20), large(40), large(1), large(2)], [])
    expect(readings.map(({ attachments }) => attachments[0]!.size / 1_000_000)).toEqual([1, 20, 20, 40, 1, 2])
    expect(given.map(Math.round)).toEqual([21, 20, 40, 3])
  })

  test('tells that there is HTML, and sanitises it only when asked', async () => {
    reader = startMailReader(realProcess, patient)
    const raw = mail(['Content-Type: text/html'], '<p onclick="x()">Hello<script>alert(1)</script></p>')
    expect((await reader.read([raw], []))[0]).toMatchObject({ html: '', text: 'Hello' })
    expect((await reader.read([raw], [], { sanitised: true }))[0]!.html).toMatch(/^<p>Hello<\/p>\s*$/)
    expect((await reader.read([letter('a', 'b')], [], { sanitised: true }))[0]!.html).toBeNull()
  })

  test('reads anew in another charset', async () => {
    reader = startMailReader(realProcess, patient)
    const raw = mail(['Content-Type: text/plain'], Buffer.from('bbb3c5c4', 'hex'))
    const texts = [await reader.read([raw], []), await reader.read([raw], [], { charset: 'shift_jis' })].map(
      ([reading]) => [reading!.text, reading!.doubtful],
    )
    expect(texts).toEqual([
      ['山田', true],
      ['ｻｳﾅﾄ', false],
    ])
  })

  test('makes the document of an HTML mail with its own pictures, and none of a plain one', async () => {
    reader = startMailReader(realProcess, patient)
    const raw = multipart('related', [
      'Content-Type: text/html\n\n<p>Look <img src="cid:one@mail.example"> <img src="https://tracker.example/x.png"></p>',
      'Content-Type: image/png\nContent-ID: <one@mail.example>\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=',
    ])
    const { html } = await reader.document(raw, 'light')
    expect(html).toContain('data:image/png;base64,iVBORw0KGgo=')
    expect(html).not.toMatch(/<img[^>]+tracker/)
    expect(await reader.document(letter('a', 'b'), 'dark')).toEqual({ html: null, cut: false })
  })

  test('hands out an attachment whole', async () => {
    reader = startMailReader(realProcess, patient)
    const raw = multipart('mixed', [
      'Content-Type: text/plain\n\nx',
      'Content-Type: text/csv; name="../../list.csv"\nContent-Disposition: attachment\n\na,b',
    ])
    expect(await reader.attachment(raw, 0)).toEqual({
      name: 'list.csv',
      type: 'text/csv',
      bytes: new Uint8Array(Buffer.from('a,b')),
    })
    expect(await reader.attachment(raw, 7)).toBeNull()
    const large = mail(
      ['Content-Type: application/octet-stream'],
      Buffer.alloc(12_345_678, 'a line of a large attachment\r\n'),
    )
    const { bytes } = (await reader.attachment(large, 0))!
    expect(Buffer.compare(bytes, Buffer.alloc(12_345_678, 'a line of a large attachment\r\n'))).toBe(0)
  })
})

describe('a mail that breaks the limits', () => {
  test.each(['stuck', 'hungry', 'greedy', 'writing', 'starting', 'broken', 'lying', 'endless'])(
    '%s: comes back from its headers, and its neighbours are read',
    async (body) => {
      reader = startMailReader(stuckProcess, { secondsPerMail: 2, megabytes: 48 })
      const mails = [letter('before', 'one'), letter('[Contact form] the one', body), letter('after', 'two')]
      const readings = await reader.read(mails, [defaultSchema])
      expect(
        readings.map(({ kind, subject, text, cuts, messageId }) => ({ kind, subject, text, cuts, messageId })),
      ).toEqual([
        { kind: 'direct', subject: 'before', text: 'one', cuts: [], messageId: 'id@mail.example' },
        {
          kind: 'unrecognized-form',
          subject: '[Contact form] the one',
          text: '',
          cuts: ['too-complex'],
          messageId: 'id@mail.example',
        },
        { kind: 'direct', subject: 'after', text: 'two', cuts: [], messageId: 'id@mail.example' },
      ])
    },
  )

  test('it alone: mails that were read before it, but whose readings had not come when it ended the process, are read again', async () => {
    let processes = 0
    reader = startMailReader((megabytes) => {
      const real = stuckProcess(megabytes)
      processes += 1
      let answers = processes === 1 ? 2 : Infinity
      return { ...real, onMessage: (listener) => real.onMessage((message) => (answers -= 1) >= 0 && listener(message)) }
    })
    const mails = [letter('one', 'a'), letter('two', 'b'), mail(['X-Always: broken'], 'x'), letter('four', 'd')]
    const readings = await reader.read(mails, [])
    expect(readings.map(({ subject, cuts }) => [subject, cuts])).toEqual([
      ['one', []],
      ['two', []],
      ['', ['too-complex']],
      ['four', []],
    ])
  })

  test('a large one whose process ends while it is sent, through a shell that has forgotten it', async () => {
    reader = startMailReader(
      () => {
        const { port1: ours, port2: shell } = new MessageChannel()
        let messages = 0
        shell.on('message', () => {
          messages += 1
          if (messages < 3) shell.postMessage(passedOn)
          else shell.close()
        })
        shell.postMessage({ value: { id: 'ready' }, lengths: [] })
        return helperAt(ours)
      },
      { secondsPerMail: 1, megabytes: 48 },
    )
    const [reading] = await reader.read([letter('large', 'x'.repeat(2_000_000))], [])
    expect(reading).toMatchObject({ subject: '', cuts: ['too-complex'] })
  })

  test('where only its HTML is too heavy, it is read without', async () => {
    reader = startMailReader(stuckProcess)
    const [reading] = await reader.read([mail(['Content-Type: text/html'], '<p>heavy</p>')], [], { sanitised: true })
    expect(reading).toMatchObject({ text: 'heavy', html: '', cuts: ['cut-html'] })
  })

  test('even where its headers break the process again', async () => {
    reader = startMailReader(stuckProcess, { secondsPerMail: 2, megabytes: 48 })
    const readings = await reader.read([mail(['X-Always: broken'], 'x'), letter('after', 'two')], [])
    expect(readings.map(({ subject, cuts }) => [subject, cuts])).toEqual([
      ['', ['too-complex']],
      ['after', []],
    ])
  })

  test('a process that cannot start is an error, not a pile of unreadable mails', async () => {
    reader = startMailReader(forkUnderNode(new URL('../reading/no-such-process.ts', import.meta.url)))
    await expect(reader.read([letter('a', 'b')], [])).rejects.toThrow('could not be started')
  })
})

describe.skipIf(!haveCorpora)('samples that nobody on this project wrote', () => {
  test('all are read, none breaks the limits', async () => {
    reader = startMailReader(realProcess)
    const paths = [...corpusMails('mail'), ...corpusMails('bounces')]
    const readings = await reader.read(paths.map(corpusFile), [defaultSchema])
    expect(paths.filter((_, index) => readings[index]!.cuts.length > 0)).toEqual([])
    expect(readings.length).toBe(paths.length)
  })
})

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitMbox } from '../../../../main/mail/files/mbox.ts'

const wide = 1_000_000

async function split(
  file: Uint8Array | string,
  cuts: number[] = [],
  largest = wide,
): Promise<{ raw: string; cut: boolean; separator: string; endsAt: number }[]> {
  const bytes = Buffer.from(file)
  const places = [0, ...cuts.map((cut) => cut % (bytes.length + 1)).toSorted((a, b) => a - b), bytes.length]
  const chunks = places.slice(1).map((to, index) => bytes.subarray(places[index], to))
  const mails = []
  for await (const { raw, ...more } of splitMbox(chunks, largest)) mails.push({ raw: raw.toString('latin1'), ...more })
  return mails
}

const raws = async (...given: Parameters<typeof split>): Promise<string[]> =>
  (await split(...given)).map((mail) => mail.raw)
const separator = 'From haruka@citizen.example Tue Nov 24 10:00:00 2026'

describe('an mbox file', () => {
  test('is its mails again, whatever stands in them, however the file is read (mboxrd)', async () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        'From now on it rains',
        separator,
        `>${separator}`,
        `>>${separator}`,
        'From -',
        'Subject: x',
        '>',
        '> quoted',
        'a\rb',
        '\u00e3\u0081\u0082',
      ),
      fc.string({ maxLength: 30 }).map((text) => text.replaceAll(/[\r\n]/g, '')),
    )
    const mail = fc.array(line, { minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(
        fc.array(mail, { maxLength: 6 }),
        fc.constantFrom('\n', '\r\n'),
        fc.array(fc.nat(5000), { maxLength: 20 }),
        async (mails, end, cuts) => {
          const file = mails
            .map((lines) =>
              [separator, ...lines.map((one) => (/^>*From /.test(one) ? `>${one}` : one)), '', ''].join(end),
            )
            .join('')
          const expected = mails.map((lines) =>
            Buffer.from(lines.map((one) => `${one}\r\n`).join('')).toString('latin1'),
          )
          expect(await raws(file, cuts)).toEqual(expected)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('a sentence that begins with From is no separator, nor is a separator without an empty line before it', async () => {
    const text = `${separator}\nSubject: a\n\nFrom my window I see the bridge.\n${separator}\nstill the same\n\n`
    expect(await raws(text)).toEqual([
      `Subject: a\r\n\r\nFrom my window I see the bridge.\r\n${separator}\r\nstill the same\r\n`,
    ])
  })

  test('separators of Thunderbird and of Google Takeout are known', async () => {
    const text =
      'From - Tue Nov 24 10:00:00 2026\nA: 1\n\nFrom \nB: 2\n\nFrom 1785@xxx Tue Nov 24 10:00:00 +0000 2026\nC: 3\n'
    expect(await raws(text)).toEqual(['A: 1\r\n', 'B: 2\r\n', 'C: 3\r\n'])
  })

  test('odd separators are known where the file begins with one and a header field follows; a sentence is none', async () => {
    const odd = (date: string) =>
      `From haruka@citizen.example${date}\nSubject: a\n\nText\n\nFrom my window: the sea\n\nFrom ken@citizen.example\nwho wrote\n\nFrom ken@citizen.example${date}\nSubject: b\n\nText\n`
    for (const date of ['', ' 2026-11-24', ' Tue, 24 Nov 2026', ' 24/11/2026 at noon']) {
      const mails = await split(odd(date))
      expect(mails.map((mail) => mail.raw.slice(0, 10))).toEqual(['Subject: a', 'Subject: b'])
      expect(mails.at(-1)!.endsAt).toBe(odd(date).length)
    }
    // Where the first separator is a good one, so are the others.
    expect(await raws(`${separator}\nA: 1\n\nFrom ken@citizen.example\nSubject: quoted\n`)).toHaveLength(1)
    expect(await raws('From my window I see\nthe bridge\n')).toEqual([])
    expect(await raws('From ken@citizen.example\nhello\n')).toEqual([])
  })

  test('says up to which byte each mail reaches', async () => {
    const one = `${separator}\nA: 1\n\n`
    expect((await split(one + one)).map((mail) => mail.endsAt)).toEqual([one.length, 2 * one.length])
  })

  test('of a mail that is too long only the beginning is held', async () => {
    const mails = await split(`${separator}\nA: 1\n\n${'x'.repeat(3_000_000)}\n\n${separator}\nB: 2\n`, [], 1000)
    expect(mails.map((mail) => [mail.raw.length, mail.cut])).toEqual([
      [1000, true],
      [6, false],
    ])
  })

  test('a file that is none has no mails', async () => {
    expect([await raws(''), await raws('\n\n'), await raws('Hello\n\nworld\n')]).toEqual([[], [], []])
  })
})

import iconv from 'iconv-lite'
import { expect, test } from 'vitest'
import { decodeText } from '../../../main/characters/decode-text.ts'
import { letters, writtenIn } from './letters-of-many-languages.ts'

type Letter = { language: string; charset: string; text: string; bytes: Buffer }
type Outcome = 'right' | 'right, said to be doubtful' | 'wrong, said to be doubtful' | 'wrong'

/** Sentences alone, two together, and all of one language: only those that the character set can hold, and that are not ASCII. */
const written: Letter[] = Object.entries(letters).flatMap(([language, list]) => {
  const judged = list.slice(Math.floor(list.length / 2))
  const texts = [...judged, judged.slice(0, 2).join('\n\n'), judged.join('\r\n'), judged.toReversed().join(' ')]
  return [...writtenIn[language]!, 'utf-8'].flatMap((charset) =>
    texts
      .map((text) => ({ language, charset, text, bytes: iconv.encode(text, charset) }))
      .filter(({ text, bytes }) => iconv.decode(bytes, charset) === text && bytes.some((byte) => byte > 0x7f)),
  )
})

const labelOf: Record<string, string> = { cp932: 'shift_jis', eucjp: 'euc-jp' }

function outcomes(label: (letter: Letter) => string): Record<Outcome, number> {
  const count = { right: 0, 'right, said to be doubtful': 0, 'wrong, said to be doubtful': 0, wrong: 0 }
  for (const letter of written) {
    const { text, doubtful } = decodeText(letter.bytes, label(letter))
    const right = text === letter.text
    count[
      doubtful ? (right ? 'right, said to be doubtful' : 'wrong, said to be doubtful') : right ? 'right' : 'wrong'
    ] += 1
  }
  return count
}

test('a letter of any language is read by its label', () => {
  expect(outcomes(({ charset }) => labelOf[charset] ?? charset)).toEqual({
    right: written.length,
    'right, said to be doubtful': 0,
    'wrong, said to be doubtful': 0,
    wrong: 0,
  })
})

test.each([
  [''],
  ['us-ascii'],
  ['iso-2022-jp'],
  ['utf-8'],
  ['iso-8859-1'],
  ['windows-1252'],
  ['shift_jis'],
  ['x-unknown'],
])('under the label "%s" it is read as well, or said to be doubtful', (label) => {
  const count = outcomes(() => label)
  expect(count.wrong).toBeLessThanOrEqual(written.length * 0.005)
  expect(count['wrong, said to be doubtful']).toBeLessThanOrEqual(written.length * 0.01)
  expect(count.right).toBeGreaterThanOrEqual(written.length * 0.95)
})

test('UTF-8 with one broken byte stays UTF-8, and is said to be doubtful', () => {
  for (const { charset, text, bytes } of written) {
    // One character beyond ASCII, and that one broken, is UTF-8 no more.
    if (charset !== 'utf-8' || [...text].filter((character) => character > '\u007f').length < 3) continue
    const at = bytes.findIndex((byte, index) => byte >= 0x80 && index >= bytes.length / 2)
    if (at < 0) continue
    const broken = Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)])
    for (const label of ['', 'utf-8', 'us-ascii']) {
      const read = decodeText(broken, label)
      expect([text, read.charset, read.doubtful]).toEqual([text, 'utf-8', true])
    }
  }
})

test.each([
  ['It\u2019s lost and I\u2019m in Osaka. We\u2019ve no papers, I\u2019ll wait.'],
  ['Kenji\u2019s brother'],
  ['She\u2019d rather phone \u2013 her mother\u2019s ill.'],
  ['the \u201cgreen\u201d card'],
  ['Rock \u2019n\u2019 roll \u2026 isn\u2019t it?'],
])('the apostrophes of windows-1252 are no kanji: %s', (text) => {
  for (const label of ['', 'us-ascii', 'utf-8', 'iso-2022-jp', 'shift_jis'])
    expect(decodeText(iconv.encode(text, 'windows-1252'), label).text).toBe(text)
})

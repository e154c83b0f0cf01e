import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonal } from '../../../main/personal-data/find-personal.ts'
import { halves, knowledge, type Letter, markedIn, measured, told } from '../../support/finder-figures.ts'
import { secondHand } from '../../support/second-hand/write-letters.ts'
import { fifthHand } from '../../support/fifth-hand/read-letters.ts'
import { fourthHand } from '../../support/fourth-hand/read-letters.ts'
import { thirdHand } from '../../support/third-hand/read-letters.ts'

const corpus = join(import.meta.dirname, '../../../../shared/corpora/personal')

test('in letters of a second hand, on which nothing was tuned, personal data are found at the promised rates', () => {
  const figures = measured(secondHand(6))
  told('second hand', figures)
  expect(figures.recall).toBeGreaterThanOrEqual(0.96)
  expect(figures.falseMarks).toBeLessThanOrEqual(1.5)
  expect(figures.falseCertain).toBeLessThanOrEqual(0.2)
  for (const [kind, [found, all]] of Object.entries(figures.kinds))
    expect([kind, found / all]).toEqual([
      kind,
      expect.toSatisfy((rate: number) => rate >= (kind === 'name' ? 0.94 : 0.98)),
    ])
})

test('in letters full of unusual places, employers and schools most are found whole, also in the half on which no rule was made', () => {
  const figures = halves(thirdHand())
  told('third hand, development', figures[0])
  told('third hand, judged', figures[1])
  expect(figures[0].recall).toBeGreaterThanOrEqual(0.99)
  expect(figures[1].recall).toBeGreaterThanOrEqual(0.92)
  for (const { falseMarks, falseCertain } of figures) {
    expect(falseMarks).toBeLessThanOrEqual(1.5)
    expect(falseCertain).toBeLessThanOrEqual(0.2)
  }
})

test('in ordinary letters of a fourth hand they are found at the promised rates, also in the half on which no rule was made', () => {
  const figures = halves(fourthHand())
  told('fourth hand, development', figures[0])
  told('fourth hand, judged', figures[1])
  for (const { recall, kinds, falseMarks, falseCertain } of figures) {
    expect(recall).toBeGreaterThanOrEqual(0.96)
    expect(kinds['name']![0] / kinds['name']![1]).toBeGreaterThanOrEqual(0.94)
    expect(falseMarks).toBeLessThanOrEqual(1.5)
    expect(falseCertain).toBeLessThanOrEqual(0.2)
  }
})

test('in ordinary letters of a fifth hand, which tell where people work and learn, they are found at the promised rates but for a few employers and addresses', () => {
  const figures = halves(fifthHand())
  told('fifth hand, development', figures[0])
  told('fifth hand, judged', figures[1])
  const least: Record<string, number> = { name: 0.94, employer: 0.96, address: 0.94 }
  for (const { recall, kinds, falseMarks, falseCertain } of figures) {
    expect(recall).toBeGreaterThanOrEqual(0.96)
    for (const [kind, [found, all]] of Object.entries(kinds))
      expect([kind, found / all]).toEqual([kind, expect.toSatisfy((rate: number) => rate >= (least[kind] ?? 0.98))])
    expect(falseMarks).toBeLessThanOrEqual(1.5)
    expect(falseCertain).toBeLessThanOrEqual(0.2)
  }
}, 60_000)

test('where somebody works, learns or lives is found by what the letter says of it, whatever it is called', () => {
  expect(
    [
      '父はモスランディングで警備をして、母は花時計を営んでいます。',
      '姉は鳴海女子を出て、聖ベネディクトに進みました。',
      'マリポサ町 アーモンド横丁の突き当たりに住んでいます。',
      'My brother drives for Second Harvest of Solano and banks with Redwood First.',
      'She is a sophomore at Fresno State, and her brother got into De La Salle.',
      'My aunt lives in the rear cottage, 88 Fern.',
    ].map(markedIn),
  ).toEqual([
    ['モスランディング', '花時計'],
    ['鳴海女子', '聖ベネディクト'],
    ['マリポサ町 アーモンド横丁の突き当たり'],
    ['Second Harvest of Solano', 'Redwood First'],
    ['Fresno State', 'De La Salle'],
    ['the rear cottage, 88 Fern.'],
  ])
})

test('words of every day for where people work, learn and live are nobody’s', () => {
  for (const text of [
    '日本の会社で働きながら大学に通えますか。学校の先生に頼まれて教室を手伝っています。',
    '海外に住んでいる日本人が東京の役所に書類を送る方法を教えてください。',
    'My employer wants to send me to a conference in Tokyo. Can a student at a state university work for a company?',
    'Where do I send the form? We live in California and moved to Japan from Canada.',
  ])
    expect([text, markedIn(text)]).toEqual([text, []])
})

test.skipIf(!existsSync(corpus))(
  'in the five hundred letters of the corpus, 99 of a hundred planted data are found',
  () => {
    type Expected = Letter & { id: string }
    const letters = (JSON.parse(readFileSync(join(corpus, 'expected.json'), 'utf8')) as Expected[]).map((letter) => ({
      ...letter,
      text: readFileSync(join(corpus, `${letter.id}.txt`), 'utf8'),
    }))
    const figures = measured(letters)
    told('corpus', figures)
    expect(figures.recall).toBeGreaterThanOrEqual(0.99)
    expect(figures.falseMarks).toBeLessThanOrEqual(1.5)
    expect(figures.falseCertain).toBeLessThanOrEqual(0.2)
  },
)

test('marks are in order, do not overlap, and lie within whatever text there is', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.constantFrom('山田太郎', '㈱', '👪', '\ud800', 'ﾔﾏﾀﾞ', '０９０', '\n', '　', '様', '@', '〒', 'ﷺ', '1-2-3'),
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      let last = 0
      for (const { start, end } of findPersonal(text, {}, knowledge)) {
        expect(start).toBeGreaterThanOrEqual(last)
        expect(end).toBeGreaterThan(start)
        last = end
      }
      expect(last).toBeLessThanOrEqual(text.length)
    }),
    { numRuns: 150, seed: 14 },
  )
})

import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { findPersonal, type Knowledge } from '../../../main/personal-data/find-personal.ts'
import { readNameLists } from '../../../main/personal-data/names/lists.ts'
import { loadTokenizer } from '../../../main/personal-data/names/tokens.ts'
import type { WriterFields } from '../../../shared/answers/personal-data.ts'
import { type Figures, figuresOf, type Known } from '../../support/found-or-missed.ts'
import { secondHand } from '../../support/second-hand/write-letters.ts'

const knowledge: Knowledge = { lists: readNameLists(), tokenize: loadTokenizer() }
const corpus = join(import.meta.dirname, '../../../../shared/corpora/personal')

type Letter = Known & { fields: WriterFields }

function measured(letters: readonly Letter[]): Figures {
  return figuresOf(letters.map((known) => ({ known, marks: findPersonal(known.text, known.fields, knowledge, 2026) })))
}

function told(name: string, { letters, items, recall, kinds, falseMarks, falseCertain }: Figures): void {
  const each = Object.entries(kinds).map(([kind, [found, all]]) => `${kind} ${found}/${all}`)
  console.log(
    `${name}: ${letters} letters, ${items} items, recall ${recall.toFixed(4)}, false marks a letter ${falseMarks.toFixed(2)}, certain ones ${falseCertain.toFixed(3)}\n  ${each.join(', ')}`,
  )
}

test('in letters of a second hand, on which nothing was tuned, personal data are found at the promised rates', () => {
  const figures = measured(secondHand(3))
  told('second hand', figures)
  expect(figures.recall).toBeGreaterThanOrEqual(0.96)
  expect(figures.falseMarks).toBeLessThanOrEqual(1.5)
  expect(figures.falseCertain).toBeLessThanOrEqual(0.2)
  for (const [kind, [found, all]] of Object.entries(figures.kinds))
    expect([kind, found / all]).toEqual([
      kind,
      expect.toSatisfy((rate: number) => rate >= (kind === 'name' ? 0.94 : 0.96)),
    ])
}, 60_000)

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
  60_000,
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
}, 30_000)

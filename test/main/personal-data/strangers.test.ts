import { expect, test } from 'vitest'
import { halves, told } from '../../support/finder-figures.ts'
import type { Figures } from '../../support/found-or-missed.ts'
import { seventhHand } from '../../support/seventh-hand/read-letters.ts'
import { sixthHand } from '../../support/sixth-hand/read-letters.ts'

/** What is found in any hand */
function expectCertain({ kinds, falseCertain }: Figures): void {
  expect(kinds['name']![0] / kinds['name']![1]).toBeGreaterThanOrEqual(0.94)
  for (const kind of ['passport', 'phone', 'email', 'my-number', 'url', 'visa'])
    expect([kind, kinds[kind]![0] / kinds[kind]![1]]).toEqual([kind, expect.toSatisfy((rate: number) => rate >= 0.96)])
  expect(falseCertain).toBeLessThanOrEqual(0.2)
}

test('in dense letters of a sixth hand, by a stranger, more than nine in ten are found, and nothing that a number or a mail address tells is missed', () => {
  const [development, judged] = halves(sixthHand())
  told('sixth hand, development', development)
  told('sixth hand, judged', judged)
  for (const figures of [development, judged]) expectCertain(figures)
  expect(development.recall).toBeGreaterThanOrEqual(0.98)
  expect(development.falseMarks).toBeLessThanOrEqual(0.5)
  // What the letters say of places and work in ways of their own is found less often than promised.
  expect(judged.recall).toBeGreaterThanOrEqual(0.93)
  expect(judged.falseMarks).toBeLessThanOrEqual(1.5)
})

test('in letters of a seventh hand, by another stranger, on purpose as odd as people write, more than nine in ten are found', () => {
  const [development, judged] = halves(seventhHand())
  told('seventh hand, development', development)
  told('seventh hand, judged', judged)
  for (const figures of [development, judged]) expectCertain(figures)
  expect(development.recall).toBeGreaterThanOrEqual(0.98)
  expect(development.falseMarks).toBeLessThanOrEqual(1)
  // Two marks a letter are of nobody where it tells of feasts, firms and places that everybody knows.
  expect(judged.recall).toBeGreaterThanOrEqual(0.925)
  expect(judged.falseMarks).toBeLessThanOrEqual(2.5)
})

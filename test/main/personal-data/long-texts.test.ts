import { expect, test } from 'vitest'
import { findPersonal, type Knowledge } from '../../../main/personal-data/find-personal.ts'
import { readNameLists } from '../../../main/personal-data/names/lists.ts'
import { loadTokenizer } from '../../../main/personal-data/names/tokens.ts'
import { growthOverTenTimes } from '../../support/cpu-time.ts'

const knowledge: Knowledge = { lists: readNameLists(), tokenize: loadTokenizer() }

/** Milliseconds of CPU that this process needs for a text. */
function cost(text: string): number {
  const before = process.cpuUsage()
  findPersonal(text, {}, knowledge)
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000
}

// The first search makes the patterns and warms the dictionary.
cost('山田太郎 Mr. Smith 090-1234-5678')

const classes = [
  'a',
  'A',
  '1',
  '山',
  'あ',
  'ア',
  '一',
  'の',
  '様',
  '番',
  '@',
  '.',
  '-',
  ' ',
  '\n',
  '1-',
  '1 ',
  'A ',
  '山 ',
  '1番',
  'at ',
  "a'",
  '・ア',
  '町',
  '12 Box ',
]

test('twenty thousand characters of one class take a few times what ten thousand take', () => {
  for (const sign of classes) {
    // What else the machine does meanwhile may cost once, and hardly three times.
    const isLinear = (): boolean =>
      cost(sign.repeat(20_000 / sign.length)) < 3 * cost(sign.repeat(10_000 / sign.length)) + 150
    expect([sign, isLinear() || isLinear() || isLinear()]).toEqual([sign, true])
  }
})

test('a hundred thousand digits take ten times what ten thousand take', () => {
  const search = (count: number) => findPersonal('1234567890'.repeat(count / 10), {}, knowledge)
  expect(growthOverTenTimes(search, 10_000)).toBeLessThan(30)
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareGroup, groupsOf, groupsToAsk, isWhole, lettersOf } from '../../../renderer/office/recovery-key.ts'
import { practiceRecoveryKey } from '../../support/fake-office.ts'

test('a key is read however it was typed from the paper', () => {
  const key = practiceRecoveryKey
  const typed = [
    key,
    key.toLowerCase(),
    key.replaceAll(' ', ''),
    key.replaceAll(' ', '-'),
    'Ｋ７ＱＦＸ　2MXDR 9TRAW H4NCE P8VLZ W3BKJ 6YSGT D5UMA\n',
  ]
  expect(typed.map((text) => groupsOf(text).join(' '))).toEqual(Array(5).fill(practiceRecoveryKey))
  expect(typed.map(isWhole)).toEqual(Array(5).fill(true))
})

test('a key with a group missing or a character too many is not whole', () => {
  expect([practiceRecoveryKey.slice(0, -6), `${practiceRecoveryKey}7`, ''].map(isWhole)).toEqual([false, false, false])
})

test('two different groups are asked back, in the order of the paper', () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0, max: 0.999999, noNaN: true }),
      fc.double({ min: 0, max: 0.999999, noNaN: true }),
      (a, b) => {
        const numbers = [a, b]
        const [first, second] = groupsToAsk(() => numbers.shift()!)
        expect(first).toBeLessThan(second)
        expect([first, second].every((place) => Number.isInteger(place) && place >= 0 && place < 8)).toBe(true)
      },
    ),
  )
})

test('a group that is not typed to its end is missing, a different one is wrong', () => {
  expect(['', '6y', '6YSGT', ' 6ysgt ', '6YSGX', '6YSGTT'].map((typed) => compareGroup(typed, '6YSGT'))).toEqual([
    'missing',
    'missing',
    'right',
    'right',
    'wrong',
    'wrong',
  ])
  expect(lettersOf('６ｙｓ・gt')).toBe('6YSGT')
})

import { expect, test } from 'vitest'
import { idleState } from '../../../renderer/office/lock/idle-time.ts'

const minute = 60_000

test('the lock is announced half a minute before, and falls when the time is over', () => {
  const at = (milliseconds: number) => idleState(0, milliseconds, 10)
  expect([at(0), at(9 * minute), at(9.5 * minute), at(10 * minute - 500), at(10 * minute)]).toEqual([
    { kind: 'used' },
    { kind: 'used' },
    { kind: 'soon', seconds: 30 },
    { kind: 'soon', seconds: 1 },
    { kind: 'over' },
  ])
})

test('a computer that slept for an hour is locked as it wakes', () => {
  expect(idleState(0, 60 * minute, 10)).toEqual({ kind: 'over' })
})

import { expect, it } from 'vitest'
import { secondsLeft } from '../../../renderer/ui/time-left.ts'

it('the time a piece of work still takes is told once two seconds have shown a pace', () => {
  const start = { at: '2026-11-24T17:41:00.000Z', done: 240 }
  const left = (time: string, done: number, total: number) =>
    secondsLeft(start, { at: `2026-11-24T17:41:${time}.000Z`, done }, total)
  expect([left('01', 340, 3812), left('10', 240, 3240), left('10', 1240, 3240), left('10', 1240, 1240)]).toEqual([
    null,
    null,
    20,
    1,
  ])
})

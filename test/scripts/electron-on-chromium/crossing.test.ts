import { anything, assert, property } from 'fast-check'
import { expect, test } from 'vitest'
import { crossing } from '../../../scripts/electron-on-chromium/crossing.ts'

test('a list crosses as one text', () => {
  const answer = { ok: true, output: { rows: [{ subject: '旅券', unread: true, from: null }], total: 1 } }
  expect(crossing(answer)).toEqual({ text: JSON.stringify(answer) })
})

test('what a text would change crosses as it is', () => {
  for (const value of [undefined, { note: undefined }, [-0], [Number.NaN], new Date(0), { bytes: new Uint8Array([7]) }])
    expect(crossing(value)).toEqual({ value })
})

test('nothing is changed by crossing', () => {
  assert(
    property(anything({ withDate: true, withMap: true, withTypedArray: true, withNullPrototype: true }), (value) => {
      const crossed = crossing(value)
      expect('text' in crossed ? JSON.parse(crossed.text) : crossed.value).toEqual(value)
    }),
  )
})

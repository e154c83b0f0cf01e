import fc from 'fast-check'
import { expect, test } from 'vitest'
import { receiveParcels, sendParcel, type ParcelMessage } from '../../../main/processes/parcels.ts'

const lengths = fc.array(fc.oneof(fc.constantFrom(0, 1, 249_999, 250_000, 250_001, 500_000), fc.nat(700_000)), {
  maxLength: 5,
})

test('what is sent in parcels comes out as it was, one after the other, in messages of at most 250 KB that hold memory of their own', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(lengths, { minLength: 1, maxLength: 3 }), fc.nat(255), async (parcels, start) => {
      const sent = parcels.map((sizes, value) => ({
        value,
        bytes: sizes.map((size, at) => new Uint8Array(size).fill(start + at + value)),
      }))
      const got: typeof sent = []
      const receive = receiveParcels<number>((value, bytes) => got.push({ value, bytes }))
      const post = async (message: ParcelMessage<number>) => {
        if (ArrayBuffer.isView(message))
          expect([message.length <= 250_000, message.buffer.byteLength]).toEqual([true, message.length])
        receive(structuredClone(message))
      }
      for (const { value, bytes } of sent) await sendParcel(post, value, bytes)
      expect(got.map(({ value, bytes }) => [value, bytes.map((one) => one.length)])).toEqual(
        sent.map(({ value, bytes }) => [value, bytes.map((one) => one.length)]),
      )
      expect(
        got.every(({ bytes }, index) => bytes.every((one, at) => Buffer.compare(one, sent[index]!.bytes[at]!) === 0)),
      ).toBe(true)
    }),
    { numRuns: 40 },
  )
})

test('what was never to be sent is refused before any memory is taken for it', () => {
  const receive = () =>
    receiveParcels<string>(
      () => undefined,
      () => 1000,
    )
  for (const lengths of [[1001], [600, 600], [-1], [0.5], [Number.NaN], [Infinity], 'many', null, undefined])
    expect(() => receive()({ value: 'x', lengths: lengths as never })).toThrow(RangeError)
  const begun = receive()
  begun({ value: 'x', lengths: [10] })
  expect(() => begun(new Uint8Array(11))).toThrow(RangeError)
})

test('a file that becomes shorter while it is sent still fills its parcel, so that what follows is not taken for its rest', async () => {
  const got: [string, string[]][] = []
  const receive = receiveParcels<string>((value, bytes) =>
    got.push([value, bytes.map((one) => Buffer.from(one).toString('latin1'))]),
  )
  const post = async (message: ParcelMessage<string>) => receive(message)
  const shrunk = { size: 6, read: async (into: Uint8Array) => into.set([97, 98]), close: async () => undefined }
  await sendParcel(post, 'one', [shrunk, Buffer.from('xy')])
  await sendParcel(post, 'two', [])
  expect(got).toEqual([
    ['one', ['ab\0\0\0\0', 'xy']],
    ['two', []],
  ])
})

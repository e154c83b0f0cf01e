import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseIpv4 } from '../../../../main/statistics/countries/parse-address.ts'
import { addressKind } from '../../../../main/statistics/lines/addresses.ts'
import { commonFamily } from '../../../../main/statistics/lines/common-family.ts'
import { type HashKey, openKernel } from '../../../../main/statistics/lines/line-kernel.ts'
import { TakenLines } from '../../../../main/statistics/lines/take-lines.ts'
import { zoneDays } from '../../../../main/statistics/measures/zone-days.ts'
import { cpuTimeOf } from '../../../support/cpu-time.ts'

const combined = commonFamily({ host: false, agent: 'next' })
const key = { first: 1_234_567_891, second: -987_654_321 }

/** Address, visitor, line and origin of the rows that lines become. */
function rowsOf(lines: string[], origins?: { four(address: number): number; other(text: string): number }) {
  const rows: { visitor: number; line: number; origin: number; agent: string }[] = []
  const taken = new TakenLines({
    zone: zoneDays('UTC'),
    keyOf: () => key,
    hashLines: true,
    origins: origins && {
      numberOf: (bytes, start, end) => origins.other(Buffer.from(bytes.subarray(start, end)).toString('latin1')),
      numberOfFour: origins.four,
    },
    onBatch: ({ rows: count, visitor, line, origin, agent, dictionaries }) => {
      for (let row = 0; row < count; row += 1)
        rows.push({
          visitor: visitor[row]!,
          line: line[row]!,
          origin: origin[row]!,
          agent: dictionaries.agents.text(agent[row]!),
        })
    },
  })
  try {
    combined.take(0, taken.block.write(lines.map((line) => `${line}\n`).join(''), 'latin1'), taken)
    taken.end()
    return { rows, taken }
  } finally {
    taken.close()
  }
}

test('hashes of lines and visitors are those that open days hold from before', () => {
  const bytes = fc.string({ unit: fc.constantFrom(...'ab019/.-_~%=&;()\\é'), maxLength: 60 })
  fc.assert(
    fc.property(bytes, bytes, fc.nat(223), fc.constantFrom('', '\r'), (path, agent, address, end) => {
      const named = agent.replaceAll('\\', '')
      const line = `192.0.2.${address} - - [01/May/2026:00:00:00 +0000] "GET /${path.replaceAll('\\', '')} HTTP/1.1" 200 5 "-" "${named}"`
      const { rows } = rowsOf([`${line}${end}`])
      const ofLine = plainHash(line, { first: key.second, second: key.first })
      const ofAddress = plainHash(`192.0.2.${address}`, key)
      const ofAgent = plainHash(named === '' ? '-' : named, { first: 0x2545f491, second: 0x1e3779b1 })
      const visitor = joined(ofAgent, ofAddress)
      expect(rows).toEqual([
        expect.objectContaining({
          line: (ofLine.first >>> 16) * 2 ** 32 + (ofLine.second >>> 0),
          visitor: (visitor.first >>> 11) * 2 ** 32 + (visitor.second >>> 0),
        }),
      ])
    }),
    { numRuns: 300 },
  )
})

test('an address is one where the rest of the program takes it for one, and the same', () => {
  const piece = fc.constantFrom('0', '1', '9', '25', '255', '256', '007', '.', '.', '.', ':', '::', 'a', '-', 'x.jp')
  const number = fc.constantFrom('0', '9', '25', '255', '256', '007', '0007', '')
  const numbers = fc.array(number, { minLength: 3, maxLength: 5 }).map((parts) => [parts.join('.')])
  fc.assert(
    fc.property(fc.oneof(fc.array(piece, { minLength: 1, maxLength: 9 }), numbers), (pieces) => {
      const address = pieces.join('')
      const bytes = Buffer.from(address)
      const asked: string[] = []
      const { rows } = rowsOf([`${address} - - [01/May/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "x"`], {
        four: (four) => four % 1_000_003,
        other: (text) => asked.push(text),
      })
      const four = parseIpv4(bytes, 0, bytes.length)
      expect(rows.length).toBe(addressKind(bytes, 0, bytes.length) === 0 ? 0 : 1)
      expect(asked).toEqual(rows.length === 1 && four < 0 ? [address] : [])
      if (four >= 0) expect(rows[0]!.origin).toBe(four % 1_000_003)
    }),
    { numRuns: 1000 },
  )
})

test('equal values have one number, others another, and each its text', () => {
  const kernel = openKernel(nobody, { hashLines: false, from: 0, before: 1 })
  try {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 12 }), { maxLength: 6000, size: 'max' }), (texts) => {
        kernel.clear()
        const numbers = texts.map((text) => kernel.numberOf('path', Buffer.from(text).toString('latin1')))
        expect(numbers.map((number) => kernel.valueOf('path', number))).toEqual(
          texts.map((text) => Buffer.from(text).toString()),
        )
        expect(new Set(numbers).size).toBe(new Set(texts).size)
        expect(kernel.numberOf('agent', texts[0] === undefined ? '' : 'x')).toBe(texts[0] === undefined ? 0 : 1)
      }),
      { numRuns: 10 },
    )
  } finally {
    kernel.close()
  }
})

test('values that somebody chose so that they would all be looked for at one place cost no more than any others', () => {
  // Pairs of blocks of sixteen bytes whose differences take each other back wherever a step of a hash does not depend on what is secret.
  const chosen = (number: number): Buffer => {
    const text = Buffer.alloc(529, 'a')
    for (let pair = 0; pair < 16; pair += 1)
      if ((number >> pair) & 1)
        for (const [at, bit] of [
          [7, 0x80],
          [23, 0x80],
          [20, 0x04],
        ] as const)
          text[pair * 32 + at]! ^= bit
    return text
  }
  const counted = (number: number): Buffer => Buffer.from(String(number).padStart(529, '0'))
  const reading = (agent: (number: number) => Buffer): number => {
    const taken = new TakenLines({ zone: zoneDays('UTC'), keyOf: () => key, onBatch: () => {} })
    try {
      return cpuTimeOf(() => {
        for (let number = 0; number < 12_000; ) {
          let end = 0
          for (; end < 4_000_000 && number < 12_000; number += 1) {
            end += taken.block.write('192.0.2.1 - - [01/May/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "', end)
            end += agent(number).copy(taken.block, end)
            end += taken.block.write('"\n', end)
          }
          combined.take(0, end, taken)
        }
      }, 0)
    } finally {
      taken.close()
    }
  }
  reading(counted)
  expect(reading(chosen)).toBeLessThan(8 * reading(counted))
})

test('a log of nothing but different values is read to its end, and every number stands for its own', () => {
  const lines = 300_000
  let rows = 0
  let dictionaries: object | null = null
  let begun = 0
  const taken = new TakenLines({
    zone: zoneDays('UTC'),
    keyOf: () => key,
    onBatch: (batch) => {
      if (batch.dictionaries !== dictionaries) begun += 1
      dictionaries = batch.dictionaries
      for (let row = 0; row < batch.rows; row += 4001)
        expect(batch.dictionaries.paths.text(batch.path[row]!)).toBe(`/${rows + row}/${'x'.repeat((rows + row) % 90)}`)
      rows += batch.rows
    },
  })
  try {
    for (let line = 0; line < lines; ) {
      let end = 0
      for (; end < 4_000_000 && line < lines; line += 1)
        end += taken.block.write(
          `192.0.2.1 - - [01/May/2026:00:00:00 +0000] "GET /${line}/${'x'.repeat(line % 90)} HTTP/1.1" 200 5 "-" "x"\n`,
          end,
          'latin1',
        )
      combined.take(0, end, taken)
    }
    taken.end()
  } finally {
    taken.close()
  }
  expect({ rows, read: taken.lines, begun }).toEqual({ rows: lines, read: lines, begun: 2 })
})

const nobody = {
  dayOf: () => -1,
  isAddress: () => false,
  originOf: () => 0,
  keyAt: () => key,
  fail: () => {},
}

/** The hash as plainly as it can be written. */
function plainHash(text: string, { first, second }: HashKey): HashKey {
  const bytes = Buffer.from(text, 'latin1')
  let [one, two, at] = [first, second, 0]
  const take = (word: number): void => {
    one = turned(Math.imul(one ^ word, 0x85ebca6b), 13)
    two = Math.imul((turned(two, 17) + word) | 0, 0xc2b2ae35)
  }
  for (; at + 4 <= bytes.length; at += 4) take(bytes.readInt32LE(at))
  let rest = bytes.length
  for (; at < bytes.length; at += 1) rest = (rest << 8) ^ bytes[at]!
  one = Math.imul(one ^ rest, 0x85ebca6b)
  two = Math.imul((turned(two, 17) + rest) | 0, 0xc2b2ae35)
  return finished(one ^ (one >>> 16), two ^ (two >>> 13))
}

function joined(of: HashKey, other: HashKey): HashKey {
  return finished(
    turned(Math.imul(of.first ^ other.first, 0x85ebca6b), 13),
    Math.imul((turned(of.second, 17) + other.second) | 0, 0xc2b2ae35),
  )
}

function finished(one: number, two: number): HashKey {
  const first = Math.imul((one + two) | 0, 0x9e3779b1)
  const second = Math.imul(two ^ (first >>> 15), 0x27d4eb2d)
  return { first: first ^ (first >>> 15), second: second ^ (second >>> 16) }
}

function turned(number: number, by: number): number {
  return (number << by) | (number >>> (32 - by))
}

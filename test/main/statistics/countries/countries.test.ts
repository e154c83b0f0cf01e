import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { internalRule } from '../../../../main/statistics/classes/internal.ts'
import { isInternal, openOrigins } from '../../../../main/statistics/classes/origins.ts'
import { builtInCountries } from '../../../../main/statistics/countries/built-in.ts'
import { BadTable, packCountries, unpackCountries } from '../../../../main/statistics/countries/country-table.ts'
import { countryFinder } from '../../../../main/statistics/countries/find-country.ts'
import { parseIpv4, parseIpv6 } from '../../../../main/statistics/countries/parse-address.ts'
import { NoRanges, tableOfRanges } from '../../../../main/statistics/countries/read-ranges.ts'

async function* lines(text: string): AsyncGenerator<string> {
  yield* text.split('\n')
}

const bytesOf = (text: string): Buffer => Buffer.from(`>${text}<`)
const numberIn = (origins: ReturnType<typeof openOrigins>, text: string): number => {
  const bytes = bytesOf(text)
  return origins.numberOf(bytes, 1, bytes.length - 1)
}
const nobody = internalRule([])!

test('the table that the program carries knows where addresses are', () => {
  const table = unpackCountries(readFileSync(builtInCountries))
  const origins = openOrigins(table, nobody)
  const countries = [
    '133.11.0.1',
    '8.8.8.8',
    '2001:200::1',
    '::ffff:133.11.0.1',
    '[2a00:1450:4009::1]',
    '10.0.0.1',
  ].map((address) => origins.classOf(numberIn(origins, address)).country)
  expect(countries).toEqual(['JP', 'US', 'JP', 'JP', expect.stringMatching(/^[A-Z]{2}$/), ''])
  expect(table.name).toMatch(/^DB-IP Lite 20\d\d-\d\d$/)
})

test('of a host name the second-level domain is kept', () => {
  const origins = openOrigins(unpackCountries(readFileSync(builtInCountries)), nobody)
  const names = ['pc-7.math.u-tokyo.ac.jp', 'Crawl-66-249.GoogleBot.com', 'localhost', 'gw.example.']
  expect(names.map((name) => origins.classOf(numberIn(origins, name)))).toEqual(
    ['ac.jp', 'googlebot.com', 'localhost', 'gw.example'].map((domain) => ({ country: '', domain })),
  )
})

test('addresses, networks and names of the office itself are known', () => {
  const rule = internalRule(['192.0.2.0/24', '198.51.100.7', '2001:db8:7::/48', '.consulate.example', 'printer'])!
  const origins = openOrigins(unpackCountries(readFileSync(builtInCountries)), rule)
  const own = ['192.0.2.255', '198.51.100.7', '2001:db8:7:1::9', '::ffff:192.0.2.1', 'PC3.consulate.example', 'printer']
  const others = ['192.0.3.0', '198.51.100.8', '2001:db8:8::', 'consulate.example.evil.example', 'xconsulate.example']
  expect(own.map((one) => isInternal(numberIn(origins, one)))).toEqual(own.map(() => true))
  expect(others.map((one) => isInternal(numberIn(origins, one)))).toEqual(others.map(() => false))
  for (const wrong of ['192.0.2.0/33', '10.0.0.0/8/8', '2001:db8::/129', 'a b', '300.1.1.1', '1.2.3', ''])
    expect(internalRule([wrong])).toBeNull()
})

test('any table is the same after packing, and finds what its ranges say', async () => {
  const four = fc.uniqueArray(fc.integer({ min: 0, max: 0xffffffff }), { minLength: 2, maxLength: 40 })
  const six = fc.uniqueArray(fc.bigInt({ min: 1n << 36n, max: (1n << 64n) - 1n }), { minLength: 2, maxLength: 40 })
  await fc.assert(
    fc.asyncProperty(four, six, async (fours, sixes) => {
      const codes = ['JP', 'US', 'DE', 'ZZ']
      const ranges: string[] = []
      const bounds4 = fours.toSorted((one, other) => one - other)
      const bounds6 = sixes.toSorted((one, other) => (one < other ? -1 : 1))
      for (let at = 0; at + 1 < bounds4.length; at += 1)
        if (at % 3 !== 2) ranges.push(`${bounds4[at]},${bounds4[at + 1]! - 1},${codes[at % 4]}`)
      for (let at = 0; at + 1 < bounds6.length; at += 1)
        ranges.push(`${bounds6[at]! << 64n},${(bounds6[at + 1]! << 64n) - 1n},${codes[at % 4]}`)
      const table = unpackCountries(packCountries(await tableOfRanges(lines(ranges.join('\n')), 'named')))
      const finder = countryFinder(table)
      for (const [at, start] of bounds4.slice(0, -1).entries())
        expect(table.codes[finder.four(start)]).toBe(at % 3 === 2 || codes[at % 4] === 'ZZ' ? '' : codes[at % 4])
      for (const [at, start] of bounds6.slice(0, -1).entries()) {
        const words = Uint16Array.from([48n, 32n, 16n, 0n, 0n, 0n, 0n, 0n], (by, word) =>
          word > 3 ? 0 : Number((start >> by) & 0xffffn),
        )
        expect(table.codes[finder.six(words)]).toBe(codes[at % 4] === 'ZZ' ? '' : codes[at % 4])
      }
    }),
    { numRuns: 100, seed: 3 },
  )
})

test('what is no table is refused', async () => {
  for (const text of [
    '',
    'hello',
    '1.0.0.0,1.0.0.255',
    '1.0.0.255,1.0.0.0,JP',
    '2.0.0.0,2.0.0.1,JP\n1.0.0.0,1.0.0.1,JP',
    `1.0.0.0,1.0.0.1,${'J'.repeat(300)}`,
  ])
    await expect(tableOfRanges(lines(text), '')).rejects.toThrow(NoRanges)
  const packed = readFileSync(builtInCountries)
  for (const wrong of [Buffer.alloc(0), packed.subarray(0, 5000), packed.subarray(1)])
    expect(() => unpackCountries(wrong)).toThrow(BadTable)
})

test('addresses are read as they are written, whatever way', () => {
  const words = new Uint16Array(8)
  const six = (text: string): string | null => {
    const bytes = Buffer.from(text)
    return parseIpv6(bytes, 0, bytes.length, words) ? [...words].map((word) => word.toString(16)).join(':') : null
  }
  expect(
    ['::', '::1', '1::', '2001:db8::7:8', '1:2:3:4:5:6:7:8', '::ffff:192.0.2.1', 'fe80::1%eth0', '[::1]'].map(six),
  ).toEqual([
    '0:0:0:0:0:0:0:0',
    '0:0:0:0:0:0:0:1',
    '1:0:0:0:0:0:0:0',
    '2001:db8:0:0:0:0:7:8',
    '1:2:3:4:5:6:7:8',
    '0:0:0:0:0:ffff:c000:201',
    'fe80:0:0:0:0:0:0:1',
    '0:0:0:0:0:0:0:1',
  ])
  for (const wrong of [
    '',
    ':',
    ':::',
    '1:2',
    '1::2::3',
    '12345::',
    '1:2:3:4:5:6:7:8:9',
    '::1.2.3',
    'g::',
    '1:2:3:4:5:6:7:',
    ':1:2:3:4:5:6:7',
  ])
    expect([wrong, six(wrong)]).toEqual([wrong, null])
  const four = (text: string): number => parseIpv4(Buffer.from(text), 0, text.length)
  expect(['0.0.0.0', '255.255.255.255', '1.2.3', '256.1.1.1', '1..2.3', '01.2.3.4'].map(four)).toEqual([
    0, 0xffffffff, -1, -1, -1, 0x01020304,
  ])
})

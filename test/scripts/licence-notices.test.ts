import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { licenceNotices, noticesFile, type Notices } from '../../scripts/licence-notices.ts'

const made = licenceNotices()

test('the notices in the program are those of the packages that are installed (node scripts/licence-notices.ts makes them anew)', () => {
  expect(JSON.parse(readFileSync(noticesFile, 'utf8')) as Notices).toEqual(made)
})

test('every package that the program carries names its licence, and all but a few bring its text', () => {
  expect(made.packages.filter((one) => one.licence === '').map((one) => one.name)).toEqual([])
  expect(made.packages.length).toBeGreaterThan(100)
  expect(made.packages.filter((one) => one.text === null).length).toBeLessThan(made.packages.length / 30)
})

test('whose table says which country an address is of stands among them, with the links that its licence asks for', () => {
  const countries = made.packages.find(({ name }) => name.includes('DB-IP'))!
  expect(countries).toMatchObject({ licence: 'CC BY 4.0', version: expect.stringMatching(/^\d{4}-\d\d$/) as string })
  expect(made.texts[countries.text!]).toMatch(/https:\/\/db-ip\.com[^]*https:\/\/creativecommons\.org/)
})

test('what main needs, what the window draws with and the shipped fonts are among them', () => {
  const names = made.packages.map((one) => one.name)
  expect(names).toEqual(
    expect.arrayContaining([
      'better-sqlite3-multiple-ciphers',
      'imapflow',
      'electron',
      'react',
      '@fluentui/react-components',
      '@zxcvbn-ts/core',
      '@fontsource-variable/noto-sans-jp',
      '@fontsource-variable/open-sans',
    ]),
  )
  expect(names.filter((name) => name.startsWith('@types/'))).toEqual([])
})

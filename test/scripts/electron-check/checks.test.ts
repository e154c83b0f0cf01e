import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { answersIn, checks, reportOf, type Check } from '../../../scripts/electron-check/checks.ts'

const names = Object.keys(checks) as Check[]

test('without the binary every check is named, and how many were not tried', () => {
  const { lines, failed, untried } = reportOf([], 'there is no binary')
  expect([failed, untried, lines.length, lines.at(-1)]).toEqual([
    0,
    names.length,
    names.length + 1,
    `${names.length} of ${names.length} were not tried: there is no binary.`,
  ])
  expect(lines[0]).toBe(`not tried  ${checks.report}`)
})

test('what the binary answered stands between whatever else it prints', () => {
  const output = `[1:ERROR:gpu] no gpu\nanswer {"check":"hkdf","ok":true,"more":""}\nanswer {"check":"loop","ok":false,"more":"late"}\nanswer {"check":"other","ok":true,"more":""}\n`
  const answers = answersIn(output)
  const { lines, failed, untried } = reportOf(answers, 'it ended before')
  expect([answers.map(({ check }) => check), failed, untried]).toEqual([['hkdf', 'loop'], 1, names.length - 2])
  expect(lines.filter((line) => !line.startsWith('not tried'))).toEqual([
    `ok         ${checks.hkdf}`,
    `FAILED     ${checks.loop} (late)`,
    `${names.length - 2} of ${names.length} were not tried: it ended before.`,
  ])
})

test('each check is answered inside the binary', () => {
  const inside = readFileSync(join(import.meta.dirname, '../../../scripts/electron-check/inside.mjs'), 'utf8')
  const answered = [...inside.matchAll(/\banswer\('(\w+)'/g)].map(([, name]) => name)
  expect(new Set(answered)).toEqual(new Set(names))
})

import { expect, test } from 'vitest'
import { contract } from '../../shared/contract.ts'
import type { PartName } from '../../shared/parts.ts'
import { policySections, purposesOf, serves } from '../../shared/purposes.ts'
import type { Call } from '../../shared/rpc.ts'

test('every call of the contract serves a purpose of its part', () => {
  const others = Object.entries(contract).flatMap(([part, calls]) =>
    Object.entries(calls as Record<string, Call>)
      .filter(([, { purpose }]) => !serves(part as PartName, purpose))
      .map(([name, { purpose }]) => `${part}.${name} for ${purpose}`),
  )
  expect(others).toEqual([])
})

test('each section of the policy is served by some part, and contact data for replies only by the letters', () => {
  const served = Object.values(purposesOf).flat()
  expect(policySections.filter((section) => !served.includes(section))).toEqual([])
  expect(serves('newsletter', '3(3)')).toBe(false)
  expect(serves('letters', '3(2)')).toBe(false)
  expect(serves('statistics', '2(3)')).toBe(false)
})

import { expect, test } from 'vitest'
import { z } from 'zod'
import { forTheShell } from '../../../main/shell/for-the-shell.ts'
import { contract } from '../../../shared/contract.ts'
import type { PartContract } from '../../../shared/rpc.ts'

const calls = Object.entries(contract as Record<string, PartContract>).flatMap(([part, names]) =>
  Object.entries(names).map(([name, call]) => ({ path: `${part}.${name}`, call })),
)

test('no call that reads a file by its path can be made by the page', () => {
  const byPath = calls.filter(({ call }) => call.input instanceof z.ZodObject && 'path' in call.input.shape)
  expect(byPath.map(({ path }) => path)).toContain('newsletter.checkImport')
  expect(byPath.filter(({ path }) => !forTheShell.has(path))).toEqual([])
})

test('every call that is for the shell alone is one of the contract', () => {
  const paths = new Set(calls.map(({ path }) => path))
  expect([...forTheShell].filter((path) => !paths.has(path))).toEqual([])
})

import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { contract } from '../../shared/contract.ts'
import { ja } from '../../shared/words/ja.ts'

const acts = Object.keys(ja.office.audit.acts)

test('everything that a person can do and that is recorded has words in the record', () => {
  const recorded = Object.entries(contract).flatMap(([part, calls]) =>
    Object.entries(calls)
      .filter(([, call]) => call.kind !== 'query')
      .map(([name]) => `${part}.${name}`),
  )
  expect(recorded.filter((path) => !acts.includes(path))).toEqual([])
})

test('everything that the program does by itself and records has words in the record', () => {
  const written = globSync('main/**/*.ts').flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(/what: '((?:letters|office)\.\w+)'/gu)].map(([, what]) => what!),
  )
  expect(written.filter((what) => !acts.includes(what))).toEqual([])
})

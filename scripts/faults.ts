import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { prepared, root } from './prepared.ts'

// npm run test:faults -- NAME… [--times N] [--seed S]: kills, cuts and flips in any number; without a name all of them.
const usage = 'npm run test:faults -- NAME… [--times N] [--seed S]'
const names = globSync('test/faults/*.test.ts', { cwd: root })
  .map((file) => basename(file, '.test.ts'))
  .toSorted()
const { values, positionals } = parseArgs({
  options: { times: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean' } },
  allowPositionals: true,
})
const unknown = positionals.filter((name) => !names.includes(name))
const bad = [values.times, values.seed].some((value) => value !== undefined && !/^[1-9]\d{0,8}$/.test(value))

if (values.help || unknown.length > 0 || bad) {
  const what = unknown.length > 0 ? `There is no fault named ${unknown.join(', ')}. ` : ''
  console.error(
    `${what}${bad ? 'Times and seed are whole numbers from 1 on. ' : ''}${usage}\nFaults: ${names.join(', ')}`,
  )
  process.exitCode = values.help ? 0 : 2
} else {
  const chosen = positionals.length > 0 ? positionals : names
  const seed = values.seed ?? String(1 + Math.floor(Math.random() * 999_999_999))
  console.log(`faults: ${chosen.join(', ')}; times: ${values.times ?? 'in full'}; seed: ${seed}`)
  const vitest = join(root, 'node_modules/vitest/vitest.mjs')
  const files = chosen.map((name) => `test/faults/${name}.test.ts`)
  const { status } = spawnSync(prepared().node, [vitest, 'run', ...files], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, MADOGUCHI_FAULT_TIMES: values.times ?? 'full', MADOGUCHI_FAULT_SEED: seed },
  })
  process.exitCode = status ?? 1
}

import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { root, step } from './say.mjs'

const compiled = 'main/statistics/lines/lines.wasm'

/** Compiles the kernel that reads lines of logs, beside the file that starts it, unless what is there was compiled from these very sources. */
export async function compileKernel(found) {
  const kernelFrom = hashOfSources()
  if (found.kernelFrom === kernelFrom && existsSync(join(root, compiled))) return found
  // Whoever reads it meanwhile has the one before, whole.
  const whole = `${compiled}.${process.pid}`
  await step('compiling the kernel', found.node, [
    join(root, 'node_modules/assemblyscript/bin/asc.js'),
    'kernel/index.ts',
    '--outFile',
    whole,
    '-O3',
    '--noAssert',
    '--runtime',
    'stub',
    '--enable',
    'simd',
  ])
  renameSync(join(root, whole), join(root, compiled))
  return { ...found, kernelFrom }
}

function hashOfSources() {
  const hash = createHash('sha256')
  const sources = readdirSync(join(root, 'kernel')).map((name) => join('kernel', name))
  for (const file of [...sources.sort(), 'package-lock.json', 'scripts/prepare/kernel.mjs'])
    hash
      .update(`${file}\0`)
      .update(readFileSync(join(root, file)))
      .update('\0')
  return hash.digest('hex')
}

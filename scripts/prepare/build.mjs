import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { root, step } from './say.mjs'

const sources = [
  'main',
  'renderer',
  'shared',
  'electron.vite.config.ts',
  'tsconfig.base.json',
  'package.json',
  'package-lock.json',
]
const built = [
  'out/main/index.js',
  'out/main/desk-worker.js',
  'out/main/lines.wasm',
  'out/preload/preload.cjs',
  'out/renderer/index.html',
  'out/renderer/holder.html',
  'out/renderer/issue-holder.html',
]

/** Builds the program into out/, unless what is there was built from these very sources. */
export async function buildProgram(found) {
  const builtFrom = hashOf(sources)
  if (found.builtFrom === builtFrom && built.every((file) => existsSync(join(root, file)))) return found
  await step('building the program', found.node, [
    join(root, 'node_modules/electron-vite/bin/electron-vite.js'),
    'build',
  ])
  return { ...found, builtFrom }
}

function hashOf(paths) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap(filesOf).sort())
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  return hash.digest('hex')
}

function filesOf(path) {
  const whole = join(root, path)
  if (!existsSync(whole)) return []
  try {
    return readdirSync(whole, { withFileTypes: true }).flatMap((one) =>
      one.isDirectory() ? filesOf(join(path, one.name)) : [join(whole, one.name)],
    )
  } catch {
    return [whole]
  }
}

// Prepares this computer for the program: packages, Node 24, the build, a Japanese font, and something that opens a window.
// Plain JavaScript without dependencies, for any Node from 20.19 on: it runs before anything is installed.
//
//   node scripts/prepare.mjs PURPOSE [SCRIPT ARGUMENTS…]
//
// PURPOSE says how much is needed (see `purposes`). With a SCRIPT, Node 24 runs it afterwards in this process's place: a shell that has
// once looked up `node` would go on with the old one. All words go to the error output, and none are said when nothing is to be done.
import { spawn } from 'node:child_process'
import { constants } from 'node:os'
import { join } from 'node:path'
import { buildProgram } from './prepare/build.mjs'
import { compileKernel } from './prepare/kernel.mjs'
import { findNode } from './prepare/node.mjs'
import { installPackages } from './prepare/packages.mjs'
import { Sentence, root } from './prepare/say.mjs'
import { readStamp, writeStamp } from './prepare/stamp.mjs'
import { findWindow } from './prepare/window.mjs'

const purposes = {
  check: [],
  desk: [],
  build: ['build'],
  start: ['build', 'window'],
  demo: ['build', 'window'],
  bench: ['build', 'window'],
  // Tests open the browser itself, too, whatever runtime the program gets.
  test: ['build', 'window', 'browser'],
}

const [purpose = '', script, ...rest] = process.argv.slice(2)

try {
  const needs = purposes[purpose]
  if (!needs) throw new Sentence(`Say for what to prepare: ${Object.keys(purposes).join(', ')}.`)
  await installPackages()
  let found = await compileKernel({ ...readStamp(), node: findNode() })
  if (needs.includes('build')) found = await buildProgram(found)
  if (needs.includes('window')) found = await findWindow(found, { browserToo: needs.includes('browser') })
  writeStamp(found)
  if (script) process.exitCode = await run(found.node, [join(root, script), ...rest])
} catch (error) {
  console.error(error instanceof Sentence ? error.message : error)
  process.exitCode = 1
}

/** Runs a script to its end and hands signals on; resolves to its exit code. */
function run(node, args) {
  const child = spawn(node, args, { stdio: 'inherit' })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message)
      resolve(1)
    })
    child.on('exit', (code, signal) => resolve(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackage } from '@electron/asar'
import { heapFlags } from '../../main/mail/reader/fork-reading.ts'
import { deskPolicy, letterPolicy } from '../../main/shell/policy.ts'
import { readingEnvironment } from '../../main/shell/reading-environment.ts'
import { electronEnvironment, electronFlags, hasDisplay } from '../prepare/electron-start.mjs'
import { prepared, root } from '../prepared.ts'
import { answersIn, reportOf, type Answer } from './checks.ts'

// `npm run electron:check`: what only Electron's own binary can tell, one line each. Without the binary it says what was not tried.
const { electron, electronWhy } = prepared()
const answers: Answer[] = []
let whyNot = electronWhy
if (electron) {
  const folder = mkdtempSync(join(tmpdir(), 'madoguchi-electron-check-'))
  try {
    mkdirSync(join(folder, 'inside'))
    writeFileSync(
      join(folder, 'inside/worker.mjs'),
      `import { parentPort } from 'node:worker_threads'\nimport { word } from './word.mjs'\nparentPort.postMessage(word)\n`,
    )
    writeFileSync(join(folder, 'inside/word.mjs'), `export const word = 'from inside'\n`)
    await createPackage(join(folder, 'inside'), join(folder, 'app.asar'))
    const told = {
      root,
      folder,
      deskPolicy: deskPolicy('of-the-check'),
      letterPolicy,
      heap: heapFlags(192).join(' '),
      readingEnvironment: readingEnvironment(),
    }
    writeFileSync(join(folder, 'told.json'), JSON.stringify(told))
    // A trap of V8 ends the whole binary: what may do so has a process of its own.
    for (const part of ['report', 'driver', 'process', ...(hasDisplay() ? ['window'] : [])]) {
      const { stdout, status, signal } = spawnSync(
        electron.program,
        [...electronFlags(), join(root, 'scripts/electron-check/inside.mjs'), join(folder, 'told.json'), part],
        { encoding: 'utf8', timeout: 120_000, env: { ...electronEnvironment(), MADOGUCHI_PASSPHRASE: 'of the check' } },
      )
      const found = answersIn(stdout)
      answers.push(...found)
      if (found.length === 0 && (part === 'report' || part === 'driver'))
        answers.push({ check: part, ok: false, more: `it ended with ${signal ?? status}` })
    }
    whyNot = hasDisplay() ? 'the binary ended before' : 'there is no screen'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const { lines, failed } = reportOf(answers, whyNot)
for (const line of lines) console.log(line)
process.exitCode = failed > 0 ? 1 : 0

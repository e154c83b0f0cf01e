import { spawnSync } from 'node:child_process'
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createPackageWithOptions } from '@electron/asar'
import { heapFlags } from '../../main/processes/fork.ts'
import { deskPolicy, holderPolicy, letterPolicy } from '../../main/shell/policy.ts'
import { readingEnvironment } from '../../main/shell/reading-environment.ts'
import { electronEnvironment, electronFlags, hasDisplay } from '../prepare/electron-start.mjs'
import { prepared, root } from '../prepared.ts'
import { answersOf, parts, reportOf, type Answer, type Part } from './checks.ts'

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
      `import { createRequire } from 'node:module'
      import { parentPort } from 'node:worker_threads'
      import { word } from './word.mjs'
      const Driver = createRequire(import.meta.url)('better-sqlite3/${process.platform}-${process.arch}')
      parentPort.postMessage(word + new Driver(':memory:').prepare('SELECT 1').pluck().get())\n`,
    )
    writeFileSync(join(folder, 'inside/word.mjs'), `export const word = 'from inside'\n`)
    packDriver(join(folder, 'inside/node_modules/better-sqlite3'))
    await createPackageWithOptions(join(folder, 'inside'), join(folder, 'app.asar'), { unpack: '*.node' })
    rmSync(join(folder, 'inside'), { recursive: true })
    const told = {
      root,
      folder,
      deskPolicy: deskPolicy('of-the-check'),
      letterPolicy,
      holderPolicy,
      holder: readFileSync(holderScript(), 'utf8'),
      heap: heapFlags(192).join(' '),
      readingEnvironment: readingEnvironment(),
    }
    writeFileSync(join(folder, 'told.json'), JSON.stringify(told))
    const screen = hasDisplay()
    for (const part of (Object.keys(parts) as Part[]).filter((one) => one !== 'window' || screen)) {
      const { status, signal, stderr } = spawnSync(
        electron.program,
        [
          ...electronFlags(),
          // Without a screen the binary begins only so; what draws is not tried then.
          ...(screen ? [] : ['--ozone-platform=headless']),
          join(root, 'scripts/electron-check/inside.mjs'),
          join(folder, 'told.json'),
          part,
        ],
        { encoding: 'utf8', timeout: 120_000, env: { ...electronEnvironment(), MADOGUCHI_PASSPHRASE: 'of the check' } },
      )
      const ended = `${signal ?? status}${stderr.trim() === '' ? '' : `, ${stderr.trim().split('\n').at(-1)}`}`
      answers.push(...answersOf(part, readOr(join(folder, `answers-${part}`)), ended))
    }
    whyNot = 'there is no screen'
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
const { lines, failed } = reportOf(answers, whyNot)
for (const line of lines) console.log(line)
process.exitCode = failed > 0 ? 1 : 0

/** The driver as an installed program has it: its code in the archive, its native library beside it. */
function packDriver(place: string): void {
  const from = join(root, 'node_modules/better-sqlite3')
  const library = `prebuilds/${process.platform}-${process.arch}.node`
  for (const part of ['package.json', 'lib', library]) cpSync(join(from, part), join(place, part), { recursive: true })
}

/** The script of the document around a letter, as it was built. */
function holderScript(): string {
  const [built] = globSync('out/renderer/assets/holder-*.js', { cwd: root })
  if (built === undefined) throw new Error('the program has not been built')
  return join(root, built)
}

/** What a part has written; nothing where it came to nothing. */
function readOr(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

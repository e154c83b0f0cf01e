import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import {
  electronEnvironment,
  electronFlags,
  hasDisplay,
  whyNotElectron,
} from '../../../scripts/prepare/electron-start.mjs'
import { installedElectron } from '../../../scripts/prepare/window.mjs'
import { chooseRuntime, programCommand, runtimeLine, type Prepared } from '../../../scripts/prepared.ts'

const both: Prepared = {
  node: process.execPath,
  electron: { program: '/opt/electron', version: '45.4.1' },
  electronWhy: '',
  browser: { program: '/usr/bin/chromium', version: 'Chromium 150' },
}
const screen = { DISPLAY: ':0' }

test.runIf(process.platform === 'linux')(
  'Electron is taken where there is a screen, and the browser where there is none or none is wanted',
  () => {
    const choose = (headless: boolean, env: NodeJS.ProcessEnv, found = both) => {
      const { kind, why } = chooseRuntime({ headless }, found, env)
      return [kind, why]
    }
    expect([
      choose(false, screen),
      choose(false, { WAYLAND_DISPLAY: 'wayland-0' }),
      choose(true, screen),
      choose(false, {}),
      choose(false, { ...screen, MADOGUCHI_RUNTIME: 'chromium' }),
      choose(false, screen, { ...both, electron: null, electronWhy: 'it is not there' }),
    ]).toEqual([
      ['electron', 'its binary is installed'],
      ['electron', 'its binary is installed'],
      ['chromium', 'Electron needs a screen, and none is to be used'],
      ['chromium', 'Electron needs a screen, and there is none'],
      ['chromium', 'MADOGUCHI_RUNTIME asks for it'],
      ['chromium', 'it is not there'],
    ])
  },
)

test('one line says which runtime it is and why', () => {
  expect(runtimeLine(chooseRuntime({ headless: true }, both, {}))).toBe(
    "Runtime: Chromium 150 at /usr/bin/chromium, in Electron's place (scripts/electron-on-chromium)," +
      ' because Electron needs a screen, and none is to be used.',
  )
})

test('the probe asks with the flags of the start, which give up the sandbox for root alone', () => {
  const start = programCommand(
    { kind: 'electron', program: '/opt/electron', name: '', why: '' },
    { node: '', headless: false, args: ['--data', 'x'] },
  )
  const flags = start.args.slice(0, start.args.length - 3)
  expect([flags, electronFlags(0), electronFlags(1000)]).toEqual([electronFlags(), ['--no-sandbox'], []])
})

// A program of the system's shell stands for the binary.
test.runIf(process.platform !== 'win32')(
  'and in the environment of the start, and falls back to the browser where the binary ends',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'madoguchi-probe-'))
    try {
      const install = (script: string) => {
        mkdirSync(join(folder, 'dist'), { recursive: true })
        writeFileSync(join(folder, 'path.txt'), 'electron')
        writeFileSync(join(folder, 'dist/electron'), `#!/bin/sh\n${script}\n`, { mode: 0o755 })
      }
      process.env['ELECTRON_RUN_AS_NODE'] = '1'
      install(`echo "$@" "\${ELECTRON_RUN_AS_NODE:-none}" > ${join(folder, 'asked')}; echo v45.4.1`)
      const found = installedElectron(folder, '45.4.1')
      expect(found).toEqual({
        electron: { program: join(folder, 'dist/electron'), version: '45.4.1' },
        electronWhy: '',
      })
      const start = programCommand(
        { kind: 'electron', program: '', name: '', why: '' },
        { node: '', headless: false, args: [] },
      )
      // The start names the program's folder where the probe asks for the version.
      const asked = readFileSync(join(folder, 'asked'), 'utf8').trim().split(' ')
      expect(asked).toEqual([...start.args.slice(0, -1), '--version', start.env['ELECTRON_RUN_AS_NODE'] ?? 'none'])

      install('echo "FATAL: No usable sandbox!" >&2; kill -TRAP $$')
      const refused = installedElectron(folder, '45.4.1')!
      const { kind, why } = chooseRuntime({ headless: false }, { ...both, ...refused }, screen)
      expect([kind, why]).toEqual(['chromium', expect.stringContaining('sandbox is refused') as string])
    } finally {
      delete process.env['ELECTRON_RUN_AS_NODE']
      rmSync(folder, { recursive: true, force: true })
    }
  },
)

test('a binary whose sandbox is refused is told from one that lacks a library', () => {
  const refused =
    '[1:FATAL:setuid_sandbox_host.cc(163)] The SUID sandbox helper binary was found, but is not configured'
  expect([
    whyNotElectron({ status: 0, stdout: 'v45.4.1\n', stderr: '' }, '45.4.1'),
    whyNotElectron({ status: null, stdout: '', stderr: refused }, '45.4.1'),
    whyNotElectron({ status: 127, stdout: '', stderr: 'libnss3.so: cannot open' }, '45.4.1'),
    whyNotElectron({ status: 0, stdout: 'v44.0.0\n', stderr: '' }, '45.4.1'),
  ]).toEqual([
    '',
    expect.stringContaining('sandbox is refused') as string,
    expect.stringContaining('does not run') as string,
    expect.stringContaining('does not run') as string,
  ])
})

test('an environment that makes the binary a plain Node does not reach it', () => {
  expect(electronEnvironment({ ELECTRON_RUN_AS_NODE: '1', electron_run_as_node: '1', LANG: 'ja' })).toEqual({
    LANG: 'ja',
  })
  const code = `import { programCommand } from './scripts/prepared.ts'
    const start = programCommand({ kind: 'electron', program: '', name: '', why: '' }, { node: '', headless: false, args: [] })
    console.log(JSON.stringify([start.env.ELECTRON_RUN_AS_NODE ?? null, start.env.KEPT]))`
  const said = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: join(import.meta.dirname, '../../..'),
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1', KEPT: 'yes' },
    encoding: 'utf8',
  })
  expect(JSON.parse(said)).toEqual([null, 'yes'])
})

test('Windows always has a screen', () => {
  expect([hasDisplay({}, 'win32'), hasDisplay({}, 'linux')]).toEqual([true, false])
})

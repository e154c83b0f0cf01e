import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { policyToBrowser, toBrowser, toProgram } from '../../../scripts/electron-on-chromium/addresses.ts'
import { Events } from '../../../scripts/electron-on-chromium/events.ts'
import { only, unsupported } from '../../../scripts/electron-on-chromium/only.ts'

const repository = join(import.meta.dirname, '../../..')

describe('what this runtime does not have', () => {
  test('every name that Electron offers a program is there, so that its first use can say so', () => {
    const names = JSON.parse(inProgram('JSON.stringify(Object.keys(names))')) as string[]
    expect(offeredByElectron().filter((name) => !names.includes(name))).toEqual([])
  })

  test.each([
    ['electron.Tray', 'new electron.Tray("x.png")', 'Tray'],
    ['a module that is missing', 'electron.screen.getPrimaryDisplay()', 'screen.getPrimaryDisplay'],
    ['a method that is missing', 'electron.app.relaunch()', 'app.relaunch'],
    ['an event that is never sent', 'electron.app.on("gpu-info-update", () => 0)', "app event 'gpu-info-update'"],
    ['a folder that is not known', 'electron.app.getPath("music")', "app.getPath('music')"],
    ['a session kept on disk', 'electron.session.fromPartition("persist:x")', "session.fromPartition('persist:x')"],
    [
      'another scheme',
      'electron.session.fromPartition("x").protocol.handle("file", () => 0)',
      "protocol.handle('file')",
    ],
    [
      'a weak window',
      'new electron.BrowserWindow({ webPreferences: { preload: "p", nodeIntegration: true } })',
      'webPreferences.nodeIntegration: true',
    ],
    [
      'an option of a process',
      'electron.utilityProcess.fork("x", [], { partition: "x" })',
      'utilityProcess option partition',
    ],
    ['an option of no effect', 'new electron.BrowserWindow({ kiosk: true })', 'BrowserWindow option kiosk'],
  ])('%s says that it is not supported here', (_what, use, name) => {
    expect(
      inProgram(`(() => { try { ${use}; return "it went through" } catch (error) { return error.message } })()`),
    ).toBe(`not supported here: ${name}`)
  })

  test('an object answers for what it has, and throws for the rest', () => {
    const door = only('door', { open: () => 'open' })
    expect(door.open()).toBe('open')
    expect(() => (door as unknown as { shut(): void }).shut()).toThrow('not supported here: door.shut')
    expect(() => {
      ;(door as unknown as { colour: string }).colour = 'red'
    }).toThrow('not supported here: door.colour')
    expect(() => (unsupported('Tray') as { popUp(): void }).popUp()).toThrow('not supported here: Tray')
    expect(() => new Events('app', ['quit']).on('login', () => undefined)).toThrow(
      "not supported here: app event 'login'",
    )
  })
})

describe('addresses', () => {
  test('go both ways, for the desk and for letters, and others stay as they are', () => {
    for (const url of ['app://desk/index.html', 'app://letter/0190?theme=dark#x', 'app://desk/'])
      expect(toProgram(toBrowser(url))).toBe(url)
    expect(toBrowser('app://letter/1?theme=dark')).toBe('https://letter.app.invalid/1?theme=dark')
    for (const url of [
      'https://evil.example/',
      'https://desk.app.invalid.evil.example/',
      'https://evil.example/https://desk.app.invalid/',
    ])
      expect(toProgram(url)).toBe(url)
  })

  test("a policy speaks of the browser's hosts", () => {
    expect(policyToBrowser("default-src 'none'; frame-src app://letter https:; frame-ancestors app://desk")).toBe(
      "default-src 'none'; frame-src https://letter.app.invalid https:; frame-ancestors https://desk.app.invalid",
    )
  })
})

/** The value of an expression inside a program that imports electron, as text. */
function inProgram(expression: string): string {
  const code = `import electron from 'electron'; import * as names from 'electron'; process.stdout.write(String(${expression})); process.exit(0)`
  return execFileSync(
    process.execPath,
    ['--import', join(repository, 'scripts/electron-on-chromium/register.ts'), '--input-type=module', '-e', code],
    { encoding: 'utf8', cwd: repository },
  )
}

/** The constants and classes of the namespaces Main and Common in electron.d.ts. */
function offeredByElectron(): string[] {
  const text = readFileSync(join(repository, 'node_modules/electron/electron.d.ts'), 'utf8')
  return ['Main', 'Common'].flatMap((name) => {
    const [, body = ''] = new RegExp(`namespace ${name} \\{([\\s\\S]*?)\\n {2}\\}`).exec(text) ?? []
    return [...body.matchAll(/^ {4}(?:const (\w+):|class (\w+) )/gm)].map((match) => match[1] ?? match[2]!)
  })
}

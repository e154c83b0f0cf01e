import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'

const repository = join(import.meta.dirname, '../../..')
const read = (file: string) => readFileSync(join(repository, file), 'utf8')

/** How the shell calls the objects of Electron that it is handed or makes. */
const objects: Readonly<Record<string, string>> = {
  window: 'BrowserWindow',
  browserWindow: 'BrowserWindow',
  contents: 'webContents',
  webContents: 'webContents',
  'window.webContents': 'webContents',
  'event.sender': 'webContents',
  frame: 'WebFrameMain',
  computer: 'powerMonitor',
  made: 'session',
  child: 'utilityProcess',
}
/** What stands for something else under one of these names in a file of its own. */
const otherwise: Readonly<Record<string, readonly string[]>> = {
  'main/menu.ts': ['window'],
  'main/index.ts': ['window'],
  'main/shell/calls.ts': ['window'],
}

/** Everything of Electron that the program uses: `app.quit`, `BrowserWindow 'close'`. */
function used(): string[] {
  const found = new Set<string>()
  for (const file of globSync('main/{index,window,menu,preload}.ts', { cwd: repository }).concat(
    globSync('main/shell/*.ts', { cwd: repository }),
  )) {
    const source = read(file).replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '')
    const [, names = ''] = /import \{([^}]*)\} from 'electron'/.exec(source) ?? []
    const imported = names
      .split(',')
      .map((name) => name.trim())
      .filter((name) => name !== '' && !name.startsWith('type '))
    if (!/from 'electron'/.test(source) && !source.includes('computer: ComputerEvents')) continue
    if (/\)\.popup\(/.test(source)) found.add('Menu.popup')
    if (/new Notification\(.*\)\.show\(/.test(source)) found.add('Notification.show')
    const called = { ...objects, ...Object.fromEntries(imported.map((name) => [name, name])) }
    if (/session: Session/.test(source)) called['session'] = 'session'
    for (const name of otherwise[file.replaceAll('\\', '/')] ?? []) delete called[name]
    for (const [name, object] of Object.entries(called)) {
      const uses = source.matchAll(
        new RegExp(
          String.raw`(?<!\w|[\w)]\.|['/-])${name.replace('.', String.raw`\.`)}\.(\w+(?:\.(?:handle|onBeforeRequest))?)(?:\('([\w-]+)')?`,
          'g',
        ),
      )
      for (const [, member = '', event] of uses) {
        if (object === 'BrowserWindow' && member === 'webContents') continue
        if (/^(on|once|removeListener)$/.test(member)) found.add(event ? `${object} '${event}'` : `${object}.${member}`)
        else found.add(`${object}.${member}`)
      }
      if (imported.includes(name) && new RegExp(String.raw`new ${name}\(`).test(source)) found.add(`new ${name}`)
    }
    for (const [, member = ''] of source.matchAll(/\bbrowserWindow\.(?:webContents\.)?(\w+)/g)) {
      if (member !== 'webContents')
        found.add(
          source.includes(`browserWindow.webContents.${member}`) ? `webContents.${member}` : `BrowserWindow.${member}`,
        )
    }
  }
  return [...found].sort()
}

type Row = { api: string; says: string; here: string; tests: string }

function listed(): Row[] {
  const [, section = ''] = read('scripts/electron-on-chromium/README.md').split('## Each API')
  return [...section.matchAll(/^\| `([^`]+)` *\|([^|]*)\|([^|]*)\|([^|]*)\|$/gm)].map(([, api, says, here, tests]) => ({
    api: api!,
    says: says!.trim(),
    here: here!.trim(),
    tests: tests!.trim(),
  }))
}

describe('the list of what the program uses of Electron', () => {
  test('names each API that the program uses, and none besides', () => {
    expect(used().length).toBeGreaterThan(50)
    expect(
      listed()
        .map(({ api }) => api)
        .sort(),
    ).toEqual(used())
  })

  test('says of each what Electron says and what the browser in its place does, and where both can be told apart by which test', () => {
    expect(listed().filter(({ says, here, tests }) => !says || !here || !tests)).toEqual([])
    const named = listed().flatMap(({ tests }) => [...tests.matchAll(/`([^`]+\.test\.ts)`/g)].map(([, file]) => file!))
    expect(named.filter((file) => !existsSync(join(repository, 'test', file)))).toEqual([])
  })
})

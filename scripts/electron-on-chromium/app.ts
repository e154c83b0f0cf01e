import { closeSync, mkdirSync, openSync, readFileSync, rmSync, watch, writeSync } from 'node:fs'
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'
import type { App } from 'electron'
import { isRunning } from './browser.ts'
import { Events, refusable } from './events.ts'
import { notSupported, only } from './only.ts'

type Closable = { close(): Promise<void> }

const root = resolve(import.meta.dirname, '../..')
const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { name: string; version: string }
const events = new Events('app', [
  'second-instance',
  'window-all-closed',
  'before-quit',
  'will-quit',
  'quit',
  'activate',
])
const windows = new Set<Closable>()
const paths = new Map<string, string>([
  ['userData', join(settingsFolder(), about.name)],
  ['home', homedir()],
  ['downloads', join(homedir(), 'Downloads')],
])
let quitting = false

// A program without a window yet stays alive, as Electron's does, until it is told to quit.
const alive = setInterval(() => undefined, 0x7fffffff)

type Methods =
  | 'whenReady'
  | 'quit'
  | 'exit'
  | 'getPath'
  | 'setPath'
  | 'getVersion'
  | 'getName'
  | 'isPackaged'
  | 'getPreferredSystemLanguages'
  | 'requestSingleInstanceLock'
  | 'setAppUserModelId'
  | 'enableSandbox'
const methods: Pick<App, Methods> = {
  whenReady: () => Promise.resolve(),
  quit: () => void quit(),
  exit: (code = 0) => process.exit(code),
  getPath(name) {
    const path = paths.get(name)
    if (path === undefined) throw notSupported(`app.getPath('${name}')`)
    return path
  },
  setPath: (name, path) => void paths.set(name, path),
  getVersion: () => about.version,
  getName: () => about.name,
  isPackaged: false,
  getPreferredSystemLanguages: () => [languageOfSystem()],
  requestSingleInstanceLock: () => lock(),
  setAppUserModelId: () => undefined,
  // The browser puts every page into its sandbox by itself, or says that it cannot (browser.ts).
  enableSandbox: () => undefined,
}

export const app = only('app', Object.assign(events, methods)) as unknown as Pick<App, Methods> & {
  on(event: string, listener: (...args: never[]) => void): unknown
  once(event: string, listener: (...args: never[]) => void): unknown
}

/** Counts a window in; the program hears when the last one has gone. */
export function windowOpened(window: Closable): () => void {
  windows.add(window)
  return () => {
    windows.delete(window)
    if (windows.size === 0 && !quitting) events.emit('window-all-closed')
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => void quit())
// The test that holds the other end of the channel has gone.
process.on('disconnect', () => void quit())

async function quit(): Promise<void> {
  const before = refusable({})
  events.emit('before-quit', before)
  if (before.defaultPrevented) return
  quitting = true
  await Promise.all([...windows].map((window) => window.close()))
  const will = refusable({})
  events.emit('will-quit', will)
  if (will.defaultPrevented) return
  events.emit('quit', {}, 0)
  clearInterval(alive)
  process.exit(0)
}

/** One program per settings folder. The lock names its process, so that one left by a crash counts for nothing. */
function lock(): boolean {
  const folder = app.getPath('userData')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, 'running')
  const wake = join(folder, 'wake')
  for (let attempt = 0; attempt < 3; attempt++) {
    try {
      const handle = openSync(file, 'wx', 0o600)
      writeSync(handle, String(process.pid))
      closeSync(handle)
      process.on('exit', () => {
        rmSync(file, { force: true })
        rmSync(wake, { force: true })
      })
      watch(folder, (_kind, name) => {
        if (name === 'wake') events.emit('second-instance', {}, [], '')
      }).unref()
      return true
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return true
    }
    const owner = Number(readOr(file, ''))
    if (owner > 0 && owner !== process.pid && isRunning(owner)) {
      closeSync(openSync(wake, 'w', 0o600))
      return false
    }
    rmSync(file, { force: true })
  }
  return false
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return otherwise
  }
}

function settingsFolder(): string {
  if (process.platform === 'win32') return process.env.APPDATA ?? join(homedir(), 'AppData/Roaming')
  if (process.platform === 'darwin') return join(homedir(), 'Library/Application Support')
  return process.env.XDG_CONFIG_HOME || join(homedir(), '.config')
}

function languageOfSystem(): string {
  const named = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG
  return named && /^[a-z]{2}/.test(named) ? named.slice(0, 2) : new Intl.DateTimeFormat().resolvedOptions().locale
}

import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { _electron, chromium, type Page } from 'playwright-core'
import type { AskedBox, DoorMessage, DoorOrder } from './electron-on-chromium/door.ts'
import { chooseRuntime, prepared, programCommand, type Runtime } from './prepared.ts'

export type LaunchOptions = {
  dataDir: string
  /** Without a display, the default; else a window on this screen. */
  headless?: boolean
  args?: string[]
  env?: Record<string, string>
}

export type Program = {
  /** The real window's page: Playwright's own Page on both runtimes. */
  page: Page
  runtime: Runtime
  /** The browser's profile, where it lies on disk. */
  profileDir: string | null
  pid: number
  /** Everything the program wrote to its outputs. */
  output(): string
  /** Links that were handed to the system's browser (only without a display). */
  opened(): Promise<readonly string[]>
  /** The boxes in which the program asked something (only without a display); MADOGUCHI_AGREE=1 agrees to each. */
  asked(): Promise<readonly AskedBox[]>
  /** Acts as if the computer itself were locked or put to sleep. */
  power(event: DoorOrder['power']): Promise<void>
  /** Resolves when the program has ended, with its exit code. */
  ended: Promise<number | null>
  /** Quits as the person would; resolves when the program has ended. */
  close(): Promise<void>
  /** SIGKILL at this very moment; resolves when nothing is left of the process. */
  kill(): Promise<void>
}

/**
 * Starts the real program (shell, desk worker and page from out/) in a process of its own, on whichever runtime is there, and hands over its
 * page. What it needs must be prepared (scripts/prepare.mjs).
 */
export function launchProgram(options: LaunchOptions): Promise<Program> {
  const runtime = chooseRuntime({ headless: options.headless ?? true })
  return runtime.kind === 'electron' ? launchElectron(runtime, options) : launchOnChromium(runtime, options)
}

async function launchOnChromium(
  runtime: Runtime,
  { dataDir, headless = true, args = [], env = {} }: LaunchOptions,
): Promise<Program> {
  const start = programCommand(runtime, { node: prepared().node, headless, args: ['--data', dataDir, ...args] })
  const [importFlag, register, program, ...rest] = start.args
  const child = fork(program!, rest, {
    execPath: start.command,
    execArgv: [importFlag!, register!],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    env: { ...start.env, MADOGUCHI_DOOR: '1', ...env },
  })
  const output = collect(child)
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const opened: string[] = []
  const asked: AskedBox[] = []
  const door = await new Promise<{ door: string; profileDir: string }>((resolve, reject) => {
    child.on('message', (message: DoorMessage) => {
      if ('opened' in message) opened.push(message.opened)
      else if ('asked' in message) asked.push(message.asked)
      else resolve(message)
    })
    void ended.then((code) =>
      reject(new Error(`the program ended with ${code} before its window was there:\n${output()}`)),
    )
  })
  const browser = await chromium.connect(door.door)
  const page = browser.contexts()[0]!.pages()[0]!
  return {
    page,
    runtime,
    profileDir: door.profileDir,
    pid: child.pid!,
    output,
    ended,
    opened: () => Promise.resolve(opened),
    asked: () => Promise.resolve(asked),
    power: (event) =>
      new Promise((resolve, reject) => {
        child.send({ power: event } satisfies DoorOrder, (error) => {
          if (error) reject(error)
          else resolve()
        })
      }),
    close: async () => {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM')
      await ended
      await browser.close().catch(() => undefined)
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
      await browser.close().catch(() => undefined)
    },
  }
}

/** What the program has told, kept in its own shell. */
type Told = { openedLinks: string[]; askedBoxes: AskedBox[] }

async function launchElectron(runtime: Runtime, { dataDir, args = [], env = {} }: LaunchOptions): Promise<Program> {
  const start = programCommand(runtime, { node: prepared().node, headless: false, args: ['--data', dataDir, ...args] })
  const electron = await _electron.launch({
    executablePath: start.command,
    args: start.args,
    env: { ...(start.env as Record<string, string>), ...env },
  })
  const child = electron.process()
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const output = collect(child)
  const page = await electron.firstWindow()
  await electron.evaluate(
    ({ dialog, shell }, agrees) => {
      const told = globalThis as unknown as Told
      told.openedLinks = []
      told.askedBoxes = []
      shell.openExternal = async (url) => void told.openedLinks.push(url)
      dialog.showMessageBox = async (...args: unknown[]) => {
        const {
          type = 'none',
          message,
          detail = '',
          cancelId = 0,
        } = args.at(-1) as Partial<AskedBox> & {
          message: string
          cancelId?: number
        }
        told.askedBoxes.push({ type, message, detail })
        return { response: agrees ? 1 - cancelId : cancelId, checkboxChecked: false }
      }
    },
    { ...start.env, ...env }['MADOGUCHI_AGREE'] === '1',
  )
  return {
    page,
    runtime,
    profileDir: await electron.evaluate(({ app }) => app.getPath('userData')),
    pid: child.pid!,
    output,
    ended,
    opened: () => electron.evaluate(() => (globalThis as unknown as Told).openedLinks),
    asked: () => electron.evaluate(() => (globalThis as unknown as Told).askedBoxes),
    power: (event) => electron.evaluate(({ powerMonitor }, name) => void powerMonitor.emit(name), event),
    close: async () => {
      await electron.close()
      await ended
    },
    kill: async () => {
      child.kill('SIGKILL')
      await ended
    },
  }
}

function collect(child: ChildProcess): () => string {
  let text = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part: string) => {
      text += part
    })
  return () => text
}

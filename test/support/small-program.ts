import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import type { DoorMessage, DoorOrder } from '../../scripts/electron-on-chromium/door.ts'
import { installedChromium } from './chromium.ts'

const repository = join(import.meta.dirname, '../..')

export type SmallProgram = {
  page: Page
  profileDir: string
  order(order: DoorOrder): void
  kill(): Promise<void>
  close(): Promise<number | null>
}

/** Starts the tests' own small Electron program on the stand-in runtime, without a display. */
export async function startSmallProgram(userData: string, env: Record<string, string> = {}): Promise<SmallProgram> {
  const child = forkSmallProgram(userData, env)
  const ended = once(child, 'exit').then(([code]) => code as number | null)
  const door = await new Promise<{ door: string; profileDir: string }>((resolve, reject) => {
    child.on('message', (message: DoorMessage) => {
      if ('door' in message) resolve(message)
    })
    void ended.then((code) => reject(new Error(`the small program ended with ${code}`)))
  })
  const browser = await chromium.connect(door.door)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    const code = await ended
    await browser.close().catch(() => undefined)
    return code
  }
  return {
    page: browser.contexts()[0]!.pages()[0]!,
    profileDir: door.profileDir,
    order: (order) => void child.send(order),
    kill: async () => void (await end('SIGKILL')),
    close: () => end('SIGTERM'),
  }
}

/** The same program's bare process, for a second start beside a first. */
export function forkSmallProgram(userData: string, env: Record<string, string> = {}) {
  return fork(join(repository, 'test/scripts/electron-on-chromium/program/index.ts'), [userData], {
    execArgv: ['--import', join(repository, 'scripts/electron-on-chromium/register.ts')],
    serialization: 'advanced',
    env: {
      ...process.env,
      MADOGUCHI_BROWSER: installedChromium() ?? '',
      MADOGUCHI_HEADLESS: '1',
      MADOGUCHI_DOOR: '1',
      ...env,
    },
  })
}

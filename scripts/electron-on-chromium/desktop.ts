import { spawn, spawnSync } from 'node:child_process'
import type { Clipboard, Notification as ElectronNotification, NotificationConstructorOptions, Shell } from 'electron'
import { isHeadless } from './browser.ts'
import { tell } from './door.ts'
import { notSupported, only } from './only.ts'
import { thePage } from './the-page.ts'

export const shell = only('shell', {
  /** By the desktop's own command; without a display nothing can be opened, and whoever drives the window is told. */
  async openExternal(url: string): Promise<void> {
    if (isHeadless) return tell({ opened: url })
    const [command, ...args] = opener(url)
    await new Promise<void>((resolve, reject) => {
      const child = spawn(command!, args, { stdio: 'ignore', detached: true })
      child.once('error', reject)
      child.once('spawn', () => {
        child.unref()
        resolve()
      })
    })
  },
  /** electron-store takes it out for openInEditor, which the program does not use. */
  openPath: () => {
    throw notSupported('shell.openPath')
  },
}) as unknown as Pick<Shell, 'openExternal'>

/** The address is an argument of its own and never passes through a shell. */
function opener(url: string): string[] {
  if (process.platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', url]
  return [process.platform === 'darwin' ? 'open' : 'xdg-open', url]
}

export const clipboard = only('clipboard', {
  async writeText(text: string): Promise<void> {
    const page = thePage()
    const devTools = await page.context().newCDPSession(page)
    try {
      const { exceptionDetails } = await devTools.send('Runtime.evaluate', {
        expression: `navigator.clipboard.writeText(${JSON.stringify(text)})`,
        awaitPromise: true,
        userGesture: true,
      })
      if (exceptionDetails) throw new Error('the browser did not let the text onto the clipboard')
    } finally {
      await devTools.detach()
    }
  },
}) as unknown as Pick<Clipboard, 'writeText'>

const notifier =
  !isHeadless &&
  process.platform === 'linux' &&
  spawnSync('notify-send', ['--version'], { stdio: 'ignore' }).status === 0

class DesktopNotification {
  readonly #given: NotificationConstructorOptions

  constructor(given: NotificationConstructorOptions = {}) {
    this.#given = given
  }

  static isSupported(): boolean {
    return notifier
  }

  show(): void {
    if (notifier)
      spawn('notify-send', ['--app-name=Madoguchi', '--', this.#given.title ?? '', this.#given.body ?? ''], {
        stdio: 'ignore',
      }).on('error', () => undefined)
  }
}

export const Notification = DesktopNotification as unknown as (new (
  given?: NotificationConstructorOptions,
) => Pick<ElectronNotification, 'show'>) & { isSupported(): boolean }

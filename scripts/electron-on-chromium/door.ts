import type { BrowserContext } from 'playwright-core'

/** What the program tells the test or the demo that started it with an IPC channel. */
export type DoorMessage = { door: string; profileDir: string } | { opened: string } | { asked: AskedBox }
/** The words of a box in which the program asked something. */
export type AskedBox = { type: string; message: string; detail: string }
/** What it can be told: to act as if the computer itself were locked or put to sleep. */
export type DoorOrder = { power: 'lock-screen' | 'suspend' | 'resume' }

const asked = process.env.MADOGUCHI_DOOR === '1' && process.send !== undefined

/** Lets whoever started this process drive the window, over a named pipe and never a port; nobody else is told its name. */
export async function openDoor(context: BrowserContext, profileDir: string): Promise<void> {
  if (!asked) return
  // Where Playwright puts the pipe: the profile is closed to everybody else on this computer.
  process.env.PWTEST_SOCKETS_DIR = profileDir
  const { endpoint } = await context.browser()!.bind('madoguchi')
  tell({ door: endpoint, profileDir })
}

export function tell(message: DoorMessage): void {
  if (asked) process.send!(message)
}

export function onOrder(listener: (order: DoorOrder) => void): void {
  if (asked) process.on('message', listener)
}

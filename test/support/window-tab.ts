import type { Page } from 'playwright-core'
import { afterEach, vi } from 'vitest'
import { sharedChromium } from './chromium.ts'
import { patience } from './eventually.ts'
import { emptyPage, windowHost } from './window-server.ts'

/** A page of test/support in a tab, as a test holds it. */
export type Tab = {
  page: Page
  /** Everything that failed or broke the policy. */
  said: string[]
  close(): Promise<void>
}

/** `clock` is the instant at which the window's time begins; a test may wind it on, and stop it (stopClock). */
export type Look = { width?: number; height?: number; clock?: string; forcedColors?: 'active' | 'none' }

/**
 * How the tests of a block open pages, each by its name and what stands behind it. They take turns in one tab, from which every trace is gone between them:
 * a context and a process for each takes longer than most tests. What a failed test left open is closed after it.
 */
export function windowTabs(): (address: string, look?: Look) => Promise<Tab> {
  const open = new Set<Page>()
  afterEach(async () => {
    for (const page of open) await page.context().close()
    open.clear()
  })
  return async (address, look = {}) => {
    const { page, said } = (look.clock === undefined ? takeIdle() : null) ?? (await newTab(look.clock))
    open.add(page)
    await page.setViewportSize({ width: look.width ?? 1440, height: look.height ?? 900 })
    await page.emulateMedia({ forcedColors: look.forcedColors ?? 'none' })
    await page.goto(`${await windowHost()}/${address}`)
    const close = async () => {
      open.delete(page)
      const reusable = look.clock === undefined && idle === null && page.context().pages().length === 1
      if (!reusable) return await page.context().close()
      await clear(page)
      said.length = 0
      idle = { page, said }
    }
    return { page, said, close }
  }
}

/** Stops the window's time a second ahead of now: from then on it moves as the test winds it, however long a busy machine takes. */
export async function stopClock(page: Page): Promise<void> {
  // Where the machine is so busy that this second has passed already, the clock refuses.
  const stop = async () => page.clock.pauseAt((await page.evaluate(() => Date.now())) + 1000)
  await vi.waitFor(stop, { timeout: patience, interval: 20 })
}

type OpenTab = Omit<Tab, 'close'>

/** The tab that waits for the next test of this process, in whichever file. */
let idle: OpenTab | null = null

function takeIdle(): OpenTab | null {
  const tab = idle?.page.isClosed() ? null : idle
  idle = null
  return tab
}

async function newTab(clock: string | undefined): Promise<OpenTab> {
  const browser = await sharedChromium()
  const context = await browser.newContext({
    locale: 'ja-JP',
    timezoneId: 'America/Los_Angeles',
    reducedMotion: 'reduce',
  })
  const page = await context.newPage()
  page.setDefaultTimeout(patience)
  const said: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') said.push(message.text())
  })
  page.on('pageerror', (failure) => said.push(String(failure)))
  if (clock !== undefined) await page.clock.install({ time: new Date(clock) })
  return { page, said }
}

/** Leaves the page for an empty one of the same host, which keeps the process with its code, and takes back what a test may have left in the tab. */
async function clear(page: Page): Promise<void> {
  page.removeAllListeners('dialog')
  await page.goto(`${await windowHost()}/${emptyPage}`)
  await page.emulateMedia({ media: null })
  // The pointer lies over nothing, as in a new tab.
  await page.mouse.move(-1, -1)
  await page.evaluate(() => {
    localStorage.clear()
    sessionStorage.clear()
  })
}

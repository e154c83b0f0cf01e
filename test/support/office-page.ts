import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll } from 'vitest'
import type { ShellEvent } from '../../shared/shell/contract.ts'
import { startChromium } from './chromium.ts'
import { patience } from './eventually.ts'
import { faultsOf } from './faults.ts'
import type { OfficeWindowOptions } from './office-window.ts'
import { startWindowServer } from './window-server.ts'

/** The window as a test holds it. */
export type OfficePage = {
  page: Page
  /** Everything that failed or broke the policy. */
  said: string[]
  /** The inputs of every call of one path, in order. */
  calls(path: string): Promise<unknown[]>
  /** The paths of all calls, in order. */
  paths(): Promise<string[]>
  tell(event: ShellEvent): Promise<void>
  /** What axe-core finds wrong, in short. */
  faults(): Promise<string[]>
  close(): Promise<void>
}

type Practice = { practice: { calls: { path: string; input: unknown }[]; tell: (event: ShellEvent) => void } }

/** `clock` is the instant at which the window's time begins; a test may wind it on. */
type Look = { width?: number; height?: number; clock?: string }

/** A browser for all tests of a block, and how to open the window in it with an invented office behind it. */
export function officeWindows(): (options?: OfficeWindowOptions, look?: Look) => Promise<OfficePage> {
  let server: Awaited<ReturnType<typeof startWindowServer>>
  let browser: Browser
  beforeAll(async () => {
    server = await startWindowServer('office-window.html')
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  return (options = {}, look = {}) => openOffice(browser, server.url, options, look)
}

async function openOffice(
  browser: Browser,
  url: string,
  options: OfficeWindowOptions,
  more: Look,
): Promise<OfficePage> {
  const context = await browser.newContext({
    viewport: { width: more.width ?? 1440, height: more.height ?? 900 },
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
  if (more.clock) await page.clock.install({ time: new Date(more.clock) })
  await page.goto(`${url}?with=${encodeURIComponent(JSON.stringify(options))}`)
  await page.getByRole('banner').waitFor()
  return {
    page,
    said,
    calls: (path) =>
      page.evaluate(
        (wanted) =>
          (window as unknown as Practice).practice.calls
            .filter((call) => call.path === wanted)
            .map((call) => call.input),
        path,
      ),
    paths: () => page.evaluate(() => (window as unknown as Practice).practice.calls.map((call) => call.path)),
    tell: (event) => page.evaluate((told) => (window as unknown as Practice).practice.tell(told), event),
    faults: () => faultsOf(page),
    close: () => context.close(),
  }
}

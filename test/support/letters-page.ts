import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect } from 'vitest'
import { startChromium } from './chromium.ts'
import { patience } from './eventually.ts'
import { startWindowServer } from './window-server.ts'

/** The letters in the window as a test holds them. */
export type LettersPage = {
  page: Page
  /** Everything that failed or broke the policy. */
  said: string[]
  /** What happens behind the window's back. */
  practice<Name extends keyof Practice>(name: Name, ...given: Parameters<Practice[Name]>): Promise<void>
  /** What has the focus: its role and name. */
  focus(): Promise<string>
  close(): Promise<void>
}

type Practice = {
  answerByColleague(writer: string): void
  failReply(writer: string, secondsToNext: number): void
  refuseAddress(writer: string): void
  draftByColleague(writer: string, ended: boolean): void
  askAtTwo(writer: string, addresses: readonly string[]): void
  importFrom(writer: string, file: string): void
}

/** A browser for all tests of a block, and how to open the window with invented letters in it. */
export function lettersWindows(): (query?: string, size?: { width: number; height: number }) => Promise<LettersPage> {
  let server: Awaited<ReturnType<typeof startWindowServer>>
  let browser: Browser
  beforeAll(async () => {
    server = await startWindowServer('letters-window.html')
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })
  return async (query = '', size = { width: 1440, height: 900 }) => {
    const context = await browser.newContext({
      viewport: size,
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
    await page.goto(`${server.url}?${query}`)
    await page
      .getByRole('listbox')
      .or(page.getByRole('heading', { level: 3 }))
      .first()
      .waitFor()
    return {
      page,
      said,
      practice: (name, ...given) =>
        page.evaluate(
          ([what, values]) =>
            (window as unknown as { practice: Record<string, (...all: unknown[]) => void> }).practice[what]!(...values),
          [name as string, given as unknown[]] as const,
        ),
      focus: () =>
        page.evaluate(() => {
          const one = document.activeElement
          const name = one?.getAttribute('aria-label') ?? one?.textContent ?? ''
          return `${one?.getAttribute('role') ?? one?.tagName.toLowerCase()} ${name}`
        }),
      close: () => context.close(),
    }
  }
}

/** Waits until something has the focus. */
export async function hasFocus(letters: LettersPage, what: string | RegExp): Promise<void> {
  await expect.poll(letters.focus).toMatch(what)
}

import type { Page } from 'playwright-core'
import { describe, expect, it } from 'vitest'
import { installedChromium } from './chromium.ts'
import { windowTabs } from './window-tab.ts'

const address = 'components.html?theme=light&language=en'

/** What one test could see of another. */
function traces(page: Page): Promise<unknown> {
  return page.evaluate(() => ({
    stored: localStorage.length + sessionStorage.length,
    under: document.querySelectorAll(':hover').length,
    print: window.matchMedia('print').matches,
    forced: window.matchMedia('(forced-colors: active)').matches,
    width: window.innerWidth,
    marked: 'marked' in window,
  }))
}

describe.skipIf(installedChromium() === null)('a tab in which tests take turns', () => {
  const open = windowTabs()

  it('tells the next test nothing of the one before', async () => {
    const first = await open(address, { width: 900, forcedColors: 'active' })
    const { page } = first
    await page.getByRole('heading', { level: 1 }).first().waitFor()
    const clean = await traces(page)
    await page.mouse.move(200, 200)
    await page.emulateMedia({ media: 'print' })
    await page.evaluate(() => {
      localStorage.setItem('kept', 'here')
      sessionStorage.setItem('kept', 'here')
      Object.assign(window, { marked: true })
      window.addEventListener('beforeunload', (event) => event.preventDefault())
      window.addEventListener('pagehide', () => console.error('gone'))
    })
    page.on('dialog', (dialog) => void dialog.dismiss())
    const dirty = await traces(page)
    await first.close()
    const next = await open(address)
    await next.page.getByRole('heading', { level: 1 }).first().waitFor()
    expect(next.page).toBe(page)
    expect([clean, dirty, await traces(page), next.said]).toEqual([
      { stored: 0, under: 0, print: false, forced: true, width: 900, marked: false },
      { stored: 2, under: expect.any(Number), print: true, forced: true, width: 900, marked: true },
      { stored: 0, under: 0, print: false, forced: false, width: 1440, marked: false },
      [],
    ])
    expect((dirty as { under: number }).under).toBeGreaterThan(0)
    await next.close()
  })

  it('is another where the one before still stands, or has its own clock', async () => {
    const first = await open(address)
    const second = await open(address)
    await first.close()
    const clock = await open(address, { clock: '2026-11-24T17:41:00.000Z' })
    expect(new Set([first.page, second.page, clock.page]).size).toBe(3)
    await second.close()
    await clock.close()
    expect([first, second, clock].map(({ page }) => page.isClosed())).toEqual([false, true, true])
  })
})

import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { installedChromium, startChromium } from '../../support/chromium.ts'
import { faultsOf } from '../../support/faults.ts'
import { startWindowServer } from '../../support/window-server.ts'

/** What draws nothing by itself. */
const grounds = ['actions.tsx', 'clipboard.tsx', 'floating-dialog.tsx', 'preferences.tsx']

describe.skipIf(installedChromium() === null)('the components', () => {
  let server: Awaited<ReturnType<typeof startWindowServer>>
  let browser: Browser
  beforeAll(async () => {
    server = await startWindowServer('components.html')
    browser = await startChromium()
  })
  afterAll(async () => {
    await browser?.close()
    await server?.close()
  })

  it('stand on their page without exception', () => {
    const root = join(import.meta.dirname, '../../..')
    const page = readFileSync(join(root, 'test/support/components.tsx'), 'utf8')
    const made = ['', 'frame/'].flatMap((folder) =>
      readdirSync(join(root, 'renderer/ui', folder))
        .filter((file) => file.endsWith('.tsx') && !grounds.includes(file))
        .map((file) => folder + file),
    )
    expect(made.filter((file) => !page.includes(`renderer/ui/${file}'`))).toEqual([])
  })

  it.each([
    ['light', 'ja', 'none'],
    ['dark', 'en', 'none'],
    ['contrast', 'ja', 'none'],
    // The system's own high contrast, under which only its colors hold.
    ['contrast', 'en', 'active'],
  ] as const)(
    'have no fault for assistive technology: %s, %s, forced colors %s',
    async (theme, language, forcedColors) => {
      const context = await browser.newContext({
        viewport: { width: 1200, height: 900 },
        reducedMotion: 'reduce',
        forcedColors,
      })
      const page = await context.newPage()
      for (const dialog of ['', 'modal', 'ask', 'palette', 'keys', 'help']) {
        await page.goto(`${server.url}?theme=${theme}&language=${language}&dialog=${dialog}`)
        await page
          .locator(dialog === '' ? 'h1' : '[role="dialog"]')
          .first()
          .waitFor()
        expect([dialog, await faultsOf(page)]).toEqual([dialog, []])
      }
      await context.close()
    },
  )
})

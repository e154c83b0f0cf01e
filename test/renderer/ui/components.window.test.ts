import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { installedChromium } from '../../support/chromium.ts'
import { faultsOf } from '../../support/faults.ts'
import { windowTabs } from '../../support/window-tab.ts'

/** What draws nothing by itself. */
const grounds = ['actions.tsx', 'clipboard.tsx', 'floating-dialog.tsx', 'preferences.tsx']

describe.skipIf(installedChromium() === null)('the components', () => {
  const open = windowTabs()

  it('stand on their page without exception', () => {
    const root = join(import.meta.dirname, '../../..')
    const page = ['components', 'charts']
      .map((name) => readFileSync(join(root, `test/support/${name}.tsx`), 'utf8'))
      .join('')
    const made = ['', 'frame/', 'charts/'].flatMap((folder) =>
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
      for (const dialog of ['', 'modal', 'ask', 'palette', 'keys', 'help']) {
        const address = `components.html?theme=${theme}&language=${language}&dialog=${dialog}`
        const { page, close } = await open(address, { width: 1200, forcedColors })
        await page
          .locator(dialog === '' ? 'h1' : '[role="dialog"]')
          .first()
          .waitFor()
        expect([dialog, await faultsOf(page)]).toEqual([dialog, []])
        await close()
      }
    },
  )
})

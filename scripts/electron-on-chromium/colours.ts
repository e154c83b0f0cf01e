import type { NativeTheme } from 'electron'
import type { Page } from 'playwright-core'
import { Events } from './events.ts'
import { only } from './only.ts'

const events = new Events('nativeTheme', ['updated'])
const pages = new Set<Page>()
let source: NativeTheme['themeSource'] = 'system'
let systemDark = false

export const nativeTheme = only(
  'nativeTheme',
  Object.defineProperties(events, {
    themeSource: {
      enumerable: true,
      get: () => source,
      set: (next: NativeTheme['themeSource']) => {
        source = next
        for (const page of pages) void apply(page).catch(() => undefined)
        events.emit('updated')
      },
    },
    shouldUseDarkColors: { enumerable: true, get: () => (source === 'system' ? systemDark : source === 'dark') },
    /** What the page itself sees in its media query; the frame around it is the browser's. */
    shouldUseHighContrastColors: { enumerable: true, value: false },
  }),
) as unknown as Pick<
  NativeTheme,
  'themeSource' | 'shouldUseDarkColors' | 'shouldUseHighContrastColors' | 'on' | 'removeListener'
>

/** Lets a page follow the theme from now on. */
export async function followColours(page: Page): Promise<void> {
  pages.add(page)
  page.once('close', () => pages.delete(page))
  await apply(page)
}

/** What the page has seen of the system's colours. */
export function windowColours({ dark }: { dark: boolean }): void {
  if (source !== 'system' || dark === systemDark) return
  systemDark = dark
  events.emit('updated')
}

async function apply(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: source === 'system' ? null : source })
}

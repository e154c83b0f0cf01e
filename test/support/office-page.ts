import type { ShellEvent } from '../../shared/shell/contract.ts'
import { faultsOf } from './faults.ts'
import type { OfficeWindowOptions } from './office-window.ts'
import { windowTabs, type Look, type Tab } from './window-tab.ts'

/** The window as a test holds it. */
export type OfficePage = Tab & {
  /** The inputs of every call of one path, in order. */
  calls(path: string): Promise<unknown[]>
  /** The paths of all calls, in order. */
  paths(): Promise<string[]>
  tell(event: ShellEvent): Promise<void>
  /** What axe-core finds wrong, in short. */
  faults(): Promise<string[]>
}

type Practice = { practice: { calls: { path: string; input: unknown }[]; tell: (event: ShellEvent) => void } }

/** How the tests of a block open the window with an invented office behind it. */
export function officeWindows(): (options?: OfficeWindowOptions, look?: Look) => Promise<OfficePage> {
  const openTab = windowTabs()
  return async (options = {}, look = {}) => {
    const tab = await openTab(`office-window.html?with=${encodeURIComponent(JSON.stringify(options))}`, look)
    const { page } = tab
    await page.getByRole('banner').waitFor()
    return {
      ...tab,
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
    }
  }
}

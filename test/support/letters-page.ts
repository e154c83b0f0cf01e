import { expect } from 'vitest'
import { faultsOf } from './faults.ts'
import { windowTabs, type Look, type Tab } from './window-tab.ts'

/** The letters in the window as a test holds them. */
export type LettersPage = Tab & {
  /** The inputs of every call of one path, in order. */
  calls(path: string): Promise<unknown[]>
  /** What happens behind the window's back. */
  practice<Name extends keyof Practice>(name: Name, ...given: Parameters<Practice[Name]>): Promise<void>
  /** What has the focus: its role and name. */
  focus(): Promise<string>
  /** What axe-core finds wrong, in short. */
  faults(): Promise<string[]>
}

type Practice = {
  answerByColleague(writer: string): void
  failReply(writer: string, secondsToNext: number): void
  refuseAddress(writer: string): void
  draftByColleague(writer: string, ended: boolean): void
  claimByColleague(writer: string): void
  noteByColleague(writer: string, text: string): void
  remindOn(writer: string, day: string): void
  wroteBefore(writer: string, count: number): void
  askAtTwo(writer: string, addresses: readonly string[]): void
  importFrom(writer: string, file: string): void
  attachElsewhere(writer: string, name: string, size: number, here: boolean): void
  takeMails(octets: number): void
  listComes(): void
  colleaguesCome(): void
}

/** How the tests of a block open the window with invented letters in it. */
export function lettersWindows(): (query?: string, look?: Look) => Promise<LettersPage> {
  const openTab = windowTabs()
  return async (query = '', look = {}) => {
    const tab = await openTab(`letters-window.html?${query}`, look)
    const { page } = tab
    await page
      .getByRole('listbox')
      .or(page.getByRole('heading', { level: 3 }))
      .first()
      .waitFor()
    return {
      ...tab,
      calls: (path) =>
        page.evaluate(
          (wanted) =>
            (window as unknown as { practice: { calls: { path: string; input: unknown }[] } }).practice.calls
              .filter((call) => call.path === wanted)
              .map((call) => call.input),
          path,
        ),
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
      faults: () => faultsOf(page),
    }
  }
}

/** Waits until something has the focus. */
export async function hasFocus(letters: LettersPage, what: string | RegExp): Promise<void> {
  await expect.poll(letters.focus).toMatch(what)
}

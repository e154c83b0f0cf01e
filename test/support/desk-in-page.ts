import type { Page } from 'playwright-core'
import type { Bridge } from '../../renderer/client.ts'
import type { ErrorCode } from '../../shared/errors.ts'

type Held = { madoguchi: { call: Bridge['call'] }; letGo?: () => void }

const letGo = (page: Page) => (): Promise<void> => page.evaluate(() => (window as unknown as Held).letGo!())

/** The desk behind a window refuses one call until what is given back lets it. */
export async function refuse(page: Page, path: string, code: ErrorCode): Promise<() => Promise<void>> {
  await page.evaluate(
    ([refused, why]) => {
      const practice = window as unknown as Held
      const { call } = practice.madoguchi
      let refuses = true
      practice.letGo = () => (refuses = false)
      practice.madoguchi.call = (asked, input) =>
        refuses && asked === refused
          ? Promise.resolve({ ok: false, error: { code: why, details: {} } })
          : call(asked, input)
    },
    [path, code] as const,
  )
  return letGo(page)
}

/** The desk behind a window does not answer one call until what is given back lets it. */
export async function hold(page: Page, path: string): Promise<() => Promise<void>> {
  await page.evaluate((held) => {
    const practice = window as unknown as Held
    const { call } = practice.madoguchi
    const answered = new Promise<void>((answer) => (practice.letGo = answer))
    practice.madoguchi.call = async (asked, input) => {
      if (asked === held) await answered
      return call(asked, input)
    }
  }, path)
  return letGo(page)
}

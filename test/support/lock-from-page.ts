import type { Page } from 'playwright-core'
import type { Bridge } from '../../shared/contract.ts'
import { eventually } from './eventually.ts'

/** Locks the office from the page, and waits until a new page stands in its place: the old one ends with the lock, and its call with it. */
export async function lockFromPage(page: Page): Promise<void> {
  const before = await page.evaluate(() => performance.timeOrigin)
  await page
    .evaluate(
      () => void (window as unknown as { madoguchi: Bridge }).madoguchi.call('office.lock', { because: 'person' }),
    )
    .catch(() => undefined)
  await eventually(() =>
    page
      .evaluate(() => performance.timeOrigin)
      .then(
        (begun) => begun > before,
        () => false,
      ),
  )
  await page.getByRole('banner').waitFor()
}

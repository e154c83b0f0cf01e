import type { Page } from 'playwright-core'

let page: Page | null = null

/** The page that stands in the window now; there is one window at a time. */
export function thePage(): Page {
  if (!page || page.isClosed()) throw new Error('no window is open')
  return page
}

export function setThePage(next: Page): void {
  page = next
}

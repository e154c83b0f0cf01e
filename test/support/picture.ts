import { join } from 'node:path'
import type { Page } from 'playwright-core'

/** Keeps a picture of the window where MADOGUCHI_PICTURES names a folder for them. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.MADOGUCHI_PICTURES
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`) })
}

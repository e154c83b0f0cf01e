import type { Page } from 'playwright-core'

/** What is done in the window, by its name, one after the other. */
export type Steps = Record<string, (page: Page) => Promise<void>>

/** A day at the counter. */
export const lettersSteps: Steps = {
  async 'scroll the list'(page) {
    await page.getByRole('option').first().hover()
    for (let wheel = 0; wheel < 60; wheel += 1) {
      await page.mouse.wheel(0, wheel < 40 ? 700 : 6000)
      await page.waitForTimeout(30)
    }
  },
  async 'open letters'(page) {
    for (let letter = 0; letter < 8; letter += 1) {
      await page.getByRole('option').nth(letter).click()
      await page.waitForTimeout(300)
    }
  },
  async search(page) {
    await page.getByRole('search').locator('input').click()
    for (const words of ['旅券', 'passport renewal']) {
      await page.keyboard.press('Control+a')
      await page.keyboard.type(words, { delay: 60 })
      await page
        .getByRole('option')
        .filter({ hasText: new RegExp(words, 'iu') })
        .first()
        .waitFor()
      await page.waitForTimeout(1000)
    }
  },
}

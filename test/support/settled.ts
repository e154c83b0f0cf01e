import type { Page } from 'playwright-core'

/** Waits until nothing on a page moves or changes its color any more; what turns for as long as it stands is left out. */
export async function settled(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const running = () =>
      document
        .getAnimations()
        .filter((one) => one.playState === 'running' && one.effect?.getComputedTiming().iterations !== Infinity)
    while (running().length > 0) await Promise.allSettled(running().map((one) => one.finished))
  })
}

import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { settled } from './settled.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { target: unknown; failureSummary: string }[] }
type Axe = { axe: { run(where: object, options: object): Promise<{ violations: Violation[] }> } }

/** What axe-core finds wrong on a page, in short. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Put in by the debugger, where the page's own policy would forbid it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  // A color on its way to another is none that anybody reads.
  await settled(page)
  return page.evaluate(async () => {
    const { axe } = window as unknown as Axe
    // Fluent's own stops at the edges of a focus trap: they hand the focus on and are never rested on.
    const where = { exclude: [['[data-tabster-dummy]']] }
    // Under the system's own high contrast its colors hold; axe reads -webkit-text-fill-color, which still tells ours.
    const contrast = { enabled: !window.matchMedia('(forced-colors: active)').matches }
    const found = await axe.run(where, { resultTypes: ['violations'], rules: { 'color-contrast': contrast } })
    const told = (node: { target: unknown; failureSummary: string }) => `${String(node.target)} ${node.failureSummary}`
    return found.violations.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map(told).join(' | ')}`)
  })
}

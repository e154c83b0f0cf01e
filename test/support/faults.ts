import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { settled } from './settled.ts'

const axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

type Violation = { id: string; nodes: { target: unknown; failureSummary: string }[] }
type Axe = { axe: { run(where: object, options: object): Promise<{ violations: Violation[] }> } }

/** Whether what lies behind an open dialog is hidden from assistive technology already, which is done a moment after the dialog stands. */
function restIsHidden(): boolean {
  const modal = [...document.querySelectorAll('[role=dialog][aria-modal=true]')].at(-1)
  if (!modal) return true
  return [...document.querySelectorAll('header, main, nav, [role=banner]')].every(
    (one) => modal.contains(one) || one.contains(modal) || one.closest('[aria-hidden=true], [inert]') !== null,
  )
}

/** What axe-core finds wrong on a page, in short. */
export async function faultsOf(page: Page): Promise<string[]> {
  // Put in by the debugger, where the page's own policy would forbid it.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe)
  // A color on its way to another is none that anybody reads.
  await settled(page)
  await page.waitForFunction(restIsHidden)
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

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { WindowAct } from '../../shared/shell/contract.ts'
import { wordsFor } from '../../shared/words/index.ts'
import { installedChromium } from '../support/chromium.ts'
import { officeWindows } from '../support/office-page.ts'

type Item = { id?: string; role?: string; label?: string; type?: string; click: boolean }

/** The items of the menu bar, and those at the right button of a field; both know Electron, so they are built on the runtime in its place. */
function menus(): { bar: Item[]; field: Item[] } {
  const code = `
    import { Menu } from 'electron'
    import { buildMenu } from './main/menu.ts'
    import { editItems } from './main/shell/context-menu.ts'
    import { wordsFor } from './shared/words/index.ts'
    const all = (items) => items.flatMap((item) => item.submenu ? all(item.submenu) : item.type === 'separator' ? [] : [{ id: item.id, role: item.role, label: item.label, click: item.click !== undefined }])
    let bar
    Menu.setApplicationMenu = (menu) => { bar = all(menu.items) }
    buildMenu({ tell: () => undefined }, 'ja')
    const editFlags = { canUndo: true, canRedo: true, canCut: true, canCopy: true, canPaste: true, canSelectAll: true }
    const field = all(editItems({ isEditable: true, selectionText: '', editFlags }, wordsFor('ja').shell.menu))
    console.log(JSON.stringify({ bar, field }))
    process.exit(0)`
  const args = ['--import', './scripts/electron-on-chromium/register.ts', '--input-type=module', '-e', code]
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: join(import.meta.dirname, '../..'), encoding: 'utf8' }),
  ) as ReturnType<typeof menus>
}

describe.skipIf(installedChromium() === null)('the menu bar, which Windows does not show,', () => {
  const open = officeWindows()

  it('holds nothing that is not also in the palette, on its button, or at the right button', async () => {
    const { bar, field } = menus()
    expect(bar.length).toBeGreaterThan(18)
    const { page, close, said } = await open()
    await page.getByRole('option').first().click()
    await page.locator('article').waitFor()
    // The palette itself is the one command that is a button alone.
    await page
      .getByRole('banner')
      .getByRole('button', { name: wordsFor('ja').frame.commands })
      .click()
    const list = page.getByRole('listbox', { name: wordsFor('ja').frame.commands })
    const palette = await list.evaluate((all) =>
      [...all.querySelectorAll('[role=option]')].map((one) => one.id.slice(all.id.length + 1)),
    )
    const elsewhere = bar.filter(
      ({ id, role }) =>
        !(id !== undefined && (id === 'commands' || palette.includes(id))) &&
        !field.some((item) => item.role === role && role !== undefined),
    )
    expect(elsewhere).toEqual([])
    expect(said).toEqual([])
    await close()
  })

  it('does by the palette what it does itself: larger, smaller, as it was, the whole screen, quit', async () => {
    const words = wordsFor('ja')
    const { page, calls, close } = await open()
    await page.getByRole('option').first().waitFor()
    for (const act of WindowAct.options) {
      await page.keyboard.press('Control+k')
      await page.getByRole('option', { name: words.shell.menu[act] }).click()
      await expect.poll(() => calls('shell.actOnWindow')).toContainEqual({ act })
    }
    await close()
  })
})

import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What stands in the menu once the right button was pressed; null where none comes up. On the runtime in Electron's place, for the file knows Electron. */
function menuFor(asked: object): unknown {
  const code = `
    import { EventEmitter } from 'node:events'
    import { Menu, clipboard } from 'electron'
    import { showContextMenu } from './main/shell/context-menu.ts'
    const window = { webContents: new EventEmitter() }
    let shown = null
    clipboard.writeText = async (text) => { shown.push(text) }
    Menu.buildFromTemplate = (items) => ({
      popup: (options) => {
        shown = options.window === window ? items.map(({ label, role, enabled, type }) => type ?? [label, role, enabled].filter((one) => one !== undefined)) : 'elsewhere'
        for (const item of items) item.click?.()
      },
    })
    showContextMenu(window, { language: () => 'en' })
    window.webContents.emit('context-menu', {}, ${JSON.stringify({ linkURL: '', ...asked })})
    console.log(JSON.stringify(shown))
    process.exit(0)`
  const args = ['--import', './scripts/electron-on-chromium/register.ts', '--input-type=module', '-e', code]
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: join(import.meta.dirname, '../../..'), encoding: 'utf8' }),
  )
}

const flags = { canUndo: true, canRedo: false, canCut: false, canCopy: false, canPaste: true, canSelectAll: true }

test('in a field text is pasted by mouse, and what cannot be done now is grey', () => {
  expect(menuFor({ isEditable: true, selectionText: '', editFlags: flags })).toEqual([
    ['Undo', 'undo', true],
    ['Redo', 'redo', false],
    'separator',
    ['Cut', 'cut', false],
    ['Copy', 'copy', false],
    ['Paste', 'paste', true],
    'separator',
    ['Select all', 'selectAll', true],
  ])
})

test('in a letter what is selected is copied, and where nothing is selected there is no menu', () => {
  const editFlags = { ...flags, canCopy: true }
  expect([
    menuFor({ isEditable: false, selectionText: 'a visa', editFlags }),
    menuFor({ isEditable: false, selectionText: ' ', editFlags }),
  ]).toEqual([[['Copy', 'copy', true]], null])
})

test('of a link the address is copied as it would be opened, and of what cannot be opened nothing', () => {
  const on = (linkURL: string) => menuFor({ isEditable: false, selectionText: '', editFlags: flags, linkURL })
  expect([on('https://日本語.example/a b'), on('javascript:alert(1)')]).toEqual([
    [['Copy address'], 'https://xn--wgv71a119e.example/a%20b'],
    null,
  ])
})

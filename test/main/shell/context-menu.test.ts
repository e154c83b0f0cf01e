import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'

/** What the menu at the right button holds; the file knows Electron, so it runs on the runtime in its place. */
function itemsFor(asked: object): unknown {
  const code = `
    import { editItems } from './main/shell/context-menu.ts'
    import { wordsFor } from './shared/words/index.ts'
    const items = editItems(${JSON.stringify(asked)}, wordsFor('en').shell.menu)
    console.log(JSON.stringify(items.map(({ label, role, enabled, type }) => type ?? [label, role, enabled])))
    process.exit(0)`
  const args = ['--import', './scripts/electron-on-chromium/register.ts', '--input-type=module', '-e', code]
  return JSON.parse(
    execFileSync(process.execPath, args, { cwd: join(import.meta.dirname, '../../..'), encoding: 'utf8' }),
  )
}

const flags = { canUndo: true, canRedo: false, canCut: false, canCopy: false, canPaste: true, canSelectAll: true }

test('in a field text is pasted by mouse, and what cannot be done now is grey', () => {
  expect(itemsFor({ isEditable: true, selectionText: '', editFlags: flags })).toEqual([
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
    itemsFor({ isEditable: false, selectionText: 'a visa', editFlags }),
    itemsFor({ isEditable: false, selectionText: ' ', editFlags }),
  ]).toEqual([[['Copy', 'copy', true]], []])
})

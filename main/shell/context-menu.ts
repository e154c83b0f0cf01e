import { Menu, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'
import { wordsFor, type Words } from '../../shared/words/index.ts'
import type { Appearance } from './appearance.ts'

/** Electron shows no menu at the right button by itself: without this one nothing could be pasted by mouse. */
export function showContextMenu(window: BrowserWindow, appearance: Appearance): void {
  window.webContents.on('context-menu', (_event, asked) => {
    const items = editItems(asked, wordsFor(appearance.language()).shell.menu)
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}

/** What can be done with the text at this place: everything in a field, copying elsewhere, and nothing where nothing is selected. */
export function editItems(
  {
    isEditable,
    selectionText,
    editFlags,
  }: Pick<ContextMenuParams, 'isEditable' | 'selectionText'> & {
    editFlags: Pick<
      ContextMenuParams['editFlags'],
      'canUndo' | 'canRedo' | 'canCut' | 'canCopy' | 'canPaste' | 'canSelectAll'
    >
  },
  words: Words['shell']['menu'],
): MenuItemConstructorOptions[] {
  const line: MenuItemConstructorOptions = { type: 'separator' }
  if (isEditable) {
    return [
      { label: words.undo, role: 'undo', enabled: editFlags.canUndo },
      { label: words.redo, role: 'redo', enabled: editFlags.canRedo },
      line,
      { label: words.cut, role: 'cut', enabled: editFlags.canCut },
      { label: words.copy, role: 'copy', enabled: editFlags.canCopy },
      { label: words.paste, role: 'paste', enabled: editFlags.canPaste },
      line,
      { label: words.selectAll, role: 'selectAll', enabled: editFlags.canSelectAll },
    ]
  }
  return selectionText.trim() === '' ? [] : [{ label: words.copy, role: 'copy', enabled: editFlags.canCopy }]
}

import { Menu, clipboard, type BrowserWindow, type ContextMenuParams, type MenuItemConstructorOptions } from 'electron'
import { wordsFor, type Words } from '../../shared/words/index.ts'
import type { Appearance } from './appearance.ts'
import { truthOf } from './link-truth.ts'

/** Electron shows no menu at the right button by itself: without this one nothing could be pasted by mouse. */
export function showContextMenu(window: BrowserWindow, appearance: Appearance): void {
  window.webContents.on('context-menu', (_event, asked) => {
    const { menu, openLink } = wordsFor(appearance.language()).shell
    const items = [...editItems(asked, menu), ...linkItems(asked.linkURL, openLink.copy)]
    if (items.length > 0) Menu.buildFromTemplate(items).popup({ window })
  })
}

/** On a link its address can be copied, as it would be opened. */
function linkItems(link: string, copy: string): MenuItemConstructorOptions[] {
  const address = truthOf(link)?.url
  return address === undefined ? [] : [{ label: copy, click: () => void clipboard.writeText(address) }]
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

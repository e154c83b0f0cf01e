import type { Menu as ElectronMenu, MenuItemConstructorOptions } from 'electron'
import { only } from './only.ts'

/** A browser's application window has no menu bar: the menu is taken in and kept, and everything in it has its key or button in the page. */
class KeptMenu {
  static buildFromTemplate(template: MenuItemConstructorOptions[]): KeptMenu {
    return new KeptMenu(template)
  }

  static setApplicationMenu(_menu: KeptMenu | null): void {}

  /** The browser shows its own menu at the right button, with the same items; this one is never asked for (window.ts). */
  popup(): void {}

  readonly items: readonly MenuItemConstructorOptions[]

  private constructor(items: MenuItemConstructorOptions[]) {
    this.items = items
  }
}

export const Menu = only('Menu', KeptMenu) as unknown as Pick<
  typeof ElectronMenu,
  'buildFromTemplate' | 'setApplicationMenu'
>

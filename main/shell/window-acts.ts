import { app, type BrowserWindow } from 'electron'
import type { WindowAct } from '../../shared/shell/contract.ts'

/** One step of the zoom, as the items of Electron's own menu take it: a fifth is two steps. */
const step = 0.5
/** Beyond these nothing could be read, or nothing would fit. */
const [smallest, largest] = [-3, 5]

/** Does with the window what the items of the menu bar do. */
export function actOnWindow(window: BrowserWindow, act: WindowAct): void {
  const contents = window.webContents
  const zoomBy = (by: number) =>
    contents.setZoomLevel(Math.min(largest, Math.max(smallest, contents.getZoomLevel() + by)))
  switch (act) {
    case 'larger':
      return zoomBy(step)
    case 'smaller':
      return zoomBy(-step)
    case 'normalSize':
      return contents.setZoomLevel(0)
    case 'fullScreen':
      return window.setFullScreen(!window.isFullScreen())
    case 'quit':
      return app.quit()
  }
}

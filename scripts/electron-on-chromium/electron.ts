import { app } from './app.ts'
import { nativeTheme } from './colours.ts'
import { clipboard, Notification, shell } from './desktop.ts'
import { dialog } from './dialogs.ts'
import { ipcMain } from './ipc.ts'
import { Menu } from './menu.ts'
import { only } from './only.ts'
import { powerMonitor } from './power.ts'
import { screen } from './screen.ts'
import { protocol, session } from './session.ts'
import * as others from './unsupported.ts'
import { utilityProcess } from './utility-process.ts'
import { BrowserWindow } from './window.ts'

// What `import … from 'electron'` gives while this runtime takes Electron's place.
export {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
}
export * from './unsupported.ts'
export default only('electron', {
  app,
  BrowserWindow,
  clipboard,
  dialog,
  ipcMain,
  Menu,
  nativeTheme,
  Notification,
  powerMonitor,
  protocol,
  screen,
  session,
  shell,
  utilityProcess,
  ...others,
})

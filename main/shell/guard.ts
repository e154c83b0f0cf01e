import type { BrowserWindow, Session } from 'electron'
import { deskUrl } from './pages.ts'

const wanted = /^(https?|mailto):/i

/**
 * Shuts every way out of the window: permissions, new windows, webviews, navigation, and the network itself.
 * A link that somebody clicked is handed to `linked` instead.
 */
export function guard(window: BrowserWindow, session: Session, linked: (url: string) => void): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.webRequest.onBeforeRequest((details, answer) =>
    answer({ cancel: !/^(app|devtools|data|blob):/i.test(details.url) }),
  )

  const contents = window.webContents
  // Without a proxy there is none, so that no script could reach the network past the requests above.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(({ url }) => {
    if (wanted.test(url)) linked(url)
    return { action: 'deny' }
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => {
    if (mayGo(event.url, event.isMainFrame)) return
    event.preventDefault()
    if (wanted.test(event.url)) linked(event.url)
  })
}

/** The main frame shows the desk and nothing else; a frame inside shows letters and nothing else. */
function mayGo(url: string, mainFrame: boolean): boolean {
  return mainFrame ? url === deskUrl : url.startsWith('app://letter/')
}

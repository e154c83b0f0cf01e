import { randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { app, BrowserWindow, clipboard, dialog, ipcMain, nativeTheme, powerMonitor, protocol, session } from 'electron'
import Store from 'electron-store'

// A whole small program, written for Electron alone, that the tests run on the stand-in runtime.
app.setPath('userData', process.argv[2]!)
protocol.registerSchemesAsPrivileged([{ scheme: 'app', privileges: { standard: true, secure: true } }])
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

const port = process.env.LISTENING_PORT ?? '1'
const html = (body: string, policy: string) =>
  new Response(`<!doctype html><meta charset="utf-8"><title>program</title>${body}`, {
    headers: { 'content-type': 'text/html', 'content-security-policy': policy },
  })

const documents: Record<string, () => Response> = {
  'app://desk/index.html': () => {
    const nonce = randomUUID()
    return html(
      `<body data-nonce="${nonce}"><script src="./page.js"></script><input id="field">`,
      `default-src 'none'; script-src 'self'; style-src 'nonce-${nonce}'; frame-src app://letter https: http: mailto:; worker-src 'self'`,
    )
  },
  'app://desk/page.js': () =>
    new Response(
      'window.violations = []; document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective)); window.events = []; window.stop = program.onShell((event) => events.push(event))',
      { headers: { 'content-type': 'text/javascript' } },
    ),
  'app://desk/worker.js': () => new Response('postMessage(6 * 7)', { headers: { 'content-type': 'text/javascript' } }),
  'app://letter/links': () =>
    html(
      '<a id="web" href="https://evil.example/x">web</a> <a id="open" href="http://evil.example/y">open</a> <a id="mail" href="mailto:a@b.example">mail</a> <a id="new" target="_blank" href="https://evil.example/new">new</a>',
      "default-src 'none'; frame-ancestors app://desk; sandbox",
    ),
  // Nothing of its own would hold this one back.
  'app://letter/hostile': () =>
    html(
      `<meta http-equiv="refresh" content="1;url=http://127.0.0.1:${port}/refresh"><link rel="preconnect" href="http://127.0.0.1:${port}"><link rel="prefetch" href="http://127.0.0.1:${port}/prefetch">
     <link rel="stylesheet" href="http://localhost:${port}/style.css"><img src="http://127.0.0.1:${port}/picture.png"><iframe src="http://127.0.0.1:${port}/frame"></iframe><iframe srcdoc="<iframe src='http://localhost:${port}/nested'></iframe>"></iframe>
     <script>
       fetch("http://127.0.0.1:${port}/fetch").catch(() => 0); navigator.sendBeacon("http://127.0.0.1:${port}/beacon"); new WebSocket("ws://127.0.0.1:${port}/socket")
       const call = new RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:${port}" }, { urls: "turn:127.0.0.1:${port}?transport=tcp", username: "a", credential: "b" }] })
       call.createDataChannel("x"); call.createOffer().then((offer) => call.setLocalDescription(offer))
       document.title = "ran"
     </script>`,
      '',
    ),
  'app://letter/caller': () =>
    html(
      '<script>window.reached = typeof program; window.answer = window.__electronInvoke("who", []).catch(String)</script>',
      '',
    ),
}

async function start(): Promise<void> {
  const store = new Store<{ starts: number }>({ name: 'kept', defaults: { starts: 0 } })
  store.set('starts', store.get('starts') + 1)
  const inMemory = session.fromPartition('window')
  inMemory.protocol.handle('app', (request) => documents[request.url]?.() ?? new Response('', { status: 404 }))
  const window = new BrowserWindow({
    width: 1000,
    height: 700,
    webPreferences: {
      preload: join(import.meta.dirname, 'preload.cjs'),
      session: inMemory,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
    },
  })
  ipcMain.handle('who', (event) => {
    const ours = event.sender === window.webContents && event.senderFrame === window.webContents.mainFrame
    return { ours, url: event.senderFrame?.url }
  })
  ipcMain.handle('echo', (_event, value: unknown) => value)
  ipcMain.handle('fail', () => {
    throw new Error('as told')
  })
  ipcMain.handle('starts', () => store.get('starts'))
  ipcMain.handle('copy', (_event, text: string) => clipboard.writeText(text))
  ipcMain.handle('save', (_event, name: string) =>
    dialog.showSaveDialog(window, { title: 'Save', defaultPath: join('/nowhere', name) }),
  )
  ipcMain.handle('open', () => dialog.showOpenDialog(window, { title: 'Open', properties: ['openFile'] }))
  ipcMain.handle('theme', (_event, theme: 'dark' | 'light') => {
    nativeTheme.themeSource = theme
  })
  window.webContents.setWindowOpenHandler(({ url }) => {
    window.webContents.send('shell', { kind: 'window', url })
    return { action: 'deny' }
  })
  window.webContents.on('will-frame-navigate', (event) => {
    if (event.url.startsWith('app://letter/')) return
    event.preventDefault()
    window.webContents.send('shell', { kind: 'navigation', url: event.url, mainFrame: event.isMainFrame })
  })
  powerMonitor.on('lock-screen', () => window.webContents.send('shell', { kind: 'lock' }))
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', () => window.webContents.send('shell', { kind: 'second' }))
  await window.loadURL('app://desk/index.html')
}

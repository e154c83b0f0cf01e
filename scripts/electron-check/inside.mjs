// Runs inside Electron's own binary (see run.ts) and answers one line for each check. Plain JavaScript: the binary reads it as it is.
import { createCipheriv, hkdfSync } from 'node:crypto'
import { once } from 'node:events'
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { rootCertificates } from 'node:tls'
import { Worker } from 'node:worker_threads'
import { app, BrowserWindow, protocol, session, utilityProcess } from 'electron'

const [file, part] = process.argv.slice(-2)
const told = JSON.parse(readFileSync(file, 'utf8'))
app.setPath('userData', join(told.folder, `settings-${part}`))
app.enableSandbox()
protocol.registerSchemesAsPrivileged([
  { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } },
])
// Between two windows there is none.
app.on('window-all-closed', () => undefined)

const parts = { report, driver, process: readingProcess, window: windows }
void app
  .whenReady()
  .then(parts[part])
  .then(
    () => app.exit(0),
    (error) => {
      console.error(error)
      app.exit(1)
    },
  )

function answer(check, ok, more = '') {
  // Into a file: on Windows what is printed may be lost when the binary ends.
  appendFileSync(join(told.folder, `answers-${part}`), `answer ${JSON.stringify({ check, ok, more: String(more) })}\n`)
}

async function report() {
  const code = `const { header } = process.report.getReport(); require('node:worker_threads').parentPort.postMessage(header.glibcVersionRuntime ?? 'none')`
  answer('report', true, await said(new Worker(code, { eval: true })))
}

async function driver() {
  const code = `const { parentPort, workerData } = require('node:worker_threads')
    const Driver = require('node:module').createRequire(workerData.root + '/package.json')(workerData.entry)
    const db = new Driver(workerData.file)
    db.pragma("cipher = 'sqlcipher'")
    db.pragma('legacy = 4')
    db.key(Buffer.from("x'" + '11'.repeat(32) + "'"))
    const mode = db.pragma('journal_mode = WAL', { simple: true })
    db.exec('CREATE TABLE t (b BLOB)')
    db.prepare('INSERT INTO t VALUES (?)').run(Buffer.alloc(300000, 7))
    parentPort.postMessage(mode + ' ' + db.prepare('SELECT length(b) FROM t').pluck().get())
    db.close()`
  const workerData = {
    root: told.root,
    entry: `better-sqlite3/${process.platform}-${process.arch}`,
    file: join(told.folder, 'check.db'),
  }
  const got = await said(new Worker(code, { eval: true, workerData }))
  answer('driver', got === 'wal 300000', got)
}

async function readingProcess() {
  const key = Buffer.from(hkdfSync('sha256', Buffer.alloc(32, 1), '', 'madoguchi audit head', 32)).toString('hex')
  answer('hkdf', key === 'd453408456ae18fe0e0ea7d5d1cfa35d529c40a831f82fcb7bef7222328e9550')
  const cipher = createCipheriv('aes-256-gcm', Buffer.alloc(32, 1), Buffer.alloc(12, 2)).setAAD(Buffer.from('x'))
  const sealed = Buffer.concat([cipher.update('hello'), cipher.final(), cipher.getAuthTag()]).toString('hex')
  answer('gcm', sealed === '6fb3a525255bfb48a4d3a90eb9069b9fe925923e73')
  answer('certificates', rootCertificates.length > 100, rootCertificates.length)

  const child = join(told.folder, 'reading.mjs')
  writeFileSync(
    child,
    `import v8 from 'node:v8'
    process.parentPort.on('message', ({ data }) => {
      if (data === 'spin') for (;;);
      process.parentPort.postMessage({
        limit: v8.getHeapStatistics().heap_size_limit, view: ArrayBuffer.isView(data), size: data.length, names: Object.keys(process.env),
      })
    })`,
  )
  const fork = () =>
    utilityProcess.fork(child, [], {
      stdio: 'ignore',
      env: told.readingEnvironment,
      execArgv: [`--js-flags=${told.heap}`],
    })
  const one = fork()
  one.postMessage(new Uint8Array(250_000))
  const [heard] = await once(one, 'message')
  answer('heap', heard.limit < 260e6, `${Math.round(heard.limit / 1e6)} MB`)
  answer('message', heard.view && heard.size === 250_000)
  const inherited = heard.names.filter((name) => name in process.env && !(name in told.readingEnvironment))
  answer('environment', inherited.length === 0, heard.names.join(' '))
  one.postMessage('spin')
  setTimeout(() => one.kill(), 300)
  answer('loop', await endsSoon(one))

  const early = fork()
  const killed = early.kill()
  early.once('spawn', () => early.kill())
  answer('early', await endsSoon(early), `kill() before said ${killed}`)

  const inside = new URL('app.asar/worker.mjs', pathToFileURL(`${told.folder}/`))
  const word = await said(new Worker(inside))
  answer('asar', word === 'from inside1', word)
}

async function windows() {
  const own = session.fromPartition('check')
  own.setSpellCheckerEnabled(false)
  own.setSpellCheckerLanguages([])
  const html = (body, policy) =>
    new Response(`<!doctype html><meta charset="utf-8"><title>check</title>${body}`, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    })
  own.protocol.handle('app', ({ url }) => {
    if (url === 'app://desk/index.html')
      return html(
        '<script src="page.js"></script><style nonce="of-the-check">body { color: green }</style><iframe sandbox="allow-scripts allow-same-origin" src="app://letter/holder.html?id=1&theme=light&tallest=100000"></iframe>',
        told.deskPolicy,
      )
    if (url === 'app://desk/page.js')
      return new Response(
        'window.violations = []; window.told = []; addEventListener("message", ({ data }) => told.push(data)); document.addEventListener("securitypolicyviolation", (event) => violations.push(event.violatedDirective))',
        { headers: { 'content-type': 'text/javascript' } },
      )
    if (url.startsWith('app://letter/holder.html'))
      return html('<script type="module" src="holder.js"></script>', told.holderPolicy)
    if (url === 'app://letter/holder.js')
      return new Response(told.holder, { headers: { 'content-type': 'text/javascript' } })
    if (url === 'app://letter/1?theme=light')
      return html('<p style="height: 765px; margin: 0">letter</p><style>body { margin: 0 }</style>', told.letterPolicy)
    return new Response('', { status: 404 })
  })
  const window = new BrowserWindow({
    show: false,
    webPreferences: { session: own, sandbox: true, contextIsolation: true, nodeIntegration: false },
  })
  const contents = window.webContents
  await window.loadURL('app://desk/index.html')
  const frame = contents.mainFrame.framesInSubtree.find(({ url }) => url === 'app://letter/1?theme=light')
  const [violations, colour] = await contents.executeJavaScript('[violations, getComputedStyle(document.body).color]')
  const shown = frame !== undefined && violations.length === 0 && colour === 'rgb(0, 128, 0)'
  answer('pages', shown, `${colour}, frame ${frame?.url}, violations ${violations.join(' ') || 'none'}`)
  const [heard] = await contents.executeJavaScript('told')
  const apart = frame !== undefined && frame.osProcessId !== contents.mainFrame.osProcessId
  const scripts = await frame?.executeJavaScript('1').then(
    () => 'run',
    () => 'refused',
  )
  answer(
    'letter',
    heard?.height === 765 && apart && scripts === 'refused',
    `${JSON.stringify(heard)}, a process of its own: ${apart}, scripts ${scripts}`,
  )

  const before = contents.getOSProcessId()
  contents.forcefullyCrashRenderer()
  await once(contents, 'render-process-gone')
  await window.loadURL('app://desk/index.html')
  answer('renewal', contents.getOSProcessId() !== before)

  const print = Promise.withResolvers()
  try {
    contents.print({ silent: true, deviceName: 'no such printer' }, (ok, reason) => print.resolve([ok, reason]))
  } catch (error) {
    print.resolve([false, error.message])
  }
  setTimeout(() => print.resolve([true, 'nothing was said in 30 seconds']), 30_000)
  const [printed, reason] = await print.promise
  answer('print', printed === false, reason)
}

/** The first thing that a thread says, or how it failed. */
function said(worker) {
  return new Promise((resolve) => {
    worker.once('message', resolve)
    worker.once('error', (error) => resolve(String(error)))
    worker.once('exit', (code) => resolve(`it ended with ${code}`))
  })
}

function endsSoon(child) {
  return Promise.race([
    once(child, 'exit').then(() => true),
    new Promise((resolve) => {
      setTimeout(() => resolve(false), 10_000)
    }),
  ])
}

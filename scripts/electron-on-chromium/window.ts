import { readFileSync } from 'node:fs'
import type {
  BrowserWindow as ElectronWindow,
  BrowserWindowConstructorOptions,
  PrintToPDFOptions,
  WebContents as ElectronContents,
} from 'electron'
import type { BrowserContext, Frame, Page } from 'playwright-core'
import { toBrowser, toProgram } from './addresses.ts'
import { windowOpened } from './app.ts'
import { bindingName, preloadScript, receiverName, windowBindingName } from './bridge.ts'
import { crossing } from './crossing.ts'
import { closeBrowser, isHeadless, openBrowser, type Place } from './browser.ts'
import { openDoor } from './door.ts'
import { Events, refusable } from './events.ts'
import { frameOf } from './frames.ts'
import { invoke } from './ipc.ts'
import { followColours, windowColours } from './colours.ts'
import { notSupported, only } from './only.ts'
import { answerRequests, type Navigation } from './routes.ts'
import { setThePage } from './the-page.ts'
import { checkOptions } from './window-options.ts'

type OpenWindow = { context: BrowserContext; page: Page; profileDir: string }
type WindowReport = Place & { focused: boolean; dark: boolean }

/** The page's half of the window. */
class Contents extends Events {
  readonly opened: Promise<OpenWindow>
  mainFrame: ReturnType<typeof frameOf> | null = null
  #openHandler: Parameters<ElectronContents['setWindowOpenHandler']>[0] = () => ({ action: 'deny' })
  #loading: string | null = null
  #userAgent = ''
  #isEnding = false
  #zoomLevel = 0

  constructor(opened: Promise<OpenWindow>) {
    super('webContents', ['will-frame-navigate', 'will-attach-webview', 'render-process-gone', 'context-menu'])
    this.opened = opened
  }

  getZoomLevel(): number {
    return this.#zoomLevel
  }
  setZoomLevel(level: number): void {
    this.#zoomLevel = level
    void this.opened.then(({ page }) => this.#zoom(page)).catch(() => undefined)
  }

  getUserAgent(): string {
    return this.#userAgent
  }
  setWindowOpenHandler(handler: Parameters<ElectronContents['setWindowOpenHandler']>[0]): void {
    this.#openHandler = handler
  }

  /** The browser's own switches hold the only policy there is here. */
  setWebRTCIPHandlingPolicy(policy: string): void {
    if (policy !== 'disable_non_proxied_udp') throw notSupported(`webContents.setWebRTCIPHandlingPolicy('${policy}')`)
  }

  send(channel: string, ...args: unknown[]): void {
    void this.opened
      .then(({ page }) =>
        page.evaluate(
          ([name, to, what]) =>
            (globalThis as unknown as Record<string, ((...args: unknown[]) => void) | undefined>)[name]?.(to, what),
          [receiverName, channel, args] as const,
        ),
      )
      .catch(() => undefined)
  }

  /** A page of another site gets another process, and the one before it ends: as in a crash, without a word to the page. */
  forcefullyCrashRenderer(): void {
    this.#isEnding = true
    void this.opened
      .then(({ page }) => page.goto('data:text/html,'))
      .finally(() => {
        this.#isEnding = false
      })
      .then(() => this.emit('render-process-gone', {}, { reason: 'killed', exitCode: 9 }))
      .catch(() => undefined)
  }

  print(_settings?: object, done?: (success: boolean, reason: string) => void): void {
    this.opened
      .then(({ page }) => page.evaluate('print()'))
      .then(
        () => done?.(true, ''),
        () => done?.(false, 'failed'),
      )
  }

  /** What is meant for paper, as a file. Chromium writes one with and without a display. */
  async printToPDF({ printBackground, pageSize, margins, ...more }: PrintToPDFOptions): Promise<Buffer> {
    const [other] = Object.keys(more)
    if (other !== undefined || pageSize !== 'A4')
      throw notSupported(`webContents.printToPDF with ${other ?? 'another page than A4'}`)
    const { context, page } = await this.opened
    const devTools = await context.newCDPSession(page)
    try {
      const { data } = await devTools.send('Page.printToPDF', {
        printBackground: printBackground ?? false,
        paperWidth: 8.27,
        paperHeight: 11.69,
        marginTop: margins?.top ?? 0.4,
        marginBottom: margins?.bottom ?? 0.4,
        marginLeft: margins?.left ?? 0.4,
        marginRight: margins?.right ?? 0.4,
      })
      return Buffer.from(data, 'base64')
    } finally {
      await devTools.detach()
    }
  }

  /** Joins the page to the program before anything is loaded into it. */
  async join({ context, page }: OpenWindow, preload: string, report: (report: WindowReport) => void): Promise<void> {
    this.mainFrame = frameOf(page.mainFrame())
    const devTools = await context.newCDPSession(page)
    this.#userAgent = (await devTools.send('Browser.getVersion')).userAgent
    devTools.on('Page.windowOpen', ({ url }) => this.#wantsWindow(url, 'new-window'))
    devTools.on('Page.frameRequestedNavigation', (asked) => this.#requests(asked, frameOf(page.mainFrame())))
    await devTools.send('Page.enable')
    await page.exposeBinding(bindingName, async (source, channel: string, args: unknown[]) => {
      if (source.page !== page) throw new Error('another page has no program')
      const event = only('event', { sender: theContents.get(this), senderFrame: frameOf(source.frame) })
      return crossing(await invoke(channel, event, args))
    })
    await page.exposeBinding(windowBindingName, (source, place: WindowReport) => {
      if (source.frame === page.mainFrame()) report(place)
    })
    await page.addInitScript({ content: preloadScript(readFileSync(preload, 'utf8')) })
    await answerRequests(context, page, (event) => this.#navigates(event))
    // Whatever window came of a click is closed; the program has heard of the click itself.
    context.on('page', (other) => void other.close().catch(() => undefined))
    page.on('frameattached', (frame) => void this.#listenTo(context, frame))
    page.on('framenavigated', (frame) => {
      if (frame.parentFrame()) void this.#listenTo(context, frame)
    })
    // A question that the page or this runtime asks by alert, confirm or prompt is for the person at the window.
    page.on('dialog', (dialog) => {
      // A page that is ended by force is not asked whether it wants to stay.
      if (dialog.type() === 'beforeunload' && this.#isEnding) void dialog.accept()
      else if (isHeadless) void dialog.dismiss()
    })
    await followColours(page)
  }

  async load(url: string): Promise<void> {
    const { page } = await this.opened
    this.#loading = url
    await page.goto(toBrowser(url), { waitUntil: 'load' })
    this.#loading = null
    if (this.#zoomLevel !== 0) await this.#zoom(page)
  }

  /** By the style of the whole document, frames included: what the browser's own keys set is not to be had. */
  async #zoom(page: Page): Promise<void> {
    await page.evaluate((factor) => {
      const { style } = (globalThis as unknown as { document: { documentElement: { style: { zoom: string } } } })
        .document.documentElement
      style.zoom = factor === 1 ? '' : String(factor)
    }, 1.2 ** this.#zoomLevel)
  }

  #navigates(event: Navigation): void {
    if (event.isMainFrame && event.url === this.#loading) return
    this.emit('will-frame-navigate', event)
  }

  /** Links that no request is made for (mailto:), and those that are to open a window or a tab, are seen only where they are asked for. */
  async #listenTo(context: BrowserContext, frame: Frame): Promise<void> {
    if (this.#heard.has(frame)) return
    this.#heard.add(frame)
    try {
      const devTools = await context.newCDPSession(frame)
      devTools.on('Page.frameRequestedNavigation', (asked) => this.#requests(asked, frameOf(frame)))
      await devTools.send('Page.enable')
    } catch {
      // A frame in the page's own process is heard with its parent, or has gone again.
      this.#heard.delete(frame)
    }
  }

  readonly #heard = new Set<Frame>()

  #requests({ url, disposition }: { url: string; disposition: string }, frame: ReturnType<typeof frameOf>): void {
    if (disposition === 'newTab') this.#wantsWindow(url, 'background-tab')
    else if (disposition === 'newWindow') this.#wantsWindow(url, 'new-window')
    else if (disposition === 'currentTab' && frame.parent && !/^https?:/i.test(url))
      this.#navigates(refusable({ url: toProgram(url), isMainFrame: false, isSameDocument: false, frame }))
  }

  #wantsWindow(url: string, disposition: 'background-tab' | 'new-window'): void {
    const referrer = { url: '', policy: 'no-referrer' } as const
    const answer = this.#openHandler({ url: toProgram(url), frameName: '', features: '', disposition, referrer })
    if (answer.action !== 'deny') throw notSupported('setWindowOpenHandler with another answer than deny')
  }
}

/** What the program holds for each page, so that the sender of a call is the same object. */
const theContents = new WeakMap<Contents, object>()

class Window extends Events {
  readonly webContents: ElectronContents
  readonly #contents: Contents
  readonly #ended: Promise<void>
  readonly #gone: () => void
  #place: Place
  #focused = true
  #destroyed = false
  #shown = false
  #fullScreen = false

  constructor(given: BrowserWindowConstructorOptions = {}) {
    super('BrowserWindow', ['ready-to-show', 'page-title-updated', 'close', 'closed', 'session-end'])
    checkOptions(given)
    this.#place = { x: given.x, y: given.y, width: given.width ?? 800, height: given.height ?? 600 }
    this.#contents = new Contents(this.#open(given.webPreferences!.preload!))
    this.webContents = only('webContents', this.#contents) as unknown as ElectronContents
    theContents.set(this.#contents, this.webContents)
    const leave = windowOpened(this)
    const { promise, resolve } = Promise.withResolvers<void>()
    this.#ended = promise
    this.#gone = () => {
      leave()
      resolve()
    }
  }

  async loadURL(url: string): Promise<void> {
    await this.#contents.load(url)
    if (this.#shown) return
    this.#shown = true
    this.emit('ready-to-show')
    const { context, profileDir } = await this.#contents.opened
    await openDoor(context, profileDir)
  }

  isDestroyed(): boolean {
    return this.#destroyed
  }
  isFocused(): boolean {
    return this.#focused
  }
  isMinimized(): boolean {
    return false
  }
  isMaximized(): boolean {
    return false
  }
  getNormalBounds() {
    return { x: 0, y: 0, ...this.#place }
  }
  isFullScreen(): boolean {
    return this.#fullScreen
  }
  setFullScreen(full: boolean): void {
    this.#fullScreen = full
    void this.#tellBrowser({ windowState: full ? 'fullscreen' : 'normal' }).catch(() => undefined)
  }
  show(): void {}
  restore(): void {}
  maximize(): void {
    void this.#tellBrowser({ windowState: 'maximized' })
  }
  focus(): void {
    void this.#contents.opened.then(({ page }) => page.bringToFront()).catch(() => undefined)
  }
  setBackgroundColor(): void {}
  setTitleBarOverlay(): void {}
  setTitle(title: string): void {
    void this.#contents.opened
      .then(({ page }) =>
        page.evaluate((text) => {
          ;(globalThis as unknown as { document: { title: string } }).document.title = text
        }, title),
      )
      .catch(() => undefined)
  }

  /** Ends the page in its own time, so that it can still hand over what it has not saved. */
  async close(): Promise<void> {
    const opened = await this.#contents.opened.catch(() => null)
    if (!opened) return
    if (!opened.page.isClosed()) await opened.page.close({ runBeforeUnload: true }).catch(() => undefined)
    await this.#ended
  }

  async #open(preload: string): Promise<OpenWindow> {
    const { context, profileDir } = await openBrowser(this.#place)
    const page = context.pages()[0] ?? (await context.newPage())
    const opened = { context, page, profileDir }
    setThePage(page)
    page.once('close', () => {
      this.emit('close', refusable({}))
      this.#destroyed = true
      this.emit('closed')
      void closeBrowser(opened).then(this.#gone)
    })
    await this.#contents.join(opened, preload, ({ focused, dark, ...place }) => {
      this.#place = place
      this.#focused = focused
      windowColours({ dark })
    })
    return opened
  }

  async #tellBrowser(bounds: { windowState: 'maximized' | 'fullscreen' | 'normal' }): Promise<void> {
    const { context, page } = await this.#contents.opened
    const devTools = await context.newCDPSession(page)
    const { windowId } = await devTools.send('Browser.getWindowForTarget')
    await devTools.send('Browser.setWindowBounds', { windowId, bounds })
    await devTools.detach()
  }
}

type Used =
  | 'webContents'
  | 'loadURL'
  | 'isDestroyed'
  | 'isFocused'
  | 'isMinimized'
  | 'isMaximized'
  | 'isFullScreen'
  | 'setFullScreen'
  | 'getNormalBounds'
  | 'show'
  | 'restore'
  | 'maximize'
  | 'focus'
  | 'setBackgroundColor'
  | 'setTitleBarOverlay'
  | 'setTitle'
  | 'on'
  | 'once'

export const BrowserWindow = class {
  constructor(given?: BrowserWindowConstructorOptions) {
    return only('BrowserWindow', new Window(given))
  }
} as unknown as new (
  given?: BrowserWindowConstructorOptions,
) => Pick<ElectronWindow, Used>

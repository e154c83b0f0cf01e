import { mkdirSync, mkdtempSync, readdirSync, readFileSync, readlinkSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type BrowserContext } from 'playwright-core'
import { toBrowser } from './addresses.ts'

export const isHeadless = process.env.MADOGUCHI_HEADLESS === '1'

export type Place = { x?: number; y?: number; width: number; height: number }

export type OpenBrowser = { context: BrowserContext; profileDir: string }

/** Starts the installed browser with one empty application window; MADOGUCHI_BROWSER names it. */
export async function openBrowser(place: Place): Promise<OpenBrowser> {
  const executablePath = process.env.MADOGUCHI_BROWSER
  if (!executablePath) throw new Error('MADOGUCHI_BROWSER does not say which browser to start')
  const profileDir = newProfile()
  const start = (chromiumSandbox: boolean) =>
    chromium.launchPersistentContext(profileDir, {
      executablePath,
      headless: isHeadless,
      args: browserArguments(place),
      // Its own temporary files stay inside the profile, which goes when the window goes.
      env: { ...process.env, TMPDIR: join(profileDir, 'tmp'), PATH: pathWithoutOpeners(profileDir) },
      chromiumSandbox,
      ignoreDefaultArgs: isHeadless ? [] : ['--enable-automation'],
      viewport: isHeadless ? { width: place.width, height: place.height } : null,
      colorScheme: null,
      reducedMotion: null,
      forcedColors: null,
      contrast: null,
      serviceWorkers: 'block',
      acceptDownloads: false,
      handleSIGINT: false,
      handleSIGTERM: false,
      handleSIGHUP: false,
    })
  const context = await start(!isRoot).catch((error: unknown) => {
    if (!/no usable sandbox/i.test(String(error))) throw error
    if (!isHeadless)
      return endFor(
        "The browser cannot put letters into its sandbox here: install Debian's chromium-sandbox, or allow unprivileged user namespaces.",
      )
    // In containers: nobody works in a window without a display, and only invented letters are shown in it.
    console.error("The browser's own sandbox cannot be had here; without a display it runs without.")
    return start(false)
  })
  return { context, profileDir }
}

/** Ends the program with a sentence, where a person can do something about it. */
function endFor(sentence: string): never {
  console.error(sentence)
  process.exit(1)
}

/** Ends the browser and removes its profile, once its processes have written their last. */
export async function closeBrowser({ context, profileDir }: OpenBrowser): Promise<void> {
  const pid = browserProcess(profileDir)
  await context.close().catch(() => undefined)
  for (let tries = 0; pid !== null && isRunning(pid) && tries < 250; tries++) await pause(20)
  removeFolder(profileDir)
}

/** Chromium's own lock in the profile names its process (host-pid); Windows has another kind of lock and refuses removal instead. */
function browserProcess(profileDir: string): number | null {
  try {
    return Number(/-(\d+)$/.exec(readlinkSync(join(profileDir, 'SingletonLock')))?.[1]) || null
  } catch {
    return null
  }
}

const isRoot = process.getuid?.() === 0

/** What the window is started with. Playwright speaks to it over a pipe, never a port. */
export function browserArguments(place: Place): string[] {
  return [
    // A page that needs nobody's answer; about:blank would open an ordinary window with tabs and an address bar.
    '--app=data:text/html,<title>Madoguchi</title>',
    // Without it drafts, search words and titles stand in clear in the profile, even after the process is killed.
    '--incognito',
    // No network at all: no name resolves, and what is no name goes to a proxy that is not there, loopback as well.
    '--host-resolver-rules=MAP * ~NOTFOUND',
    '--proxy-server=http://127.0.0.1:9',
    '--proxy-bypass-list=<-loopback>',
    '--webrtc-ip-handling-policy=disable_non_proxied_udp',
    '--no-pings',
    // Two hosts of one domain are one site and would share a process; under Electron, where each is a whole site, letters have their own.
    `--isolate-origins=${toBrowser('app://letter')}`,
    // The pages of the program forbid no frame that is not encrypted, as little as Electron's app: does; a link to http: must be heard of.
    '--allow-running-insecure-content',
    '--deny-permission-prompts',
    '--disable-notifications',
    '--disable-sync',
    '--disable-default-apps',
    '--no-default-browser-check',
    `--window-size=${place.width},${place.height}`,
    // Nobody looks, and there is no card: what draws the layers itself takes less of the processor than OpenGL in software.
    ...(isHeadless ? ['--disable-gpu', '--disable-gpu-compositing', '--disable-software-rasterizer'] : []),
    ...(place.x !== undefined && place.y !== undefined ? [`--window-position=${place.x},${place.y}`] : []),
    // The bar that warns of --no-sandbox would stand in the window for as long as root works in it.
    ...(isRoot && !isHeadless ? ['--test-type'] : []),
  ]
}

const prefix = 'madoguchi-profile-'
const own = new Set<string>()

/** A new folder that only this person may open (0700), gone when the process ends; leftovers of killed ones are swept away. */
function newProfile(): string {
  sweep()
  const folder = mkdtempSync(join(tmpdir(), prefix))
  mkdirSync(join(folder, 'tmp'))
  writeFileSync(join(folder, 'owner'), String(process.pid))
  own.add(folder)
  return folder
}

/**
 * Where the browser looks for programs, led by two that do nothing in the place of those by which Linux opens addresses: a mailto: link clicked with
 * the middle button would begin a mail past every question.
 */
function pathWithoutOpeners(profileDir: string): string {
  const folder = join(profileDir, 'openers')
  mkdirSync(folder)
  for (const name of ['xdg-open', 'xdg-email']) writeFileSync(join(folder, name), '#!/bin/sh\n', { mode: 0o700 })
  return [folder, process.env['PATH'] ?? ''].join(delimiter)
}

process.on('exit', () => {
  for (const folder of own) removeFolder(folder)
})

function sweep(): void {
  for (const name of readdirSync(tmpdir())) {
    if (!name.startsWith(prefix)) continue
    const folder = join(tmpdir(), name)
    const owner = ownerOf(folder)
    if (owner !== null && !isRunning(owner)) removeFolder(folder)
  }
}

function ownerOf(folder: string): number | null {
  try {
    const pid = Number(readFileSync(join(folder, 'owner'), 'utf8'))
    return Number.isInteger(pid) && pid > 0 ? pid : null
  } catch {
    return null
  }
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

function removeFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 })
  } catch {
    // Files that the browser still holds are swept away at the next start.
  }
}

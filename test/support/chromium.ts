import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']

/** Where a browser of the Chromium family is installed, or null. */
export function installedChromium(): string | null {
  const wanted = process.env.MADOGUCHI_BROWSER
  return [...(wanted ? [wanted] : []), ...places, chromium.executablePath()].find((place) => existsSync(place)) ?? null
}

/**
 * What Chromium is told to leave out. It draws the popup of its address bar beforehand for every context, in a process of its own, which takes more than
 * many a test. The last list given to Chromium holds alone, so that Playwright's own names are in it, too (chromium.window.test.ts).
 */
export const leftOutFeatures = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'TcpPortRandomizationWin',
  'ThirdPartyStoragePartitioning',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'msForceBrowserSignIn',
]

/** Without a card, what puts the layers of a page together in OpenGL takes a sixth more of the processor than what draws them itself. */
const withoutCard = ['--disable-gpu', '--disable-gpu-compositing', '--disable-software-rasterizer']

/** A page of a test is gone before code that is compiled once more for speed, or threads that collect its garbage beside it, have paid: a quarter of the processor. */
const shortLived = ['--js-flags=--no-opt --no-maglev --single-threaded-gc']

/** Starts the installed browser without a display; as root it has no sandbox of its own. More features may be left out, and arguments given. */
export function startChromium(more: { leaveOut?: string[]; args?: string[] } = {}): Promise<Browser> {
  const place = installedChromium()
  if (!place) throw new Error('no Chromium is installed')
  const { leaveOut = [], args = [] } = more
  return chromium.launch({
    executablePath: place,
    args: [
      `--disable-features=${[...leftOutFeatures, ...leaveOut].join(',')}`,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...withoutCard,
      ...shortLived,
      ...args,
    ],
  })
}

let shared: Promise<Browser> | null = null

/** The one browser of all files that run in this process; it ends with the process. */
export async function sharedChromium(): Promise<Browser> {
  if (shared && !(await shared.then((browser) => browser.isConnected()))) shared = null
  return await (shared ??= startChromium())
}

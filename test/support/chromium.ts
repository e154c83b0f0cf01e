import { existsSync } from 'node:fs'
import { chromium, type Browser } from 'playwright-core'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge']

/** Where a browser of the Chromium family is installed, or null. */
export function installedChromium(): string | null {
  const wanted = process.env.MADOGUCHI_BROWSER
  return [...(wanted ? [wanted] : []), ...places, chromium.executablePath()].find((place) => existsSync(place)) ?? null
}

/** Starts the installed browser without a display; as root it has no sandbox of its own. */
export function startChromium(): Promise<Browser> {
  const place = installedChromium()
  if (!place) throw new Error('no Chromium is installed')
  return chromium.launch({ executablePath: place, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
}

import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { join } from 'node:path'
import { electronEnvironment, electronFlags, whyNotElectron } from './electron-start.mjs'
import { Sentence, ask, root, say, step } from './say.mjs'

/** How long an attempt to get Electron's binary counts; the place it comes from may open meanwhile. */
const daysUntilNextTry = 7

/** Finds, or gets, what opens the window: Electron's own binary, else a browser of the Chromium family; and a Japanese font. */
export async function findWindow(found, { browserToo }) {
  const { electron, electronWhy, electronTried } = await findElectron(found)
  let browser = checkedBrowser(found.browser) ?? installedBrowser()
  if (!browser && (!electron || browserToo)) browser = await getBrowser(found.node)
  if (!browser && (!electron || browserToo)) {
    const wanted = 'Chromium, Google Chrome or Microsoft Edge (or name one in MADOGUCHI_BROWSER)'
    throw new Sentence(`prepare: no window can be opened here: install ${wanted} and start again.`)
  }
  const japaneseFont = found.japaneseFont === true || (await findJapaneseFont())
  return { ...found, electron, electronWhy, electronTried, browser, japaneseFont }
}

async function findElectron(found) {
  const folder = join(root, 'node_modules/electron')
  const { version } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const tried = `${version} ${new Date().toISOString()}`
  const installed = installedElectron(folder, version)
  // A binary that is there and does not run, because a library or the sandbox is missing, is not got once more.
  if (installed) return { ...installed, electronTried: tried }
  const [lastVersion, lastDay] = (found.electronTried ?? '').split(' ')
  const isRecent = lastVersion === version && Date.now() - Date.parse(lastDay) < daysUntilNextTry * 86_400_000
  if (isRecent) return { electron: null, electronWhy: found.electronWhy, electronTried: found.electronTried }
  try {
    await step("looking for Electron's binary", found.node, [join(folder, 'install.js')], { minutes: 5 })
  } catch {
    say("Electron's binary cannot be had from here; a browser takes its place")
    return { electron: null, electronWhy: "Electron's own binary could not be downloaded", electronTried: tried }
  }
  const got = installedElectron(folder, version)
  return {
    ...(got ?? { electron: null, electronWhy: "Electron's own binary could not be installed" }),
    electronTried: tried,
  }
}

/** Electron's binary with why it does not do, or null where there is none. It is started as the program itself is. */
export function installedElectron(folder, version) {
  try {
    const program = join(folder, 'dist', readFileSync(join(folder, 'path.txt'), 'utf8'))
    if (!existsSync(program)) return null
    const electronWhy = whyNotElectron(
      spawnSync(program, [...electronFlags(), '--version'], {
        encoding: 'utf8',
        timeout: 20_000,
        env: electronEnvironment(),
      }),
      version,
    )
    return { electron: electronWhy === '' ? { program, version } : null, electronWhy }
  } catch {
    return null
  }
}

function checkedBrowser(browser) {
  const named = process.env.MADOGUCHI_BROWSER
  return browser && (!named || browser.program === named) && existsSync(browser.program) ? browser : null
}

/** The first that runs, of the places where Chromium, Chrome and Edge install themselves. */
function installedBrowser() {
  const named = process.env.MADOGUCHI_BROWSER
  for (const program of named ? [named] : places()) {
    const browser = existsSync(program) ? running(program) : null
    if (browser) return browser
  }
  return null
}

function places() {
  if (process.platform === 'win32') {
    const folders = [process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(
      Boolean,
    )
    const names = [
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
      'Chromium/Application/chrome.exe',
    ]
    return folders.flatMap((folder) => names.map((name) => join(folder, name)))
  }
  if (process.platform === 'darwin') {
    return ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
      ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`)),
    )
  }
  const names = [
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    'microsoft-edge',
    'microsoft-edge-stable',
  ]
  return [...names.map((name) => `/usr/bin/${name}`), '/opt/google/chrome/chrome']
}

function running(program) {
  // On Windows a browser asked for its version opens a window instead.
  if (process.platform === 'win32') return { program, version: /msedge/.test(program) ? 'Microsoft Edge' : 'Chrome' }
  const version = /\b(Chromium|Google Chrome|Microsoft Edge)\b.*?(\d+\.[\d.]+)/.exec(ask(program, ['--version']) ?? '')
  return version ? { program, version: `${version[1]} ${version[2]}` } : null
}

const isRootOnDebian = () =>
  process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get')

async function getBrowser(node) {
  if (isRootOnDebian()) {
    await apt('installing Chromium and Japanese fonts', ['chromium', 'fonts-noto-cjk']).catch((error) =>
      console.error(error.message),
    )
    const browser = installedBrowser()
    if (browser) return browser
  }
  const playwright = join(root, 'node_modules/playwright-core')
  const withLibraries = isRootOnDebian() ? ['--with-deps'] : []
  await step("downloading Playwright's Chromium", node, [
    join(playwright, 'cli.js'),
    'install',
    ...withLibraries,
    'chromium',
  ])
    // Its own words are a page of stack traces; what to do without it is said below.
    .catch((error) => console.error(error.message.split('\n', 1)[0]))
  const program = ask(node, [
    '-e',
    `process.stdout.write(require(${JSON.stringify(playwright)}).chromium.executablePath())`,
  ])
  return program && existsSync(program) ? running(program) : null
}

/** Letters in the frame use the system's fonts; the window itself brings its own. */
async function findJapaneseFont() {
  if (process.platform !== 'linux') return true
  if (hasJapaneseFont()) return true
  if (isRootOnDebian())
    await apt('installing Japanese fonts', ['fontconfig', 'fonts-noto-cjk']).catch((error) =>
      console.error(error.message),
    )
  const there = hasJapaneseFont()
  if (!there)
    say(
      'no Japanese font is installed: letters written in HTML may show boxes in place of characters (install fonts-noto-cjk)',
    )
  return there
}

function hasJapaneseFont() {
  return Boolean(ask('fc-list', [':lang=ja', 'family']))
}

async function apt(what, packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  await step('asking Debian for its list of packages', 'apt-get', ['update', '-q'], { env })
  await step(what, 'apt-get', ['install', '-y', '-q', '--no-install-recommends', ...packages], { env })
}

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronEnvironment, electronFlags, hasDisplay } from './prepare/electron-start.mjs'

/** What scripts/prepare.mjs found on this computer and wrote down. */
export type Prepared = {
  node: string
  /** Electron's own program, where it is installed and runs; else why not. */
  electron: { program: string; version: string } | null
  electronWhy: string
  /** A browser of the Chromium family that runs. */
  browser: { program: string; version: string } | null
}

export const root = join(import.meta.dirname, '..')

export function prepared(): Prepared {
  try {
    return JSON.parse(readFileSync(join(root, '.prepared.json'), 'utf8')) as Prepared
  } catch {
    throw new Error('Nothing is prepared yet: npm test, npm run demo and npm start do it first.')
  }
}

export type Runtime = { kind: 'electron' | 'chromium'; program: string; name: string; why: string }

/**
 * Which of the two runtimes opens the window here, and why. MADOGUCHI_RUNTIME=chromium takes the browser even where Electron is there. Electron
 * has no way to run without a screen, so a window that nobody is to see is the browser's as well.
 */
export function chooseRuntime(
  { headless }: { headless: boolean },
  found: Prepared = prepared(),
  env: NodeJS.ProcessEnv = process.env,
): Runtime {
  const { electron, browser } = found
  const electronWhy = whyNot(found, headless, env)
  if (electron && electronWhy === '') {
    return {
      kind: 'electron',
      program: electron.program,
      name: `Electron ${electron.version}`,
      why: 'its binary is installed',
    }
  }
  if (browser) {
    return {
      kind: 'chromium',
      program: browser.program,
      name: browser.version,
      why: electronWhy,
    }
  }
  throw new Error('No window can be opened here: neither Electron nor a Chromium, Chrome or Edge was found.')
}

function whyNot({ electron, electronWhy }: Prepared, headless: boolean, env: NodeJS.ProcessEnv): string {
  if (!electron) return electronWhy
  if (env['MADOGUCHI_RUNTIME'] === 'chromium') return 'MADOGUCHI_RUNTIME asks for it'
  if (headless) return 'Electron needs a screen, and none is to be used'
  return hasDisplay(env) ? '' : 'Electron needs a screen, and there is none'
}

/** One line for whoever starts the program. */
export function runtimeLine({ kind, name, program, why }: Runtime): string {
  return kind === 'electron'
    ? `Runtime: ${name} (${why}).`
    : `Runtime: ${name} at ${program}, in Electron's place (scripts/electron-on-chromium), because ${why}.`
}

/** How the program itself is started: command, arguments, and the whole environment. */
export function programCommand(
  runtime: Runtime,
  options: { node: string; headless: boolean; args: string[] },
): { command: string; args: string[]; env: NodeJS.ProcessEnv } {
  if (runtime.kind === 'electron') {
    return {
      command: runtime.program,
      args: [...electronFlags(), root, ...options.args],
      env: electronEnvironment(),
    }
  }
  return {
    command: options.node,
    args: [
      '--import',
      join(root, 'scripts/electron-on-chromium/register.ts'),
      join(root, 'out/main/index.js'),
      ...options.args,
    ],
    env: { ...process.env, MADOGUCHI_BROWSER: runtime.program, MADOGUCHI_HEADLESS: options.headless ? '1' : '0' },
  }
}

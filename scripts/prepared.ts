import { readFileSync } from 'node:fs'
import { join } from 'node:path'

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

/** Which of the two runtimes opens the window here, and why. MADOGUCHI_RUNTIME=chromium takes the browser even where Electron is there. */
export function chooseRuntime(found: Prepared = prepared()): Runtime {
  const { electron, browser, electronWhy } = found
  const named = process.env.MADOGUCHI_RUNTIME
  if (electron && named !== 'chromium') {
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
      why: electron ? 'MADOGUCHI_RUNTIME asks for it' : electronWhy,
    }
  }
  throw new Error('No window can be opened here: neither Electron nor a Chromium, Chrome or Edge was found.')
}

/** One line for whoever starts the program. */
export function runtimeLine({ kind, name, program, why }: Runtime): string {
  return kind === 'electron'
    ? `Runtime: ${name} (${why}).`
    : `Runtime: ${name} at ${program}, in Electron's place (scripts/electron-on-chromium), because ${why}.`
}

/** How the program itself is started: command, arguments, environment. */
export function programCommand(
  runtime: Runtime,
  options: { node: string; headless: boolean; args: string[] },
): { command: string; args: string[]; env: Record<string, string> } {
  if (runtime.kind === 'electron') {
    return {
      command: runtime.program,
      args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), root, ...options.args],
      env: {},
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
    env: { MADOGUCHI_BROWSER: runtime.program, MADOGUCHI_HEADLESS: options.headless ? '1' : '0' },
  }
}

import { globSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  // oxlint-disable-next-line typescript/consistent-type-definitions -- only an interface can add to vitest's own
  export interface ProvidedContext {
    /** The folder with the built pages of test/support. */
    windowPages: string
  }
}

/** Builds the pages of test/support once for all tests of the window, as the window itself is built. */
export default async function buildWindows(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'madoguchi-windows-'))
  // The test runner's own NODE_ENV would bring React's slow development build.
  const before = process.env.NODE_ENV
  process.env.NODE_ENV = 'production'
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'error',
    plugins: [react()],
    publicDir: false,
    build: {
      outDir: folder,
      emptyOutDir: true,
      target: 'chrome140',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: globSync('*.html', { cwd: import.meta.dirname }).map((name) => join(import.meta.dirname, name)),
      },
    },
  }).finally(() => {
    process.env.NODE_ENV = before
  })
  project.provide('windowPages', folder)
  return () => rm(folder, { recursive: true, force: true })
}

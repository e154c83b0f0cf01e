import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from 'vitest/config'
import { patience } from './test/support/eventually.ts'

// Workers, and whatever a test starts, find their code compiled: to start the command line takes half as long.
process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, 'node_modules/.cache/node-compile')

const results = process.env.MADOGUCHI_TEST_RESULTS

/** Tests that were left out are named at the end, and the slowest files. */
const shown = ['default', './test/support/left-out.ts', './test/support/slowest.ts']

const shared = {
  pool: 'forks' as const,
  setupFiles: ['./test/support/every-file.ts'],
  // Tests wait for a state; these limits only end what will never come.
  testTimeout: 2 * patience,
  hookTimeout: 2 * patience,
  expect: { poll: { timeout: patience, interval: 20 } },
}

/** Tests that start the program itself with its window. */
const ofTheProgram = [
  'test/journeys/**/*.test.ts',
  'test/main/shell/program.test.ts',
  'test/scripts/electron-on-chromium/**/*.test.ts',
]

export default defineConfig({
  test: {
    // Many tests wait for servers and other processes meanwhile: one file more than there are processors keeps all of them at work.
    maxWorkers: availableParallelism() + 1,
    globalSetup: ['./test/support/compile-kernel.ts'],
    reporters: results ? [...shown, ['json', { outputFile: results }]] : shown,
    projects: [
      {
        test: {
          ...shared,
          name: 'plain',
          include: ['test/**/*.test.ts'],
          exclude: ['test/**/*.window.test.ts', ...ofTheProgram],
          // The files of a worker share what they import, which is a second of work each.
          isolate: false,
        },
      },
      {
        test: {
          ...shared,
          name: 'window',
          include: ['test/**/*.window.test.ts'],
          // The files of a worker share its browser and what they import.
          isolate: false,
          globalSetup: ['./test/support/build-windows.ts'],
        },
      },
      {
        test: {
          ...shared,
          name: 'journeys',
          include: ofTheProgram,
        },
      },
    ],
  },
})
